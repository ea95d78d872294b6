"""What taking something in would do to a library, before it is done."""

from collections.abc import Mapping
from dataclasses import dataclass

from seasontrack.actions.comparing import Difference
from seasontrack.exchange.tables import Record
from seasontrack.storage.library import Transaction


@dataclass(frozen=True, slots=True)
class Plan:
    """Records to be added, changed (old, new) and left alone.

    ``differences`` are facts on which the library and the newcomers disagree, each
    with the title of its show. ``titles`` are those of the shows concerned, by key.
    """

    added: tuple[Record, ...]
    changed: tuple[tuple[Record, Record], ...]
    alike: tuple[Record, ...]
    differences: tuple[tuple[str, Difference], ...]
    titles: Mapping[str, str]

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not self.added and not self.changed

    def apply(self, library: Transaction) -> None:
        """Make the changes in a transaction on the library the plan was made for."""
        library.add_all(self.added)
        for _, new in self.changed:
            library.replace(new)
