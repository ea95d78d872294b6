"""One table of documents, looked up by field and read as records only where asked for."""

from collections.abc import Callable, Iterator, Mapping
from typing import Generic

from seasontrack.domain.errors import DamagedLibraryError
from seasontrack.storage.documents import Document, naming_field, own_name
from seasontrack.storage.fields import DocumentError
from seasontrack.storage.forms import Form, R

Damage = Callable[[Document, str], DamagedLibraryError]


class DocumentTable:
    """Documents by number, found by what they go by."""

    def __init__(self, name: str, documents: Mapping[str, Document]) -> None:
        self.name = name
        self.documents = dict(documents)
        self.touched: dict[str, None] = {}  # numbers, in the order in which they were last set
        self._named: dict[str, list[str]] | None = None

    def numbers_of(self, name: str) -> list[str]:
        """Return the numbers of the documents that go by this name: one, if all is well."""
        return self._numbers_by_name().get(name, [])

    def twins(self) -> list[str]:
        """Return the names that several documents go by."""
        return [name for name, numbers in self._numbers_by_name().items() if len(numbers) > 1]

    def put(self, number: str, document: Document | None) -> None:
        """Set the document of a number, None to take it out."""
        old = self.documents.get(number)
        if old is None:
            self.touched.pop(number, None)
        self.touched[number] = None
        if self._named is not None:
            before = None if old is None else own_name(self.name, old)
            after = None if document is None else own_name(self.name, document)
            _move(self._named, number, before, after)
        if document is None:
            self.documents.pop(number, None)
        else:
            self.documents[number] = document

    def _numbers_by_name(self) -> dict[str, list[str]]:
        if self._named is None:
            field = naming_field(self.name)
            self._named = {}
            for number, document in self.documents.items():
                name = document.get(field)
                if type(name) is not str:
                    name = own_name(self.name, document)
                self._named.setdefault(name, []).append(number)
        return self._named


class RecordTable(DocumentTable, Generic[R]):
    """Documents that are records. ``damage`` makes the error for a document that is none.

    Records are made anew whenever they are asked for and not kept, but for those asked
    for last: whoever goes through a large library wants to let go of what is behind.
    """

    def __init__(
        self, name: str, documents: Mapping[str, Document], form: Form[R], damage: Damage
    ) -> None:
        super().__init__(name, documents)
        self._form = form
        self._damage = damage
        self._numbers: dict[str, dict[str, list[str]]] = {}
        self._asked: tuple[str, str] | None = None
        self._found: tuple[R, ...] = ()

    def numbers(self, field: str) -> Mapping[str, list[str]]:
        """Return the documents' numbers by what a text field holds, in the file's order.

        Raises DamagedLibraryError for a document without that field.
        """
        found = self._numbers.get(field)
        if found is None:
            found = {}
            for number, document in self.documents.items():
                text = document.get(field)
                if type(text) is not str:
                    text = self._text(document, field)
                found.setdefault(text, []).append(number)
            self._numbers[field] = found
        return found

    def where(self, field: str, text: str) -> tuple[R, ...]:
        """Return the records whose field holds this text; the others are not even read."""
        if self._asked != (field, text):
            self._found = tuple(map(self.record, self.numbers(field).get(text, ())))
            self._asked = field, text
        return self._found

    def all(self) -> tuple[R, ...]:
        """Return every record; raises DamagedLibraryError at the first that is none."""
        return tuple(map(self.record, self.documents))

    def check(self) -> None:
        """Raise DamagedLibraryError at the first document that is no record."""
        for document in self.documents.values():
            try:
                self._form.check(document)
            except DocumentError as error:
                raise self._damage(document, str(error)) from error

    def record(self, number: str) -> R:
        """Return one record; raises DamagedLibraryError with the field and the reason."""
        document = self.documents[number]
        try:
            return self._form.read(document)
        except DocumentError as error:
            raise self._damage(document, str(error)) from error

    def put(self, number: str, document: Document | None) -> None:
        """Set the document of a number, None to take it out; every look-up sees it at once."""
        old = self.documents.get(number)
        self._asked = None
        for field, numbers in self._numbers.items():
            before = None if old is None else self._text(old, field)
            after = None if document is None else self._text(document, field)
            _move(numbers, number, before, after)
        super().put(number, document)

    def _text(self, document: Document, field: str) -> str:
        text = document.get(field)
        if not isinstance(text, str):
            raise self._damage(document, f"{field} is missing or no text")
        return text


class ByKey(Mapping[str, R]):
    """The records of a table by their key, read when they are looked at."""

    def __init__(self, table: RecordTable[R]) -> None:
        self._table = table

    def __getitem__(self, key: str) -> R:
        return self._table.record(self._table.numbers("key")[key][0])

    def __iter__(self) -> Iterator[str]:
        return iter(self._table.numbers("key"))

    def __len__(self) -> int:
        return len(self._table.numbers("key"))


def _move(
    numbers: dict[str, list[str]], number: str, before: str | None, after: str | None
) -> None:
    if before == after:
        return
    if before is not None:
        numbers[before].remove(number)
        if not numbers[before]:
            del numbers[before]
    if after is not None:
        numbers.setdefault(after, []).append(number)
