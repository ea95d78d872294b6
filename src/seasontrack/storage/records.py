"""What a library holds, as records."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from seasontrack.domain.errors import DamagedLibraryError
from seasontrack.domain.models import Announcement, Coverage, Show, Work
from seasontrack.storage.backups import way_back
from seasontrack.storage.documents import FORMS, Document, own_name
from seasontrack.storage.json_file import line_of, read_content
from seasontrack.storage.json_text import is_large
from seasontrack.storage.loading import Loaded, loaded
from seasontrack.storage.lookup import ByKey, Records
from seasontrack.storage.record_table import RecordTable


class Library:
    """The shows, works, announcements and coverage of one library file, as it was read.

    Records are made only of what is asked for. Whatever asks for a damaged record
    raises DamagedLibraryError with its table, its name and, where known, its line;
    the other records stay readable.
    """

    def __init__(self, path: Path, records: Mapping[str, Records[Any, Any]]) -> None:
        self.path = path
        self._shows: Records[Any, Show] = records["shows"]
        self._works: Records[Any, Work] = records["works"]
        self._announcements: Records[Any, Announcement] = records["announcements"]
        self._coverage: Records[Any, Coverage] = records["coverage"]

    @property
    def shows(self) -> Mapping[str, Show]:
        """The shows by key, in the order they were recorded."""
        return ByKey(self._shows)

    @property
    def works(self) -> Mapping[str, Work]:
        """The works by key, in the order they were recorded."""
        return ByKey(self._works)

    @property
    def announcements(self) -> tuple[Announcement, ...]:
        """Every announcement, in the order of the file."""
        return tuple(self._announcements.each())

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """All coverage, in the order of the file."""
        return tuple(self._coverage.each())

    def each(self) -> Iterator[Show | Work | Announcement | Coverage]:
        """Yield every record, table by table; whoever lets them go needs no room for all."""
        yield from self.shows.values()
        yield from self.works.values()
        yield from self._announcements.each()
        yield from self._coverage.each()

    def announcements_of(self, show: str) -> tuple[Announcement, ...]:
        """Return the announcements of the show with this key."""
        return self._announcements.where("show", show)

    def count_announcements_of(self, show: str) -> int:
        """Return how many announcements there are of the show, without reading them."""
        return self._announcements.count("show", show)

    def coverage_of(self, show: str) -> tuple[Coverage, ...]:
        """Return what the seasons of the show with this key adapt."""
        return self._coverage.where("show", show)

    def coverage_of_work(self, work: str) -> tuple[Coverage, ...]:
        """Return which seasons adapt the work with this key."""
        return self._coverage.where("work", work)

    def record(self, name: str) -> Announcement | Coverage | None:
        """Return the announcement or coverage with this id, None where there is none."""
        announced = self._announcements.where("id", name)
        covered = self._coverage.where("id", name)
        return announced[0] if announced else covered[0] if covered else None

    def names_of_shows(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Yield the key, title and aliases of every show without reading the rest of it."""
        return self._shows.names()

    def names_of_works(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Yield the key, title and () of every work without reading the rest of it."""
        return self._works.names()


def read_library(path: Path) -> Library:
    """Return the library at ``path`` as it is now, empty where there is no file.

    One read, no lock, nothing written. Raises DamagedLibraryError for what is no
    library, and for a newer major schema.
    """
    content = read_content(path)
    if content is not None and is_large(content):
        library = _read_lines(path, content)
        if library is not None:
            return library
    return Library(path, record_tables(path, loaded(path, content)))


def _read_lines(path: Path, content: bytes) -> Library | None:
    from seasontrack.storage.lines import LineTable, lines_of

    lines = lines_of(content)
    if lines is None:
        return None

    def documents(name: str) -> RecordTable[Any]:
        return record_tables(path, loaded(path, content))[name]

    return Library(
        path,
        {
            name: LineTable(lines.get(name, {}), form, partial(documents, name))
            for name, form in FORMS.items()
        },
    )


def record_tables(path: Path, loaded: Loaded) -> dict[str, RecordTable[Any]]:
    """Return the tables of records among those loaded from ``path``, by name.

    Their errors tell the path, the record, and its line where lines can be told.
    """

    def damage(table: str, document: Document, reason: str) -> DamagedLibraryError:
        tables = loaded.tables
        line = line_of(tables, table, document) if loaded.one_record_per_line else None
        where = f"{own_name(table, document)} in its table '{table}'"
        return DamagedLibraryError(path, f"{where}: {reason}", line=line, way_back=way_back(path))

    return {
        name: RecordTable(name, loaded.tables.get(name, {}), form, partial(damage, name))
        for name, form in FORMS.items()
    }
