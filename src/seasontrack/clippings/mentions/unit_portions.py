"""Units told piece by piece: "the rest of volume 4, all of volume 5 and half of volume 6"."""

from dataclasses import replace

from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_mention import PORTIONS, SOME, UNITS, UnitMention
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.errors import UsageError
from seasontrack.domain.spans import parse_span

_YEAR = 4  # digits
_LONGEST_TITLE = 9
_SMALL = words("of the and in on a an to for")
_WHOLES = words("all whole entirety")
_PARTS = PORTIONS | SOME | words("end beginning start opening bits rest")


def with_portions(sentence: Sentence, units: UnitMention) -> UnitMention:
    """Return units with what a sentence joins to them behind a word like "all" or "half"."""
    span, end = units.span, units.end
    while (more := _portion(sentence, _behind_title(sentence, end), units.unit)) is not None:
        end, piece = more
        span = f"{span},{piece}"
    try:
        return replace(units, end=end, span=str(parse_span(span))) if end > units.end else units
    except UsageError:
        return units  # "half of volume 5 and all of volume 5"


def _behind_title(sentence: Sentence, at: int) -> int:
    """Return the comma behind the title in "book 4, A Clash of Gulls, and parts of book 5"."""
    if sentence.low(at) != ",":
        return at
    end = at + 1
    while end < min(at + _LONGEST_TITLE, len(sentence.tokens)) and (
        sentence.tokens[end].is_capital or (end > at + 1 and sentence.low(end) in _SMALL)
    ):
        end += 1
    return end if end > at + 1 and sentence.low(end) == "," else at


def _portion(sentence: Sentence, at: int, unit: str) -> tuple[int, str] | None:
    """Return the end and the span of ", all of volume 5" or "and half of volume 6" at a token."""
    start = at
    while sentence.low(at) in {",", "and", "plus"}:
        at += 1
    joined = at > start
    at += sentence.low(at) == "the"
    at += ordinal(sentence.low(at)) is not None and sentence.low(at + 1) in PORTIONS
    portion = sentence.low(at)
    at += 1 + (sentence.low(at + 1) == "of") + (sentence.low(at + 2) == "the")
    is_bare = sentence.low(at - 1) == "of" and sentence.low(at).isdecimal()
    at -= is_bare and len(sentence.low(at)) < _YEAR  # "and part of 3"
    number = cardinal(sentence.low(at + 1))
    told = UNITS.get(sentence.low(at)) == unit or sentence.low(at) == "of"
    counted = told and number is not None
    if not (joined and counted and portion in _WHOLES | _PARTS):
        return None
    return at + 2, f"{number}" if portion in _WHOLES else f"{number}p"
