"""One change of a library: load once, change in memory, commit once, or nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from seasontrack.domain.errors import ConflictError, NotFoundError
from seasontrack.storage.backups import has_backup_of, keep_backup
from seasontrack.storage.documents import (
    UNMERGED,
    Document,
    Record,
    Tables,
    changes_of,
    document_of,
    last_touch,
    name_of,
    own_name,
    table_of,
)
from seasontrack.storage.identifiers import moment_after, new_id, utc_now
from seasontrack.storage.loading import Loaded, load
from seasontrack.storage.locations import real_place
from seasontrack.storage.locking import locked
from seasontrack.storage.record_table import DocumentTable
from seasontrack.storage.records import Library, record_tables

if TYPE_CHECKING:
    from seasontrack.storage.merging import Merged

Waiting = Callable[[str], None]
_NOUNS = {"shows": "show", "works": "work", "announcements": "announcement"}


class Transaction(Library):
    """A library being changed; it sees its own changes, others see them once committed.

    ``at`` is the moment of the change, UTC. A record without ``recorded_at`` gets it.
    """

    def __init__(self, path: Path, loaded: Loaded) -> None:
        records = record_tables(path, loaded)
        super().__init__(path, records)
        self.at = utc_now()
        self._loaded = loaded
        self._records = records
        self._tables: dict[str, DocumentTable] = {**records}
        self._before: dict[tuple[str, str], Document | None] = {}
        self._new = count(1)
        self._in_order = False
        self._wants_backup = False

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

    def take_back(self, record: Record) -> None:
        """Undo that this record was added within this change; nothing remembers it."""
        table, name = table_of(record), name_of(record)
        for page, known in ((table, name), ("removed", f"{table}/{name}")):
            self.put(page, known, self._before.get((page, known)))

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

    def documents(self, table: str) -> list[Document]:
        """Return the documents of a table as they are now, in the order of the file."""
        return list(self._page(table).documents.values())

    def merge(self, theirs: Tables) -> "Merged":
        """Take in the tables of another copy of this library; returns what was merged.

        The records of a table that changes are put in the order of their names, so
        that either copy merged into the other ends as the same file.
        """
        from seasontrack.storage.merging import merge

        names = {*self._loaded.tables, *self._tables}
        ours = {name: self._page(name).documents for name in names}
        merged = merge(ours, theirs)
        for table, documents in merged.tables.items():
            page = self._page(table)
            for name in {own_name(table, old) for old in page.documents.values()} - {*documents}:
                while page.numbers_of(name):
                    self.put(table, name, None)
            for name, document in documents.items():
                while len(page.numbers_of(name)) > 1:
                    self.put(table, name, None)
                if self.document(table, name) != document:
                    self.put(table, name, document)
        self._in_order = bool(self.before())
        return merged

    def part_twins(self) -> tuple[tuple[str, str], ...]:
        """Give every announcement and coverage with a taken id one of its own.

        Twins that say the same become one. Returns the (old, new) ids, to be said.
        """
        parted = []
        for page in (self._tables["announcements"], self._tables["coverage"]):
            for name in page.twins():
                while len(page.numbers_of(name)) > 1:
                    first = page.documents[page.numbers_of(name)[0]]
                    self.put(page.name, name, None)
                    if first not in (page.documents[it] for it in page.numbers_of(name)):
                        own = new_id()
                        self.put(page.name, own, {**first, "id": own})
                        parted.append((name, own))
        return tuple(parted)

    def check_readable(self) -> None:
        """Raise DamagedLibraryError at the first record that cannot be read."""
        for records in self._records.values():
            records.check()

    def keep_backup(self) -> None:
        """Have the state before this change kept beside the library, whatever the day."""
        self._wants_backup = True

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

    def commit(self) -> None:
        """Write what changed, all at once, and a backup before the first change of a day.

        Without a change nothing is written. Raises UnwritableError; the file is then as
        it was.
        """
        from seasontrack.storage.tinydb_tables import commit_edits, edits_between, edits_in_order

        edits = {}
        for name in self._tables:
            then, now = self._loaded.tables.get(name, {}), self._tables[name].documents
            if self._in_order and name not in UNMERGED:
                edits[name] = edits_in_order(name, now)
            elif self._tables[name].touched:
                edits[name] = edits_between(then, now, self._tables[name].touched)
        if any(edits.values()):
            self._back_up()
            commit_edits(real_place(self.path), self._loaded.tables, edits)

    def _back_up(self) -> None:
        content, day = self._loaded.content, self.at[:10]
        due = self._wants_backup or self._loaded.migrated or not has_backup_of(self.path, day)
        if due and content is not None:
            keep_backup(self.path, content, self.at)


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
            from seasontrack.storage.journal import journalled

            journalled(transaction, command, changed)


@contextmanager
def opened(path: Path, *, dry_run: bool, waiting: Waiting | None) -> Iterator[Transaction]:
    """Give a transaction that is committed as it is, without a line in the journal."""
    if dry_run:
        yield _readable(path)
        return
    with locked(path, waiting):
        transaction = _readable(path)
        yield transaction
        transaction.commit()


def _readable(path: Path) -> Transaction:
    """A library of which a record cannot be read is never written over."""
    transaction = Transaction(path, load(path))
    transaction.check_readable()
    return transaction


def _called(table: str, name: str) -> str:
    return f"{_NOUNS.get(table, table)} '{name}'"
