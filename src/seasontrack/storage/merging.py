"""Two copies of one library that went separate ways, as one.

Every field goes by its latest change, every record by its latest touch or removal, so
that the order of merging does not matter and merging again changes nothing (a
last-writer-wins map; the moments come from ``recorded_at``, ``changed`` and ``removed``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from seasontrack.storage.documents import (
    BACK,
    FORMS,
    UNMERGED,
    Document,
    Tables,
    canonical,
    changes_of,
    last_touch,
    own_name,
    recorded_at,
)

_USES = (("works", "work", ("coverage",)), ("shows", "show", ("announcements", "coverage")))

Named = dict[str, Document]


class Difference(NamedTuple):
    """A field that both copies set: what the later one says, and what the earlier one said."""

    table: str
    name: str
    field: str
    kept: object
    dropped: object


@dataclass(slots=True)
class Merged:
    """The documents of both copies by table and name, in the order of their names."""

    tables: dict[str, Named] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    told_twice: list[tuple[str, str]] = field(default_factory=list)
    """(kept id, dropped id) of announcements and coverage that both copies recorded."""


def merge(ours: Tables, theirs: Tables) -> Merged:
    """Return what two copies of a library are together; neither is changed.

    ``merge(a, b)`` equals ``merge(b, a)``, and merging either copy again changes nothing.
    """
    merged = Merged()
    removed = _removals(ours, theirs)
    for table in sorted({*FORMS, *ours, *theirs} - {*UNMERGED, "removed"}):
        documents = [*ours.get(table, {}).values(), *theirs.get(table, {}).values()]
        merged.tables[table] = _joined(merged, table, documents)
    for table in ("announcements", "coverage"):
        _drop(merged.tables[table], table, removed)
        _tell_once(merged, table, removed)
    for table, reference, users in _USES:
        _settle_used(merged, table, reference, users, removed)
    gone = {
        name: at
        for name, at in removed.items()
        if name.partition("/")[2] not in merged.tables.get(name.partition("/")[0], {})
    }
    merged.tables["removed"] = {name: {"id": name, "at": gone[name]} for name in gone}
    merged.tables = {table: dict(sorted(them.items())) for table, them in merged.tables.items()}
    merged.differences.sort(key=lambda it: (it.table, it.name, it.field))
    return merged


def _joined(merged: Merged, table: str, documents: Iterable[Document]) -> Named:
    found: Named = {}
    for document in documents:
        name = own_name(table, document)
        other = found.get(name)
        found[name] = document if other is None else _one_of(merged, table, other, document)
    return found


def _one_of(merged: Merged, table: str, one: Document, other: Document) -> Document:
    """Return one document of two with the same name, field by field the later one's."""
    if one == other:
        return one
    result: Document = {}
    for name in sorted({*one, *other} - {"recorded_at", "changed"}):
        late, early = sorted((one, other), key=lambda it: _rank(it, name), reverse=True)
        if name in late:
            result[name] = late[name]
        if late.get(name) != early.get(name) and _said_by_both(name, late, early):
            who = own_name(table, one)
            merged.differences.append(Difference(table, who, name, late.get(name), early.get(name)))
    if one.get("recorded_at") or other.get("recorded_at"):
        result["recorded_at"] = max(recorded_at(one), recorded_at(other))
    moments = {**changes_of(one)}
    for name, moment in changes_of(other).items():
        moments[name] = max(moment, moments.get(name, ""))
    if moments:
        result["changed"] = moments
    return result


def _rank(document: Document, name: str) -> tuple[str, bool, str, str]:
    # What was never said yields to what was. The content decides between equal moments:
    # any rule does that is the same both ways.
    moment = changes_of(document).get(name, "")
    return moment, _speaks_of(document, name), recorded_at(document), canonical(document.get(name))


def _speaks_of(document: Document, name: str) -> bool:
    return name in document or name in changes_of(document)


def _said_by_both(name: str, one: Document, other: Document) -> bool:
    both_speak = _speaks_of(one, name) and _speaks_of(other, name)
    return both_speak and (name in changes_of(one)) == (name in changes_of(other))


def _removals(ours: Tables, theirs: Tables) -> dict[str, str]:
    found: dict[str, str] = {}
    for tables in (ours, theirs):
        for document in tables.get("removed", {}).values():
            name, at = document.get("id"), document.get("at")
            if isinstance(name, str) and isinstance(at, str):
                found[name] = max(at, found.get(name, ""))
    return found


def _drop(documents: Named, table: str, removed: Mapping[str, str]) -> None:
    for name in [*documents]:
        at = removed.get(f"{table}/{name}")
        if at is not None and at >= last_touch(documents[name]):
            del documents[name]


def _tell_once(merged: Merged, table: str, removed: dict[str, str]) -> None:
    """Keep the first of what both copies recorded with the same content."""
    first: dict[str, str] = {}
    for name, document in sorted(merged.tables[table].items()):
        own = ("id", "recorded_at", "changed")
        content = canonical({key: it for key, it in document.items() if key not in own})
        if first.setdefault(content, name) != name:
            del merged.tables[table][name]
            removed[f"{table}/{name}"] = last_touch(document)
            merged.told_twice.append((first[content], name))


def _settle_used(
    merged: Merged, table: str, reference: str, users: Iterable[str], removed: dict[str, str]
) -> None:
    """Remove shows and works for good, unless something newer than the removal needs them."""
    needed: dict[str, str] = {}
    for user in users:
        for document in merged.tables[user].values():
            name = str(document.get(reference))
            needed[name] = max(needed.get(name, ""), last_touch(document))
    documents = merged.tables[table]
    for removal, at in [*removed.items()]:
        kind, _, name = removal.partition("/")
        if kind != table or (name in documents and last_touch(documents[name]) > at):
            continue
        if needed.get(name, "") > at and name in documents:
            changed = {**changes_of(documents[name]), BACK: needed[name]}
            documents[name] = {**documents[name], "changed": changed}
        else:
            documents.pop(name, None)
            for user in users:
                _remove_users(merged.tables[user], user, (reference, name), at, removed)


def _remove_users(
    documents: Named, table: str, used: tuple[str, str], at: str, removed: dict[str, str]
) -> None:
    reference, name = used
    for user, document in [*documents.items()]:
        if document.get(reference) == name and last_touch(document) <= at:
            del documents[user]
            removed[f"{table}/{user}"] = at
