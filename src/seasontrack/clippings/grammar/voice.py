"""Active or passive: "Netflix renewed X", "X renewed by Netflix"."""

from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.phrases import ADVERBS, BE, HAVE, PASSIVE_FOLLOWERS, is_adverb
from seasontrack.clippings.grammar.slots import is_capital_at, subject_slot
from seasontrack.clippings.mentions.names import PLACES, SERIES_NOUNS, SPEAKERS, describes
from seasontrack.clippings.mentions.sentence import Network, Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.clippings.text.words import words

_GIVEN = frozenset({"given", "handed", "granted", "awarded"})
_NEAR = 4
_NAME = 7  # words of "Salt Road for a"
_OBJECT_OPENINGS = frozenset({"the", "its", "a", "'", '"', "their", "it", "both"})
_FIRST_VERBS = words(
    "renewed renew cancelled canceled axed ordered picked greenlit commissioned dropped scrapped "
    "brought saved revived gave kept set ended pulled passed added"
)
AGENTS = frozenset({"by", "at", "on", "with", "from", "for", "to", "onto"})
_DEALS = frozenset({"deal", "pact", "contract", "license", "licence", "rights", "partnership"})
# "renewed interest" is an adjective and says nothing about a series.
_RENEWABLE = words(
    "interest focus vigor vigour hope hopes sense energy calls call attention push effort efforts "
    "faith confidence commitment enthusiasm debate purpose fears vows scrutiny popularity "
    "appreciation relevance spotlight contract contracts deal his her"
)


def is_active_voice(sentence: Sentence, trigger: Trigger) -> bool | None:
    """Tell active (True) from passive (False); None for an adjective ("renewed interest")."""
    shape = trigger.phrase.shape
    if trigger.phrase.kind == "renewed" and _is_no_series(sentence, trigger):
        return None
    by_network = network_ending(sentence, trigger.start) is not None
    if shape == "house":
        whom = sentence.low(trigger.end)
        acts = by_network or _is_second_verb(sentence, trigger.start)
        return (acts or None) if whom not in {"him", "her", "me", "us"} else None
    if shape == "turn":
        return _has_object(sentence, trigger.start + 1)
    if shape in {"any", "date"}:
        where = sentence.low(trigger.end) in {"in", "across"} and shape == "any"
        named = where and is_capital_at(sentence, trigger.end + 1)
        dated = any(day.start == trigger.end + 1 for day in sentence.dates)
        before = sentence.lows[max(trigger.start - 2, 0) : trigger.start]
        speaks = before[:1] == ["the"] and before[-1] in SPEAKERS  # "the streamer will launch"
        speaks = speaks or (shape == "any" and _is_streaming(sentence, trigger))
        return None if by_network and named and not dated else by_network or speaks
    if shape == "either":
        return _voice_of_participle(sentence, trigger)
    if sentence.low(trigger.start) in _GIVEN:
        # "has handed X a renewal", "X handed a renewal"
        joined = _is_second_verb(sentence, trigger.start)  # "has renewed A and given B a fifth"
        return by_network or joined or _auxiliary(sentence, trigger.start) in HAVE
    if shape == "object" and not by_network and _is_gaining(sentence, trigger.start):
        return False
    return shape == "of" or (shape == "object" and not _is_passive(sentence, trigger.start))


