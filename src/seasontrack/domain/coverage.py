"""What is covered: units with their states, works with their totals."""

from collections import defaultdict
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from seasontrack.domain.models import Coverage
from seasontrack.domain.spans import Span
from seasontrack.domain.works import counted

Units = frozenset[Decimal]


class State(StrEnum):
    """What has become of a unit: taken whole, in part, left out on purpose, or not yet."""

    WHOLE = "whole"
    PART = "part"
    SKIPPED = "skipped"
    OPEN = "open"


class UnitCoverage(NamedTuple):
    """One unit, its state, and the seasons that cover it (in publication order)."""

    unit: Decimal
    state: State
    seasons: tuple[str, ...]


class Taken(NamedTuple):
    """What one season takes of one work, in one unit: whole, in part, and left out."""

    season: str
    span: Span
    skips: Units


class WorkCoverage(NamedTuple):
    """What a show's seasons have taken of one work, in one of its units.

    ``order`` holds the units known on the day, ascending; ``total_known`` is False
    when nothing says how many there are (then ``order`` ends with the last one
    covered). ``whole``, ``part`` and ``skipped`` divide the units of ``order`` that
    are not open; ``joined`` are those in ``whole`` because two seasons share them.
    ``ahead`` are covered units that are not out on the day; they count nowhere.
    ``takes`` are the announced seasons that could take what is left.
    """

    work: str
    title: str
    unit: str
    ongoing: bool
    total_known: bool
    order: tuple[Decimal, ...]
    taken: tuple[Taken, ...]
    whole: Units
    part: Units
    skipped: Units
    joined: Units
    ahead: Units
    takes: tuple[str, ...]

    @property
    def known(self) -> int | None:
        """How many units there are, or None when nothing says so."""
        return len(self.order) if self.total_known else None

    @property
    def adapted(self) -> int:
        """How many units are covered whole."""
        return len(self.whole)

    @property
    def partly(self) -> int:
        """How many units are covered in part only."""
        return len(self.part)

    @property
    def unadapted(self) -> tuple[Decimal, ...]:
        """The open units: adapted + partly + skipped + these are all in ``order``."""
        gone = self.whole | self.part | self.skipped
        return tuple([unit for unit in self.order if unit not in gone])

    @property
    def units(self) -> tuple[UnitCoverage, ...]:
        """Every unit of ``order`` with its state and its seasons."""
        seasons = defaultdict(list)
        for taken in self.taken:
            for unit in taken.span.units:
                seasons[unit].append(taken.season)
        return tuple(
            UnitCoverage(unit, self.state_of(unit), tuple(seasons.get(unit, ())))
            for unit in self.order
        )

    def state_of(self, unit: Decimal) -> State:
        """Return the state of one unit."""
        if unit in self.whole:
            return State.WHOLE
        if unit in self.part:
            return State.PART
        return State.SKIPPED if unit in self.skipped else State.OPEN

    @property
    def summary(self) -> str:
        """The totals in words: "2 of 6 volumes", "4 of 34 chapters (ongoing), 1 in part"."""
        known = self.known
        if known is None:
            said = f"{counted(self.adapted, self.unit)} of an unknown number"
        else:
            said = f"{self.adapted} of {counted(known, self.unit)}"
        if self.ongoing:
            said += " (ongoing)"
        if self.part:
            said += f", {self.partly} in part"
        return f"{said}, {len(self.skipped)} skipped" if self.skipped else said


class SpanCovered(NamedTuple):
    """One record in full words: ``unit`` is never None, ``span`` in its one spelling."""

    season: str
    work: str
    title: str
    unit: str
    span: str
    skips: str | None
    record: Coverage


class SeasonCoverage(NamedTuple):
    """What one season covers, record by record."""

    season: str
    spans: tuple[SpanCovered, ...]


class ShowCoverage(NamedTuple):
    """What a show has covered on a day.

    ``works`` has the main work first. ``seasons`` are those whose coverage counts, in
    publication order. The other records count nowhere: those of seasons that premiere
    after the day (``to_come``), of seasons withdrawn, replaced or cancelled
    (``dropped``), and the rumoured ones.
    """

    show: str
    works: tuple[WorkCoverage, ...]
    seasons: tuple[SeasonCoverage, ...]
    to_come: tuple[SpanCovered, ...]
    dropped: tuple[SpanCovered, ...]
    rumoured: tuple[SpanCovered, ...]
