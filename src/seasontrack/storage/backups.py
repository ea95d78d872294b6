"""Copies of earlier states, in a folder beside the library."""

from pathlib import Path

from seasontrack.domain.errors import UnwritableError
from seasontrack.storage.locations import backups_of, real_place

KEPT = 10


def list_backups(path: Path) -> list[Path]:
    """Return the backups of the library at ``path``, newest first; their names are UTC times.

    A folder that may not be looked into holds none for whoever asks.
    """
    try:
        return sorted(backups_of(path).glob("[0-9]*.json"), reverse=True)
    except PermissionError:
        return []


def keep_backup(path: Path, content: bytes, at: str) -> Path:
    """Keep the bytes of a library as they were at a moment, and the ten newest backups.

    Returns the backup; raises UnwritableError, and then nothing may be changed.
    """
    from seasontrack.storage.replacing import replace_file

    place = real_place(path)
    backup = backups_of(path) / f"{at.replace(':', '-')}.json"
    try:
        backup.parent.mkdir(exist_ok=True)
        replace_file(backup, content, like=place, family=place.name)
        for old in list_backups(path)[KEPT:]:
            old.unlink()
    except OSError as error:
        raise UnwritableError(backup, error.strerror or str(error)) from error
    return backup


def has_backup_of(path: Path, day: str) -> bool:
    """Whether there is a backup from this day (UTC, "2026-11-23")."""
    return any(backup.name.startswith(day) for backup in list_backups(path))


def way_back(path: Path) -> str:
    """Return how to get a damaged library back, for the end of a sentence."""
    backups = list_backups(path)
    newest = f"its newest backup is {backups[0]}" if backups else "there is no backup of it"
    return f"it was left as it is, {newest}"
