"""The four tables of a library, as they are written for others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from seasontrack.domain.announcing import check_announcement
from seasontrack.domain.errors import UsageError
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
from seasontrack.exchange import fields as read
from seasontrack.exchange.fields import Field, FieldError, Form, Read, plain

Record = Show | Work | Announcement | Coverage


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what its records are, and their fields in order.

    A CSV file is of this table when its header names all of ``marks``.
    ``noun`` is what one record and what several are called.
    """

    name: str
    make: Callable[..., Record]
    fields: tuple[Field, ...]
    marks: frozenset[str]
    noun: tuple[str, str]


_CONFIDENCE = read.otherwise(read.one_of(Confidence), Confidence.CONFIRMED)

_READERS: dict[str, tuple[Form, Read]] = {
    "aliases": (Form.LIST, read.texts),
    "tags": (Form.LIST, read.texts),
    "creators": (Form.LIST, read.texts),
    "works": (Form.LIST, read.texts),
    "ids": (Form.PAIRS, read.pairs),
    "notes": (Form.TEXT, read.prose),
    "kind": (Form.TEXT, read.needed(read.one_of(Kind))),
    "stage": (Form.TEXT, read.one_of(Stage)),
    "confidence": (Form.TEXT, _CONFIDENCE),
    "on": (Form.TEXT, read.when),
    "premiere": (Form.TEXT, read.when),
    "finale": (Form.TEXT, read.when),
    "seasons": (Form.LIST, read.labels),
    "season": (Form.TEXT, read.needed(read.label)),
    "part": (Form.NUMBER, read.number),
    "episodes": (Form.NUMBER, read.number),
    "total": (Form.NUMBER, read.number),
    "final": (Form.FLAG, read.flag),
    "ongoing": (Form.FLAG, read.flag),
    "recorded_at": (Form.TEXT, read.moment),
    "key": (Form.TEXT, read.needed(read.key)),
    "show": (Form.TEXT, read.needed(read.key)),
    "work": (Form.TEXT, read.needed(read.key)),
    "id": (Form.TEXT, read.otherwise(read.text, "")),
    "title": (Form.TEXT, read.needed(read.text)),
    "span": (Form.TEXT, read.otherwise(read.span, "")),
    "skips": (Form.TEXT, read.span),
    "counts": (
        Form.NESTED,
        read.nested(UnitCount, {"count": read.needed(read.unit_count), "on": read.when}),
    ),
    "units": (
        Form.NESTED,
        read.nested(
            Unit,
            {
                "number": read.needed(read.span),
                "title": read.text,
                "published": read.when,
                "chapters": read.text,
            },
        ),
    ),
    "editions": (
        Form.NESTED,
        read.nested(Edition, {"name": read.needed(read.text), "spans": read.texts}),
    ),
}


def _table(
    name: str, make: type[Any], marks: set[str], noun: tuple[str, str], key_name: str = "key"
) -> Table:
    """Return the table of a record: its fields, in the order of the record's own."""
    found = []
    for attribute in make._fields:
        form, reader = _READERS.get(attribute, (Form.TEXT, read.text))
        default = make._field_defaults.get(attribute)
        if isinstance(default, str) and default:
            reader = read.otherwise(reader, default)
        outside = key_name if attribute == "key" else attribute
        found.append(Field(outside, attribute, form, reader))
    return Table(name, make, tuple(found), frozenset(marks), noun)


SHOWS = _table("shows", Show, {"show", "title", "recorded_at"}, ("show", "shows"), "show")
WORKS = _table("works", Work, {"work", "title", "unit"}, ("work", "works"), "work")
ANNOUNCEMENTS = _table(
    "announcements", Announcement, {"show", "kind"}, ("announcement", "announcements")
)
COVERAGE = _table(
    "coverage",
    Coverage,
    {"show", "season", "work", "span"},
    ("coverage record", "coverage records"),
)

TABLES: dict[str, Table] = {table.name: table for table in (SHOWS, WORKS, ANNOUNCEMENTS, COVERAGE)}


_TABLES_BY_TYPE: dict[object, Table] = {table.make: table for table in TABLES.values()}


def table_of(record: Record) -> Table:
    """Return the table that a record belongs to."""
    return _TABLES_BY_TYPE[type(record)]


def identity(record: Record) -> str:
    """Return what tells the record from the others of its table: its key or id."""
    return record.key if isinstance(record, Show | Work) else record.id


def record_of(table: Table, values: Mapping[str, Any]) -> Record:
    """Return the record made from plain values; names that are no field are not read.

    Raises FieldError for a value that its field cannot hold, UsageError for a
    record that cannot be as a whole.
    """
    made: dict[str, Any] = {}
    for field in table.fields:
        try:
            made[field.attribute] = field.read(values.get(field.name))
        except UsageError as error:
            raise FieldError(field.name, str(error)) from error
    record = table.make(**made)
    if isinstance(record, Announcement):
        check_announcement(record)
    return record


def said_by(record: Record) -> dict[str, Any]:
    """Return the record's plain values by field name, without the blank ones."""
    said = {}
    for field in table_of(record).fields:
        value = getattr(record, field.attribute)
        if value or type(value) is int:  # the number 0 says something
            said[field.name] = plain(value)
    return said
