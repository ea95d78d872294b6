"""Changes taken back and brought back, each call in one transaction."""

from collections.abc import Callable, Sequence
from pathlib import Path

from seasontrack.domain.errors import DamagedLibraryError
from seasontrack.storage.backups import way_back
from seasontrack.storage.documents import Document, own_name
from seasontrack.storage.fields import DocumentError
from seasontrack.storage.journal import TABLE, Change, next_to_redo, next_to_undo, swapped
from seasontrack.storage.transactions import Waiting, opened


def undo(
    path: Path, steps: int = 1, *, dry_run: bool = False, waiting: Waiting | None = None
) -> tuple[Change, ...]:
    """Take back the newest changes that stand; a second call goes further back.

    Returns what was taken back, newest first, fewer than ``steps`` where there are no
    more. Raises what ``change_library`` raises.
    """
    return _swap(path, next_to_undo, steps, dry_run=dry_run, waiting=waiting)


def redo(
    path: Path, steps: int = 1, *, dry_run: bool = False, waiting: Waiting | None = None
) -> tuple[Change, ...]:
    """Bring back the changes last taken back, until something new is recorded.

    Returns what was brought back, oldest first, fewer than ``steps`` where there are no
    more. Raises what ``change_library`` raises.
    """
    return _swap(path, next_to_redo, steps, dry_run=dry_run, waiting=waiting)


def _swap(
    path: Path,
    chosen: Callable[[Sequence[Document]], Document | None],
    steps: int,
    *,
    dry_run: bool,
    waiting: Waiting | None,
) -> tuple[Change, ...]:
    changes: list[Change] = []
    with opened(path, dry_run=dry_run, waiting=waiting) as transaction:
        while len(changes) < steps:
            entry = chosen(transaction.documents(TABLE))
            if entry is None:
                break
            try:
                changes.append(swapped(transaction, entry))
            except DocumentError as error:
                where = f"change {own_name(TABLE, entry)} of its journal"
                raise DamagedLibraryError(
                    path, f"{where}: {error}", way_back=way_back(path)
                ) from error
    return tuple(changes)
