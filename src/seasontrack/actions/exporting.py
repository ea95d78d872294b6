"""Handing out what a library holds, in forms that other programs read."""

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
    records: list[Record] = [
        *library.shows.values(),
        *library.works.values(),
        *library.announcements,
        *library.coverage,
    ]
    return Exported(library_json(records), len(records), ("record", "records"))


def export_csv(library: Library, name: TableName) -> Exported:
    """Return one table of the library as CSV that can be imported."""
    records: dict[TableName, tuple[Record, ...]] = {
        TableName.SHOWS: tuple(library.shows.values()),
        TableName.WORKS: tuple(library.works.values()),
        TableName.ANNOUNCEMENTS: library.announcements,
        TableName.COVERAGE: library.coverage,
    }
    table = TABLES[name]
    titles = {key: title for key, title, _ in library.names_of_shows()}
    content = table_csv(table, records[name], titles)
    return Exported(content, len(records[name]), table.noun)


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
