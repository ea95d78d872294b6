"""One field of a record: from its value to a plain one, and back with every doubt raised.

Plain values are those of JSON: text, numbers, true and false, lists, objects, null.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.errors import UsageError, either
from seasontrack.domain.models import Edition, Unit, UnitCount
from seasontrack.domain.seasons import FurtherSeasons, read_seasons
from seasontrack.domain.spans import parse_span
from seasontrack.domain.words import checked_key, shortened, typed_text
from seasontrack.domain.works import check_count

Read = Callable[[Any], Any]

_PLAIN = frozenset({str, int, bool})

LONGEST_LIST = 10_000


class Form(StrEnum):
    """How a plain value stands in one cell of a table."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    LIST = "list"
    PAIRS = "pairs"
    NESTED = "nested"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: its name outside, its attribute, and how it is read."""

    name: str
    attribute: str
    form: Form
    read: Read


class FieldError(UsageError):
    """A value that its field cannot hold; ``field`` is the field's name outside."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def plain(value: object) -> object:
    """Return a record's value as a plain one.

    Dates become EDTF, words text, the units, counts and editions of a work objects.
    """
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, PartialDate):
        return value.edtf
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, UnitCount | Unit | Edition):
        named = ((name, plain(each)) for name, each in value._asdict().items())
        return {name: each for name, each in named if not is_blank(each)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    return value


def is_blank(value: object) -> bool:
    """Whether a plain value says nothing: null, false, "", an empty list or object."""
    return value is None or value is False or value in ("", [], {})


def text(value: object) -> str | None:
    """Read a line of text, None for a blank one."""
    if is_blank(value):
        return None
    return typed_text(_string(value), "the text")


def prose(value: object) -> str | None:
    """Read text that may have several lines, None for a blank one."""
    if is_blank(value):
        return None
    lines = _string(value).replace("\r\n", "\n").split("\n")
    return "\n".join(typed_text(line, "a line") if line.strip() else "" for line in lines)


def texts(value: object) -> tuple[str, ...]:
    """Read a list of texts, each once."""
    return tuple(dict.fromkeys(typed_text(_string(each), "an entry") for each in _list(value)))


def key(value: object) -> str:
    """Read a key."""
    return checked_key(_string(value))


def when(value: object) -> PartialDate | None:
    """Read a date in EDTF, None for a blank one."""
    return None if is_blank(value) else PartialDate.from_edtf(_string(value).strip())


def number(value: object) -> int | None:
    """Read a whole number, None for a blank one."""
    if is_blank(value):
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    digits = _string(value).strip()
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > len("9999999"):
        raise UsageError(f"'{shortened(digits)}' is not a whole number")
    return int(digits)


def unit_count(value: object) -> int | None:
    """Read how many units a work has, None for a blank one."""
    count = number(value)
    if count is not None:
        check_count(count)
    return count


def span(value: object) -> str | None:
    """Read a span of units as it is typed ("1-2", "5-6p"), None for a blank one."""
    typed = text(value)
    if typed is not None:
        parse_span(typed)
    return typed


def flag(value: object) -> bool:
    """Read true or false; a blank one is false."""
    if isinstance(value, bool):
        return value
    word = "" if value is None else _string(value).strip().casefold()
    if word in {"true", "yes", "1"}:
        return True
    if word in {"", "false", "no", "0"}:
        return False
    raise UsageError(f"'{shortened(word)}' is neither true nor false")


def labels(value: object) -> tuple[str, ...]:
    """Read season labels, from a list or as they are typed ("2-3")."""
    if is_blank(value):
        return ()
    typed = value if isinstance(value, str) else ",".join(_string(each) for each in _list(value))
    found = read_seasons(typed.replace(";", ","))
    if isinstance(found, FurtherSeasons):
        raise UsageError(f"'{shortened(typed)}' does not name its seasons; write 2-3")
    return found


def label(value: object) -> str:
    """Read the label of one season."""
    found = labels(value)
    if len(found) != 1:
        raise UsageError(f"'{shortened(str(value))}' is not one season")
    return found[0]


def pairs(value: object) -> dict[str, str]:
    """Read an object of texts by name, such as ids by site."""
    if is_blank(value):
        return {}
    if not isinstance(value, Mapping):
        raise UsageError("this is not a set of NAME=VALUE")
    return {
        typed_text(_string(name), "the name").casefold(): typed_text(_string(each), "the value")
        for name, each in value.items()
    }


def moment(value: object) -> str:
    """Read a time in ISO 8601, "" for a blank one."""
    if is_blank(value):
        return ""
    written = _string(value).strip()
    try:
        datetime.fromisoformat(written)
    except ValueError:
        raise UsageError(
            f"'{shortened(written)}' is not a time such as 2026-11-23T20:42:00Z"
        ) from None
    return written


def one_of(words: type[StrEnum]) -> Read:
    """Return the reader of one of a set of words, None for a blank one."""

    def read(value: object) -> StrEnum | None:
        if is_blank(value):
            return None
        word = _string(value).strip().casefold()
        if word not in set(words):
            raise UsageError(f"'{shortened(word)}' is not {either([str(each) for each in words])}")
        return words(word)

    return read


def otherwise(read: Read, default: object) -> Read:
    """Return the reader that takes a blank value for ``default``."""
    return lambda value: default if is_blank(value) else read(value)


def needed(read: Read) -> Read:
    """Return the reader that takes no blank value."""

    def read_needed(value: object) -> object:
        if is_blank(value):
            raise UsageError("it must not be empty")
        return read(value)

    return read_needed


def nested(make: Callable[..., Any], readers: Mapping[str, Read]) -> Read:
    """Return the reader of a list of objects, each made from its own fields."""

    def read(value: object) -> tuple[Any, ...]:
        return tuple(read_one(each) for each in _list(value))

    def read_one(value: object) -> object:
        if not isinstance(value, Mapping):
            raise UsageError("an entry is not an object")
        return make(**{name: reader(value.get(name)) for name, reader in readers.items()})

    return read


def _string(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise UsageError(f"{_named(value)} stands where a text belongs")


def _list(value: object) -> Sequence[Any]:
    if is_blank(value):
        return ()
    if not isinstance(value, list):
        raise UsageError(f"{_named(value)} stands where a list belongs")
    if len(value) > LONGEST_LIST:
        raise UsageError(f"a list of {len(value)} entries; at most {LONGEST_LIST} are read")
    return value


def _named(value: object) -> str:
    if isinstance(value, str):
        return f"'{shortened(value)}'"
    names = {bool: "true or false", int: "a number", float: "a fraction", dict: "an object"}
    return names.get(type(value), "a list")
