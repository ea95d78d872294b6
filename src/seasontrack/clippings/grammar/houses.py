"""Who orders, cancels or carries: the network of a phrase."""

from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.phrases import ASSERTIONS, PASSIVE_FOLLOWERS
from seasontrack.clippings.grammar.shows import name_at
from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.grammar.voice import AGENTS, network_ending
from seasontrack.clippings.mentions.names import CREDITS, PLACES
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words

_SAYING = ASSERTIONS - {"that"}  # not "picked up by Amazon later that month"
_BEFORE_ASIDES = frozenset({"after", "since", "when", "before", "because"})
_FAR = 16
_LEFT = frozenset({"from", "after", "over", "leaves", "leaving", "exits"})
_TAKING = frozenset({"hit", "hits", "hitting"})
_NO_HOUSES = words(
    "pandemic decision plans its the a all least this last covid-19 covid coronavirus it they "
    "they've tv anime adaptation he him her them she we we've i x part volume chapter book studio"
)
# "first look at Jane Bloggs", "executive produced by Jane Bloggs"
_NOT_BEFORE = words(
    "replaced look peek glimpse produced written created directed hosted developed fronted "
    "inspired led followed novel novels book books comic comics manga trilogy memoir"
)
_EVENTS = words("festa fest expo con convention event panel awards festival comic-con showcase day")
_KINDS = words(
    "the us uk u.s u.k american british cable network streamer streaming service sister rival "
    "fellow channel broadcaster original"
)
_NAME = 3  # words of a name at the most


def network_of(
    sentence: Sentence,
    trigger: Trigger,
    bounds: tuple[int, int],
    subject: tuple[int, int],
    *,
    active: bool,
) -> str | None:
    """Return the network that acts in a phrase, or that it is about."""
    if active:
        ending = network_ending(sentence, trigger.start)
        if ending:
            return ending.name
        inside = [n for n in sentence.networks if subject[0] <= n.start < subject[1]]
        if inside:
            return inside[0].name
        agent = _agent(sentence, trigger.start, bounds[1])
        near = {sentence.low(at) for at in range(trigger.start - 2, trigger.start)}
        joined = near & {"and", ",", "while", "as"}  # "as well as cancelling B"
        if agent is None and joined:
            agent = _earlier(sentence, trigger.start)  # "ABC pulled the sitcom and cancelled it"
        if trigger.phrase.shape == "of":
            return agent or next((network.name for network in sentence.networks), None)
        return agent or _unlisted_subject(sentence, subject)
    agent = _agent(sentence, trigger.start, bounds[1]) or _in_brackets(sentence, trigger.end)
    agent = agent or _earlier(sentence, trigger.start) or _at_the_end(sentence)
    agent = agent or _told_inside(sentence, trigger)
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
        if low not in AGENTS or at in sentence.masked or sentence.low(at - 1) in _NOT_BEFORE:
            continue
        following = at + 1
        if (
            low == "from"
            and sentence.low(start - 1) not in {"'s", "'"}
            and any(sentence.low(place) == "to" for place in range(at, min(at + 5, end)))
        ):
            continue
        while sentence.low(following) in _KINDS and sentence.network_at(following) is None:
            following += 1
        network = sentence.network_at(following)
        if network:
            return network.name
        if low in {"by", "at"} and _is_name(sentence, following):
            named = _capitals(sentence, following)
            return named if _EVENTS.isdisjoint(named.lower().split()) else None
    return None


def _at_the_end(sentence: Sentence) -> str | None:
    """Return the network of "'A' Renewed, 'B' Canceled at NBC", which is that of both."""
    alone = len(sentence.networks) == 1 and sentence.is_headline
    house = sentence.networks[0] if alone else None
    ends = house is not None and house.end == len(sentence.tokens)
    return house.name if house and ends and sentence.low(house.start - 1) == "at" else None


def _told_inside(sentence: Sentence, trigger: Trigger) -> str | None:
    """Return the network of "'X' gets ABC series order" and "gets a US Netflix premiere date"."""
    inside = range(trigger.start + 1, trigger.end)
    houses = (n for n in sentence.networks if n.start in inside)
    return next((n.name for n in houses if sentence.low(n.start - 1) not in _LEFT), None)


def _in_brackets(sentence: Sentence, at: int) -> str | None:
    """Return the network right behind a phrase or its day: "Season 2: January 8 (HBO Max)"."""
    behind = {at, *(day.end for day in sentence.dates if day.start <= at <= day.end)}
    brackets = {place for place in behind if sentence.low(place) == "("}
    return next((n.name for n in sentence.networks if n.start - 1 in brackets), None)


def _is_name(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at] if at < len(sentence.tokens) else None
    return (
        token is not None
        and token.text[0].isupper()
        and at not in sentence.masked
        and token.low not in PLACES | _NO_HOUSES
        and not sentence.is_within(at)
    )


def _capitals(sentence: Sentence, at: int) -> str:
    end = at + 1
    while (
        end < min(at + 3, len(sentence.tokens))
        and _is_name(sentence, end)
        and (sentence.low(end) not in PASSIVE_FOLLOWERS | ASSERTIONS)
    ):
        end += 1
    return sentence.slice(at, end)


def _earlier(sentence: Sentence, start: int) -> str | None:
    """Return the network named before a passive verb: "Netflix's X", "HBO announced that"."""
    before = [network for network in sentence.networks if network.start < start]
    acting = [n for n in before if sentence.low(n.start - 1) not in _BEFORE_ASIDES] or before
    if acting:
        return acting[-1].name  # "TBS picked it up after ABC dropped it, ordering a season"
    # "…, Netflix has confirmed"
    said = [
        n for n in sentence.networks if {sentence.low(n.end), sentence.low(n.end + 1)} & _SAYING
    ]
    return said[0].name if said else None


def _can_name(sentence: Sentence, at: int) -> bool:
    named = is_capital_at(sentence, at) and sentence.low(at) not in AGENTS
    return named and not sentence.is_within(at)


def _unlisted_subject(sentence: Sentence, subject: tuple[int, int]) -> str | None:
    start, end = subject
    first = end
    while first > start and _can_name(sentence, first - 1) and end - first < _NAME:
        first -= 1
    if first == end or any(at in sentence.masked for at in range(first, end)):
        return None
    if all(sentence.low(at) in _NO_HOUSES for at in range(first, end)):
        return None
    if sentence.low(end - 1) in CREDITS:
        return None  # "Harbour Author Cancels"
    return name_at(sentence, first, end).text
