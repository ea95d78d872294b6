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

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import NamedTuple

from seasontrack.domain.coverage import Taken, Units, WorkCoverage
from seasontrack.domain.lineup import season_number
from seasontrack.domain.models import Coverage, Work
from seasontrack.domain.spans import NO_SPAN, Span, recorded_span
from seasontrack.domain.works import (
    CHAPTER,
    KnownUnits,
    Run,
    chapters_of,
    in_own_units,
    known_units,
    runs_between,
)

_NO_UNITS: Units = frozenset()
_NOTHING = Taken("", NO_SPAN, _NO_UNITS)

Rank = tuple[int, int, bool, int, str, str, str]
_Takings = dict[str, Taken]


class View(NamedTuple):
    """What one fold looks at: the day, the seasons in order, and those that are read.

    ``read`` is None when all of them are.
    """

    day: date
    seasons: tuple[str, ...]
    read: Collection[str] | None
    announced: tuple[str, ...]

    def reads(self, season: str) -> bool:
        """Whether the season is read."""
        return self.read is None or season in self.read


class Row(NamedTuple):
    """What is covered of a work in one unit, and what all seasons take of it, read or not."""

    coverage: WorkCoverage
    taken: Sequence[Taken]

    @property
    def rank(self) -> Rank:
        """The sort key that puts the main work of a show first."""
        row, covering = self.coverage, [taken for taken in self.taken if taken.span]
        return (
            -sum(season_number(taken.season) is not None for taken in covering),
            -len(covering),
            not row.total_known,
            -sum(len(taken.span.units) for taken in covering),
            row.title,
            row.work,
            row.unit,
        )


def rows_of(work: Work, records: Iterable[Coverage], view: View) -> list[Row]:
    """Return the row of a work in its own unit, and one for each unit not bound to that."""
    own, finer = _gathered(work, records)
    is_in_own_units = bool(finer) and any(taken.span for taken in own.values())
    bound = _bound(work, finer.get(CHAPTER, {}))
    in_volumes = _NOTHING
    if bound.held:
        chapters = finer[CHAPTER]
        for season, taken in chapters.items():
            own[season] = _joint(own.get(season, _NOTHING), _in_volumes(taken, bound))
        read = [taken for taken in chapters.values() if view.reads(taken.season)]
        in_volumes = _in_volumes(_sum(read), bound)
        if _sum([*chapters.values()]).span.units <= bound.chapters:
            del finer[CHAPTER]
    rows = []
    for unit, takings in finer.items():
        uncounted = _uncounted(work, takings, is_all=not is_in_own_units)
        rows.append(_row(work, unit, uncounted, _Shares(takings, _NOTHING, view)))
    if not rows or any(taken.span or taken.skips for taken in own.values()):
        known = known_units(work, view.day)
        rows.append(_row(work, work.unit, known, _Shares(own, in_volumes, view)))
    return rows


def _gathered(work: Work, records: Iterable[Coverage]) -> tuple[_Takings, dict[str, _Takings]]:
    """Return what each season takes: in the work's own unit, and by other units' names."""
    own: _Takings = {}
    finer: dict[str, _Takings] = {}
    for record in records:
        span, skips, unit = recorded_span(record.span), recorded_span(record.skips), record.unit
        into = own
        if unit is not None:
            bound = in_own_units(work, span, unit)
            if bound is None:
                into = finer.setdefault(unit, {})
            else:
                span, skips = bound, in_own_units(work, skips, unit) or NO_SPAN
        taken, before = Taken(record.season, span, skips.whole), into.get(record.season)
        into[record.season] = taken if before is None else _joint(before, taken)
    return own, finer


def _joint(one: Taken, other: Taken) -> Taken:
    return Taken(other.season, one.span | other.span, one.skips | other.skips)


def _sum(takings: Sequence[Taken]) -> Taken:
    """Return what the seasons take together, under the name of the last one."""
    if len(takings) <= 1:
        return takings[0] if takings else _NOTHING
    whole = _NO_UNITS.union(*[taken.span.whole for taken in takings])
    part = _NO_UNITS.union(*[taken.span.part for taken in takings]) - whole
    skips = _NO_UNITS.union(*[taken.skips for taken in takings])
    return Taken(takings[-1].season, Span(whole, part), skips)


class _Bound(NamedTuple):
    """Which chapters each volume holds, or several together of which all are taken."""

    held: Mapping[Decimal, Units]
    runs: tuple[Run, ...]

    @property
    def chapters(self) -> Units:
        """Every chapter of which the volume, or the run it is in, is known."""
        return reduce(or_, (*self.held.values(), *(run.chapters for run in self.runs)))


_UNBOUND = _Bound({}, ())


def _bound(work: Work, chapters: _Takings) -> _Bound:
    if not chapters:
        return _UNBOUND
    held, taken = chapters_of(work), _sum([*chapters.values()]).span.whole
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
    units = () if is_all else tuple(sorted(_sum([*taken.values()]).span.units))
    return KnownUnits(units, work.ongoing, is_counted=False, to_come=_NO_UNITS)


class _Shares(NamedTuple):
    """What all seasons take of a work in one unit, and what the chapters read add up to."""

    by_season: _Takings
    in_volumes: Taken
    view: View


def _row(work: Work, unit: str, known: KnownUnits, shares: _Shares) -> Row:
    by_season, in_volumes, view = shares
    taken = [by_season[season] for season in view.seasons if season in by_season]
    read = taken if view.read is None else [each for each in taken if view.reads(each.season)]
    everything = _sum(taken)
    total = everything if view.read is None else _sum(read)
    if in_volumes is not _NOTHING:
        total = _joint(total, in_volumes)
    order, ahead = known.with_covered(everything.span.units)
    whole, part = total.span
    joined = _joined(read, part - in_volumes.span.units) - ahead if part else _NO_UNITS
    if joined or ahead:
        whole, part = (whole | joined) - ahead, part - joined - ahead
    skipped = total.skips.intersection(order) - total.span.units if total.skips else _NO_UNITS
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
        ahead=ahead & total.span.units if ahead else _NO_UNITS,
        takes=tuple([s for s in view.announced if s not in by_season]) if has_rest else (),
    )
    return Row(row, taken)


def _joined(read: Sequence[Taken], part: Units) -> Units:
    """Return the units that seasons share in part and have gone on from (see above)."""
    joined = set()
    for unit in part:
        sharing = [place for place, taken in enumerate(read) if unit in taken.span.part]
        following = Decimal(int(unit) + 1)
        if len(sharing) > 1 and any(following in t.span.units for t in read[sharing[-1] :]):
            joined.add(unit)
    return frozenset(joined)
