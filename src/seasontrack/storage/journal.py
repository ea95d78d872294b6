"""Every change with what was there before, in the same file and the same commit."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from seasontrack.storage.documents import BACK, FORMS, Document, Record, changes_of, own_name
from seasontrack.storage.fields import DocumentError
from seasontrack.storage.identifiers import moment_after, new_id

if TYPE_CHECKING:
    from seasontrack.storage.transactions import Transaction

KEPT = 200
TABLE = "changes"


class Touched(NamedTuple):
    """One document that a change touched, before and after it; None where it was not there."""

    table: str
    name: str
    before: Document | None
    after: Document | None

    @property
    def record(self) -> Record | None:
        """The record as the change left it, or found it; None if it is none that can be read."""
        form, document = FORMS.get(self.table), self.after or self.before
        if form is None or document is None:
            return None
        try:
            record: Record = form.read(document)
        except DocumentError:
            return None
        return record


class Change(NamedTuple):
    """One change as the journal has it: the line that made it, when (UTC), what it touched."""

    id: str
    at: str
    command: str
    touched: tuple[Touched, ...]


def journalled(
    transaction: "Transaction", command: str, before: Mapping[tuple[str, str], Document | None]
) -> None:
    """Add a change to the journal; what was undone leaves it for good, and so do the oldest."""
    for entry in list(transaction.documents(TABLE)):
        if entry.get("undone"):
            transaction.put(TABLE, own_name(TABLE, entry), None)
    new: Document = {"id": new_id(), "at": transaction.at, "command": command}
    for (table, name), old in before.items():
        if old is None:
            new.setdefault("absent", {}).setdefault(table, []).append(name)
        else:
            new.setdefault("old", {}).setdefault(table, []).append(dict(old))
    transaction.put(TABLE, new["id"], new)
    for entry in transaction.documents(TABLE)[:-KEPT]:
        transaction.put(TABLE, own_name(TABLE, entry), None)


def next_to_undo(entries: Sequence[Document]) -> Document | None:
    """Return the newest change that stands, None when every one is undone."""
    return next((entry for entry in reversed(entries) if not entry.get("undone")), None)


def next_to_redo(entries: Sequence[Document]) -> Document | None:
    """Return the oldest change that is undone, None when every one stands."""
    return next((entry for entry in entries if entry.get("undone")), None)


def swapped(transaction: "Transaction", entry: Document) -> Change:
    """Swap what the journal holds of a change with what the library holds; undo is redo.

    Raises DocumentError where the entry is none.
    """
    check_entry(entry)
    undone = bool(entry.get("undone"))
    new: Document = {name: entry[name] for name in ("id", "at", "command")}
    touched = []
    for table, name, kept in _documents_in(entry):
        found = transaction.document(table, name)
        transaction.put(table, name, _wanted_back(transaction, table, kept))
        if found is None:
            new.setdefault("absent", {}).setdefault(table, []).append(name)
        else:
            new.setdefault("old", {}).setdefault(table, []).append(dict(found))
        before, after = (found, kept) if undone else (kept, found)
        touched.append(Touched(table, name, before, after))
    if not undone:
        new["undone"] = True
    transaction.put(TABLE, new["id"], new)
    return Change(new["id"], new["at"], new["command"], tuple(touched))


def check_entry(entry: Document) -> None:
    """Raise DocumentError where a journal entry lacks something or has it in the wrong shape."""
    for name in ("id", "at", "command"):
        if not isinstance(entry.get(name), str):
            raise DocumentError(f"{name} is missing or no text")
    for part, kind in (("absent", str), ("old", dict)):
        tables = entry.get(part, {})
        lists = tables.values() if isinstance(tables, dict) else [None]
        if not all(
            isinstance(them, list) and all(isinstance(it, kind) for it in them) for them in lists
        ):
            raise DocumentError(f"{part} holds something else than lists by table")


def _documents_in(entry: Document) -> list[tuple[str, str, Document | None]]:
    found: list[tuple[str, str, Document | None]] = [
        (table, own_name(table, document), document)
        for table, documents in entry.get("old", {}).items()
        for document in documents
    ]
    absent = entry.get("absent", {}).items()
    found.extend((table, name, None) for table, names in absent for name in names)
    return found


def _wanted_back(
    transaction: "Transaction", table: str, document: Document | None
) -> Document | None:
    """Return the document newer than its removal, which a merge with a copy would repeat."""
    if document is None:
        return None
    grave = transaction.document("removed", f"{table}/{own_name(table, document)}")
    if grave is None:
        return document
    moment = moment_after(str(grave.get("at")), transaction.at)
    return {**document, "changed": {**changes_of(document), BACK: moment}}
