"""Reads which units of a work a sentence counts: "the first two volumes", "chapters 1–43"."""

from dataclasses import dataclass

from seasontrack.clippings.numbers import cardinal, closed_range, ordinal
from seasontrack.clippings.sentence import Sentence
from seasontrack.clippings.words import words

UNITS = {
    "volume": "volume", "volumes": "volume", "vol": "volume", "vols": "volume", "tome": "volume",
    "tomes": "volume", "tankobon": "volume", "chapter": "chapter", "chapters": "chapter",
    "ch": "chapter", "book": "book", "books": "book", "novel": "book", "novels": "book",
    "issue": "issue", "issues": "issue",
}  # fmt: skip
_RANGE = frozenset({"-", "–", "to", "through", "thru", "until"})
_LIST = frozenset({",", "and", "&"})
_FILLERS = words("graphic light manga comic original source main published")
_HIGHEST = 3000
_NEAR = 3


@dataclass(frozen=True, slots=True)
class UnitMention:
    """Units at tokens ``start`` to ``end``; ``span`` as typed ("1-2", "4p")."""

    start: int
    end: int
    unit: str
    span: str


def find_units(sentence: Sentence, start: int, end: int) -> UnitMention | None:
    """Return the first units counted between two tokens."""
    for at in range(start, end):
        unit = UNITS.get(sentence.low(at))
        if unit is None or at in sentence.masked:
            continue
        found = _numbered(sentence, at, end, unit) or _described(sentence, start, at, unit)
        if found:
            return found
    return None


def _numbered(sentence: Sentence, at: int, end: int, unit: str) -> UnitMention | None:
    """Read numbers behind the noun: "volumes 7 to 11", "chapter 64 and chapters 79-80"."""
    parts: list[tuple[int, int]] = []
    place = at + 1
    stop = at
    joint = ""
    last_is_part = first_is_part = False
    while place < end:
        word = sentence.low(place)
        if UNITS.get(word) == unit or (word == "." and stop < place == at + 1):
            place += 1
            continue
        if UNITS.get(word) and parts and cardinal(sentence.low(place + 1)):
            # "volume 3 chapter 3": the volume only in part
            first_is_part, last_is_part = first_is_part or len(parts) == 1 and not joint, True
            stop = place = place + 2
            continue
        both = closed_range(word)
        number = cardinal(word)
        if both or number:
            low, high = both or (number or 0, number or 0)
            if joint in _RANGE and parts and parts[-1][1] < high:
                parts[-1] = (parts[-1][0], high)
                last_is_part = False
            elif parts and not joint:
                break
            else:
                parts.append((low, high))
            stop = place = place + 1
            joint = ""
            continue
        if word in _RANGE | _LIST and not joint and parts:
            joint = word
            place += 1
            continue
        if word in _LIST and joint in _LIST:
            place += 1
            continue
        break
    if not parts or parts[-1][1] > _HIGHEST:
        return None
    half = _is_half(sentence, at)
    span = _written(parts, first_is_part=first_is_part or half, last_is_part=last_is_part or half)
    return UnitMention(at, stop, unit, span)


def _written(parts: list[tuple[int, int]], *, first_is_part: bool, last_is_part: bool) -> str:
    pieces: list[str] = []
    for number, (low, high) in enumerate(parts):
        opens = first_is_part and number == 0
        closes = last_is_part and number == len(parts) - 1
        if opens and low < high:
            pieces.append(f"{low}p")
            low += 1
        if low == high:
            pieces.append(
                f"{low}p" if closes or opens and len(parts) == 1 and not pieces else str(low)
            )
        else:
            pieces.append(f"{low}-{high}" + ("p" if closes else ""))
    return ",".join(pieces)


def _is_half(sentence: Sentence, at: int) -> bool:
    """Tell "the first half of volume 5", "part of the third book", "most of"."""
    words = [sentence.low(place) for place in range(max(at - 5, 0), at)]
    return any(
        word in {"half", "part", "parts", "portion", "most", "some", "bulk", "third", "quarter"}
        and "of" in words[number + 1 : number + 2]
        for number, word in enumerate(words)
    )


def _described(sentence: Sentence, start: int, noun: int, unit: str) -> UnitMention | None:
    """Read numbers before the noun: "the first two volumes", "sixth and seventh volumes"."""
    at = noun - 1
    while at > start and (
        sentence.low(at) in _FILLERS or "-" in sentence.low(at) and not _number(sentence, at)
    ):
        at -= 1
    words: list[str] = []
    first = at
    while first >= start and noun - first <= 8 and _counts(sentence.low(first)):  # noqa: PLR2004
        words.insert(0, sentence.low(first))
        first -= 1
    parts = _counted(words)
    if not parts:
        return None
    has_half = words[-3:] == ["and", "a", "half"]
    if has_half:
        low, high = parts[-1]
        span = (f"{low}-{high}" if low < high else f"{low}") + f",{high + 1}p"
        return UnitMention(first + 1, noun + 1, unit, span)
    half = _is_half(sentence, first + 1) and len(parts) == 1 and parts[0][0] == parts[0][1]
    return UnitMention(
        first + 1, noun + 1, unit, _written(parts, first_is_part=half, last_is_part=half)
    )


def _number(sentence: Sentence, at: int) -> int | None:
    low = sentence.low(at)
    return cardinal(low) or ordinal(low)


def _counts(word: str) -> bool:
    return bool(cardinal(word) or ordinal(word)) or word in {
        "and", ",", "&", "to", "through", "all", "a", "half",
    }  # fmt: skip


def _counted(words: list[str]) -> list[tuple[int, int]]:
    while words and words[0] in {"and", ",", "&", "to", "through", "a", "half"}:
        words.pop(0)
    if not words:
        return []
    count = next((number for number in map(cardinal, words[1:]) if number), None)
    if words[0] == "all" and count:
        return [(1, count)]
    ordinals = [number for number in map(ordinal, words) if number]
    if not ordinals:
        return []
    if ordinals == [1] and count:
        return [(1, count)]
    if count:
        return []
    if len(ordinals) == 2 and {"to", "through"} & set(words) and ordinals[0] < ordinals[1]:  # noqa: PLR2004
        return [(ordinals[0], ordinals[1])]
    if ordinals == list(range(ordinals[0], ordinals[-1] + 1)):
        return [(ordinals[0], ordinals[-1])]
    return [(number, number) for number in ordinals]
