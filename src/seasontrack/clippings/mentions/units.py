"""Reads which units of a work a sentence counts: "the first two volumes", "chapters 1–43"."""

from collections.abc import Mapping
from itertools import pairwise

from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_descriptions import (
    described,
    is_filler,
    is_in_part,
    nth_of,
)
from seasontrack.clippings.mentions.unit_mention import PORTIONS, SOME, UNITS, UnitMention
from seasontrack.clippings.mentions.unit_numbers import UnitNumbers, without, written
from seasontrack.clippings.mentions.unit_portions import with_portions
from seasontrack.clippings.text.numbers import cardinal, closed_range, ordinal
from seasontrack.clippings.text.words import words

_HIGHEST = 3000
_NEAR = 8
_SEVERAL = 2
_THE_END = ["the", "end", "of"]  # "volumes 2 to the end of volume 4"
_ALL_THE_WAY = ["all", "the", "way"]
_A_PART = ("and", "parts", "of", "volume")
_BETWEEN = words("- – to and & through ,")
_SIGNS = frozenset({"#", "number", "from"})  # "book number four", "chapters from 3 to 9"
_UP_TO_REACH = len(["up", "to", "the", "first", "half", "of", "light", "novel", "volume"])
_PERCENTAGE = len(["80", "%", "of"])
_NEARLY = frozenset({"about", "around", "roughly"})
_FINER_REACH = 14
_ALSO = frozenset({"(", "/", "≈", "="})  # "chapters 1-30 / volumes 1-6"
_UP_TO = frozenset({"through", "until", "till", "upto"})
SKIPPING = frozenset({"skipping", "except", "without", "minus", "excluding"})
_CYCLES = words("series saga stories chronicles trilogy cycle quartet sequence")
_MEDIA = frozenset({"bd", "dvd", "blu-ray", "disc"})


def find_units(
    sentence: Sentence, start: int, end: int, opening: Mapping[str, int]
) -> UnitMention | None:
    """Return the first units counted between two tokens.

    ``opening``: the unit, for each kind, with which what is read for begins, if that is
    known: "through chapter 24" and "the next two books" count from there.
    """
    for at in range(start, end):
        unit = UNITS.get(sentence.low(at))
        of_books = nth_of(sentence, start, at, "book") if sentence.low(at) in _CYCLES else None
        if of_books:
            return of_books
        if unit is None or at in sentence.masked or sentence.low(at + 1) in UNITS:
            continue
        if "between" in {sentence.low(place) for place in range(at - 3, at)}:
            return None  # "the years between the second and the third book"
        if sentence.low(at - 1) in _MEDIA or _is_of_a_larger(sentence, at):
            continue
        if _is_up_to(sentence, at):
            return _up_to(sentence, finest(sentence, at), opening)
        following = _following(sentence, start, at, opening)
        if following:
            return following
        numbered = _numbered(sentence, at, end, unit)
        found = (
            _in_brackets(sentence, at, end, unit)
            or (numbered and with_portions(sentence, numbered))
            or described(sentence, start, at, unit)
        )
        if found:
            return found
    return None


def _is_of_a_larger(sentence: Sentence, at: int) -> bool:
    """Tell "the first chapters of book two", which is no more than a part of that book."""
    if cardinal(sentence.low(at - 1)):
        return False  # "the first 30 chapters of the book"
    behind = range(at + 2, at + 5)
    larger = any(UNITS.get(sentence.low(place)) in {"book", "volume"} for place in behind)
    return sentence.low(at) == "chapters" and sentence.low(at + 1) == "of" and larger


def _following(
    sentence: Sentence, start: int, noun: int, opening: Mapping[str, int]
) -> UnitMention | None:
    """Read "(covers) five books" and "the next five books", behind those of the season before."""
    unit = UNITS[sentence.low(noun)]
    at = noun - 1
    while is_filler(sentence.low(at)):
        at -= 1
    first, count = opening.get(unit), cardinal(sentence.low(at))
    half = sentence.lows[noun - 3 : noun] == ["and", "a", "half"]
    if half:
        at, count = noun - 4, cardinal(sentence.low(noun - 4))
    is_next = sentence.low(at - 1) == "next"
    in_all = sentence.lows[at - 3 : at] == ["a", "total", "of"] and at - 3 == start
    alone = at == start or (half and sentence.low(at - 1) in _NEARLY)
    if not first or not count or not (is_next or in_all or alone):
        return None
    span = written([(first, first + count - 1)], opens=False, closes=False)
    span += f",{first + count}p" if half else ""
    return UnitMention(at - is_next, noun + 1, unit, span)


