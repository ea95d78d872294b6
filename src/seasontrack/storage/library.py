"""The front door of the storage: read a library, or change it in one transaction."""

from pathlib import Path

from seasontrack.storage.loading import load
from seasontrack.storage.records import Library
from seasontrack.storage.transactions import Transaction, change_library

__all__ = ["Library", "Transaction", "change_library", "read_library"]


def read_library(path: Path) -> Library:
    """Return the library at ``path`` as it is now, empty where there is no file.

    One read, no lock, nothing written. Raises DamagedLibraryError for what is no
    library, and for a newer major schema.
    """
    return Library(path, load(path))