def _is_streaming(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "Harbour TV will stream Salt Road season 2", by a house that nobody lists."""
    verb, what = sentence.low(trigger.end - 1), trigger.end
    other = sentence.is_mention(what) or sentence.network_at(what)
    named = any(m.start > what for m in sentence.seasons) and is_capital_at(sentence, what)
    return verb in {"stream", "streams", "air", "airs"} and named and not other


def _is_gaining(sentence: Sentence, verb: int) -> bool:
    """Tell "(with) Harbour Lights picking up season 3" from a network that picks one up."""
    counted = any(season.start == verb + 2 for season in sentence.seasons)
    return sentence.low(verb) == "picking" and counted and is_capital_at(sentence, verb - 1)


def _is_no_series(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "will not renew deal" and "renewed interest" from "renewed His Dark Lights"."""
    named = is_capital_at(sentence, trigger.end)
    if _is_deal(sentence, trigger.end):
        return True
    owned = sentence.low(trigger.end) in {"his", "her"}  # "renewing his award-winning series"
    named = named or (owned and sentence.low(trigger.end + 2) in SERIES_NOUNS)
    return sentence.low(trigger.end) in _RENEWABLE and not named


def _is_deal(sentence: Sentence, start: int) -> bool:
    """Tell "renews its overall deal" and "renewed Food Network pact"."""
    for at in range(start, start + _NEAR):
        if at in sentence.masked or sentence.low(at) in PASSIVE_FOLLOWERS:
            return False
        if sentence.low(at) in _DEALS:
            return True
    return False


def _is_owned(sentence: Sentence, at: int) -> bool:
    """Tell "this year's cancelled contest" from "Harbour's cancelled after"."""
    following = sentence.low(at + 1)
    going_on = PASSIVE_FOLLOWERS | ADVERBS | {"by"}
    owned = sentence.low(at - 1) == "'s" and sentence.low(at - 2) != "it"
    return owned and following.isalpha() and following not in going_on


def _voice_of_participle(sentence: Sentence, trigger: Trigger) -> bool | None:
    if _is_owned(sentence, trigger.start) and trigger.end == trigger.start + 1:
        return None
    auxiliary = _auxiliary(sentence, trigger.start)
    # "HBO has announced it's cancelled 'X'"
    it_has = sentence.lows[max(trigger.start - 2, 0) : trigger.start] == ["it", "'s"]
    it_has = it_has and is_capital_at(sentence, sentence.closed(trigger.start + 1))
    if auxiliary:
        return it_has or auxiliary in HAVE
    by_network = network_ending(sentence, trigger.start) is not None
    acting = sentence.before_day(trigger.start) - 1
    while _is_between(sentence, acting) and acting not in sentence.masked:
        acting -= 1
    by_network = by_network or sentence.low(acting) in SPEAKERS  # "the network canceled"
    quoted = sentence.low(trigger.start - 1) in QUOTES
    quoted = quoted and sentence.low(trigger.start + 1) == sentence.low(trigger.start - 1)
    following = sentence.low(trigger.start + 1 + quoted)  # "Harbour Lights 'cancelled'"
    if sentence.low(trigger.start - 1) == "'s" and is_capital_at(sentence, trigger.start + 1):
        return None  # "Nickelodeon's Rescheduled Awards"
    if following == ")" and sentence.low(trigger.start - 1) == "and":
        return None  # "picks up popular (and cancelled) drama"
    inverted = sentence.low(trigger.start - 1) == "also" and following in {"are", "were"}
    if not following or following in PASSIVE_FOLLOWERS or inverted:
        return False  # "Also renewed are X and Y"
    if trigger.end > trigger.start + 1:
        return by_network
    season = next((m for m in sentence.seasons if m.start == trigger.end), None)
    if season:
        # "Harbour Lights Renewed Season 4", whose subject is no network
        named = sentence.is_headline and is_capital_at(sentence, trigger.start - 1)
        return by_network or not named or sentence.low(season.end) in {"of", "for"}
    return _voice_by_object(sentence, trigger.start + 1, by_network=by_network)


def _auxiliary(sentence: Sentence, start: int) -> str | None:
    """Return the form of "be" or "have" right before a participle, adverbs aside."""
    for at in range(start - 1, max(start - 1 - _NEAR, -1), -1):
        if at in sentence.masked or not _is_between(sentence, at):
            return None
        if sentence.low(at) in BE | HAVE | {"been"}:
            return sentence.low(at)
        if sentence.low(at).endswith(("'ve", "'d")):
            return "'ve"
    return None


def _voice_by_object(sentence: Sentence, at: int, *, by_network: bool) -> bool | None:
    """Tell "NBC renewed the show" from the adjective in "their renewed vows"."""
    low = sentence.low(at)
    is_second = _is_second_verb(sentence, at - 1)
    if describes(low):
        # "NBC has gone ahead and renewed freshman comedy X", not "picks up canceled comedy"
        start, end = subject_slot(sentence, at - 1)
        joined = by_network or is_second or sentence.low(at - 2) == "and"
        first = 0 if joined and low in _OBJECT_OPENINGS else start
        acting = any(first <= network.start < end for network in sentence.networks)
        acting = acting or (by_network and sentence.low(end - 1) in SPEAKERS)
        told = sentence.lows[:at] if low == "the" and sentence.low(at - 2) == "and" else []
        acting = acting or not SPEAKERS.isdisjoint(told)  # "… changed its mind and renewed the"
        return True if acting and (joined or low not in SERIES_NOUNS) else None
    if low in {"it", "them"} or (by_network and cardinal(low)):
        return True
    opens = is_capital_at(sentence, at) or low in _OBJECT_OPENINGS
    opens = opens or (by_network and _describes_a_name(sentence, at))
    if not opens:
        return None
    joined = low == "the" and sentence.low(at - 2) == "and"  # "changed its mind and renewed the"
    quoted = sentence.title_at(at) or low in QUOTES
    bought = sentence.is_running and _buys_a_season(sentence, at)
    return True if by_network or quoted or joined or is_second or bought else None


def _buys_a_season(sentence: Sentence, at: int) -> bool:
    """Tell "Revry renewed (Salt Road for Season 2)", whatever company that is."""
    name = sentence.tokens[at - 2 : at - 1]
    ahead = (m for m in sentence.seasons if 0 < m.start - at <= _NAME and m.numbers)
    buys = any(
        sentence.low(m.start - 1 - (sentence.low(m.start - 1) == "a")) == "for" for m in ahead
    )
    return buys and bool(name) and name[0].is_capital and is_capital_at(sentence, at)


def _describes_a_name(sentence: Sentence, start: int) -> bool:
    """Tell "renewed offbeat rock drama Harbour" from "renewed hopes"."""
    for at in range(start, start + _NEAR):
        if sentence.low(at) in SERIES_NOUNS and at > start:
            return is_capital_at(sentence, at + 1) or sentence.low(at + 1) in QUOTES
        if not sentence.low(at).replace("-", "").isalpha() or is_capital_at(sentence, at):
            return False
    return False


def _is_second_verb(sentence: Sentence, at: int) -> bool:
    """Tell "NBC renewed A and cancelled B" from "the once cancelled B"."""
    if sentence.low(at - 1) not in {"and", "but", "they"}:
        return False
    acting = [n.end for n in sentence.networks if n.end < at and _acts(sentence, n)]
    verbs = [sentence.low(end + (sentence.low(end) in HAVE | BE | {"did"})) for end in acting]
    return any(verb in _FIRST_VERBS or verb.endswith("ing") for verb in verbs)


def _acts(sentence: Sentence, network: Network) -> bool:
    return sentence.low(network.start - 1) not in AGENTS


def _is_passive(sentence: Sentence, at: int) -> bool:
    """Tell "had been commissioned" from "is commissioning", "is not moving ahead with"."""
    if sentence.low(at).endswith("ing") or sentence.low(at) in {"not", "to"}:
        return False
    before = at - 1
    while before > 0 and sentence.low(before) in ADVERBS - BE and at - before < _NEAR:
        before -= 1
    return before not in sentence.masked and sentence.low(before) in BE | {"been"}


def _has_object(sentence: Sentence, at: int) -> bool:
    at += sentence.low(at) in {"'", '"', "up", "out"}
    if at in sentence.masked:
        return True
    if at >= len(sentence.tokens) or sentence.network_at(at):
        return False
    token = sentence.tokens[at]
    return token.text[0].isupper() and token.low not in AGENTS | PLACES | {
        "its", "up", "after", "in", "next", "run", "out", "this", "their", "as", "following",
    } and not sentence.is_mention(at)  # fmt: skip


def _is_between(sentence: Sentence, at: int) -> bool:
    low = sentence.low(at)
    if low in BE | HAVE | {"not", "never"} or low.endswith(("n't", "'ve", "'d")):
        return True
    return low in ADVERBS or (is_adverb(low) and sentence.tokens[at].text.islower())


def network_ending(sentence: Sentence, at: int) -> Network | None:
    """Return the network whose name ends right before a token, adverbs aside."""
    while at > 0 and at - 1 not in sentence.masked and _is_between(sentence, at - 1):
        at -= 1
    said = next((date.start for date in sentence.dates if date.end == at), None)
    if said and sentence.low(said - 1) in {"on", ""} | AGENTS:
        at = said - 1  # "Netflix on Wednesday renewed"
    elif said and sentence.low(said) in {"today", "yesterday"}:
        at = said
    found = sentence.network_before(at)
    return None if found is None or sentence.low(found.start - 1) in AGENTS else found
