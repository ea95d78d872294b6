"""The library file as text: one JSON object of tables, one record per line.

Tables lie as TinyDB lays them: ``{"shows": {"1": {...}, "2": {...}}, ...}``. Reading
needs no TinyDB. A line per record keeps diff, git and people able to read along.
"""

import os
import stat
from collections.abc import Iterator, Mapping, Sized
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from seasontrack.domain.errors import DamagedLibraryError, UsageError
from seasontrack.storage.backups import way_back
from seasontrack.storage.documents import Document, Tables
from seasontrack.storage.fields import noun_of
from seasontrack.storage.json_text import decoded, decoded_with, encoder

ORDER = ("meta", "shows", "works", "announcements", "coverage", "removed", "changes")
HIGHEST_NUMBER = 10**18 - 1
_LONGEST_NUMBER = len(str(HIGHEST_NUMBER))


class LibraryText(NamedTuple):
    """What a library file holds: its tables, and whether lines can be told."""

    tables: Tables
    one_record_per_line: bool


class _BrokenError(Exception):
    """Why, and where known in which line and column, a text is no library."""

    def __init__(self, reason: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(reason)
        self.reason, self.line, self.column = reason, line, column


def read_content(path: Path) -> bytes | None:
    """Return the bytes of the file, None where there is no file.

    Raises DamagedLibraryError for what is no regular file (never waiting on a FIFO) and
    for what may not be read.
    """
    with _damage_told(path):
        return _read_bytes(path)


def parsed(path: Path, content: bytes) -> LibraryText:
    """Return what the bytes of the file at ``path`` hold.

    Raises DamagedLibraryError with line and column where known.
    """
    with _damage_told(path):
        return _parse(content)


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    try:
        yield
    except _BrokenError as error:
        raise DamagedLibraryError(
            path, error.reason, line=error.line, column=error.column, way_back=way_back(path)
        ) from error


def written(tables: Tables) -> bytes:
    """Return the tables as the bytes of a library file.

    Raises UsageError for text that cannot be written as UTF-8 (half a surrogate pair)
    and for records nested too deep.
    """
    try:
        return b"".join(_pieces(tables))
    except RecursionError as error:
        raise UsageError("a record is nested too deep; nothing was changed") from error
    except UnicodeEncodeError as error:
        near = error.object[max(error.start - 20, 0) : error.start]
        raise UsageError(f"the text after '{near}' is not Unicode; nothing was changed") from error


def line_of(tables: Tables, table: str, document: Document) -> int | None:
    """Return the line, from 1, of a document in a file read as one record per line."""
    line = 2
    for name, found in tables.items():
        if name == table:
            places = (at for at, other in enumerate(found.values()) if other is document)
            place = next(places, None)
            return None if place is None else line + 1 + place
        line += len(found) + 2 if found else 1
    return None


def _pieces(tables: Tables) -> Iterator[bytes]:
    encode = encoder(sum(map(len, tables.values())))
    yield b"{\n"
    between = b""
    for name, table in _in_order(tables):
        yield b"%b%b: {" % (between, encode(name))
        if table:
            lines = (b'"%b": %b' % (number.encode(), encode(it)) for number, it in table.items())
            yield b"\n%b\n" % b",\n".join(lines)
        yield b"}"
        between = b",\n"
    yield b"\n}\n"


def _in_order(tables: Tables) -> Iterator[tuple[str, dict[str, Document]]]:
    for name in ORDER:
        if name in tables:
            yield name, tables[name]
    for name, table in tables.items():
        if name not in ORDER:
            yield name, table


def _read_bytes(path: Path) -> bytes | None:
    # Without O_NONBLOCK a FIFO would keep us waiting for somebody to write into it.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _BrokenError(f"it cannot be read ({error.strerror})") from error
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            what = "a folder" if stat.S_ISDIR(mode) else "a pipe or device"
            raise _BrokenError(f"it is {what}, not a file")
        with open(descriptor, "rb", closefd=False) as file:
            return file.read()
    except OSError as error:
        raise _BrokenError(f"it cannot be read ({error.strerror})") from error
    finally:
        os.close(descriptor)


def _parse(content: bytes) -> LibraryText:
    if not content:
        raise _BrokenError("it is empty (0 bytes)")
    try:
        tables = _tables(decoded(content))
    except (ValueError, RecursionError):
        tables = _tables(_with_reason(content))
    # Strings hold no bare newline, so more lines than records means records of one number.
    one_per_line = content.count(b"\n") == count_lines(tables)
    if not one_per_line:
        tables = _tables(_with_reason(content))
    return LibraryText(tables, one_per_line)


def _with_reason(content: bytes) -> object:
    """Return what the JSON text holds, with both where two records have one number.

    Raises _BrokenError for what is no JSON, with line and column where known.
    """
    from json import JSONDecodeError

    try:
        return decoded_with(content.decode().removeprefix("\ufeff"), _with_twins)
    except JSONDecodeError as error:
        # "Unterminated string starting at" leads to the place, which stands in front here.
        reason = error.msg.removesuffix(" at").removesuffix(" starting")
        raise _BrokenError(f"it is not JSON ({reason})", error.lineno, error.colno) from error
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        raise _BrokenError("it is not UTF-8 text", line, column) from error
    except UnicodeEncodeError as error:
        raise _BrokenError("it holds half a surrogate pair, which is no text") from error
    except RecursionError as error:
        raise _BrokenError("it is nested too deep") from error
    except ValueError as error:
        raise _BrokenError(f"it is not JSON ({error})") from error


def _tables(found: object) -> Tables:
    if not isinstance(found, dict):
        raise _BrokenError(f"it holds {noun_of(found)} where an object with tables belongs")
    if isinstance(found.get("format"), str):
        raise _BrokenError("it is an export, not a library; 'seasontrack import' reads it")
    for name, table in found.items():
        if not isinstance(table, dict):
            raise _BrokenError(f"its table '{name}' is {noun_of(table)}, not an object")
        if not all(map(_is_number, table)):
            raise _BrokenError(f"its table '{name}' has records that are not numbered")
        if set(map(type, table.values())) - {dict}:
            number = next(n for n, record in table.items() if type(record) is not dict)
            what = noun_of(table[number])
            raise _BrokenError(f"record {number} of its table '{name}' is {what}, not an object")
    if not found.get("meta"):
        raise _BrokenError("it is no library of seasontrack (it has no table 'meta')")
    return found


def _is_number(key: str) -> bool:
    return key.isdecimal() and key.isascii() and key[0] != "0" and len(key) <= _LONGEST_NUMBER


def count_lines(tables: Mapping[str, Sized]) -> int:
    """Return how many line ends a library of these tables has, written one record per line."""
    return 2 + len(tables) + sum(len(table) + 1 for table in tables.values() if table)


def _with_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keep both records where a merge by hand left two of one number; the second gets a new one."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    if not all(_is_number(key) and isinstance(value, dict) for key, value in pairs):
        twin = next(key for at, (key, _) in enumerate(pairs) if key in dict(pairs[:at]))
        raise _BrokenError(f"'{twin}' stands twice in one object of it")
    found = {}
    free = max(int(key) for key, _ in pairs)
    for key, value in pairs:
        free += key in found
        found[str(free) if key in found else key] = value
    return found
