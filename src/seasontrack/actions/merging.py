"""Two copies of one library brought together."""

from dataclasses import dataclass
from pathlib import Path

from seasontrack.domain.errors import DamagedError, NotFoundError
from seasontrack.storage.checking import check_library
from seasontrack.storage.documents import FORMS
from seasontrack.storage.library import Transaction
from seasontrack.storage.loading import load
from seasontrack.storage.merging import Difference


@dataclass(frozen=True, slots=True)
class MergedLibraries:
    """What merging did: records by table that came, changed and went, and the disagreements."""

    path: Path
    added: int
    changed: int
    removed: int
    differences: tuple[Difference, ...]
    told_twice: int

    @property
    def is_changed(self) -> bool:
        """Whether the library is different now."""
        return bool(self.added or self.changed or self.removed)


def merge_file(library: Transaction, path: Path) -> MergedLibraries:
    """Bring another copy of this library into it; the other copy is only read.

    Raises NotFoundError when there is no such file, DamagedError when either copy
    holds anything that cannot be read or told apart.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(f"there is no file {path} to merge") from error
    except OSError as error:
        reason = error.strerror or error
        raise DamagedError(f"{path} cannot be read: {reason}; nothing was merged") from error
    for copy in (library.path, path):
        _check_undamaged(copy)
    merged = library.merge(load(path).tables)
    counts = {"added": 0, "changed": 0, "removed": 0}
    for (table, name), old in library.before().items():
        if table in FORMS:
            is_gone = library.document(table, name) is None
            counts["added" if old is None else "removed" if is_gone else "changed"] += 1
    return MergedLibraries(
        path=path,
        differences=tuple(merged.differences),
        told_twice=len(merged.told_twice),
        **counts,
    )


def _check_undamaged(path: Path) -> None:
    """Raise DamagedError for a copy of which anything cannot be trusted."""
    for finding in check_library(path):
        if finding.is_damage:
            where = f", line {finding.line}" if finding.line else ""
            raise DamagedError(f"{path}{where}: {finding.reason}; nothing was merged")