def _up_to(sentence: Sentence, noun: int, opening: Mapping[str, int]) -> UnitMention | None:
    unit = UNITS[sentence.low(noun)]
    last = cardinal(sentence.low(noun + 1)) or ordinal(sentence.low(noun - 1)) or 0
    first = opening.get(unit, last + 1)
    span = written([(first, last)], opens=False, closes=is_in_part(sentence, noun))
    return UnitMention(noun, noun + 2, unit, span) if first <= last else None


def finest(sentence: Sentence, at: int) -> int:
    """Return where the chapter of "volume 4, chapter 27" stands, which says more; else ``at``."""
    finer = at + 2 + (sentence.low(at + 2) == ",")
    told = cardinal(sentence.low(at + 1)) and cardinal(sentence.low(finer + 1))
    return finer if told and UNITS.get(sentence.low(finer)) == "chapter" else at


def _is_up_to(sentence: Sentence, at: int) -> bool:
    """Tell "through volume 3", "up to around volume 14", "up to the 11th volume".

    Not so "gets through volumes 5 to 8", which says where they begin.
    """
    at += sentence.low(at + 1) in _SIGNS
    behind = sentence.low(at + 1)
    goes_on = sentence.low(at + 2) in _BETWEEN and cardinal(sentence.low(at + 3))
    if closed_range(behind) or (cardinal(behind) and goes_on):
        return False
    before = [sentence.low(place) for place in range(at - 1, at - _UP_TO_REACH, -1)]
    for word, earlier in pairwise([*before, ""]):
        if cardinal(word) or word == "," or (word == "through" and ordinal(earlier)):
            return False
        if word in _UP_TO or (earlier, word) == ("up", "to"):
            return True
    return False


def find_finer_units(sentence: Sentence, units: UnitMention) -> UnitMention | None:
    """Return what stands behind units in another: "the first two volumes (chapters 1-9)"."""
    behind = range(units.end, min(units.end + _FINER_REACH, len(sentence.tokens)))
    joints = (at for at in behind if sentence.low(at) in _ALSO)
    joint = next((at for at in joints if at == units.end or sentence.low(at) == "("), None)
    if joint is None or any(units.end < m.start < joint for m in sentence.seasons):
        return None
    at = joint + 1 + (sentence.low(joint + 1) == "light")
    unit = UNITS.get(sentence.low(at))
    if unit is None or unit == units.unit:
        return None
    found = _numbered(sentence, at, len(sentence.tokens), unit)
    one = found and found.span.isdecimal() and _is_up_to(sentence, units.start)
    return None if one else found  # "up to chapter 55 (volume 7)"


def numbers_alone(sentence: Sentence, start: int, end: int, unit: str) -> UnitMention | None:
    """Return the 3 and 5 of "season two covers 3 and 5", which leaves out what it counts."""
    found = _numbered(sentence, start - 1, end, unit)
    counting = found and sentence.low(found.end).isalpha() and sentence.low(found.end) != "and"
    return None if counting else found


def _numbered(sentence: Sentence, at: int, end: int, unit: str) -> UnitMention | None:
    """Read numbers behind the noun: "volumes 7 to 11", "chapter 64 and chapters 79-80"."""
    told = UnitNumbers()
    place, stop, share, again = at + 1, at, False, False
    while place < end:
        word = sentence.low(place)
        number = cardinal(word) or _before_extra(word)
        both = closed_range(word) or ((number, number) if number else None)
        if _is_percentage(sentence, place):
            share, place = True, place + _PERCENTAGE  # "volume 3 and 80% of 4"
            continue
        aside = _aside(sentence, place, end) if told.parts or word in _SIGNS else 0
        if aside:
            place += aside
            told.passes_over(aside, repeats=UNITS.get(sentence.low(place)) == unit)
            continue
        if told.parts and _adds_a_part(sentence, place, unit):
            told.adds_a_part(cardinal(sentence.low(place + len(_A_PART))) or 0)
            break
        again = again or UNITS.get(word) == unit  # "the rest of volume 4 and volume 5"
        narrower = UNITS.get(word) not in {None, unit}
        if narrower and told.parts and not told.joint and cardinal(sentence.low(place + 1)):
            told.narrows()
            place += 1
            stop = place + 1
        elif both and told.takes(*both, extra="." in word):
            stop = place + 1
        elif both or not (_repeats(word, unit, place - at) or told.joins(word)):
            break
        place += 1
    if not (told.parts or told.extras) or (told.parts and told.parts[-1][1] > _HIGHEST):
        return None
    skipped = _skipped(sentence, stop, unit)
    if skipped and not told.opens_in_part:
        told.parts = without(told.parts, skipped)
    half = is_in_part(sentence, at)
    share = share or sentence.lows[stop : stop + 3] == ["(", "first", "half"]
    closes = told.closes_in_part or (half and not again) or share
    opens = told.opens_in_part or half
    span = written(told.parts, opens=opens, closes=closes)
    return UnitMention(at, stop, unit, ",".join([*filter(None, [span]), *told.extras]))


