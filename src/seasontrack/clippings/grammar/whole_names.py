"""Names with small words in them, told by what stands around: "renewed Home for Good for"."""

from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.phrases import ASSERTIONS
from seasontrack.clippings.grammar.show_names import NO_NAMES, can_be_show
from seasontrack.clippings.grammar.shows import ShowName, name_at
from seasontrack.clippings.mentions.names import PLACES, SERIES_NOUNS, describes
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.sentence_ends import DECIDED
from seasontrack.clippings.text.words import words

_SAYING = ASSERTIONS - {"that"}
_JOINTS = words("for in into to before by who")
_SMALL = _JOINTS | words("with from a an the of and & 's it's your my our at on")
_LONGEST = 9  # words
_PAIR = 2  # words
_LEADS = words("both as after while when before since although though because")
_DOING = words(
    "reacts react responds talks teases says hopes joins leaves addresses explains celebrates "
    "praises wants gets sets is are pleads begs rally rallies stars thanks slams mourn mourns"
)
_NO_TITLES = _SAYING | _DOING | words("and & , : – - | 's ' not has have will be to after as")
_AUXILIARIES = words("has is was been being gets got officially already just also finally now")
_LEADING = words("from in on to with for by into")
_NO_OPENINGS = words(
    "fans cast star stars why how report reports rumour rumor breaking exclusive update it he she "
    "they we official officially confirmed season seasons half series show shows next previously"
)
_OPENINGS = words("the a an in on at one before after here when what why how you i my your")
_BEFORE_SEASONS = frozenset({"for", "after", "through"})


def whole_head(sentence: Sentence, trigger: Trigger, slot: tuple[int, int]) -> ShowName | None:
    """Return "The Day I Washed up as a Sailor", where the title of a headline has small words."""
    end = trigger.start
    while sentence.low(end - 1) in {"tv", "anime", "series"}:
        end -= 1
    season = next((m for m in sentence.seasons if m.end == end), None)
    opens = slot[0] == 0 and sentence.low(0) in _LEADING  # "From Gull to Captain Season 3"
    if season is None or not (opens or slot[0] > 0) or slot[0] >= season.start:
        return None
    told = sentence.tokens[: season.start]
    long = (token for token in told if len(token.low) > len("with") or not token.is_word)
    is_title = all(token.is_capital for token in long) and told[0].is_capital
    acting = any(network.start < season.start for network in sentence.networks)
    acting = acting or not _SAYING.isdisjoint(sentence.lows[: season.start])
    return name_at(sentence, 0, season.start) if is_title and not acting else None


def decided_name(sentence: Sentence) -> ShowName | None:
    """Return "Saved by the Gulls" of "Saved by the Gulls (has been) renewed for season 2".

    It is all that stands before the verb, where a season or a network shows what is renewed
    and nothing before the verb is a verb itself, a list or a description.
    """
    verb = next((at for at, low in enumerate(sentence.lows) if low in DECIDED and at), 0)
    end = verb
    while sentence.low(end - 1) in _AUXILIARIES:
        end -= 1
    if not (0 < end <= _LONGEST and _tells_of_what(sentence, verb)):
        return None
    inner = set(sentence.lows[:end])
    plain = inner.isdisjoint(_NO_TITLES) and sentence.low(0) not in _NO_OPENINGS
    short = end == _PAIR and sentence.low(0) == "the"  # "The Spy"
    told = SERIES_NOUNS if short else {low for low in inner if describes(low)} - _SMALL
    plain = plain and told.isdisjoint(inner) and not sentence.low(end - 1).isdecimal()
    return name_at(sentence, 0, end) if plain and _is_spelt(sentence, 0, end) else None


def _tells_of_what(sentence: Sentence, verb: int) -> bool:
    """Tell "renewed for season 2" and "canceled at Netflix after …" from other decisions."""
    behind, place = sentence.low(verb + 1), verb + 2
    counted = any(m.start == place and (m.numbers or m.count) for m in sentence.seasons)
    housed = behind in {"by", "at"} and sentence.network_at(place) is not None
    return (behind == "for" and counted) or housed


