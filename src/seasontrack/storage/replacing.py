"""A whole file replaced at once: after a crash there is the old one or the new one."""

import errno
import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from seasontrack.domain.errors import UnwritableError

_UNSYNCABLE = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}


def replace_file(
    target: Path, content: bytes, *, like: Path | None = None, family: str | None = None
) -> None:
    """Put a file of these bytes in the target's place, on disk when this returns.

    It gets the mode and owner of the file that was there, or of ``like``. Temporary
    files carry the target's name or that of its ``family``; those a crashed writer
    left are removed first, so a lock must be held. Raises UnwritableError; the old
    file is then as it was.
    """
    name = family or target.name
    try:
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "it is read-only")
        _sweep(target.parent, name)
        folder = _open_folder(target.parent)
    except OSError as error:
        raise UnwritableError(target, _reason(error)) from error
    try:
        temporary = target.with_name(f".{name}.{os.urandom(8).hex()}.tmp")
        _write_and_swap(temporary, target, content, like or target)
        _sync_folder(folder, target)
    finally:
        if folder is not None:
            os.close(folder)


def _write_and_swap(temporary: Path, target: Path, content: bytes, like: Path) -> None:
    try:
        _write_new(temporary, content, _state_of(like))
        temporary.replace(target)
    except BaseException as error:
        # The first failure is the one worth telling; a leftover is swept by the next writer.
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            raise UnwritableError(target, _reason(error)) from error
        raise


def _write_new(path: Path, content: bytes, like: os.stat_result | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666 if like is None else 0o600)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if like is not None and os.name != "nt":
            _take_owner_and_mode(descriptor, like)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _take_owner_and_mode(descriptor: int, like: os.stat_result) -> None:
    own = os.fstat(descriptor)
    if (own.st_uid, own.st_gid) != (like.st_uid, like.st_gid):
        # Only root gives files away; in a shared folder the records matter more than the owner.
        with suppress(PermissionError):
            os.fchown(descriptor, like.st_uid, like.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(like.st_mode))


def _state_of(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _sweep(folder: Path, name: str) -> None:
    ours = re.compile(rf"\.{re.escape(name)}\.[0-9a-f]{{16}}\.tmp")
    for path in folder.iterdir():
        if ours.fullmatch(path.name):
            path.unlink(missing_ok=True)


def _open_folder(folder: Path) -> int | None:
    return None if os.name == "nt" else os.open(folder, os.O_RDONLY)


def _sync_folder(folder: int | None, target: Path) -> None:
    if folder is None:
        return
    try:
        os.fsync(folder)
    except OSError as error:
        # Some file systems cannot sync a folder; the swap itself is done.
        if error.errno not in _UNSYNCABLE:
            outcome = "the change stands, but a power cut may still undo it"
            raise UnwritableError(target, _reason(error), outcome) from error


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