def _before_extra(word: str) -> int | None:
    """Return the 7 of "7.5", a volume of its own that came out between two others."""
    volume, _, half = word.partition(".")
    return int(volume) if half == "5" and volume.isdecimal() and volume.isascii() else None


def _in_brackets(sentence: Sentence, at: int, end: int, unit: str) -> UnitMention | None:
    """Read "Low Tide (Book 3), Ebb (Books 8-9) and Flood (Book 12)", the numbers in brackets."""
    found = [
        (place, numbers)
        for place in range(at, end)
        if UNITS.get(sentence.low(place)) == unit and (numbers := _bracketed(sentence, place))
    ]
    if len(found) < _SEVERAL or found[0][0] != at:
        return None
    told = UnitNumbers()
    for low, high in sorted({numbers for _, numbers in found}):
        told.joint = "," if told.parts else ""
        told.takes(low, high)
    return UnitMention(at, found[-1][0] + 2, unit, written(told.parts, opens=False, closes=False))


def _bracketed(sentence: Sentence, noun: int) -> tuple[int, int] | None:
    """Return the ends of the "(chapters 92-97)" around a noun; None for anything else."""
    word = sentence.low(noun + 1)
    closed = (sentence.low(noun - 1), sentence.low(noun + 2)) == ("(", ")")
    number = cardinal(word)
    return (closed_range(word) or (number and (number, number)) or None) if closed else None


def _skipped(sentence: Sentence, at: int, unit: str) -> int | None:
    """Return the unit left out: "novels 1 to 7 (skipping novel 5)"."""
    if sentence.low(at) not in {"(", ","} or sentence.low(at + 1) not in SKIPPING:
        return None
    behind = at + 2 + (UNITS.get(sentence.low(at + 2)) == unit)
    return cardinal(sentence.low(behind))


def _adds_a_part(sentence: Sentence, at: int, unit: str) -> bool:
    """Tell "(volume 5) and parts of volume 4"."""
    joint, portion, of, noun = (sentence.low(at + n) for n in range(len(_A_PART)))
    told = joint == "and" and portion in PORTIONS | SOME and of == "of"
    numbered = cardinal(sentence.low(at + len(_A_PART))) is not None
    return told and UNITS.get(noun) == unit and numbered


def _aside(sentence: Sentence, at: int, end: int) -> int:
    """Return how many tokens of "#", "the end of" or of an aside stand between numbers."""
    ranges = sentence.low(at - 1) in {"to", "through", "until"}
    if ranges and sentence.lows[at : at + len(_THE_END)] == _THE_END:
        return len(_THE_END)
    if sentence.lows[at : at + len(_ALL_THE_WAY)] == _ALL_THE_WAY:
        return len(_ALL_THE_WAY)
    if sentence.low(at) != "(":
        return int(sentence.low(at) in _SIGNS)
    closing = (place for place in range(at, min(at + _NEAR, end)) if sentence.low(place) == ")")
    return next(closing, end) + 1 - at


def _is_percentage(sentence: Sentence, at: int) -> bool:
    return [sentence.low(at + 1), sentence.low(at + 2)] == ["%", "of"]


def _repeats(word: str, unit: str, distance: int) -> bool:
    # "chapter 64 and chapters 79", "vol. 3"
    return UNITS.get(word) == unit or (word == "." and distance == 1)
