"""TinyDB on tables that were read once and are written once.

TinyDB's own JSON storage reads the file on every operation and rewrites it in place.
This one keeps the tables in memory until they are committed, all at once.
"""

from collections.abc import Callable, Collection, Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage

from seasontrack.storage.documents import Document, Tables, in_field_order, own_name
from seasontrack.storage.json_file import written
from seasontrack.storage.replacing import replace_file


@dataclass(slots=True)
class Edits:
    """What changes in one table; the numbers are TinyDB's, new documents get the next ones.

    ``anew``: the table is emptied first.
    """

    insert: list[Document] = field(default_factory=list)
    update: dict[int, Document] = field(default_factory=dict)
    remove: list[int] = field(default_factory=list)
    anew: bool = False

    def __bool__(self) -> bool:
        return bool(self.insert or self.update or self.remove or self.anew)


def edits_between(
    then: Mapping[str, Document], now: Mapping[str, Document], touched: Collection[str]
) -> Edits:
    """Return what turns one state of a table into the other; numbers not in ``then`` are new.

    ``touched`` are the numbers, of thousands, that may differ at all.
    """
    edits = Edits()
    for number in touched:
        document = now.get(number)
        if document is None:
            edits.remove += [int(number)] if number in then else []
        elif number not in then:
            edits.insert.append(document)
        elif document != then[number]:
            edits.update[int(number)] = document
    return edits


def edits_in_order(table: str, now: Mapping[str, Document]) -> Edits:
    """Return what leaves these documents in the table, in the order of their names."""
    documents = sorted(now.values(), key=lambda document: own_name(table, document))
    return Edits(insert=[in_field_order(table, it) for it in documents], anew=True)


class CommittedStorage(Storage):
    """Tables in memory for TinyDB; ``commit`` puts them in the file's place."""

    def __init__(self, target: Path, tables: Tables) -> None:
        self._target = target
        self._tables = tables

    def read(self) -> Tables:
        """Return the tables as they are in memory."""
        return self._tables

    def write(self, data: Tables) -> None:
        """Keep the tables; the file does not change yet."""
        self._tables = data

    def commit(self) -> None:
        """Write the file once; raises UnwritableError and leaves the old one as it was."""
        replace_file(self._target, written(self._tables))


def commit_edits(target: Path, tables: Tables, edits: Mapping[str, Edits]) -> None:
    """Apply the edits to the tables, in place, and commit them to the target file.

    Raises UnwritableError; the file is then as it was.
    """
    storage = CommittedStorage(target, tables)
    with TinyDB(storage=lambda: storage) as database:
        for name, edit in edits.items():
            table = database.table(name)
            if edit.anew:
                table.truncate()
            if edit.remove:
                table.remove(doc_ids=edit.remove)
            if edit.update:
                table.update(_renewing(storage.read()[name], edit.update), doc_ids=edit.update)
            if edit.insert:
                table.insert_multiple(edit.insert)
        storage.commit()


def _renewing(
    table: dict[str, Document], update: Mapping[int, Document]
) -> Callable[[MutableMapping[str, Any]], None]:
    """Return TinyDB's update of many documents in one pass, each with its own new content."""
    # TinyDB changes documents in place, but the old ones are still shown by who holds them.
    table.update((str(number), dict(table[str(number)])) for number in update)
    # And it tells an update the document, but not its number.
    new_of = {id(table[str(number)]): document for number, document in update.items()}

    def renew(document: MutableMapping[str, Any]) -> None:
        new = new_of[id(document)]
        document.clear()
        document.update(new)

    return renew
