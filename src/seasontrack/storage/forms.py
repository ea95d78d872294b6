"""Whole records: how the fields of one lie together in a document."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Generic, NamedTuple

from seasontrack.storage.fields import DocumentError, Field, is_empty, listed, noun_of
from seasontrack.storage.lookup import R


class _Plan(NamedTuple):
    """How documents of one shape become records: those with the same names, of the same types.

    ``reads`` are the places, in a document, of the values not taken as they are.
    ``in_order`` picks the record's values from those of the document and ``absent``,
    what the fields hold that it does not tell.
    """

    reads: tuple[tuple[int, Callable[[object], Any]], ...]
    missing: str | None
    absent: tuple[Any, ...]
    in_order: Callable[[Sequence[Any]], tuple[Any, ...]]

    def values(self, document: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return the values of a record in order; raises DocumentError if it is no record."""
        values = [*document.values(), *self.absent]
        place = 0
        try:
            for place, read in self.reads:
                values[place] = read(values[place])
        except DocumentError as error:
            raise DocumentError(f"{list(document)[place]}: {error}") from error
        if self.missing is not None:
            raise DocumentError(f"{self.missing} is missing")
        return self.in_order(values)


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
        # Not field by field: a large library has a hundred thousand records.
        return tuple.__new__(self.make, self._values(document))

    def check(self, document: object) -> None:
        """Raise DocumentError, with the field and the reason, for what cannot be read."""
        self._values(document)

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

    def _values(self, document: object) -> tuple[Any, ...]:
        if not isinstance(document, dict):
            raise DocumentError(f"{noun_of(document)} where a record belongs")
        shape = (*document, *map(type, document.values()))
        plan = self._plans.get(shape)
        if plan is None:
            plan = self._plans[shape] = self._made_plan(document)
        return plan.values(document)

    def _made_plan(self, document: Mapping[str, object]) -> _Plan:
        places = {name: place for place, name in enumerate(document) if document[name] is not None}
        absent = [name for name in self.make._fields if name not in places]
        reads = [
            (place, self.fields[name].read)
            for name, place in places.items()
            if name in self.fields and type(document[name]) is not self.fields[name].plain
        ]
        places |= {name: place for place, name in enumerate(absent, len(document))}
        return _Plan(
            reads=tuple(reads),
            missing=next((name for name in self.required if name in absent), None),
            absent=tuple(self.make._field_defaults.get(name) for name in absent),
            in_order=itemgetter(*(places[name] for name in self.make._fields)),
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

    return Field(None, read, write, list, read)
