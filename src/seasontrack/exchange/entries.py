"""What reading a file gives: entry by entry, the good ones and the bad ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from seasontrack.domain.words import shortened
from seasontrack.exchange.reports import ShowReport
from seasontrack.exchange.tables import Record


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of a file, and where it stood ("titles.csv, line 4").

    ``title`` is the show's title where the entry names it beside the show's key.
    """

    place: str
    content: Record | ShowReport
    raw: Any
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Bad:
    """One entry that cannot be taken in: where it stood, in which column, and why not."""

    place: str
    column: str | None
    reason: str
    raw: Any

    def __str__(self) -> str:
        """Say where and why."""
        column = f", column {shortened(self.column)}" if self.column else ""
        return f"{self.place}{column}: {self.reason}"


class Input(Protocol):
    """A file being imported."""

    @property
    def remarks(self) -> Sequence[str]:
        """What is worth knowing about the file as a whole."""

    def entries(self) -> Iterator[Found | Bad]:
        """Yield the entries, in the order of the file."""

    def remainder(self, bad: Sequence[Bad]) -> bytes:
        """Return the file that holds the bad entries alone, to be mended and imported."""
