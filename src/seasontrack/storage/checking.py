"""Every document of a library looked at on its own, so that one bad one hides no other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from seasontrack.domain.errors import DamagedLibraryError
from seasontrack.storage.documents import (
    FORMS,
    Document,
    canonical,
    changes_of,
    own_name,
    recorded_at,
)
from seasontrack.storage.fields import DocumentError
from seasontrack.storage.journal import TABLE as CHANGES
from seasontrack.storage.journal import check_entry
from seasontrack.storage.json_file import line_of
from seasontrack.storage.loading import Loaded, load

_REFERENCES = (
    ("announcements", "show", "shows"),
    ("coverage", "show", "shows"),
    ("coverage", "work", "works"),
)
_OWN_FIELDS = ("id", "recorded_at", "changed")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with a library file; ``line`` counts from 1, None where not known.

    ``table`` and ``record`` are None for what concerns the whole file. Damage is what
    cannot be read; the rest are remarks.
    """

    path: Path
    table: str | None
    record: str | None
    line: int | None
    reason: str
    is_damage: bool


def check_library(path: Path) -> tuple[Finding, ...]:
    """Return all that is wrong with the documents of a library, in the order of the file.

    A file that cannot be read is one finding. Nothing is raised and nothing is written.
    """
    try:
        loaded = load(path)
    except DamagedLibraryError as error:
        return (Finding(path, None, None, error.line, error.reason, is_damage=True),)
    return tuple(
        Finding(path, table, own_name(table, document), _line(loaded, table, document), reason, bad)
        for table, document, reason, bad in _remarks(loaded)
    )


def _line(loaded: Loaded, table: str, document: Document) -> int | None:
    return line_of(loaded.tables, table, document) if loaded.one_record_per_line else None


def _remarks(loaded: Loaded) -> Iterator[tuple[str, Document, str, bool]]:
    names = {
        table: {own_name(table, document) for document in loaded.tables.get(table, {}).values()}
        for table in FORMS
    }
    for table in FORMS:
        documents = loaded.tables.get(table, {})
        for document in documents.values():
            yield from ((table, document, reason, True) for reason in _damage(table, document))
            for reason in _broken_references(table, document, names):
                yield table, document, reason, True
        yield from ((table, *remark) for remark in _twins(table, documents))
    for document in loaded.tables.get(CHANGES, {}).values():
        try:
            check_entry(document)
        except DocumentError as error:
            yield CHANGES, document, str(error), True
    for document in loaded.tables.get("removed", {}).values():
        if not all(isinstance(document.get(name), str) for name in ("id", "at")):
            yield "removed", document, "id or at is missing or no text", True


def _damage(table: str, document: Document) -> Iterator[str]:
    try:
        FORMS[table].read(document)
    except DocumentError as error:
        yield str(error)
    moments = {"recorded_at": recorded_at(document), **changes_of(document)}
    for name, moment in moments.items():
        if moment and not _is_moment(moment):
            yield f"{name}: '{moment}' is no time in UTC"


def _broken_references(
    table: str, document: Document, names: Mapping[str, set[str]]
) -> Iterator[str]:
    for user, field, used in _REFERENCES:
        name = document.get(field)
        if user == table and isinstance(name, str) and name not in names[used]:
            yield f"its {field} '{name}' is not recorded"


def _twins(table: str, documents: Mapping[str, Document]) -> Iterator[tuple[Document, str, bool]]:
    by_name: dict[str, Document] = {}
    by_content: dict[str, str] = {}
    for document in documents.values():
        name = own_name(table, document)
        if by_name.setdefault(name, document) is not document:
            yield document, f"'{name}' is recorded twice under one name", True
        elif table in ("announcements", "coverage"):
            content = canonical(_content(document))
            if by_content.setdefault(content, name) != name:
                yield document, f"it says the same as '{by_content[content]}'", False


def _content(document: Document) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name not in _OWN_FIELDS}


def _is_moment(text: str) -> bool:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    return moment.tzinfo is not None
