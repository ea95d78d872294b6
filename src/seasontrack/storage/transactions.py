"""One change of a library: load once, change in memory, commit once, or nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from seasontrack.domain.errors import ConflictError, NotFoundError
from seasontrack.storage.documents import Document, Record, document_of, name_of, table_of
from seasontrack.storage.identifiers import moment_after, utc_now
from seasontrack.storage.journal import journalled
from seasontrack.storage.loading import Loaded, load
from seasontrack.storage.locations import real_place
from seasontrack.storage.locking import locked
from seasontrack.storage.record_table import DocumentTable
from seasontrack.storage.records import Library

if TYPE_CHECKING:
    from seasontrack.storage.tinydb_tables import Edits

Waiting = Callable[[str], None]
_NOUNS = {"shows": "show", "works": "work", "announcements": "announcement"}


class Transaction(Library):
    """A library being changed; it sees its own changes, others see them once committed.

    ``at`` is the moment of the change, UTC. A record without ``recorded_at`` gets it.
    """

    def __init__(self, path: Path, loaded: Loaded) -> None:
        super().__init__(path, loaded)
        self.at = utc_now()
        self._tables: dict[str, DocumentTable] = {
            table.name: table
            for table in (self._shows, self._works, self._announcements, self._coverage)
        }
        self._before: dict[tuple[str, str], Document | None] = {}
        self._new = count(1)

    def add(self, record: Record) -> None:
        """Record something new; raises ConflictError where its key or id is taken."""
        table, name = table_of(record), name_of(record)
        if self.document(table, name) is not None:
            raise ConflictError(f"{_called(table, name)} is recorded already")
        document = document_of(record)
        document.setdefault("recorded_at", self.at)
        self.put(table, name, document)
        self.put("removed", f"{table}/{name}", None)

    def add_all(self, records: Iterable[Record]) -> None:
        """Record several new things; raises ConflictError where a key or id is taken."""
        for record in records:
            self.add(record)

    def replace(self, record: Record) -> None:
        """Put the record in the place of the one with its key or id.

        Fields nobody knows are kept, and the moment of change is noted for every field
        that differs, so that merging knows the later one. ``recorded_at`` is the
        caller's business, because the order within one day depends on it. Raises
        NotFoundError.
        """
        table, name = table_of(record), name_of(record)
        old = self._known(table, name)
        new = document_of(record, old)
        fields = [field for field in {**old, **new} if old.get(field) != new.get(field)]
        if fields:
            moment = moment_after(last_touch(old), self.at)
            new["changed"] = {**changes_of(old), **dict.fromkeys(fields, moment)}
            self.put(table, name, new)

    def remove(self, record: Record) -> None:
        """Take out the record with this one's key or id; raises NotFoundError.

        That it was removed is remembered, so that merging does not bring it back.
        """
        table, name = table_of(record), name_of(record)
        moment = moment_after(last_touch(self._known(table, name)), self.at)
        self.put(table, name, None)
        self.put("removed", f"{table}/{name}", {"id": f"{table}/{name}", "at": moment})

    def document(self, table: str, name: str) -> Document | None:
        """Return the document of this name as it is now, None where there is none."""
        found = self._page(table)
        numbers = found.numbers_of(name)
        return found.documents[numbers[0]] if numbers else None

    def put(self, table: str, name: str, document: Document | None) -> None:
        """Set the document of this name, None to take it out: the one door to every change."""
        found = self._page(table)
        numbers = list(found.numbers_of(name))
        old = found.documents[numbers[0]] if numbers else None
        self._before.setdefault((table, name), old)
        if numbers or document is not None:
            found.put(numbers[0] if numbers else f"new {next(self._new)}", document)

    def before(self) -> Mapping[tuple[str, str], Document | None]:
        """Return what documents that differ now were before, by table and name."""
        return {
            (table, name): old
            for (table, name), old in self._before.items()
            if self.document(table, name) != old
        }

    def _known(self, table: str, name: str) -> Document:
        document = self.document(table, name)
        if document is None:
            raise NotFoundError(f"{_called(table, name)} is not recorded")
        return document

    def _page(self, table: str) -> DocumentTable:
        if table not in self._tables:
            documents = self._loaded.tables.get(table, {})
            self._tables[table] = DocumentTable(table, documents)
        return self._tables[table]

    def edits(self) -> dict[str, "Edits"]:
        """Return what TinyDB has to insert, update and remove, by table."""
        from seasontrack.storage.tinydb_tables import Edits

        found = {}
        for name in dict.fromkeys(table for table, _ in self._before):
            now, then = self._tables[name].documents, self._loaded.tables.get(name, {})
            edits = Edits(
                insert=[new for number, new in now.items() if number not in then],
                update={
                    int(number): new
                    for number, new in now.items()
                    if number in then and new is not then[number] and new != then[number]
                },
                remove=[int(number) for number in then if number not in now],
            )
            if edits.insert or edits.update or edits.remove:
                found[name] = edits
        return found


@contextmanager
def change_library(
    path: Path, command: str, *, dry_run: bool = False, waiting: Waiting | None = None
) -> Iterator[Transaction]:
    """Give a transaction on the library at ``path``, committed at the end of the block.

    ``command`` is the line that ``undo`` shows. An exception in the block changes
    nothing, a block without changes writes nothing, a dry run neither locks nor writes.
    ``waiting`` is called once with the holder ("process 4711") while another process
    holds the library. Raises LockedError after ten seconds of that, UnwritableError
    where nothing can be written and DamagedLibraryError where nothing can be read.
    """
    with opened(path, dry_run=dry_run, waiting=waiting) as transaction:
        yield transaction
        changed = transaction.before()
        if changed and not dry_run:
            journalled(transaction, command, changed)


@contextmanager
def opened(path: Path, *, dry_run: bool, waiting: Waiting | None) -> Iterator[Transaction]:
    """Give a transaction that is committed as it is, without a line in the journal."""
    if dry_run:
        yield Transaction(path, load(path))
        return
    with locked(path, waiting):
        loaded = load(path)
        transaction = Transaction(path, loaded)
        yield transaction
        edits = transaction.edits()
        if edits:
            from seasontrack.storage.tinydb_tables import commit_edits

            commit_edits(real_place(path), loaded.tables, edits)


def changes_of(document: Mapping[str, object]) -> Mapping[str, object]:
    """Return when each changed field of a document was changed."""
    changed = document.get("changed")
    return changed if isinstance(changed, dict) else {}


def last_touch(document: Mapping[str, object]) -> str:
    """Return when a document was last recorded or changed; "" where it does not say."""
    times = [*changes_of(document).values(), document.get("recorded_at")]
    return max((time for time in times if isinstance(time, str)), default="")


def _called(table: str, name: str) -> str:
    return f"{_NOUNS.get(table, table)} '{name}'"
