"""What a library holds, as records."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from seasontrack.domain.errors import DamagedLibraryError
from seasontrack.domain.models import Announcement, Coverage, Show, Work
from seasontrack.storage.backups import way_back
from seasontrack.storage.documents import (
    ANNOUNCEMENT,
    COVERAGE,
    SHOW,
    WORK,
    Document,
    Tables,
    own_name,
)
from seasontrack.storage.fields import TEXT, TEXTS, DocumentError
from seasontrack.storage.forms import Form, R
from seasontrack.storage.json_file import line_of
from seasontrack.storage.loading import Loaded, load
from seasontrack.storage.migrations import schema_of, spelled
from seasontrack.storage.record_table import ByKey, RecordTable


class Library:
    """The shows, works, announcements and coverage of one library file, as it was read.

    Records are made only of what is asked for. Whatever asks for a damaged record
    raises DamagedLibraryError with its table, its name and, where known, its line;
    the other records stay readable.
    """

    def __init__(self, path: Path, loaded: Loaded) -> None:
        self.path = path
        self._loaded = loaded
        self._shows = self._table("shows", SHOW)
        self._works = self._table("works", WORK)
        self._announcements = self._table("announcements", ANNOUNCEMENT)
        self._coverage = self._table("coverage", COVERAGE)

    @property
    def tables(self) -> Tables:
        """The documents as they lie in the file, by table and number; not to be changed."""
        return self._loaded.tables

    @property
    def schema(self) -> str:
        """The schema of the library, "major.minor"."""
        return spelled(schema_of(self.tables))

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
        return self._announcements.all()

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """All coverage, in the order of the file."""
        return self._coverage.all()

    def each(self) -> Iterator[Show | Work | Announcement | Coverage]:
        """Yield every record, table by table; whoever lets them go needs no room for all."""
        yield from self.shows.values()
        yield from self.works.values()
        yield from map(self._announcements.record, self._announcements.documents)
        yield from map(self._coverage.record, self._coverage.documents)

    def announcements_of(self, show: str) -> tuple[Announcement, ...]:
        """Return the announcements of the show with this key."""
        return self._announcements.where("show", show)

    def coverage_of(self, show: str) -> tuple[Coverage, ...]:
        """Return what the seasons of the show with this key adapt."""
        return self._coverage.where("show", show)

    def coverage_of_work(self, work: str) -> tuple[Coverage, ...]:
        """Return which seasons adapt the work with this key."""
        return self._coverage.where("work", work)

    def check_readable(self) -> None:
        """Raise DamagedLibraryError at the first record that cannot be read."""
        for table in (self._shows, self._works, self._announcements, self._coverage):
            table.check()

    def record(self, name: str) -> Announcement | Coverage | None:
        """Return the announcement or coverage with this id, None where there is none."""
        announced = self._announcements.where("id", name)
        covered = self._coverage.where("id", name)
        return announced[0] if announced else covered[0] if covered else None

    def names_of_shows(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Yield the key, title and aliases of every show without reading the rest of it."""
        return self._names(self._shows)

    def names_of_works(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Yield the key, title and () of every work without reading the rest of it."""
        return self._names(self._works)

    def _names(self, table: RecordTable[R]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        for key, numbers in table.numbers("key").items():
            document = table.documents[numbers[0]]
            try:
                title = TEXT.read(document.get("title"))
                aliases = TEXTS.read(document.get("aliases") or [])
            except DocumentError as error:
                raise self._damage(table.name, document, str(error)) from error
            yield key, title, aliases

    def _table(self, name: str, form: Form[R]) -> RecordTable[R]:
        def damage(document: Document, reason: str) -> DamagedLibraryError:
            return self._damage(name, document, reason)

        return RecordTable(name, self._loaded.tables.get(name, {}), form, damage)

    def _damage(self, table: str, document: Document, reason: str) -> DamagedLibraryError:
        tables = self._loaded.tables
        line = line_of(tables, table, document) if self._loaded.one_record_per_line else None
        where = f"{own_name(table, document)} in its table '{table}'"
        return DamagedLibraryError(
            self.path, f"{where}: {reason}", line=line, way_back=way_back(self.path)
        )


def read_library(path: Path) -> Library:
    """Return the library at ``path`` as it is now, empty where there is no file.

    One read, no lock, nothing written. Raises DamagedLibraryError for what is no
    library, and for a newer major schema.
    """
    return Library(path, load(path))
