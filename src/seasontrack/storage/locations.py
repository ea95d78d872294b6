"""Where things lie: the library, its lock and its backups."""

import os
from pathlib import Path


def default_library() -> Path:
    """Return the library's place where the user names none: their data directory."""
    from platformdirs import user_data_path

    return user_data_path("seasontrack", appauthor=False) / "library.json"


def real_place(path: Path) -> Path:
    """Return the file that ``path`` leads to, so that a symbolic link stays one."""
    return Path(os.path.realpath(path))


def lock_of(path: Path) -> Path:
    """Return the lock file beside the library; both its names share one lock."""
    place = real_place(path)
    return place.with_name(place.name + ".lock")


def backups_of(path: Path) -> Path:
    """Return the folder beside the library that holds its backups."""
    place = real_place(path)
    return place.with_name(place.name + ".backups")
