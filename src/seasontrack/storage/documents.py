"""Records as documents and back: what a line of the library file holds.

A document leaves out what is empty. Fields nobody here knows stay where they are,
also inside the units, counts and editions of a work.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from seasontrack.domain.models import (
    Announcement,
    Confidence,
    Coverage,
    Edition,
    Kind,
    Show,
    Stage,
    Unit,
    UnitCount,
    Work,
)
from seasontrack.storage.fields import (
    DATE,
    NUMBER,
    SPAN,
    TEXT,
    TEXTS,
    TEXTS_BY_NAME,
    TRUTH,
    word_of,
)
from seasontrack.storage.forms import Form, parts_of

Document: TypeAlias = dict[str, Any]
Tables: TypeAlias = dict[str, dict[str, Document]]
Record: TypeAlias = Show | Work | Announcement | Coverage

UNMERGED = ("meta", "changes")  # tables that every copy of a library has for itself
BACK = "removed"  # among a document's changed fields: when it was wanted back


_UNIT = Form(
    Unit, {"number": TEXT, "title": TEXT, "published": DATE, "chapters": TEXT}, ("number",)
)
_COUNT = Form(UnitCount, {"count": NUMBER, "on": DATE}, ("count",))
_EDITION = Form(Edition, {"name": TEXT, "spans": TEXTS}, ("name", "spans"))

SHOW = Form(
    Show,
    {
        "key": TEXT,
        "title": TEXT,
        "aliases": TEXTS,
        "platform": TEXT,
        "tags": TEXTS,
        "ids": TEXTS_BY_NAME,
        "works": TEXTS,
        "notes": TEXT,
        "recorded_at": TEXT,
    },
    ("key", "title"),
)
WORK = Form(
    Work,
    {
        "key": TEXT,
        "title": TEXT,
        "creators": TEXTS,
        "medium": TEXT,
        "unit": TEXT,
        "ongoing": TRUTH,
        "counts": parts_of(_COUNT),
        "units": parts_of(_UNIT),
        "editions": parts_of(_EDITION),
        "source": TEXT,
        "recorded_at": TEXT,
    },
    ("key", "title"),
)
ANNOUNCEMENT = Form(
    Announcement,
    {
        "id": TEXT,
        "show": TEXT,
        "kind": word_of(Kind),
        "on": DATE,
        "seasons": TEXTS,
        "by": TEXT,
        "source": TEXT,
        "quote": TEXT,
        "confidence": word_of(Confidence),
        "final": TRUTH,
        "stage": word_of(Stage),
        "premiere": DATE,
        "finale": DATE,
        "part": NUMBER,
        "episodes": NUMBER,
        "platform": TEXT,
        "replacement": TEXT,
        "total": NUMBER,
        "hedge": TEXT,
        "recorded_at": TEXT,
    },
    ("id", "show", "kind"),
)
COVERAGE = Form(
    Coverage,
    {
        "id": TEXT,
        "show": TEXT,
        "season": TEXT,
        "work": TEXT,
        "span": SPAN,
        "unit": TEXT,
        "skips": SPAN,
        "note": TEXT,
        "source": TEXT,
        "confidence": word_of(Confidence),
        "recorded_at": TEXT,
    },
    ("id", "show", "season", "work", "span"),
)

FORMS: Mapping[str, Form[Any]] = {
    "shows": SHOW,
    "works": WORK,
    "announcements": ANNOUNCEMENT,
    "coverage": COVERAGE,
}
_TABLES: Mapping[type, str] = {
    Show: "shows",
    Work: "works",
    Announcement: "announcements",
    Coverage: "coverage",
}


def table_of(record: Record) -> str:
    """Return the name of the table that records of this type lie in."""
    return _TABLES[type(record)]


def name_of(record: Record) -> str:
    """Return what the record goes by: the key of a show or work, the id of the others."""
    return record.key if isinstance(record, Show | Work) else record.id


def document_of(record: Record, old: Document | None = None) -> Document:
    """Return the record's document, keeping the fields of ``old`` that nobody knows."""
    return FORMS[table_of(record)].write(record, old)


def naming_field(table: str) -> str:
    """Return the field that holds what a document of this table goes by."""
    return "key" if table in ("shows", "works") else "id"


def own_name(table: str, document: Mapping[str, object]) -> str:
    """Return what a document goes by in its table; where it has no key or id, its content."""
    name = document.get(naming_field(table))
    return name if isinstance(name, str) else canonical(document)


def canonical(value: object) -> str:
    """Return a value of a document as text that is the same for equal values."""
    import json

    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def in_field_order(table: str, document: Document) -> Document:
    """Return the document with its fields in the order of its form, the unknown ones last."""
    known = [name for name in FORMS[table].fields if name in document] if table in FORMS else []
    names = [*known, *sorted({*document} - {*known})]
    ordered = {name: document[name] for name in names}
    if isinstance(document.get("changed"), dict):
        ordered["changed"] = dict(sorted(document["changed"].items()))
    return ordered


def changes_of(document: Mapping[str, object]) -> dict[str, str]:
    """Return when each field changed since it was recorded was last changed."""
    changed = document.get("changed")
    items = changed.items() if isinstance(changed, dict) else ()
    return {field: moment for field, moment in items if isinstance(moment, str)}


def last_touch(document: Mapping[str, object]) -> str:
    """Return when a document was last recorded or changed; "" where it does not say."""
    return max([recorded_at(document), *changes_of(document).values()])


def recorded_at(document: Mapping[str, object]) -> str:
    """Return when a document was recorded; "" where it does not say."""
    moment = document.get("recorded_at")
    return moment if isinstance(moment, str) else ""
