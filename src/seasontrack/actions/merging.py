"""Two copies of one library brought together."""

from dataclasses import dataclass
from pathlib import Path

from seasontrack.domain.errors import NotFoundError
from seasontrack.storage.documents import FORMS, own_name
from seasontrack.storage.library import Transaction
from seasontrack.storage.loading import load
from seasontrack.storage.merging import Difference, merge


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

    Raises NotFoundError when there is no such file, DamagedLibraryError when it
    is no library that can be read.
    """
    if not path.exists():
        raise NotFoundError(f"there is no file {path} to merge")
    merged = merge(library.tables, load(path).tables)
    counts = {"added": 0, "changed": 0, "removed": 0}
    for table, documents in merged.tables.items():
        present = {own_name(table, document) for document in library.documents(table)}
        for name in [*present - documents.keys(), *documents]:
            new, old = documents.get(name), library.document(table, name)
            if new == old:
                continue
            library.put(table, name, new)
            if table in FORMS:
                what = "added" if old is None else "removed" if new is None else "changed"
                counts[what] += 1
    return MergedLibraries(
        path=path,
        differences=tuple(merged.differences),
        told_twice=len(merged.told_twice),
        **counts,
    )
