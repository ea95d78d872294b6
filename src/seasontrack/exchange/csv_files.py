"""Our own CSV, one file for each table: written, and read back to the same records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from seasontrack.domain.errors import UsageError
from seasontrack.domain.models import Announcement, Coverage
from seasontrack.exchange.cells import cell_of, guarded, unguarded, value_of
from seasontrack.exchange.entries import Bad, Found
from seasontrack.exchange.fields import Field, FieldError
from seasontrack.exchange.sheets import Row, Sheet, as_csv
from seasontrack.exchange.tables import (
    ANNOUNCEMENTS,
    COVERAGE,
    SHOWS,
    WORKS,
    Record,
    Table,
    record_of,
    said_by,
)

TITLE = "title"
PROBLEM = "problem"


def table_csv(table: Table, records: Iterable[Record], titles: Mapping[str, str]) -> bytes:
    """Return the records of one table as a CSV file in UTF-8.

    ``titles`` are the titles of shows by key: they stand beside the keys of
    announcements and coverage, for people.
    """
    names = [field.name for field in table.fields]
    is_titled = table in {ANNOUNCEMENTS, COVERAGE}
    place = names.index("show") + 1 if is_titled else 0
    header = [*names[:place], TITLE, *names[place:]] if is_titled else names

    def rows() -> Iterator[list[str]]:
        for record in records:
            said = said_by(record)
            cells = [cell_of(said.get(field.name), field.form) for field in table.fields]
            if isinstance(record, Announcement | Coverage):
                title = cell_of(titles.get(record.show), table.fields[0].form)
                cells.insert(place, title)
            yield cells

    return as_csv(header, rows())


def table_of_header(header: Sequence[str]) -> Table | None:
    """Return the table that a file with that header is of, None when it is none of ours."""
    names = set(header)
    ours = (COVERAGE, ANNOUNCEMENTS, WORKS, SHOWS)
    return next((table for table in ours if table.marks <= names), None)


class CsvTable:
    """A CSV file of one of our tables, being imported."""

    def __init__(self, sheet: Sheet, table: Table) -> None:
        self.sheet = sheet
        self.table = table
        self.fields = {field.name: field for field in table.fields}
        known = {*self.fields, TITLE, PROBLEM, ""}
        self.ignored = [name for name in sheet.header if name not in known]

    @property
    def remarks(self) -> Sequence[str]:
        """The columns that are not read."""
        return ignored_columns(self.sheet, self.ignored)

    def entries(self) -> Iterator[Found | Bad]:
        """Yield the rows as records."""
        for row in self.sheet.rows():
            place = f"{self.sheet.source.name}, line {row.line}"
            cells = named_cells(self.sheet.header, row)
            if cells is None:
                yield uneven(place, self.sheet.header, row)
                continue
            try:
                record = record_of(self.table, self._values(cells))
            except FieldError as error:
                yield Bad(place, error.field, error.reason, row.cells)
            except UsageError as error:
                yield Bad(place, None, str(error), row.cells)
            else:
                title = unguarded(cells.get(TITLE, "")).strip() or None
                yield Found(place, record, row.cells, title)

    def remainder(self, bad: Sequence[Bad]) -> bytes:
        """Return a CSV file of the bad rows, with the problem of each beside it."""
        return bad_rows(self.sheet.header, bad)

    def _values(self, cells: Mapping[str, str]) -> dict[str, object]:
        return {
            name: _value(field, cells[name]) for name, field in self.fields.items() if name in cells
        }


def ignored_columns(sheet: Sheet, ignored: Sequence[str]) -> list[str]:
    """Return the remark about columns that are not read, if there are any."""
    if not ignored:
        return []
    shown = ", ".join(ignored[:8]) + (f" and {len(ignored) - 8} more" if ignored[8:] else "")
    return [f"{sheet.source.name}: not read: {shown}"]


def named_cells(header: Sequence[str], row: Row) -> dict[str, str] | None:
    """Return the row's cells by column, None when it has more or fewer than the header."""
    if len(row.cells) != len(header):
        return None
    return dict(zip(header, row.cells, strict=True))


def uneven(place: str, header: Sequence[str], row: Row) -> Bad:
    """Return what is wrong with a row of another length than the header."""
    reason = f"the row has {len(row.cells)} cells, the header {len(header)}"
    return Bad(place, None, reason, row.cells)


def bad_rows(header: Sequence[str], bad: Sequence[Bad]) -> bytes:
    """Return a CSV file of the rows as they stood, with a last column for the problem.

    Cells that a spreadsheet would run are neutralised; reading takes that away again.
    """
    kept = [name for name in header if name != PROBLEM]
    places = [place for place, name in enumerate(header) if name != PROBLEM]
    rows = []
    for each in bad:
        cells = [each.raw[place] if place < len(each.raw) else "" for place in places]
        problem = f"{each.column}: {each.reason}" if each.column else each.reason
        row = [*cells, *each.raw[len(header) :], problem]
        rows.append([cell if cell.startswith("'") else guarded(cell) for cell in row])
    return as_csv([*kept, PROBLEM], rows)


def _value(field: Field, cell: str) -> object:
    try:
        return value_of(cell, field.form)
    except UsageError as error:
        raise FieldError(field.name, str(error)) from error
