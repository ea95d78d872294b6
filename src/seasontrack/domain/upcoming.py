"""What is still to come, soonest first."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.history import History
from seasontrack.domain.releases import Season, SeasonState
from seasontrack.domain.seasons import season_order


class Upcoming(NamedTuple):
    """A season, or a part of one, that was ordered and is not out yet.

    ``is_overdue`` says that the whole window of its premiere lies in the past
    and nobody recorded that it came out.
    """

    show: str
    title: str
    platform: str | None
    season: str
    part: int | None
    state: SeasonState
    premiere: PartialDate | None
    is_overdue: bool
    final: bool
    announced_on: PartialDate | None
    announced_by: str | None


def upcoming_of(history: History) -> Iterator[Upcoming]:
    """Yield what is to come of one show, in season order, one row for each part."""
    for season in history.seasons:
        if season.is_lost:
            continue
        for part in season.parts_to_come:
            yield _row(history, season, part.number, part.state, part.premiere)
        if season.is_pending and not season.parts:
            yield _row(history, season, None, season.state, season.premiere)


def in_order_of_arrival(rows: Iterable[Upcoming]) -> list[Upcoming]:
    """Return the rows, dated ones by earliest then latest day, undated ones last.

    Undated rows follow each other by the day they were announced.
    """
    found = list(rows)
    return sorted(found, key=_arrival) if len(found) > 1 else found


def _row(
    history: History,
    season: Season,
    part: int | None,
    state: SeasonState,
    premiere: PartialDate | None,
) -> Upcoming:
    return Upcoming(
        show=history.show.key,
        title=history.show.title,
        platform=history.platform,
        season=season.label,
        part=part,
        state=state,
        premiere=premiere,
        is_overdue=premiere is not None and premiere.latest < history.as_of,
        final=season.final,
        announced_on=season.announced_on,
        announced_by=season.announced_by,
    )


def _arrival(row: Upcoming) -> tuple[bool, date, date, str, tuple[int, int, str], int]:
    when = row.premiere or row.announced_on
    return (
        row.premiere is None,
        when.earliest if when else date.max,
        when.latest if when else date.max,
        row.title.casefold(),
        season_order(row.season),
        row.part or 0,
    )
