"""Whether a verb of coverage states that units are covered, and whether they are whole."""

from itertools import pairwise

from seasontrack.clippings.facts.covered_season import Clause
from seasontrack.clippings.facts.covering import BEGUN, COVERING_HEDGES, GOING, STOPS, SYMBOLS
from seasontrack.clippings.grammar.unreal import UNREAL
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_mention import UnitMention

_UNREAL = (UNREAL | {"not", "never", "would"}) - COVERING_HEDGES
_DENIALS = frozenset({"not", "didn't", "doesn't"})
_ONLY = frozenset({"just", "only", "merely", "simply"})  # "doesn't just pull from the sixth"
_STARTS = frozenset({"start", "starts", "started", "begin", "begins", "began"})
_INCLUDING = frozenset({"includes", "included", "including", "some", "uses", "used"})
_WHOLES = frozenset({"entire", "whole"})
_RUNNING = frozenset({"runs", "ran"})
_PER_EPISODE = 5  # words of "one volume per episode"


def is_stated(sentence: Sentence, start: int, end: int) -> bool:
    """Tell what is covered from what might be, is denied, or is only begun."""
    near = range(max(start - 6, 0), end)
    before = [sentence.low(at) for at in near if sentence.tokens[at].text != "May"]
    seen = any(m.is_after and m.end == start for m in sentence.seasons)
    if seen and sentence.low(start) in SYMBOLS:
        return False  # "where to start after season 2: chapter 85"
    if sentence.low(end) in {"and", "but", ",", "."}:
        return False  # "the books the show is based on, and …"
    stopped = sentence.low(start - 1) == "with" and sentence.low(start - 2) in STOPS
    if stopped or _is_of_each_episode(sentence, start, end):
        return False  # "ended with adapting chapter 83"
    if is_not_all(sentence, start, end):
        return True
    to_be = sentence.lows[max(start - 2, 0) : start] == ["to", "be"]
    if to_be and not _is_due(sentence, start - 3):
        return False  # "leaving plenty to be adapted in season 2"
    if sentence.low(start - 1) in _STARTS and sentence.low(start).endswith("ing"):
        return False  # "it will start covering the events from chapter 47"
    if sentence.low(start - 1) in _ONLY:
        before = [low for low in before if not low.endswith("n't") and low != "not"]
    return not any(word in _UNREAL or word.endswith("n't") for word in before)


def _is_due(sentence: Sentence, at: int) -> bool:
    """Tell "volume 5 is (set) to be adapted" from "leaving more to be adapted"."""
    return sentence.low(at) in {"is", "are", "set", "due", "expected", "slated", "planned", ","}


def _is_of_each_episode(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "each episode adapting one volume" and "adapts one volume per episode"."""
    each = sentence.lows[max(start - 2, 0) : start] in (["each", "episode"], ["every", "episode"])
    behind = sentence.lows[end : end + _PER_EPISODE]
    return each or ("per", "episode") in set(pairwise(behind))


def is_not_all(sentence: Sentence, start: int, end: int) -> bool:
    """Tell the verb of "did not cover the entire first book": a part of it."""
    return sentence.low(start - 1) in _DENIALS and sentence.low(end + 1) in _WHOLES


def is_begun(sentence: Sentence, verb: int) -> bool:
    """Tell "opens X", "goes into book 3", "is only partially adapted": not all of it."""
    portion = sentence.low(verb - 1) in {"partially", "partly"}
    some = sentence.low(verb) in {"content", "material"} and sentence.low(verb - 1) in _INCLUDING
    into = sentence.low(verb) in GOING and "into" in sentence.lows[verb + 1 : verb + 3]
    return portion or some or into or sentence.low(verb) in BEGUN


def is_only_begun(sentence: Sentence, clause: Clause, units: UnitMention) -> bool:
    """Tell "goes from volume 4 to the end", which says where it begins, not how far it goes."""
    verb, particle = sentence.low(clause.start), sentence.low(clause.end - 1)
    begun = verb in GOING | _RUNNING and particle == "from"
    # "adapts the Harbour arc, starting from chapter 137"
    opening = sentence.low(units.start - 2) in {"starting", "beginning"}
    begun = begun or (opening and sentence.low(units.start - 1) in {"from", "with", "at"})
    return begun and "-" not in units.span
