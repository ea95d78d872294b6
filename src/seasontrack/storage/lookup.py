"""Records looked up by what a field of them holds, whatever they are made from."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

E = TypeVar("E")
R = TypeVar("R", bound=NamedTuple)


class Records(ABC, Generic[E, R]):
    """The records of one table, each made from an entry: what stands for it until then.

    Records are made anew whenever they are asked for and not kept, but for those asked
    for last: whoever goes through a large library wants to let go of what is behind.
    """

    def __init__(self) -> None:
        self._asked: tuple[str, str] | None = None
        self._found: tuple[R, ...] = ()

    @abstractmethod
    def entries(self) -> Sequence[E]:
        """Return what stands for every record, in the order of the file."""

    @abstractmethod
    def entries_by(self, field: str) -> Mapping[str, list[E]]:
        """Return the entries by what a text field holds, in the order of the file.

        Raises DamagedLibraryError for an entry without that field.
        """

    @abstractmethod
    def record(self, entry: E) -> R:
        """Return one record; raises DamagedLibraryError with the field and the reason."""

    @abstractmethod
    def called(self, entry: E) -> tuple[str, tuple[str, ...]]:
        """Return title and aliases without reading the rest; raises DamagedLibraryError."""

    def where(self, field: str, text: str) -> tuple[R, ...]:
        """Return the records whose field holds this text; the others are not even read."""
        if self._asked != (field, text):
            self._found = tuple(map(self.record, self.entries_by(field).get(text, ())))
            self._asked = field, text
        return self._found

    def count(self, field: str, text: str) -> int:
        """Return how many records ``where`` would return."""
        return len(self.entries_by(field).get(text, ()))

    def each(self) -> Iterator[R]:
        """Yield every record; raises DamagedLibraryError at the first that is none."""
        return map(self.record, self.entries())

    def names(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Yield the key, title and aliases of every record that has a key."""
        for key, entries in self.entries_by("key").items():
            yield key, *self.called(entries[0])


class ByKey(Mapping[str, R]):
    """The records of a table by their key, read when they are looked at."""

    def __init__(self, records: Records[E, R]) -> None:
        self._records = records

    def __getitem__(self, key: str) -> R:
        return self._records.record(self._records.entries_by("key")[key][0])

    def __contains__(self, key: object) -> bool:
        return key in self._records.entries_by("key")

    def __iter__(self) -> Iterator[str]:
        return iter(self._records.entries_by("key"))

    def __len__(self) -> int:
        return len(self._records.entries_by("key"))
