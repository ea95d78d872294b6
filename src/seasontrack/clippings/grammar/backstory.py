"""Tells news from history told in passing: "after being cancelled", "when it was announced"."""

from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.mentions.names import SPEAKERS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words

WALLS = frozenset({";", ":", "–", "?", "!"})
_SUBJECT = 5  # words of "the Pike-backed broadcaster"
REACH = 14  # words before a verb that may belong to it
_EARLIER = words("after since following despite previously before when once")
_BARE_CLAUSE = words("its being been it was were is having had they getting")
_ASIDES = frozenset({"after", "since", "following"})
_LEARNING = words("learning hearing news word")
_GERUNDS = words("announcing revealing confirming saying declaring promising claiming insisting")


def is_backstory(sentence: Sentence, start: int) -> bool:
    """Tell "after being cancelled", "months after revealing that …": history in passing."""
    acting = _actor(sentence, start)
    told = acting < start and sentence.low(acting - 1) in _ASIDES
    if told and _is_told_in_full(sentence, start):
        return False
    if sentence.low(acting) == "the":
        acting = start
    if is_aside(sentence, start) or _is_conceded(sentence, start):
        return True
    for at in range(acting - 1, max(acting - 4, -1), -1):
        low = sentence.low(at)
        gerund = at + 1 == start and sentence.low(start).endswith("ing")
        if low == "before" and (gerund or sentence.low(at + 1) in {"being", "getting"}):
            return False  # "ran for four years before being cancelled", "before moving to HBO"
        if low in _EARLIER:
            return True
        if low not in _BARE_CLAUSE:
            return False
    return False


def _actor(sentence: Sentence, verb: int) -> int:
    """Return where "HBO" or "the broadcaster on Wednesday" begins, which stands before a verb."""
    verb = sentence.before_day(verb)
    house = sentence.network_before(verb)
    if house or sentence.low(verb - 1) not in SPEAKERS:
        return house.start if house else verb
    before = range(verb - 2, max(verb - _SUBJECT, 0), -1)
    return next((at for at in before if sentence.low(at) == "the"), verb)


def _is_told_in_full(sentence: Sentence, verb: int) -> bool:
    """Tell "after HBO renewed 'X' for season 3", which leaves nothing to be known before."""
    named = sentence.title_at(sentence.closed(verb + 1)) or is_capital_at(sentence, verb + 1)
    named = named or sentence.low(verb + 1) == "the"
    behind = range(verb, min(verb + REACH, len(sentence.tokens)))
    comma = next((at for at in behind if sentence.low(at) == ","), behind.stop)
    near = range(verb, comma)
    counted = any(m.start in near and m.numbers and not m.is_after for m in sentence.seasons)
    return bool(named) and counted


def is_remembered(sentence: Sentence, start: int) -> bool:
    """Tell "When the last season was announced back in May, the network said …"."""
    if sentence.low(0) != "when" or not sentence.is_running or 0 in sentence.masked:
        return False
    return all(sentence.low(at) != "," for at in range(start))


def _is_conceded(sentence: Sentence, start: int) -> bool:
    """Tell "though the network had renewed it", which was known before."""
    before = [sentence.low(at) for at in range(max(start - 8, 0), start)]
    while before[-1:] and before[-1] in {"been", "already"}:
        before.pop()
    return before[-1:] == ["had"] and not {"though", "although"}.isdisjoint(before)


def is_aside(sentence: Sentence, start: int) -> bool:
    """Tell whether a token stands in a clause like "After X ended in 2014, …"."""
    for at in range(start - 1, max(start - REACH, -1), -1):
        low = sentence.low(at)
        if at in sentence.masked:
            continue
        if low == "," or low in WALLS:
            break
        if low in _ASIDES and sentence.low(at + 1) in _LEARNING:
            return False  # "After news broke that X is cancelled, …"
        if low in _ASIDES and (at == 0 or sentence.low(at - 1) in {",", ";", "and", "but", "–"}):
            return True
        if low in _GERUNDS and sentence.low(at - 1) in _ASIDES | {"despite"}:
            return True
    return False
