"""Copies of earlier states, in a folder beside the library."""

from pathlib import Path

from seasontrack.storage.locations import backups_of


def list_backups(path: Path) -> list[Path]:
    """Return the backups of the library at ``path``, newest first; their names are UTC times."""
    folder = backups_of(path)
    return sorted(folder.glob("[0-9]*.json"), reverse=True) if folder.is_dir() else []


def way_back(path: Path) -> str:
    """Return how to get a damaged library back, for the end of a sentence."""
    backups = list_backups(path)
    newest = f"its newest backup is {backups[0]}" if backups else "there is no backup of it"
    return f"it was left as it is, {newest}"
