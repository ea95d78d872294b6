"""Files of others: opened with a bound on everything, and told apart by what they hold."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, NoReturn

from seasontrack.domain.errors import DamagedError, NotFoundError, UsageError
from seasontrack.domain.words import shortened

MEBIBYTE = 1024 * 1024
LARGEST = 64 * MEBIBYTE
HEAD = 4096

_KINDS_BY_BEGINNING = {
    b"PK\x03\x04": "a zip archive or a spreadsheet; save its sheet as CSV",
    b"\x1f\x8b": "compressed; unpack it first",
    b"%PDF": "a PDF document",
    b"SQLite format 3": "a database",
    b"\xd0\xcf\x11\xe0": "an old spreadsheet; save it as CSV",
}


class Shape(StrEnum):
    """What a file holds."""

    CSV = "csv"
    JSON = "json"


class Source:
    """A file opened for reading: its name as typed, its first bytes, its size."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        self.path = path
        self.stream = stream
        self.name = shortened(str(path), 200)
        self.head = stream.read(HEAD)
        self.size = os.fstat(stream.fileno()).st_size
        stream.seek(0)
        self._texts: list[TextIOWrapper] = []

    def text(self, encoding: str) -> TextIOWrapper:
        """Return the file as text with its line ends; bytes that do not fit are surrogates.

        Raises LookupError for an encoding that does not exist.
        """
        text = TextIOWrapper(self.stream, encoding=encoding, errors="surrogateescape", newline="")
        self._texts.append(text)
        return text

    def close(self) -> None:
        """Close whatever was read from."""
        for text in self._texts:
            text.close()
        self.stream.close()

    def fail(self, reason: str) -> NoReturn:
        """Raise DamagedError with the file's name and the reason."""
        raise DamagedError(f"{self.name} {reason}")


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """Open a file for reading.

    Raises NotFoundError when it is not there, DamagedError when it cannot be
    read, is no plain file, is empty or larger than 64 MiB.
    """
    name = shortened(str(path), 200)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise DamagedError(f"{name} is not a file")
        stream = path.open("rb")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(f"there is no file {name} to import") from error
    except OSError as error:
        raise DamagedError(f"cannot read {name}: {error.strerror}") from error
    source = Source(path, stream)
    try:
        if not source.head.strip(b"\xef\xbb\xbf \t\r\n"):
            source.fail("is empty")
        if source.size > LARGEST:
            source.fail(f"is larger than {LARGEST // MEBIBYTE} MiB, the most that is read")
        yield source
    finally:
        source.close()


def shape_of(source: Source) -> Shape:
    """Return what the file holds, judged by its first bytes.

    Raises DamagedError for what can never be imported: calendars, archives, binaries.
    """
    head = source.head
    for beginning, what in _KINDS_BY_BEGINNING.items():
        if head.startswith(beginning):
            source.fail(f"is {what}")
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text[:15].upper() == b"BEGIN:VCALENDAR":
        source.fail("is a calendar; calendars are exported, not imported")
    is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in head and not is_wide:
        source.fail("is not text")
    return Shape.JSON if text[:1] in {b"{", b"["} else Shape.CSV


def save(data: bytes, path: Path) -> None:
    """Write a file whole or not at all: beside its place first, then in its place.

    A link is followed and the mode of a file that was there is kept; what is no
    plain file, such as a device, is written to directly.
    Raises UsageError when it cannot be written.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(data, target)
    except OSError as error:
        name = shortened(str(path), 200)
        raise UsageError(f"cannot write {name}: {error.strerror or error}") from error


def _replace(data: bytes, target: Path) -> None:
    mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.chmod(stat.S_IMODE(mode))
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The mask can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def free_name(path: Path, suffix: str) -> Path:
    """Return a path beside ``path`` that no file has yet: "titles.bad.csv", "titles.bad-2.csv"."""
    beside = path.with_name(f"{path.stem}.{suffix}{path.suffix}")
    count = 1
    while beside.exists():
        count += 1
        beside = path.with_name(f"{path.stem}.{suffix}-{count}{path.suffix}")
    return beside
