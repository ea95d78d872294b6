"""Single fields: how a value of a record lies in a document."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.errors import UsageError
from seasontrack.domain.models import Confidence, Kind, Stage

V = TypeVar("V")

_NOUNS: Mapping[type, str] = {
    str: "text",
    int: "a number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
    type(None): "nothing",
}
_PLAIN_DIGITS = 4  # any number of so few may be a unit


class DocumentError(ValueError):
    """A document that is no record; ``str()`` of it says why."""


class Field(NamedTuple, Generic[V]):
    """How one field is read from a document and written to it, given what was there.

    Values of the type ``plain`` are taken as they are; the others are read. Whoever reads
    JSON by types may read the field as ``typed``; where that is not yet what the record
    holds, ``convert`` makes it of the value, or raises DocumentError or UsageError.
    """

    plain: type | None
    read: Callable[[object], V]
    write: Callable[[Any, object], object] = lambda value, _: value
    typed: Any = Any
    convert: Callable[[Any], V] | None = None


def noun_of(value: object) -> str:
    """Return what kind of JSON value this is, in words: "a list"."""
    return _NOUNS.get(type(value), "something")


def listed(value: object) -> list[object]:
    """Return the value if it is a list; raises DocumentError."""
    if not isinstance(value, list):
        raise DocumentError(f"{noun_of(value)} where a list belongs")
    return value


def is_empty(value: object) -> bool:
    """Whether the value says nothing and is left out of the file; the number 0 says something."""
    return value is None or value is False or (not isinstance(value, int) and not value)


def word_of(words: type[Kind | Confidence | Stage]) -> Field[Kind | Confidence | Stage]:
    """Return the field that holds one of these words."""
    known: dict[object, Kind | Confidence | Stage] = {word.value: word for word in words}

    def read(value: object) -> Kind | Confidence | Stage:
        word = known.get(value) if isinstance(value, str) else None
        if word is None:
            raise DocumentError(f"'{_text(value)}' is none of {', '.join(words)}")
        return word

    return Field(None, read, lambda word, _: word.value, words)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise DocumentError(f"{noun_of(value)} where text belongs")
    return value


def _whole_number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise DocumentError(f"{noun_of(value)} where a whole number belongs")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise DocumentError(f"{noun_of(value)} where true or false belongs")
    return value


def _texts(value: object) -> tuple[str, ...]:
    texts = listed(value)
    return tuple([text if type(text) is str else _text(text) for text in texts])


def _texts_by_name(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise DocumentError(f"{noun_of(value)} where names with texts belong")
    return {name: _text(text) for name, text in value.items()}


def _date(value: object) -> PartialDate:
    try:
        return PartialDate.from_edtf(value if type(value) is str else _text(value))
    except UsageError as error:
        raise DocumentError(f"'{value}' is no date in EDTF") from error


def _span(value: object) -> str:
    return _checked_span(_text(value))


@lru_cache(maxsize=4096)
def _checked_span(text: str) -> str:
    if _is_plain_span(text):  # nearly all are, and renew, which reads no other, starts sooner
        return text
    from seasontrack.domain.spans import recorded_span

    try:
        recorded_span(text)
    except UsageError as error:
        raise DocumentError(str(error)) from error
    return text


def _is_plain_span(text: str) -> bool:
    """Tell a unit or range of whole numbers of few digits, which needs no further reading."""
    first, dash, last = text.partition("-")
    ends = (first, last) if dash else (first,)
    if not all(end.isascii() and end.isdecimal() and len(end) <= _PLAIN_DIGITS for end in ends):
        return False
    return 0 < int(first) <= int(ends[-1])


TEXT = Field(str, _text, typed=str)
SPAN = Field(None, _span, typed=str, convert=_checked_span)
TEXTS = Field(None, _texts, lambda texts, _: list(texts), tuple[str, ...])
TEXTS_BY_NAME = Field(None, _texts_by_name, lambda texts, _: dict(texts), dict[str, str])
NUMBER = Field(int, _whole_number, typed=int)
TRUTH = Field(bool, _truth, typed=bool)
DATE = Field(None, _date, lambda when, _: when.edtf, str, PartialDate.from_edtf)
