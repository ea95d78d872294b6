"""What is coming, as an answer."""

from collections.abc import Sequence
from datetime import date

from seasontrack.domain.dates import countdown
from seasontrack.domain.releases import SeasonState
from seasontrack.domain.upcoming import Upcoming
from seasontrack.output.emptiness import nothing
from seasontrack.output.pages import Cell, Column, Page, Table, Tone
from seasontrack.output.records import UPCOMING_FIELDS, upcoming_record
from seasontrack.output.screen import Answer
from seasontrack.output.sentences import season_name, when_or

COLUMNS = (
    Column("Premiere"),
    Column("", drop=2),
    Column("Show", wraps=True),
    Column("Season"),
    Column("State", drop=1),
    Column("Announced", drop=3),
    Column("By", drop=4, wraps=True, roomy=12),
    Column("Platform", drop=5, wraps=True, roomy=12),
)

STATE_TONES = {
    SeasonState.ANNOUNCED: Tone.QUIET,
    SeasonState.DELAYED: Tone.LATE,
    SeasonState.AIRING: Tone.GOOD,
    SeasonState.WITHDRAWN: Tone.LOST,
    SeasonState.REPLACED: Tone.LOST,
    SeasonState.CANCELLED: Tone.LOST,
}


def upcoming_answer(
    rows: Sequence[Upcoming], today: date, narrowing: Sequence[object] = ()
) -> Answer:
    """Return the answer to ``upcoming``, seen from ``today``; ``narrowing`` as in nothing()."""
    filling = "'seasontrack renew SHOW' records that more seasons are ordered"
    return Answer(
        page=lambda _: Page([upcoming_table(rows, today)]),
        data=lambda: [upcoming_record(row, today) for row in rows],
        rows=lambda: [upcoming_record(row, today) for row in rows],
        fields=UPCOMING_FIELDS,
        when_empty=None if rows else nothing("nothing is coming", filling, narrowing),
    )


def upcoming_table(rows: Sequence[Upcoming], today: date) -> Table:
    """Return the table of what is coming; overdue rows say so."""
    return Table(COLUMNS, [_cells(row, today) for row in rows])


def arrival(row: Upcoming, today: date) -> Cell:
    """Return how far off it is: "in 12 days", "3 weeks ago", or nothing when undated."""
    if row.premiere is None:
        return Cell("")
    return Cell(countdown(row.premiere, today), Tone.LATE if row.is_overdue else Tone.COMING)


def season_cell(row: Upcoming) -> Cell:
    """Return the season's short name, and whether it is the last."""
    name = season_name(row.season, row.part)
    return Cell(f"{name} (final)" if row.final else name)


def state_cell(state: SeasonState) -> Cell:
    """Return the state in its tone."""
    return Cell(state, STATE_TONES.get(state, Tone.PLAIN))


def _cells(row: Upcoming, today: date) -> list[Cell]:
    return [
        Cell(when_or(row.premiere, "undated"), Tone.PLAIN if row.premiere else Tone.QUIET),
        arrival(row, today),
        Cell(row.title, Tone.STRONG),
        season_cell(row),
        Cell("overdue", Tone.LATE) if row.is_overdue else state_cell(row.state),
        Cell(when_or(row.announced_on, ""), Tone.QUIET),
        Cell(row.announced_by or "", Tone.QUIET),
        Cell(row.platform or "", Tone.QUIET),
    ]
