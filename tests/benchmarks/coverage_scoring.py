"""Compares what `clip` reads about coverage with labelled statements.

A record has ``text``, ``show``, ``season`` (a number, or null where the text names none),
``unit`` and ``spans``: pairs that count units from zero, so that unit n is [n-1, n] and half
of it [n-1, n-0.5]; null where no range can be computed, unless ``partial`` tells the unit.
Records of one text are one case; what is read in a unit no label counts is left out.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from seasontrack.clippings import (
    CoverageProposal,
    KnownLibrary,
    KnownShow,
    KnownWork,
    read_clipping,
)
from seasontrack.domain.spans import parse_span

TODAY = date(2026, 11, 23)
SAME_UNIT = {"novel": "book"}


@dataclass(frozen=True, slots=True)
class Row:
    """What one season adapts, as label or as reading: units in whole, units in part."""

    season: str | None
    unit: str
    whole: frozenset[int]
    part: frozenset[int]

    def agrees(self, other: "Row") -> bool:
        """Tell whether two rows state the same; a season only one of them tells is no clash."""
        seasons = {self.season, other.season} - {None}
        same = (self.unit, self.whole, self.part) == (other.unit, other.whole, other.part)
        return same and len(seasons) < 2


@dataclass(slots=True)
class Case:
    """One text: the rows its labels state, and those read that no label settles."""

    wanted: list[Row]
    made: list[Row]

    def right(self) -> int:
        """Return how many of the wanted rows were read."""
        return sum(any(row.agrees(made) for made in self.made) for row in self.wanted)

    def sound(self) -> int:
        """Return how many of the rows read were wanted."""
        return sum(any(made.agrees(row) for row in self.wanted) for made in self.made)


def labelled(record: dict) -> Row | None:
    """Return the row a record states; None where it states none that can be computed."""
    if record.get("partial"):
        begun = map(int, parse_span(str(record["partial"])).whole)
        spans = [[unit - 1, unit - 0.5] for unit in begun]
    elif record.get("spans"):
        spans = record["spans"]
    else:
        return None
    whole: set[int] = set()
    part: set[int] = set()
    for low, high in spans:
        for unit in range(math.floor(low) + 1, math.ceil(high) + 1):
            covered = min(high, unit) - max(low, unit - 1)
            (whole if covered == 1 else part).add(unit)
    season = record.get("season")
    unit = SAME_UNIT.get(record["unit"], record["unit"])
    told = None if season is None else str(season)
    return Row(told, unit, frozenset(whole), frozenset(part))


def read(made: CoverageProposal) -> Row:
    """Return a proposal as a row."""
    span = parse_span(made.span)
    numbers = frozenset(map(int, span.whole)), frozenset(map(int, span.part))
    season = made.season if made.season and made.season.isdecimal() else None
    return Row(season, made.unit, *numbers)


def case_of(records: Sequence[dict], works: Sequence[KnownWork]) -> Case:
    """Read one text, with its show as context, against all labels it has."""
    named = records[0].get("show")
    clipping = read_clipping(
        records[0]["text"],
        TODAY,
        KnownLibrary(works=works),
        KnownShow("context", named) if named else None,
    )
    wanted = [row for row in map(labelled, records) if row]
    made = [read(each) for each in clipping.coverage]
    counted = {row.unit for row in wanted}
    return Case(wanted, [row for row in made if not counted or row.unit in counted])
