"""Unit spans: what people type ("1,3,5-6p") and the units it names.

A unit is a ``Decimal``; one with a fraction, like 8.5, is a unit of its own and
never half of 8. A range holds its two ends and the whole numbers between them, so
a side unit is covered only by naming it ("8,8.5,9-10"): what a stored span means
does not change when somebody lists a unit 8.5 later.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from seasontrack.domain.errors import UsageError
from seasontrack.domain.words import shortened

MOST_UNITS = 10_000
"""No unit has a higher number, and no span or work has more units, than this."""

_FORMS = "write spans like 1-2 or 1,3,5-7; 4p is part of 4, 8.5 a unit of its own"
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_NUMBER = r"([0-9]+(?:\.[0-9]{1,3})?)"
_ITEM = re.compile(rf"{_NUMBER}\s*(p?)(?:\s*-\s*{_NUMBER}\s*(p?))?", re.IGNORECASE | re.ASCII)


class Span(NamedTuple):
    """Units covered whole and units covered in part; no unit is both."""

    whole: frozenset[Decimal] = frozenset()
    part: frozenset[Decimal] = frozenset()

    @property
    def units(self) -> frozenset[Decimal]:
        """Return every unit named, whole or in part."""
        return self.whole | self.part

    def __or__(self, other: "Span") -> "Span":
        """Return what both together cover; whole wins over part."""
        whole = self.whole | other.whole
        return Span(whole, (self.part | other.part) - whole)

    def __bool__(self) -> bool:
        return bool(self.whole or self.part)

    def __str__(self) -> str:
        """Return the span as it is best typed: ascending, ranges folded ("1-3,5,6p")."""
        runs = [(run[0], _run_text(run)) for run in _runs(self.whole)]
        runs += [(unit, f"{unit_text(unit)}p") for unit in self.part]
        return ",".join(text for _, text in sorted(runs))


NO_SPAN = Span()


@lru_cache(maxsize=4096)
def parse_span(text: str) -> Span:
    """Return the span somebody typed: "1-2", "1,3,5-7", "4p", "5-6p", "8.5".

    ``p`` marks an end of a range or a single unit as covered in part. Spaces and all
    kinds of dashes are taken. Raises UsageError for a span that is empty, unreadable,
    reversed, overlapping, or names a unit below 1 (0.5 is one) or above MOST_UNITS.
    """
    whole: set[Decimal] = set()
    part: set[Decimal] = set()
    if not text.strip():
        raise UsageError(f"an empty span names no unit; {_FORMS}")
    for item in text.translate(_DASHES).split(","):
        first, last = _ends(item.strip(), text)
        units = _between(first[0], last[0])
        twice = [unit for unit in units if unit in whole or unit in part]
        if twice:
            raise UsageError(f"'{shortened(text)}' names {unit_text(twice[0])} twice")
        if len(whole) + len(part) + len(units) > MOST_UNITS:
            raise UsageError(f"'{shortened(text)}' names more than {MOST_UNITS:,} units")
        in_part = {unit for unit, is_part in (first, last) if is_part}
        part |= in_part
        whole.update(unit for unit in units if unit not in in_part)
    return Span(frozenset(whole), frozenset(part))


def recorded_span(text: str | None) -> Span:
    """Return the span kept in a record; a record without one covers nothing."""
    return parse_span(text) if text else NO_SPAN


@lru_cache(maxsize=MOST_UNITS)
def read_unit(text: str) -> Decimal:
    """Return the one unit a number stands for ("3", "8.5"); UsageError for anything else."""
    units = parse_span(text)
    if units.part or len(units.whole) != 1:
        raise UsageError(f"'{shortened(text)}' is not one unit; write its number, like 3 or 8.5")
    return next(iter(units.whole))


def unit_text(unit: Decimal) -> str:
    """Return a unit's number as it is typed: "3", "8.5"."""
    return f"{unit:f}"


def ranges(units: Iterable[Decimal]) -> str:
    """Return units as short text, ascending, with consecutive ones folded: "1-3,5,8.5"."""
    return ",".join(_run_text(run) for run in _runs(units))


@lru_cache(maxsize=256)
def whole_numbers(last: int) -> tuple[Decimal, ...]:
    """Return the units 1 to ``last``; none when it is 0."""
    return tuple(_between(Decimal(1), Decimal(last))) if last > 0 else ()


def is_side_unit(unit: Decimal) -> bool:
    """Tell whether a unit stands beside the counted ones, as 8.5 does between 8 and 9."""
    return unit != unit.to_integral_value()


def _ends(item: str, text: str) -> tuple[tuple[Decimal, bool], tuple[Decimal, bool]]:
    """Return first and last unit of one item, each with whether it is covered in part."""
    found = _ITEM.fullmatch(item)
    if found is None:
        if item.startswith("-"):
            raise UsageError(f"'{shortened(text)}' names a negative unit; units are counted from 1")
        raise UsageError(f"'{shortened(text)}' is no span; {_FORMS}")
    first = _number(found[1], text)
    last = first if found[3] is None else _number(found[3], text)
    if last < first:
        low, high = unit_text(last), unit_text(first)
        raise UsageError(f"'{shortened(text)}' runs backwards; write {low}-{high}")
    return (first, bool(found[2])), (last, bool(found[4]))


def _number(digits: str, text: str) -> Decimal:
    number = Decimal(digits)
    if not number:
        raise UsageError(f"'{shortened(text)}' names unit 0; units are counted from 1")
    if number > MOST_UNITS:
        raise UsageError(f"'{shortened(text)}' names a unit above {MOST_UNITS:,}")
    return _plain(number)


def _plain(number: Decimal) -> Decimal:
    """Return the number in its one spelling: 8, not 8.0 nor 8E+0."""
    whole = number.to_integral_value()
    return whole if whole == number else number.normalize()


def _between(first: Decimal, last: Decimal) -> list[Decimal]:
    if first == last:
        return [first]
    inner = range(floor(first) + 1, ceil(last))
    return [first, *map(Decimal, inner), last]


def _runs(units: Iterable[Decimal]) -> Iterator[Sequence[Decimal]]:
    """Yield the units ascending, consecutive ones together."""
    given = tuple(units)
    if given and given == whole_numbers(int(given[-1]))[max(int(given[0]) - 1, 0) :]:
        yield given  # as most are; to sort and count them takes twice as long
        return
    run: list[Decimal] = []
    following: Decimal | None = None  # a side unit has none
    for unit in sorted(given):
        if run and unit != following:
            yield run
            run = []
        following = None if not run and is_side_unit(unit) else unit + 1
        run.append(unit)
    if run:
        yield run


def _run_text(run: Sequence[Decimal]) -> str:
    first = unit_text(run[0])
    return first if len(run) == 1 else f"{first}-{unit_text(run[-1])}"
