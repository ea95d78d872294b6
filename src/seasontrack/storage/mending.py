"""What can be repaired in a library without losing a word of it."""

from dataclasses import dataclass

from seasontrack.storage.merging import Difference
from seasontrack.storage.migrations import new_tables
from seasontrack.storage.transactions import Transaction


@dataclass(frozen=True, slots=True)
class Mended:
    """What was repaired.

    ``parted``: (old, new) ids of announcements and coverage that shared one with another.
    ``differences``: what two shows or works of one key said differently.
    ``told_twice``: (kept, dropped) ids of those that said the same.
    """

    parted: tuple[tuple[str, str], ...]
    differences: tuple[Difference, ...]
    told_twice: tuple[tuple[str, str], ...]


def mend(change: Transaction) -> Mended:
    """Repair records that stand twice and leavings of removed shows and works.

    A backup of the state before is kept. Broken references, unreadable dates and words
    nobody knows are left to their owner.
    """
    change.keep_backup()
    parted = change.part_twins()
    merged = change.merge(new_tables())
    return Mended(parted, tuple(merged.differences), tuple(merged.told_twice))