def whole_slot(
    sentence: Sentence, trigger: Trigger, slot: tuple[int, int], *, active: bool
) -> ShowName | None:
    """Return "Home for Good" of "renewed Home for Good for a second season" and "… has been".

    It is all between the verb and what is told of its seasons, or all before the verb. In
    running text the capitals make a name of any words there.
    """
    if not active and sentence.is_headline and not _is_decided(sentence, trigger, slot):
        return None  # "Jane Bloggs Reacts to End of Salt Road"
    start, end = (slot[0], _before_season(sentence, trigger)) if active else slot
    opens = active or start == 0 or sentence.low(start - 1) == "that"
    if not (opens and 1 < end - start <= _LONGEST and _is_spelt(sentence, start, end)):
        return None
    inner = {sentence.low(at) for at in range(start + 1, end - 1)}
    spelt_small = sentence.is_running or sentence.tokens[trigger.start].text.islower()
    named = active and spelt_small and inner.isdisjoint({"and", "&", "'s"})
    joined = not _JOINTS.isdisjoint(inner) and can_be_show(sentence, (start, end))
    return name_at(sentence, start, end) if named or joined else None


def _is_decided(sentence: Sentence, trigger: Trigger, slot: tuple[int, int]) -> bool:
    """Tell "Wrecked by the Gulls Renewed for Season 2", where all before the verb is the name."""
    told = set(sentence.lows[slot[0] : slot[1]])
    plain = told.isdisjoint(_SAYING | _DOING) and sentence.low(slot[0]) not in NO_NAMES - _OPENINGS
    decided = trigger.phrase.shape == "either" and trigger.said(sentence)[0] in DECIDED
    return decided and plain and slot == (0, trigger.start)


def as_one(sentence: Sentence, trigger: Trigger, shows: list[ShowName]) -> list[ShowName]:
    """Return the one show of "Salt, Sand & Gulls has been renewed", not of "A and B have been".

    So with "Pike and Miss Gull anime announced".
    """
    if not shows[1:] or any(show.known for show in shows):
        return shows
    start, end = shows[0].start, shows[-1].end
    opens = start == 0 or sentence.low(start - 1) == "that"
    alone = sentence.lows[end : trigger.start][:1] in (["has"], ["is"], ["was"])
    listed = "," in sentence.lows[start:end]
    single = sentence.lows[trigger.start : trigger.end] in (
        ["anime", "announced"],
        ["anime", "confirmed"],
        ["anime", "greenlit"],
    )
    one = (alone and listed) or (single and end == trigger.start)
    return [name_at(sentence, start, end)] if opens and one else shows


def _before_season(sentence: Sentence, trigger: Trigger) -> int:
    """Return where an object ends before the "for" or "after" of its seasons; 0 without."""
    season = next((m for m in sentence.seasons if m.start > trigger.opening), None)
    joint = season.start - 1 if season else 0
    return joint if sentence.low(joint) in _BEFORE_SEASONS else 0


def _is_spelt(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether all words are those of one name, with small ones that would divide others."""
    span = range(start, end)
    told = sentence.tokens[start:end]
    ends = told[0].is_capital and told[-1].is_capital and told[-1].is_word
    described = describes(told[0].low) and told[0].low not in {"a", "an", "the"}
    ends = ends and told[0].low not in _LEADS and not described
    others = (sentence.masked & {*span}) or any(n.start in span for n in sentence.networks)
    others = others or any(map(sentence.is_mention, span)) or _is_placed(sentence, start, end)
    return ends and not others and all(t.is_capital or t.text in _SMALL for t in told)


def _is_placed(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "(renewed) Salt Road in Canada (for)" from "Wrecked in the Harbour"."""
    there = {sentence.low(at) for at in range(start, end) if sentence.low(at - 1) in {"in", "at"}}
    return not there.isdisjoint((PLACES | NO_NAMES) - {"the", "a"})
