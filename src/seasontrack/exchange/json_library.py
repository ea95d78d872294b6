"""A whole library as one JSON document, for another machine or another program."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from seasontrack.domain.errors import UsageError
from seasontrack.domain.words import shortened
from seasontrack.exchange.entries import Bad, Found
from seasontrack.exchange.fields import FieldError
from seasontrack.exchange.files import Source
from seasontrack.exchange.tables import TABLES, Record, Table, record_of, said_by, table_of

FORMAT = "seasontrack export"
VERSION = 1


def library_json(records: Iterable[Record]) -> bytes:
    """Return the records as a JSON document (RFC 8259) in UTF-8, one record a line.

    It holds an array for each table; fields that say nothing are left out.
    """
    lines: dict[str, list[str]] = {name: [] for name in TABLES}
    for record in records:
        lines[table_of(record).name].append(_one_line(said_by(record)))
    return _document(lines)


def is_export(source: Source) -> bool:
    """Whether a JSON file is a document of ``library_json``, judged by its beginning."""
    return f'"{FORMAT}"'.encode() in source.head[:200]


class ExportedLibrary:
    """An exported library, being imported.

    Raises DamagedError when the document cannot be read or is of a newer version.
    """

    remarks: Sequence[str] = ()

    def __init__(self, source: Source) -> None:
        self.source = source
        self.document = _read(source)
        version = self.document.get("version")
        if not isinstance(version, int) or version < 1:
            source.fail("does not say its version")
        if version > VERSION:
            source.fail(f"is of version {version}, from a newer seasontrack; this one reads 1")

    def entries(self) -> Iterator[Found | Bad]:
        """Yield the records of all tables."""
        for table in TABLES.values():
            listed = self.document.get(table.name, [])
            if not isinstance(listed, list):
                self.source.fail(f"has no list of {table.name}")
            for number, values in enumerate(listed, start=1):
                yield self._entry(table, number, values)

    def remainder(self, bad: Sequence[Bad]) -> bytes:
        """Return an export that holds the bad records alone, as they were."""
        lines: dict[str, list[str]] = {name: [] for name in TABLES}
        for each in bad:
            name, values = each.raw
            lines[name].append(_one_line(values))
        return _document(lines)

    def _entry(self, table: Table, number: int, values: object) -> Found | Bad:
        place = f"{self.source.name}, {table.noun[0]} {number}"
        raw = (table.name, values)
        if not isinstance(values, dict):
            return Bad(place, None, "it is not an object", raw)
        try:
            return Found(place, record_of(table, values), raw)
        except FieldError as error:
            return Bad(place, error.field, error.reason, raw)
        except UsageError as error:
            return Bad(place, None, str(error), raw)


def _read(source: Source) -> dict[str, Any]:
    try:
        document = json.loads(source.stream.read().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        source.fail(f"is not UTF-8, the encoding that was tried: {error.reason}")
    except RecursionError:
        source.fail("is nested too deeply to be read")
    except ValueError as error:
        source.fail(f"is no JSON: {shortened(str(error))}")
    if not isinstance(document, dict):
        source.fail("is no export of a library")
    return document


_one_line = json.JSONEncoder(ensure_ascii=False).encode


def _document(lines: dict[str, list[str]]) -> bytes:
    tables = [
        f'  "{name}": [\n    {joined}\n  ]'
        if (joined := ",\n    ".join(rows))
        else f'  "{name}": []'
        for name, rows in lines.items()
    ]
    head = f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION},\n'
    return (head + ",\n".join(tables) + "\n}\n").encode()
