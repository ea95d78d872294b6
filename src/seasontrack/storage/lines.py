"""A library file read for looking only: lines become records, with no documents between.

Reading so takes a quarter of the time. It is for a file as this program writes it, with
nothing wrong in it; of every other file the reader of documents (json_file) knows more.
"""

from codecs import getincrementaldecoder
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Annotated, Any, TypeAlias

import msgspec

from seasontrack.domain.errors import UsageError
from seasontrack.storage.documents import FORMS
from seasontrack.storage.fields import DocumentError
from seasontrack.storage.forms import Form
from seasontrack.storage.json_file import HIGHEST_NUMBER, count_lines
from seasontrack.storage.lookup import R, Records
from seasontrack.storage.migrations import SchemaError, missing_steps

Line: TypeAlias = msgspec.Struct
Lines: TypeAlias = dict[int, Line]

_PIECE = 65_536  # bytes
_Number = Annotated[int, msgspec.Meta(ge=1, le=HIGHEST_NUMBER)]


class _OtherLine(msgspec.Struct, gc=False):
    """A line of a table that holds no records: an object, whatever is in it."""


class LineTable(Records[Line, R]):
    """The records of a table, each made from its line.

    ``documents`` reads the table as documents, which tells what is wrong with one that
    cannot be read.
    """

    def __init__(
        self, lines: Lines, form: Form[R], documents: Callable[[], Records[str, R]]
    ) -> None:
        super().__init__()
        self._lines = lines
        self._make = form.make
        self._documents = documents
        self._by: dict[str, dict[str, list[Line]]] = {}
        self._converts = [
            (at, convert, form.make._field_defaults.get(name))
            for at, name in enumerate(form.make._fields)
            if (convert := form.fields[name].convert)
        ]

    def entries(self) -> Sequence[Line]:
        """Return the lines."""
        return tuple(self._lines.values())

    def entries_by(self, field: str) -> Mapping[str, list[Line]]:
        """Return the lines by what a text field holds, in the order of the file."""
        found = self._by.get(field)
        if found is None:
            found = self._by[field] = {}
            held = attrgetter(field)
            for line in self._lines.values():
                found.setdefault(held(line), []).append(line)
        return found

    def record(self, line: Line) -> R:
        """Return one record; raises DamagedLibraryError with the field and the reason."""
        values = list(msgspec.structs.astuple(line))
        try:
            for at, convert, absent in self._converts:
                value = values[at]
                values[at] = absent if value is None else convert(value)
        except (DocumentError, UsageError):
            number = next(number for number, other in self._lines.items() if other is line)
            return self._documents().record(str(number))
        return tuple.__new__(self._make, values)

    def called(self, line: Line) -> tuple[str, tuple[str, ...]]:
        """Return title and aliases."""
        named: Any = line
        return named.title, getattr(line, "aliases", ())


def lines_of(content: bytes) -> Mapping[str, Lines] | None:
    """Return the lines of each table of a library by their number, None for any other file.

    None too for one with damage that shows, one of another schema, and one that is not
    laid out with one record per line.
    """
    try:
        _check_encoding(content)  # also of what is skipped
        raw = msgspec.json.decode(content, type=dict[str, msgspec.Raw])
        meta = msgspec.json.decode(raw["meta"], type=dict[str, dict[str, Any]])
        if not meta or missing_steps({"meta": meta}):
            return None
        tables = {name: _table(name, lines) for name, lines in raw.items()}
    except (msgspec.MsgspecError, ValueError, KeyError, RecursionError, SchemaError):
        return None
    return tables if content.count(b"\n") == count_lines(tables) else None


def _check_encoding(content: bytes) -> None:
    """Raise UnicodeDecodeError for what is no UTF-8; the whole text at once would need room."""
    decoder = getincrementaldecoder("utf-8")()
    for at in range(0, len(content), _PIECE):
        decoder.decode(content[at : at + _PIECE])
    decoder.decode(b"", final=True)


def _table(name: str, lines: msgspec.Raw) -> Lines:
    line: Any = _line_type(FORMS[name]) if name in FORMS else _OtherLine
    return msgspec.json.decode(lines, type=dict[_Number, line])


def _line_type(form: Form[Any]) -> type[Line]:
    members: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    for name in form.make._fields:
        field, absent = form.fields[name], form.make._field_defaults.get(name)
        if name in form.required:
            members.append((name, field.typed))
        elif absent is None or field.convert:
            members.append((name, field.typed | None, None))
        else:
            members.append((name, field.typed, absent))
    return msgspec.defstruct(form.make.__name__, members, gc=False)
