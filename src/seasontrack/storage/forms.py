"""Whole records: how the fields of one lie together in a document."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from typing import Any, Generic, NamedTuple, TypeVar

from seasontrack.storage.fields import DocumentError, Field, is_empty, listed, noun_of

R = TypeVar("R")


class _Plan(NamedTuple):
    """How documents of one shape become records: those with the same names, of the same types.

    ``reads`` are the values not taken as they are, ``unread`` the names that are no fields
    or hold nothing, ``made`` the absent fields whose default is made anew for each record.
    """

    reads: tuple[tuple[str, Callable[[object], Any]], ...]
    unread: tuple[str, ...]
    made: tuple[tuple[str, Callable[[], Any]], ...]
    missing: str | None

    def complete(self, values: dict[str, Any]) -> None:
        """Turn a document's values into a record's; raises DocumentError if it is no record."""
        name = ""
        try:
            for name, read in self.reads:
                values[name] = read(values[name])
        except DocumentError as error:
            raise DocumentError(f"{name}: {error}") from error
        if self.missing is not None:
            raise DocumentError(f"{self.missing} is missing")
        for name in self.unread:
            del values[name]
        for name, made in self.made:
            values[name] = made()


class Form(Generic[R]):
    """How one type of record lies in the file; the first required field names it."""

    def __init__(
        self, make: type[R], fields: Mapping[str, Field[Any]], required: tuple[str, ...]
    ) -> None:
        self.make = make
        self.fields = fields
        self.required = required
        self._plans: dict[tuple[object, ...], _Plan] = {}

    def read(self, document: object) -> R:
        """Return the record; raises DocumentError with the field and the reason."""
        record = object.__new__(self.make)
        # A frozen record is filled at once, before anybody sees it: a large library has
        # a hundred thousand, and setting field after field takes ten times as long.
        self._fill(vars(record), document)
        return record

    def check(self, document: object) -> None:
        """Raise DocumentError, with the field and the reason, for what cannot be read."""
        self._fill({}, document)

    def write(self, record: R, old: Mapping[str, object] | None = None) -> dict[str, Any]:
        """Return the record's document, with the fields of ``old`` that nobody knows."""
        old = old or {}
        document: dict[str, Any] = {}
        for name, field in self.fields.items():
            value = getattr(record, name)
            if name in self.required or not is_empty(value):
                document[name] = field.write(value, old.get(name))
        document.update((name, value) for name, value in old.items() if name not in self.fields)
        return document

    def _fill(self, values: dict[str, Any], document: object) -> None:
        if not isinstance(document, dict):
            raise DocumentError(f"{noun_of(document)} where a record belongs")
        shape = (*document, *map(type, document.values()))
        plan = self._plans.get(shape)
        if plan is None:
            plan = self._plans[shape] = self._made_plan(document)
        values.update(document)
        plan.complete(values)

    def _made_plan(self, document: Mapping[str, object]) -> _Plan:
        said = [name for name in self.fields if document.get(name) is not None]
        return _Plan(
            reads=tuple(
                (name, self.fields[name].read)
                for name, value in document.items()
                if name in said and type(value) is not self.fields[name].plain
            ),
            unread=tuple(name for name in document if name not in said),
            made=tuple(
                (each.name, each.default_factory)
                for each in fields(self.make)  # type: ignore[arg-type] # records are dataclasses
                if each.default_factory is not MISSING and each.name not in said
            ),
            missing=next((name for name in self.required if name not in said), None),
        )


def parts_of(form: Form[R]) -> Field[tuple[R, ...]]:
    """Return the field of a list of parts, which keep their own unknown fields."""
    name = form.required[0]

    def read(value: object) -> tuple[R, ...]:
        return tuple(map(form.read, listed(value)))

    def write(parts: Iterable[R], old: object) -> object:
        known = [part for part in old if isinstance(part, dict)] if isinstance(old, list) else []
        before = {part[name]: part for part in known if isinstance(part.get(name), str | int)}
        return [form.write(part, before.get(getattr(part, name))) for part in parts]

    return Field(None, read, write)
