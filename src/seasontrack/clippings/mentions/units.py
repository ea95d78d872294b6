"""Reads which units of a work a sentence counts: "the first two volumes", "chapters 1–43"."""

from dataclasses import dataclass
from itertools import pairwise

from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_numbers import UnitNumbers, counted, without, written
from seasontrack.clippings.text.numbers import cardinal, closed_range, ordinal
from seasontrack.clippings.text.words import words

UNITS = {
    "volume": "volume", "volumes": "volume", "vol": "volume", "vols": "volume", "tome": "volume",
    "tomes": "volume", "tankobon": "volume", "chapter": "chapter", "chapters": "chapter",
    "ch": "chapter", "book": "book", "books": "book", "novel": "book", "novels": "book",
    "issue": "issue", "issues": "issue", "game": "game", "games": "game",
}  # fmt: skip
_FILLERS = words("graphic novel book light manga comic original source main published")
_HIGHEST = 3000
_NEAR = 8
_SEVERAL = 2
_FAR = 10
_STORIES = frozenset({"story", "plot", "events"})
_PAGE = len(["(", "p", ".", "7", ")"])
_PORTIONS = words(
    "half part portion most bulk rest remainder third quarter two-thirds three-quarters "
    "one-third thirds quarters arcs stories cases scenes pages chapters"
)
_SOME = frozenset({"some", "several", "parts", "story"})
_UP_TO = frozenset({"through", "until", "till", "upto"})
_SKIPPING = frozenset({"skipping", "except", "without", "minus", "excluding"})
_MEDIA = frozenset({"bd", "dvd", "blu-ray", "disc"})


@dataclass(frozen=True, slots=True)
class UnitMention:
    """Units at tokens ``start`` to ``end``; ``span`` as typed ("1-2", "4p")."""

    start: int
    end: int
    unit: str
    span: str
    work: str | None = None


def find_units(
    sentence: Sentence, start: int, end: int, *, opens_the_work: bool
) -> UnitMention | None:
    """Return the first units counted between two tokens.

    ``opens_the_work``: what is read for begins with the first unit, so that "through
    chapter 24" tells where it begins.
    """
    for at in range(start, end):
        unit = UNITS.get(sentence.low(at))
        if unit is None or at in sentence.masked or sentence.low(at + 1) in UNITS:
            continue
        if "between" in {sentence.low(place) for place in range(at - 3, at)}:
            return None  # "the years between the second and the third book"
        if sentence.low(at - 1) in _MEDIA or _is_of_a_larger(sentence, at):
            continue
        if _is_up_to(sentence, at):
            last = cardinal(sentence.low(at + 1)) or ordinal(sentence.low(at - 1))
            opens = opens_the_work and last
            return UnitMention(at, at + 2, unit, f"1-{last}") if opens else None
        found = (
            _in_brackets(sentence, at, end, unit)
            or _numbered(sentence, at, end, unit)
            or _described(sentence, start, at, unit)
        )
        if found:
            return found
    return None


def _is_of_a_larger(sentence: Sentence, at: int) -> bool:
    """Tell "the first chapters of book two", which is no more than a part of that book."""
    behind = range(at + 2, at + 5)
    larger = any(UNITS.get(sentence.low(place)) in {"book", "volume"} for place in behind)
    return sentence.low(at) == "chapters" and sentence.low(at + 1) == "of" and larger


def _is_up_to(sentence: Sentence, at: int) -> bool:
    """Tell "through volume 3", "up to around volume 14", "up to the 11th volume"."""
    before = [sentence.low(place) for place in range(at - 4, at)]
    counted = cardinal(sentence.low(at - 2)) or cardinal(sentence.low(at - 3))
    near = before if counted else before[1:]
    return not counted and (not _UP_TO.isdisjoint(near) or ("up", "to") in set(pairwise(before)))


def find_finer_units(sentence: Sentence, units: UnitMention) -> UnitMention | None:
    """Return what stands in brackets behind units: "the first two volumes (chapters 1-9)"."""
    if sentence.low(units.end) != "(":
        return None
    unit = UNITS.get(sentence.low(units.end + 1))
    if unit is None or unit == units.unit:
        return None
    return _numbered(sentence, units.end + 1, len(sentence.tokens), unit)


def _numbered(sentence: Sentence, at: int, end: int, unit: str) -> UnitMention | None:
    """Read numbers behind the noun: "volumes 7 to 11", "chapter 64 and chapters 79-80"."""
    told = UnitNumbers()
    place, stop = at + 1, at
    while place < end:
        word = sentence.low(place)
        number = cardinal(word)
        both = closed_range(word) or ((number, number) if number else None)
        if word == "#":
            place += 1
            continue
        if told.parts and _is_page(sentence, place):
            place = stop = place + _PAGE
            continue
        if told.parts and word == "(":
            closing = (
                at for at in range(place, min(place + _NEAR, end)) if sentence.low(at) == ")"
            )
            place = next(closing, end) + 1
            continue
        narrower = UNITS.get(word) not in {None, unit}
        if narrower and told.parts and not told.joint and cardinal(sentence.low(place + 1)):
            told.narrows()
            place += 1
            stop = place + 1
        elif both and told.takes(*both):
            stop = place + 1
        elif both or not (_repeats(word, unit, place - at) or told.joins(word)):
            break
        place += 1
    if not told.parts or told.parts[-1][1] > _HIGHEST:
        return None
    skipped = _skipped(sentence, stop, unit)
    if skipped and not told.opens_in_part:
        told.parts = without(told.parts, skipped)
    half = is_in_part(sentence, at)
    opens, closes = told.opens_in_part or half, told.closes_in_part or half
    return UnitMention(at, stop, unit, written(told.parts, opens=opens, closes=closes))


