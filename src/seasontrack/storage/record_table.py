"""One table of documents, looked up by field and read as records only where asked for."""

from collections.abc import Callable, Mapping, Sequence

from seasontrack.domain.errors import DamagedLibraryError
from seasontrack.storage.documents import Document, naming_field, own_name
from seasontrack.storage.fields import TEXT, TEXTS, DocumentError
from seasontrack.storage.forms import Form
from seasontrack.storage.lookup import R, Records

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


class RecordTable(DocumentTable, Records[str, R]):
    """Documents that are records. ``damage`` makes the error for a document that is none."""

    def __init__(
        self, name: str, documents: Mapping[str, Document], form: Form[R], damage: Damage
    ) -> None:
        DocumentTable.__init__(self, name, documents)
        Records.__init__(self)
        self._form = form
        self._damage = damage
        self._numbers: dict[str, dict[str, list[str]]] = {}

    def entries(self) -> Sequence[str]:
        """Return the numbers of the documents."""
        return tuple(self.documents)

    def entries_by(self, field: str) -> Mapping[str, list[str]]:
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

    def called(self, number: str) -> tuple[str, tuple[str, ...]]:
        """Return title and aliases without reading the rest; raises DamagedLibraryError."""
        document = self.documents[number]
        try:
            return TEXT.read(document.get("title")), TEXTS.read(document.get("aliases") or [])
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
