"""Where to go on reading after a season."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from seasontrack.domain.adaptation import Adaptation, work_coverages
from seasontrack.domain.coverage import Taken, Units, WorkCoverage
from seasontrack.domain.spans import is_side_unit


@dataclass(frozen=True, slots=True)
class NextUnit:
    """Where to go on with one work.

    ``start`` is the first unit, in publication order, that the seasons do not wholly
    cover, or None when they cover everything known (``everything_adapted``; with
    ``ongoing`` more may come). ``partly_covered`` tells of ``start``. ``skipped`` are
    the units before it that were left out: those a season is recorded to skip, and side
    units passed by. ``last_covered`` is the highest unit the last season to touch the work
    covers; None when none did. ``out_of_order`` names the seasons that jumped ahead over
    open units, or went back behind an earlier season.
    """

    work: str
    title: str
    unit: str
    start: Decimal | None
    partly_covered: bool
    skipped: tuple[Decimal, ...]
    last_covered: Decimal | None
    out_of_order: tuple[str, ...]
    ongoing: bool
    total_known: bool

    @property
    def everything_adapted(self) -> bool:
        """Whether nothing known is left to read."""
        return self.start is None


@dataclass(frozen=True, slots=True)
class ReadingAdvice:
    """What to read after a season: ``after`` is that season, None when none is covered."""

    show: str
    after: str | None
    read: tuple[NextUnit, ...]


def reading_advice(adaptation: Adaptation, day: date, after: str | None = None) -> ReadingAdvice:
    """Return where to start reading, per work, for somebody who has seen up to a season.

    Without ``after`` that is the last season covered, and every season counts. A work no
    season has touched so far starts with its first unit. Raises nothing: a season that
    covers nothing leaves the advice of those before it.
    """
    rows = work_coverages(adaptation, day, until=after)
    seasons = {taken.season for row in rows for taken in row.taken if taken.span}
    last = adaptation.lineup.in_order(seasons)[-1] if seasons else None
    return ReadingAdvice(
        show=adaptation.show,
        after=last if after is None else after,
        read=tuple(next_unit(row) for row in rows),
    )


def next_unit(row: WorkCoverage) -> NextUnit:
    """Return where to go on with one work, given what the seasons seen cover of it.

    Units a season is recorded to skip are passed over. So is an open side unit (8.5)
    when the whole unit after it is covered: the story went on without it. When the
    total is unknown, the unit after the last one covered is taken to exist.
    """
    passed = _passed_by(row)
    order = row.order if row.total_known else (*row.order, _following(row.order))
    start = next((unit for unit in order if unit not in row.whole and unit not in passed), None)
    touching = [taken for taken in row.taken if taken.span]
    return NextUnit(
        work=row.work,
        title=row.title,
        unit=row.unit,
        start=start,
        partly_covered=start in row.part,
        skipped=tuple(unit for unit in sorted(passed) if start is None or unit < start),
        last_covered=max(touching[-1].span.units) if touching else None,
        out_of_order=_out_of_order(row, touching),
        ongoing=row.ongoing,
        total_known=row.total_known,
    )


def _following(order: tuple[Decimal, ...]) -> Decimal:
    return Decimal(int(order[-1]) + 1) if order else Decimal(1)


def _passed_by(row: WorkCoverage) -> Units:
    covered = row.whole | row.part
    passed = {
        unit
        for unit in row.order
        if is_side_unit(unit) and unit not in covered and Decimal(int(unit) + 1) in covered
    }
    return row.skipped | passed


def _out_of_order(row: WorkCoverage, touching: list[Taken]) -> tuple[str, ...]:
    """Return the seasons whose new units do not follow on those before them."""
    strays = []
    seen: set[Decimal] = set()
    for taken in touching:
        new = {unit for unit in taken.span.units - seen if not is_side_unit(unit)}
        reached = max(seen, default=Decimal(0))
        seen |= taken.span.units
        if not new:
            continue
        between = (u for u in row.order if reached < u < min(new) and not is_side_unit(u))
        if min(new) < reached or any(unit not in row.skipped for unit in between):
            strays.append(taken.season)
    return tuple(strays)