def _in_brackets(sentence: Sentence, at: int, end: int, unit: str) -> UnitMention | None:
    """Read "Low Tide (Book 3), Ebb (Book 8) and Flood (Book 12)", each number in brackets."""
    found = [
        (place, number)
        for place in range(at, end)
        if UNITS.get(sentence.low(place)) == unit
        and (sentence.low(place - 1), sentence.low(place + 2)) == ("(", ")")
        and (number := cardinal(sentence.low(place + 1)))
    ]
    if len(found) < _SEVERAL or found[0][0] != at:
        return None
    parts = sorted({(number, number) for _, number in found})
    return UnitMention(at, found[-1][0] + 2, unit, written(parts, opens=False, closes=False))


def _skipped(sentence: Sentence, at: int, unit: str) -> int | None:
    """Return the unit left out: "novels 1 to 7 (skipping novel 5)"."""
    if sentence.low(at) not in {"(", ","} or sentence.low(at + 1) not in _SKIPPING:
        return None
    behind = at + 2 + (UNITS.get(sentence.low(at + 2)) == unit)
    return cardinal(sentence.low(behind))


def _is_page(sentence: Sentence, at: int) -> bool:
    """Tell the aside "(p. 7)" behind a number."""
    return sentence.low(at) == "(" and sentence.low(at + 1) == "p" and sentence.low(at + 4) == ")"


def _repeats(word: str, unit: str, distance: int) -> bool:
    # "chapter 64 and chapters 79", "vol. 3"
    return UNITS.get(word) == unit or (word == "." and distance == 1)


def is_in_part(sentence: Sentence, at: int) -> bool:
    """Tell "the first half of volume 5", "part of the third book", "several stories from"."""
    words = [sentence.low(place) for place in range(max(at - 5, 0), at)]
    return _is_portion(sentence, at) or any(
        (word in _PORTIONS and "of" in words[number + 1 : number + 2])
        or (word in _SOME and {"of", "from"} & set(words[number + 1 :]))
        for number, word in enumerate(words)
    )


def _only_one(sentence: Sentence, noun: int, unit: str) -> UnitMention | None:
    """Read "the second half of the novel" and "the entire novel": there is one."""
    before = [sentence.low(place) for place in range(noun - 4, noun)]
    if before[-1:] != ["the"] and before[-1] not in {"entire", "whole"}:
        return None
    half = before[1:] == ["half", "of", "the"]
    whole = before[-1] in {"entire", "whole"} and before[-2] == "the"
    if unit != "book" or not (half or whole):
        return None
    return UnitMention(noun - 1, noun + 1, unit, "1p" if half else "1")


def _is_portion(sentence: Sentence, at: int) -> bool:
    """Tell "half of the story in the first book" and "most of Low Tide, the first novel"."""
    for place in range(max(at - _FAR, 0), at - 1):
        if sentence.low(place) not in _PORTIONS or sentence.low(place + 1) != "of":
            continue
        between = [sentence.tokens[each] for each in range(place + 2, at)]
        titled = all(t.is_capital or t.low in {"the", ",", "'", '"', "of", "("} for t in between)
        if titled or not _STORIES.isdisjoint(token.low for token in between):
            return True
    return False


def _described(sentence: Sentence, start: int, noun: int, unit: str) -> UnitMention | None:
    """Read numbers before the noun: "the first two volumes", "sixth and seventh volumes"."""
    at = noun - 1
    while at > start and _is_filler(sentence.low(at)):
        at -= 1
    named = at
    while named > start and noun - named < _NEAR and _is_named(sentence, named):
        named -= 1
    titled = any(sentence.tokens[place].is_capital for place in range(named + 1, at + 1))
    if titled and _counts(sentence.low(named)):
        at = named  # "the first two Winter Roads novels"
    words: list[str] = []
    first = at
    while first >= start and noun - first <= _NEAR and _counts(sentence.low(first)):
        words.insert(0, sentence.low(first))
        first -= 1
    parts = counted(words)
    if not parts:
        return _only_one(sentence, noun, unit)
    has_half = words[-3:] == ["and", "a", "half"]
    if has_half:
        low, high = parts[-1]
        span = (f"{low}-{high}" if low < high else f"{low}") + f",{high + 1}p"
        return UnitMention(first + 1, noun + 1, unit, span)
    half = is_in_part(sentence, first + 1) and len(parts) == 1 and parts[0][0] == parts[0][1]
    return UnitMention(first + 1, noun + 1, unit, written(parts, opens=half, closes=half))


def _is_named(sentence: Sentence, at: int) -> bool:
    """Tell a word of a title between the count and the noun."""
    capital = sentence.tokens[at].text[0].isupper() or sentence.low(at) in {"of", "the"}
    return capital and not _counts(sentence.low(at))


def _is_filler(word: str) -> bool:
    return word in _FILLERS or ("-" in word and not (cardinal(word) or ordinal(word)))


def _counts(word: str) -> bool:
    return bool(cardinal(word) or ordinal(word)) or word in {
        "and", ",", "&", "to", "through", "all", "a", "half",
    }  # fmt: skip
