"""Who does what in a phrase: voice, show, network, seasons, dates."""

from dataclasses import dataclass, field, replace
from datetime import date

from seasontrack.clippings.matching import Trigger
from seasontrack.clippings.names import PLACES, SERIES_NOUNS
from seasontrack.clippings.phrases import ADVERBS, ASSERTIONS, BE, HAVE, PASSIVE_FOLLOWERS
from seasontrack.clippings.seasons import SeasonMention
from seasontrack.clippings.sentence import Network, Sentence
from seasontrack.clippings.shows import (
    ShowName,
    name_at,
    names_after_aside,
    names_in,
    object_slot,
    speaks_of_context,
    subject_slot,
    titles_in,
)
from seasontrack.clippings.when import DateMention

_AGENTS = frozenset({"by", "at", "on", "with", "from", "for", "to", "onto"})
# "renewed interest" is an adjective and says nothing about a series.
_RENEWABLE = frozenset(
    "interest focus vigor vigour hope hopes sense energy calls call attention push effort efforts "
    "faith confidence commitment enthusiasm debate purpose fears vows scrutiny popularity "
    "appreciation relevance spotlight contract contracts deal his her".split()
)
_FAR = 16
_TAKING = frozenset({"hit", "hits", "hitting"})
_TOGETHER = frozenset({"together", "with", "along", "and", "as", "well", "plus", "&", "also"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text tells beside its sentences: when, about which show, what came before."""

    anchor: date
    context: tuple[ShowName, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A phrase with its parts: whom it is about, who says so, which seasons."""

    trigger: Trigger
    is_active: bool
    shows: tuple[ShowName, ...]
    network: str | None
    season: SeasonMention | None
    slot: tuple[int, int]
    right: int
    names_show: bool = field(default=True)


def frame(sentence: Sentence, trigger: Trigger, bounds: tuple[int, int], setting: Setting) -> Frame | None:
    """Return the parts of a phrase; None where its voice does not fit its neighbours.

    ``bounds`` are the tokens between which the phrase's seasons and network stand.
    """
    active = _voice(sentence, trigger)
    if active is None:
        return None
    subject = subject_slot(sentence, trigger.start)
    if subject[0] < bounds[0] < subject[1]:
        subject = bounds[0], subject[1]
    slot = object_slot(sentence, trigger.opening) if active else subject
    if trigger.phrase.shape == "after":
        slot = subject
    shows = _shows(sentence, slot, active=active)
    if active and trigger.phrase.shape == "date" and sentence.low(trigger.end) in {"for", "of"}:
        shows = shows or _shows(sentence, object_slot(sentence, trigger.end), active=True)
    if active and shows:
        shows = [*shows, *names_after_aside(sentence, slot[1])]
    if active and shows and sentence.low(shows[-1].end) in SERIES_NOUNS:
        # "X season 2: BBC renews Jane Bloggs drama"
        shows = _head(sentence, trigger.start) or shows
    shows = shows or _elsewhere(sentence, trigger, slot, setting, active=active)
    stated = bool(shows) and tuple(shows) != setting.context
    network = _network(sentence, trigger, bounds, subject, active=active)
    season = _season(sentence, trigger, bounds, active=active)
    return Frame(trigger, active, tuple(shows), network, season, slot, bounds[1], stated)


def _voice(sentence: Sentence, trigger: Trigger) -> bool | None:
    """Tell active (True) from passive (False); None for an adjective ("renewed interest")."""
    shape = trigger.phrase.shape
    if shape == "house" and _network_ending(sentence, trigger.start) is None:
        return None
    if shape == "house":
        return True
    if shape == "turn":
        return _has_object(sentence, trigger.start + 1)
    if shape in {"any", "date"}:
        return _network_ending(sentence, trigger.start) is not None
    if shape == "object" and _is_passive(sentence, trigger.start):
        return False
    if shape != "either":
        return shape in {"object", "of"}
    if sentence.low(trigger.end) in _RENEWABLE:
        return None
    at = trigger.start - 1
    steps = 0
    while at >= 0 and steps < 4 and at not in sentence.masked and _is_between(sentence, at):  # noqa: PLR2004
        if sentence.low(at) in BE or sentence.low(at) == "been":
            return False
        if sentence.low(at) in HAVE:
            return True
        at -= 1
        steps += 1
    following = sentence.low(trigger.start + 1)
    if trigger.end > trigger.start + 1 or following in PASSIVE_FOLLOWERS or not following:
        is_bare_network = _network_ending(sentence, trigger.start) is not None
        return bool(is_bare_network and following not in PASSIVE_FOLLOWERS and following)
    if any(m.start == trigger.end for m in sentence.seasons):
        return True
    starts_name = sentence.tokens[trigger.start + 1].text[0].isupper() or following in {
        "the", "its", "a", "'", '"', "their", "it", "both",
    }  # fmt: skip
    if not starts_name:
        return None
    if _network_ending(sentence, trigger.start) is not None:
        return True
    return True if sentence.title_at(trigger.start + 1) or following in {"'", '"'} else None


def _is_passive(sentence: Sentence, at: int) -> bool:
    """Tell "had been commissioned" from "is commissioning"."""
    if sentence.low(at).endswith("ing"):
        return False
    before = at - 1
    while before > 0 and sentence.low(before) in ADVERBS - BE and at - before < 4:  # noqa: PLR2004
        before -= 1
    return before not in sentence.masked and sentence.low(before) in BE | {"been"}


def _has_object(sentence: Sentence, at: int) -> bool:
    at += sentence.low(at) in {"'", '"', "up", "out"}
    if at in sentence.masked:
        return True
    if at >= len(sentence.tokens) or sentence.network_at(at):
        return False
    token = sentence.tokens[at]
    return token.text[0].isupper() and token.low not in _AGENTS | PLACES | {
        "its", "up", "after", "in", "next", "run", "out", "this", "their", "as", "following",
    } and not any(m.start == at for m in (*sentence.seasons, *sentence.dates))  # fmt: skip


def _is_between(sentence: Sentence, at: int) -> bool:
    low = sentence.low(at)
    return low in ADVERBS | BE | HAVE | {"not", "never"} or low.endswith("n't")


def _network_ending(sentence: Sentence, at: int) -> Network | None:
    """Return the network whose name ends right before a token, adverbs aside."""
    while at > 0 and at - 1 not in sentence.masked and _is_between(sentence, at - 1):
        at -= 1
    found = next((network for network in sentence.networks if network.end == at), None)
    return None if found is None or sentence.low(found.start - 1) in _AGENTS else found


def _shows(sentence: Sentence, slot: tuple[int, int], *, active: bool) -> list[ShowName]:
    found = titles_in(sentence, *slot, last=not active)
    if found:
        return found
    quoted = [t for t in sentence.titles if t.is_quoted and t.start >= slot[1]]
    if not active and len(quoted) == 1 and sentence.is_headline and not any(
        m.start < slot[1] for m in sentence.seasons
    ):
        # "Jane Bloggs Lands Series Order for 'X'": the title is quoted, the maker is not.
        behind = titles_in(sentence, slot[1], len(sentence.tokens), last=False)
        if behind:
            return behind
    if not sentence.is_headline and _opens_with_pronoun(sentence, slot):
        return []
    return names_in(sentence, *slot, last=False)


def _opens_with_pronoun(sentence: Sentence, slot: tuple[int, int]) -> bool:
    start, end = slot
    return speaks_of_context(sentence, start, min(end, start + 3)) and not names_in(
        sentence, start, end, last=False
    )


def _elsewhere(
    sentence: Sentence, trigger: Trigger, slot: tuple[int, int], setting: Setting, *, active: bool
) -> list[ShowName]:
    """Find the show outside the slot: the head of a headline, "season 2 of X", the context."""
    if active:
        other = _shows(sentence, subject_slot(sentence, trigger.start), active=False)
        owners = [name for name in other if sentence.network_at(name.start) is None]
        if trigger.phrase.shape == "object" and owners and titles_in(
            sentence, *subject_slot(sentence, trigger.start), last=True
        ):
            return owners
    elif sentence.seasons:
        for mention in sentence.seasons:
            if mention.start >= trigger.start and sentence.low(mention.end) in {"of", "for"}:
                return _shows(sentence, object_slot(sentence, mention.end), active=True)
    head = _head(sentence, trigger.start)
    if head:
        return head
    lonely = titles_in(sentence, 0, len(sentence.tokens), last=False)
    if len(lonely) == 1 and not speaks_of_context(sentence, *slot):
        return lonely
    if setting.context:
        return list(setting.context)
    return lonely or _owner(sentence)


def _owner(sentence: Sentence) -> list[ShowName]:
    """Return the name right before the seasons a sentence mentions: "X Season 4"."""
    for mention in sentence.seasons:
        at = mention.start - (sentence.low(mention.start - 1) in {"'s", "'"})
        first = at
        while first > 0 and at - first < 8 and _is_named(sentence, first - 1):  # noqa: PLR2004
            first -= 1
        found = names_in(sentence, first, at, last=True) if first < at else []
        if found:
            return found
    return []


def _is_named(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].text[0].isupper() and sentence.low(at) not in ADVERBS | {"for"}


def _head(sentence: Sentence, before: int) -> list[ShowName]:
    """Return the show a headline names before its colon."""
    for at in range(before - 1, 0, -1):
        if sentence.low(at) in {":", "–"} and at not in sentence.masked:
            found = titles_in(sentence, 0, at, last=False)
            return found or names_in(sentence, 0, at, last=False)
    return []


def _network(
    sentence: Sentence, trigger: Trigger, bounds: tuple[int, int], subject: tuple[int, int], *, active: bool
) -> str | None:
    if active:
        ending = _network_ending(sentence, trigger.start)
        if ending:
            return ending.name
        inside = [n for n in sentence.networks if subject[0] <= n.start < subject[1]]
        if inside:
            return inside[0].name
        agent = _agent(sentence, trigger.start, bounds[1])
        if agent is None and trigger.phrase.shape == "of" and sentence.networks:
            return sentence.networks[0].name
        return agent or _unlisted_subject(sentence, subject)
    agent = _agent(sentence, trigger.start, bounds[1]) or _earlier(sentence, trigger.start)
    if agent is None and trigger.phrase.kind == "saved" and sentence.networks:
        return sentence.networks[0].name
    return agent


def _agent(sentence: Sentence, start: int, end: int) -> str | None:
    """Return who stands behind "by", "at", "on"."""
    for at in range(start, min(end, start + 4)):
        direct = sentence.network_at(at)
        if direct and at > start and sentence.low(at - 1) in _TAKING:
            return direct.name
    for at in range(start, min(end, start + _FAR, len(sentence.tokens) - 1)):
        low = sentence.low(at)
        if low not in _AGENTS or at in sentence.masked:
            continue
        following = at + 1
        if low == "from" and sentence.low(start - 1) not in {"'s", "'"} and any(
            sentence.low(place) == "to" for place in range(at, min(at + 5, end))
        ):
            continue
        if sentence.low(following) == "the" and sentence.network_at(following) is None:
            following += 1
        network = sentence.network_at(following)
        if network:
            return network.name
        if low in {"by", "at"} and _is_name(sentence, following):
            return _capitals(sentence, following)
    return None


def _is_name(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at] if at < len(sentence.tokens) else None
    return (
        token is not None
        and token.text[0].isupper()
        and at not in sentence.masked
        and token.low not in PLACES | {"its", "the", "a", "all", "least", "this", "last"}
        and not any(mention.start <= at < mention.end for mention in sentence.seasons)
        and not any(mention.start <= at < mention.end for mention in sentence.dates)
    )


def _capitals(sentence: Sentence, at: int) -> str:
    end = at + 1
    while end < min(at + 3, len(sentence.tokens)) and _is_name(sentence, end) and (
        sentence.low(end) not in PASSIVE_FOLLOWERS | ASSERTIONS
    ):
        end += 1
    return sentence.slice(at, end)


def _earlier(sentence: Sentence, start: int) -> str | None:
    """Return the network named before a passive verb: "Netflix's X", "HBO announced that"."""
    before = [network for network in sentence.networks if network.start < start]
    return before[-1].name if before else None


def _unlisted_subject(sentence: Sentence, subject: tuple[int, int]) -> str | None:
    start, end = subject
    first = end
    while first > start and sentence.tokens[first - 1].text[0].isupper() and end - first < 3:  # noqa: PLR2004
        first -= 1
    if first == end or any(at in sentence.masked for at in range(first, end)):
        return None
    return name_at(sentence, first, end).text


def _season(
    sentence: Sentence, trigger: Trigger, bounds: tuple[int, int], *, active: bool
) -> SeasonMention | None:
    """Return the seasons the phrase is about: behind it, else before it, else in the head."""
    usable = [m for m in sentence.seasons if not m.is_after or trigger.phrase.kind == "final"]
    dated = trigger.phrase.shape == "date"
    behind = [
        m for m in usable
        if trigger.start <= m.start < bounds[1] and (dated or not m.is_attribute)
    ]
    inside = [m for m in usable if bounds[0] <= m.start < trigger.start]
    released = trigger.phrase.kind in {"scheduled", "premiered", "ended"} and not active
    if released and inside:
        return inside[-1]
    if behind and trigger.phrase.shape != "after":
        return _joined(sentence, behind)
    if inside:
        return inside[-1]
    if active or sentence.is_headline:
        head = [m for m in usable if m.start < trigger.start and _is_head(sentence, m.end, trigger.start)]
        return head[0] if head else None
    return None


def _joined(sentence: Sentence, mentions: list[SeasonMention]) -> SeasonMention:
    """Return the first mention, with a second one told together with it."""
    first = mentions[0]
    if len(mentions) > 1 and first.numbers and mentions[1].numbers:
        dated = {at for date in sentence.dates for at in range(date.start - 1, date.end + 1)}
        between = {
            sentence.low(at) for at in range(first.end, mentions[1].start) if at not in dated
        }
        if between and between <= _TOGETHER:
            return replace(first, numbers=first.numbers + mentions[1].numbers)
    return first


def _is_head(sentence: Sentence, start: int, end: int) -> bool:
    return any(sentence.low(at) == ":" for at in range(start, end))


def date_behind(
    sentence: Sentence, start: int, end: int, taken: set[int]
) -> DateMention | None:
    """Return the first date between two tokens that no other phrase has taken."""
    for mention in sentence.dates:
        if start <= mention.start < end and mention.start not in taken:
            return mention
    return None


def show_of_season(
    sentence: Sentence, mention: SeasonMention, named: list[ShowName], setting: Setting
) -> ShowName | None:
    """Return the show a mentioned season belongs to: "of X", "X's", else what is named."""
    if sentence.low(mention.end) in {"of", "for"}:
        behind = _shows(sentence, object_slot(sentence, mention.end), active=True)
        if behind:
            return behind[0]
    if named:
        return named[-1]
    before = titles_in(sentence, 0, mention.start, last=True)
    before = before or titles_in(sentence, 0, len(sentence.tokens), last=False)
    if before:
        return before[-1]
    found = _head(sentence, mention.start) or names_in(
        sentence, *subject_slot(sentence, mention.start), last=True
    )
    if found:
        return found[-1]
    return setting.context[-1] if setting.context else None
