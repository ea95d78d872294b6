"""The announcement log, as an answer."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from seasontrack.domain.models import Announcement, Confidence, Kind
from seasontrack.output.emptiness import nothing
from seasontrack.output.pages import Cell, Column, Page, Table, Tone
from seasontrack.output.records import ANNOUNCEMENT_FIELDS, announcement_record
from seasontrack.output.screen import Answer
from seasontrack.output.sentences import what_it_says, when_or

if TYPE_CHECKING:
    from seasontrack.actions.looking import Logged

SHOW_COLUMN = Column("Show", wraps=True)
COLUMNS = (
    Column("On"),
    Column("What", wraps=True, roomy=30),
    Column("By", drop=2, wraps=True, roomy=12),
    Column("Source", drop=5, wraps=True),
    Column("Id", drop=4),
)

KIND_TONES = {
    Kind.CANCELLED: Tone.LATE,
    Kind.DELAYED: Tone.LATE,
    Kind.PREMIERED: Tone.GOOD,
    Kind.FINISHED: Tone.GOOD,
    Kind.PLANNED: Tone.QUIET,
}


def log_answer(
    entries: "Sequence[Logged]", show: str | None, narrowing: Sequence[object] = ()
) -> Answer:
    """Return the answer to ``log``, oldest announcement first; ``narrowing`` as in nothing().

    The log of one show does not repeat its title on every line.
    """
    filling = f"'seasontrack renew {show or 'SHOW'}' records that more seasons are ordered"

    def records() -> list[Mapping[str, object]]:
        return [announcement_record(e.announcement, e.title) for e in entries]

    return Answer(
        page=lambda _: Page([_table_of_one(entries) if show else _table_of_all(entries)]),
        data=records,
        rows=records,
        fields=ANNOUNCEMENT_FIELDS,
        when_empty=None if entries else nothing("nothing was announced", filling, narrowing),
    )


def news_table(entries: "Sequence[Logged]") -> Table:
    """Return announcements of several shows as a table, without sources and ids."""
    whole = _table_of_all(entries)
    return Table(whole.columns[:-2], [row[:-2] for row in whole.rows])


def announcements_table(announcements: Sequence[Announcement]) -> Table:
    """Return the announcements of one show as a table, without their ids."""
    return Table(COLUMNS[:-1], [_cells(announcement)[:-1] for announcement in announcements])


def _table_of_all(entries: "Sequence[Logged]") -> Table:
    rows = [_cells(entry.announcement) for entry in entries]
    for entry, cells in zip(entries, rows, strict=True):
        cells.insert(1, Cell(entry.title, Tone.STRONG))
    return Table((*COLUMNS[:1], SHOW_COLUMN, *COLUMNS[1:]), rows)


def _table_of_one(entries: "Sequence[Logged]") -> Table:
    return Table(COLUMNS, [_cells(entry.announcement) for entry in entries])


def _cells(announcement: Announcement) -> list[Cell]:
    said = what_it_says(announcement)
    tone = KIND_TONES.get(announcement.kind, Tone.PLAIN)
    if announcement.confidence is not Confidence.CONFIRMED:
        said, tone = f"{said} ({announcement.confidence})", Tone.QUIET
    return [
        Cell(when_or(announcement.on, "unknown")),
        Cell(said, tone),
        Cell(announcement.by or "", Tone.QUIET),
        Cell(announcement.source or "", Tone.QUIET),
        Cell(announcement.id, Tone.QUIET),
    ]
