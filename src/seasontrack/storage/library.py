"""The front door of the storage: read a library, or change it in one transaction."""

from seasontrack.storage.records import Library, read_library
from seasontrack.storage.transactions import Transaction, change_library

__all__ = ["Library", "Transaction", "change_library", "read_library"]
