"""Fold the seasons' takings of one work into the state of its units.

Where several seasons cover one unit:

- whole by any season is whole; skipped by one and covered by another is covered;
- chapters add up over the seasons, so a volume is whole once each of its chapters is,
  and volumes that hold some chapters together are once all of these are;
- in part by several seasons stays in part, unless the last of these seasons, or one
  after it, covers the next unit: then the story has gone on, and the parts are taken
  as the whole (Outlander: season 5 takes part of book 6, season 6 the rest, season 7
  begins with book 7). One season alone never makes a whole of a part.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import NamedTuple

from seasontrack.domain.coverage import Taken, Units, WorkCoverage
from seasontrack.domain.lineup import season_number
from seasontrack.domain.models import Coverage, Work
from seasontrack.domain.spans import Span, recorded_span
from seasontrack.domain.works import (
    CHAPTER,
    KnownUnits,
    Run,
    chapters_of,
    in_own_units,
    known_units,
    runs_between,
)

_NOTHING = Taken("", Span(), frozenset())

Rank = tuple[int, int, bool, int, str, str, str]
_Takings = dict[str, Taken]


class View(NamedTuple):
    """What one fold looks at: the day, the seasons in order, and those that are read."""

    day: date
    seasons: tuple[str, ...]
    read: Collection[str]
    announced: tuple[str, ...]


def rows_of(work: Work, records: Iterable[Coverage], view: View) -> list[tuple[Rank, WorkCoverage]]:
    """Return the row of a work in its own unit, and one for each unit not bound to that."""
    own, finer = _gathered(work, records)
    is_in_own_units = any(taken.span for taken in own.values())
    bound = _bound(work, finer.get(CHAPTER, {}))
    in_volumes = _NOTHING
    if bound.held:
        chapters = finer[CHAPTER]
        for season, taken in chapters.items():
            own[season] = _joint(own.get(season), _in_volumes(taken, bound))
        read = _sum(t for t in chapters.values() if t.season in view.read)
        in_volumes = _in_volumes(read, bound)
        if _sum(chapters.values()).span.units <= bound.chapters:
            del finer[CHAPTER]
    rows = [
        _row(
            work,
            unit,
            _uncounted(work, taken, is_all=not is_in_own_units),
            _Shares(taken, _NOTHING, view),
        )
        for unit, taken in finer.items()
    ]
    if any(taken.span or taken.skips for taken in own.values()) or not rows:
        known = known_units(work, view.day)
        rows.append(_row(work, work.unit, known, _Shares(own, in_volumes, view)))
    return rows


def _gathered(work: Work, records: Iterable[Coverage]) -> tuple[_Takings, dict[str, _Takings]]:
    """Return what each season takes: in the work's own unit, and by other units' names."""
    own: _Takings = {}
    finer: dict[str, _Takings] = {}
    for record in records:
        span, skips = recorded_span(record.span), recorded_span(record.skips)
        bound = in_own_units(work, span, record.unit)
        if bound is None:
            into = finer.setdefault(record.unit or work.unit, {})
        else:
            into, span = own, bound
            skips = in_own_units(work, skips, record.unit) or Span()
        taken = Taken(record.season, span, skips.whole)
        into[record.season] = _joint(into.get(record.season), taken)
    return own, finer


def _joint(one: Taken | None, other: Taken) -> Taken:
    if one is None:
        return other
    return Taken(other.season, one.span | other.span, one.skips | other.skips)


def _sum(takings: Iterable[Taken]) -> Taken:
    return reduce(_joint, takings, _NOTHING)


class _Bound(NamedTuple):
    """Which chapters each volume holds, or several together of which all are taken."""

    held: Mapping[Decimal, Units]
    runs: tuple[Run, ...]

    @property
    def chapters(self) -> Units:
        """Every chapter of which the volume, or the run it is in, is known."""
        return reduce(or_, (*self.held.values(), *(run.chapters for run in self.runs)))


def _bound(work: Work, chapters: _Takings) -> _Bound:
    if not chapters:
        return _Bound({}, ())
    held, taken = chapters_of(work), _sum(chapters.values()).span.whole
    return _Bound(held, tuple(run for run in runs_between(held) if run.chapters <= taken))


def _in_volumes(chapters: Taken, bound: _Bound) -> Taken:
    """Return the volumes that chapters make up, whole where each of their chapters is."""
    together = {volume: run.chapters for run in bound.runs for volume in run.volumes}
    held = {**bound.held, **together}
    touched = {volume for volume, inside in held.items() if inside & chapters.span.units}
    whole = frozenset(volume for volume in touched if held[volume] <= chapters.span.whole)
    skips = frozenset(volume for volume, inside in bound.held.items() if inside <= chapters.skips)
    return Taken(chapters.season, Span(whole, frozenset(touched - whole)), skips)


def _uncounted(work: Work, taken: _Takings, *, is_all: bool) -> KnownUnits:
    """Return the units of a kind nobody counted.

    Those between the ones taken are known to be left only where ``is_all`` of the
    coverage is told in that unit: what other seasons take in volumes may be them.
    """
    units = () if is_all else tuple(sorted(_sum(taken.values()).span.units))
    return KnownUnits(units, work.ongoing, is_counted=False, to_come=frozenset())


class _Shares(NamedTuple):
    """What all seasons take of a work in one unit, and what the chapters read add up to."""

    by_season: _Takings
    in_volumes: Taken
    view: View

    @property
    def all(self) -> list[Taken]:
        return [self.by_season[s] for s in self.view.seasons if s in self.by_season]

    @property
    def read(self) -> list[Taken]:
        return [taken for taken in self.all if taken.season in self.view.read]


def _row(work: Work, unit: str, known: KnownUnits, shares: _Shares) -> tuple[Rank, WorkCoverage]:
    everything, read = _sum(shares.all), shares.read
    order, ahead = known.with_covered(everything.span.units)
    total = _joint(_sum(read), shares.in_volumes)
    joined = _joined(read, total.span.part - shares.in_volumes.span.units) - ahead
    whole = (total.span.whole | joined) - ahead
    part = total.span.part - joined - ahead
    skipped = total.skips.intersection(order) - total.span.units
    has_rest = len(whole) + len(skipped) < len(order) or not known.is_counted
    row = WorkCoverage(
        work=work.key,
        title=work.title,
        unit=unit,
        ongoing=known.ongoing,
        total_known=known.is_counted,
        order=order,
        taken=tuple(read),
        whole=whole,
        part=part,
        skipped=skipped,
        joined=joined,
        ahead=ahead & total.span.units,
        takes=_takers(shares) if has_rest else (),
    )
    return _rank(row, shares.all), row


def _joined(read: list[Taken], part: Units) -> Units:
    """Return the units that seasons share in part and have gone on from (see above)."""
    joined = set()
    for unit in part:
        sharing = [place for place, taken in enumerate(read) if unit in taken.span.part]
        following = Decimal(int(unit) + 1)
        if len(sharing) > 1 and any(following in t.span.units for t in read[sharing[-1] :]):
            joined.add(unit)
    return frozenset(joined)


def _takers(shares: _Shares) -> tuple[str, ...]:
    return tuple(s for s in shares.view.announced if s not in shares.by_season)


def _rank(row: WorkCoverage, everything: list[Taken]) -> Rank:
    covering = [taken for taken in everything if taken.span]
    return (
        -sum(season_number(taken.season) is not None for taken in covering),
        -len(covering),
        not row.total_known,
        -sum(len(taken.span.units) for taken in covering),
        row.title,
        row.work,
        row.unit,
    )
