"""Will the seasons be enough? Pace so far, units left, seasons still needed."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from seasontrack.domain.coverage import WorkCoverage
from seasontrack.domain.lineup import Lineup, highest_number, season_number
from seasontrack.domain.works import plural


class Verdict(StrEnum):
    """What has become of somebody's statement about the number of seasons."""

    OPEN = "open"
    FULFILLED = "fulfilled"
    EXCEEDED = "exceeded"
    FELL_SHORT = "fell short"


class Enough(StrEnum):
    """Whether the seasons ordered reach the end of the known units at the pace so far."""

    YES = "yes"
    PERHAPS = "perhaps"
    NO = "no"


class Pace(NamedTuple):
    """Units per covered season, lowest, mean and highest; a part counts as half a unit."""

    low: float
    mean: float
    high: float


class Forecast(NamedTuple):
    """What the pace says about the seasons still needed, for a show's main work.

    ``remaining`` is in units (a part left is half a one; units skipped are not left).
    ``seasons_needed`` and ``total_seasons`` are (fewest, most). What cannot be said is
    None, and ``missing`` is the sentence that says why. ``unrecorded`` are numbered
    seasons that are out and of which no coverage is recorded: the forecast takes it that
    they adapt nothing of the work.
    """

    work: str | None = None
    title: str | None = None
    unit: str | None = None
    ongoing: bool = False
    pace: Pace | None = None
    remaining: float | None = None
    seasons_needed: tuple[int, int] | None = None
    total_seasons: tuple[int, int] | None = None
    ordered_through: int | None = None
    unrecorded: tuple[str, ...] = ()
    missing: str | None = None

    @property
    def enough(self) -> Enough | None:
        """Whether the seasons ordered suffice; None when the total cannot be said."""
        if self.total_seasons is None:
            return None
        fewest, most = self.total_seasons
        ordered = self.ordered_through or 0
        if ordered >= most:
            return Enough.YES
        return Enough.PERHAPS if ordered >= fewest else Enough.NO


def forecast(rows: Sequence[WorkCoverage], lineup: Lineup) -> Forecast:
    """Return the forecast for the main work of a show (the first row of work_coverages).

    Pace counts only numbered seasons, and of a season only what no earlier one took, so
    recaps do not slow it and two halves make one unit. Labelled seasons (films) take
    their units from what remains. Seasons in all are the numbered ones covered or out
    so far, and those needed.
    """
    main = next((row for row in rows if any(taken.span for taken in row.taken)), None)
    if main is None:
        missing = "no season is recorded as covering anything"
        return Forecast(ordered_through=lineup.ordered_through, missing=missing)
    pace = _pace(main)
    halves = _halves_left(main) if main.total_known else None
    needed = _seasons_needed(halves, pace)
    covered = {taken.season for row in rows for taken in row.taken if taken.span}
    so_far = highest_number(covered.union(lineup.out)) or 0
    return Forecast(
        work=main.work,
        title=main.title,
        unit=main.unit,
        ongoing=main.ongoing,
        pace=pace,
        remaining=None if halves is None else halves / 2,
        seasons_needed=needed,
        total_seasons=(so_far + needed[0], so_far + needed[1]) if needed else None,
        ordered_through=lineup.ordered_through,
        unrecorded=_unrecorded(lineup, {taken.season for row in rows for taken in row.taken}),
        missing=None if needed else _missing(main),
    )


def verdict(total: int, ordered_through: int | None, *, over: bool) -> Verdict:
    """Return what has become of a claim of so many seasons.

    ``ordered_through`` is the highest season ordered (None: none is); ``over`` tells
    whether the show ended or was cancelled.
    """
    ordered = ordered_through or 0
    if ordered > total:
        return Verdict.EXCEEDED
    if ordered == total:
        return Verdict.FULFILLED
    return Verdict.FELL_SHORT if over else Verdict.OPEN


def _pace(row: WorkCoverage) -> Pace | None:
    """Return units per numbered season, from half units so that the bounds are exact."""
    so_far = defaultdict[Decimal, int](int)
    paces = []
    for taken in row.taken:
        new = 0
        for unit in taken.span.units.intersection(row.order):
            had = so_far[unit]
            has = so_far[unit] = 2 if unit in taken.span.whole else min(had + 1, 2)
            new += has - had
        if new and season_number(taken.season) is not None:
            paces.append(new)
    if not paces:
        return None
    return Pace(min(paces) / 2, sum(paces) / len(paces) / 2, max(paces) / 2)


def _unrecorded(lineup: Lineup, recorded: Collection[str]) -> tuple[str, ...]:
    numbered = (season for season in lineup.out if season_number(season) is not None)
    return tuple(season for season in numbered if season not in recorded)


def _halves_left(row: WorkCoverage) -> int:
    return 2 * (len(row.order) - len(row.whole) - len(row.skipped)) - len(row.part)


def _seasons_needed(halves: int | None, pace: Pace | None) -> tuple[int, int] | None:
    if halves is None or pace is None:
        return (0, 0) if halves == 0 else None
    return _rounded_up(halves, pace.high), _rounded_up(halves, pace.low)


def _rounded_up(halves: int, pace: float) -> int:
    return -(-halves // round(pace * 2))


def _missing(row: WorkCoverage) -> str:
    if not row.total_known:
        return f"how many {plural(row.unit)} {row.title} has is not recorded"
    return "no numbered season is recorded as covering anything"
