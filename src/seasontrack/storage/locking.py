"""One writer at a time: a lock file beside the library, with its holder's process in it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from seasontrack.domain.errors import LockedError, UnwritableError
from seasontrack.storage.locations import lock_of

if TYPE_CHECKING:
    from filelock import BaseFileLock

WAIT_SECONDS = 10.0
PATIENCE_SECONDS = 0.25  # a wait shorter than this is not worth a word
_POLL_SECONDS = 0.01
_SOMEBODY = "another process"


@contextmanager
def locked(path: Path, waiting: Callable[[str], None] | None = None) -> Iterator[None]:
    """Hold the library's lock; its folder is made where it is missing.

    ``waiting`` is called once with the holder ("process 4711") when the lock is not
    free at once. Raises LockedError after ten seconds, UnwritableError where no lock
    file can be made.
    """
    from filelock import FileLock, Timeout

    place = lock_of(path)
    _make_folder(path, place.parent)
    lock = FileLock(place)
    try:
        try:
            lock.acquire(timeout=PATIENCE_SECONDS, poll_interval=_POLL_SECONDS)
        except Timeout:
            if waiting is not None:
                waiting(_written_holder(place))
            rest = max(WAIT_SECONDS - PATIENCE_SECONDS, 0)
            lock.acquire(timeout=rest, poll_interval=_POLL_SECONDS)
        _write_holder(lock, place)
    except Timeout as error:
        raise LockedError(path, _written_holder(place)) from error
    except (OSError, NotImplementedError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnwritableError(path, f"its lock file {place.name}: {reason}") from error
    try:
        yield
    finally:
        lock.release()


def holder_of(path: Path) -> str | None:
    """Return who is changing the library just now ("process 4711"), None when nobody is.

    Raises UnwritableError where the lock file cannot be opened.
    """
    from filelock import FileLock, Timeout

    place = lock_of(path)
    if not place.exists():
        return None
    lock = FileLock(place)
    try:
        with lock.acquire(timeout=0):
            return None
    except Timeout:
        return _written_holder(place)
    except OSError as error:
        raise UnwritableError(place, error.strerror or str(error)) from error


def _make_folder(path: Path, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableError(path, f"no folder {folder} can be made ({error.strerror})") from error


def _write_holder(lock: "BaseFileLock", place: Path) -> None:
    # Windows lets nobody read or write a locked file, so there the holder stays unnamed.
    if os.name != "nt":
        try:
            place.write_text(f"{os.getpid()}\n", encoding="ascii")
        except OSError:
            lock.release()
            raise


def _written_holder(place: Path) -> str:
    if os.name == "nt":
        return _SOMEBODY
    try:
        text = place.read_bytes().strip()
    except OSError:
        return _SOMEBODY
    return f"process {int(text)}" if text.isdigit() else _SOMEBODY
