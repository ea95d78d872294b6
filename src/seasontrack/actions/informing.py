"""What there is to know about a library file."""

from dataclasses import dataclass
from pathlib import Path

from seasontrack import __version__
from seasontrack.storage.backups import list_backups
from seasontrack.storage.loading import load
from seasontrack.storage.locking import holder_of

COUNTED = ("shows", "works", "announcements", "coverage", "changes")


@dataclass(frozen=True, slots=True)
class Information:
    """A library's path, size in bytes (None when there is no file yet), counts and versions.

    ``holder`` is the process that is changing it just now, None when nobody is.
    """

    path: Path
    size: int | None
    counts: dict[str, int]
    schema: str | None
    version: str
    holder: str | None
    backups: tuple[Path, ...]


def information(path: Path) -> Information:
    """Return what there is to know about the library at ``path``.

    Raises DamagedLibraryError when it cannot be read.
    """
    tables = load(path).tables
    meta = next(iter(tables.get("meta", {}).values()), {})
    return Information(
        path=path,
        size=path.stat().st_size if path.exists() else None,
        counts={table: len(tables.get(table, {})) for table in COUNTED},
        schema=str(meta["schema"]) if "schema" in meta else None,
        version=__version__,
        holder=holder_of(path) if path.exists() else None,
        backups=tuple(list_backups(path)),
    )
