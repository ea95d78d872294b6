"""Every change with what was there before, in the same file and the same commit."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from seasontrack.storage.documents import Document
from seasontrack.storage.identifiers import new_id

if TYPE_CHECKING:
    from seasontrack.storage.transactions import Transaction

KEPT = 200


def journalled(
    transaction: "Transaction", command: str, before: Mapping[tuple[str, str], Document | None]
) -> None:
    """Add what was before a change to the journal; undone changes leave it, and the oldest."""
    entry: Document = {"id": new_id(), "at": transaction.at, "command": command}
    for (table, name), old in before.items():
        if old is None:
            entry.setdefault("absent", {}).setdefault(table, []).append(name)
        else:
            entry.setdefault("old", {}).setdefault(table, []).append(dict(old))
    transaction.put("changes", entry["id"], entry)
