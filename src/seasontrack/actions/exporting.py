"""Handing out what a library holds, in forms that other programs read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from seasontrack.exchange.csv_files import table_csv
from seasontrack.exchange.ics import calendar_ics
from seasontrack.exchange.json_library import library_json
from seasontrack.exchange.premieres import calendar_of
from seasontrack.exchange.tables import TABLES, Record
from seasontrack.storage.library import Library


class TableName(StrEnum):
    """The tables of a library that can be had as CSV."""

    SHOWS = "shows"
    ANNOUNCEMENTS = "announcements"
    COVERAGE = "coverage"
    WORKS = "works"


@dataclass(frozen=True, slots=True)
class Exported:
    """A file for others: its bytes, what and how many it holds, and what it leaves out.

    ``noun`` is the word for one and for several.
    """

    content: bytes
    count: int
    noun: tuple[str, str]
    undated: int = 0


def export_json(library: Library) -> Exported:
    """Return the whole library as one JSON document that can be imported."""
    count = 0

    def counted() -> Iterator[Record]:
        nonlocal count
        for record in library.each():
            count += 1
            yield record

    content = library_json(counted())
    return Exported(content, count, ("record", "records"))


def export_csv(library: Library, name: TableName) -> Exported:
    """Return one table of the library as CSV that can be imported."""
    records = _records_of(library, name)
    table = TABLES[name]
    titles = {key: title for key, title, _ in library.names_of_shows()}
    return Exported(table_csv(table, records, titles), len(records), table.noun)


def export_ics(library: Library, as_of: date) -> Exported:
    """Return the dated premieres known by ``as_of`` as a calendar; the others are counted."""
    shows = ((show, library.announcements_of(show.key)) for show in library.shows.values())
    calendar = calendar_of(shows, as_of)
    return Exported(
        calendar_ics(calendar),
        len(calendar.premieres),
        ("premiere", "premieres"),
        undated=calendar.undated,
    )


def _records_of(library: Library, name: TableName) -> Sequence[Record]:
    match name:
        case TableName.SHOWS:
            return tuple(library.shows.values())
        case TableName.WORKS:
            return tuple(library.works.values())
        case TableName.ANNOUNCEMENTS:
            return library.announcements
        case TableName.COVERAGE:
            return library.coverage
