"""One writer at a time: a lock file beside the library, with its holder's process in it.

The system locks the file and lets it go when its process ends, however that ends. This
is done here and not by a library because the one there is takes a fifth of the time in
which a change is to be recorded, for what a command line has no use for.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from seasontrack.domain.errors import LockedError, UnwritableError
from seasontrack.storage.locations import lock_of

WAIT_SECONDS = 10.0
PATIENCE_SECONDS = 0.25  # a wait shorter than this is not worth a word
_POLL_SECONDS = 0.01
_SOMEBODY = "another process"

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    # Over NFS the system makes a lock of the server of this one (Linux 2.6.12 and later).
    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def locked(path: Path, waiting: Callable[[str], None] | None = None) -> Iterator[None]:
    """Hold the library's lock; its folder is made where it is missing.

    ``waiting`` is called once with the holder ("process 4711") when the lock is not
    free at once. Raises LockedError after ten seconds, UnwritableError where no lock
    file can be made.
    """
    place = lock_of(path)
    _make_folder(path, place.parent)
    try:
        descriptor = _take_within(PATIENCE_SECONDS, place)
        if descriptor is None:
            if waiting is not None:
                waiting(_written_holder(place))
            descriptor = _take_within(WAIT_SECONDS - PATIENCE_SECONDS, place)
        if descriptor is None:
            raise LockedError(path, _written_holder(place))
        _write_holder(descriptor, place)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnwritableError(path, f"its lock file {place.name}: {reason}") from error
    try:
        yield
    finally:
        _let_go(descriptor)


def holder_of(path: Path) -> str | None:
    """Return who is changing the library just now ("process 4711"), None when nobody is.

    Raises UnwritableError where the lock file cannot be opened.
    """
    place = lock_of(path)
    if not place.exists():
        return None
    try:
        descriptor = _take(place)
    except OSError as error:
        raise UnwritableError(place, error.strerror or str(error)) from error
    if descriptor is None:
        return _written_holder(place)
    _let_go(descriptor)
    return None


def _take_within(seconds: float, place: Path) -> int | None:
    until = time.monotonic() + seconds
    while (descriptor := _take(place)) is None and time.monotonic() < until:
        time.sleep(_POLL_SECONDS)
    return descriptor


def _take(place: Path) -> int | None:
    """Return the open lock file, locked; None while another process holds it."""
    # A link in its place is not followed, and a FIFO not waited on.
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(place, flags, 0o644)
    try:
        is_ours = _is_locked(descriptor) and _is_at(place, descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    if is_ours:
        return descriptor
    os.close(descriptor)
    return None


def _is_locked(descriptor: int) -> bool:
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):  # the second is Windows' word for the first
        return False
    return True


def _is_at(place: Path, descriptor: int) -> bool:
    """Whether the file locked is the one others will find; somebody may have removed it."""
    try:
        return os.path.samestat(place.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _let_go(descriptor: int) -> None:
    try:
        _unlock(descriptor)
    finally:
        os.close(descriptor)


def _make_folder(path: Path, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableError(path, f"no folder {folder} can be made ({error.strerror})") from error


def _write_holder(descriptor: int, place: Path) -> None:
    # Windows lets nobody read or write a locked file, so there the holder stays unnamed.
    if os.name != "nt":
        try:
            place.write_text(f"{os.getpid()}\n", encoding="ascii")
        except OSError:
            _let_go(descriptor)
            raise


def _written_holder(place: Path) -> str:
    if os.name == "nt":
        return _SOMEBODY
    try:
        text = place.read_bytes().strip()
    except OSError:
        return _SOMEBODY
    return f"process {int(text)}" if text.isdigit() else _SOMEBODY
