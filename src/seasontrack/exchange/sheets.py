"""A CSV file as rows under a header (RFC 4180), read line by line with bounds."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seasontrack.domain.errors import DamagedError, UsageError
from seasontrack.domain.words import shortened
from seasontrack.exchange.files import Source

MOST_COLUMNS = 200
LONGEST_LINE = 1024 * 1024  # characters; csv itself bounds a cell at 131,072

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins on, counted from 1, and its cells."""

    line: int
    cells: list[str]


class Sheet:
    """A CSV file: its header, then its rows.

    Commas part the cells, or semicolons or tabs where the header has no comma.
    A byte-order mark is no part of the text.
    Raises DamagedError for what is no such file or passes a bound, UsageError
    for an encoding that does not exist.
    """

    def __init__(self, source: Source, encoding: str | None = None) -> None:
        self.source = source
        self.encoding = encoding or _encoding_of(source)
        self._lines = _Lines(source, self.encoding)
        first = next(self._lines, "")
        self._rows = csv.reader(
            _chain(first, self._lines), delimiter=_delimiter(first), strict=True
        )
        self.header = self._read_header()

    def rows(self) -> Iterator[Row]:
        """Yield the rows; empty lines are none."""
        while True:
            line = self._rows.line_num + 1
            cells = self._next()
            if cells is None:
                return
            if any(cell.strip() for cell in cells):
                yield Row(line, cells)

    def _read_header(self) -> tuple[str, ...]:
        header = tuple(name.strip() for name in self._next() or ())
        if len(header) > MOST_COLUMNS:
            self.source.fail(f"has {len(header)} columns; at most {MOST_COLUMNS} are read")
        named = [name for name in header if name]
        twice = next((name for name in named if named.count(name) > 1), None)
        if twice is not None:
            self.source.fail(f"has two columns called '{shortened(twice)}'")
        if not named:
            self.source.fail("has no header: its first line names no column")
        return header

    def _next(self) -> list[str] | None:
        try:
            return next(self._rows, None)
        except csv.Error as error:
            line = max(self._rows.line_num, 1)
            self.source.fail(f"is no CSV file: line {line}: {_reason(error)}")


def as_csv(header: Sequence[str], rows: Iterator[Sequence[str]] | Sequence[Sequence[str]]) -> bytes:
    """Return a CSV file (RFC 4180: CRLF line ends, quoted where needed) in UTF-8."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue().encode()


class _Lines:
    """The lines of a file with their ends; no line is read that is too long to hold."""

    def __init__(self, source: Source, encoding: str) -> None:
        self.source = source
        self.encoding = encoding
        self.count = 0
        try:
            self.text = source.text(encoding)
        except LookupError as error:
            raise UsageError(f"there is no encoding '{shortened(encoding)}'") from error

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        self.count += 1
        try:
            line = self.text.readline(LONGEST_LINE)
        except UnicodeError as error:
            raise self._undecodable() from error
        if not line:
            raise StopIteration
        if len(line) == LONGEST_LINE and not line.endswith(("\n", "\r")):
            self.source.fail(f"line {self.count} is longer than {LONGEST_LINE} characters")
        if not _is_decoded(line):
            raise self._undecodable()
        return line

    def _undecodable(self) -> DamagedError:
        tried = "UTF-8" if self.encoding == "utf-8-sig" else shortened(self.encoding)
        return DamagedError(
            f"{self.source.name}, line {self.count}: this is not {tried}, the encoding that was "
            "tried; name another one with --encoding, such as cp1252"
        )


def _is_decoded(line: str) -> bool:
    """Whether no byte was left over: those stand as lone surrogates."""
    return line.isascii() or not any("\udc80" <= char <= "\udcff" for char in line)


def _encoding_of(source: Source) -> str:
    return "utf-16" if source.head.startswith(_WIDE_MARKS) else "utf-8-sig"


def _delimiter(header: str) -> str:
    if "," in header:
        return ","
    return next((mark for mark in ("\t", ";") if mark in header), ",")


def _chain(first: str, others: Iterator[str]) -> Iterator[str]:
    yield first
    yield from others


def _reason(error: csv.Error) -> str:
    said = str(error)
    if "field limit" in said:
        return f"a cell is longer than {csv.field_size_limit()} characters"
    if "end of data" in said:
        return "a quoted cell is never closed"
    return "a quotation mark stands where none can"
