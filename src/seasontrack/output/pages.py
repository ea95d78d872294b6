"""What a command has to say, before anyone decides how it looks.

A page is a list of blocks. Text in them is as the user typed it: making it safe
for a terminal is the business of whoever renders the page.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple


class Format(StrEnum):
    """The forms in which an answer can be had."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class Tone(StrEnum):
    """What a text is, which decides its colour where there is colour."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    GOOD = "good"
    COMING = "coming"
    LATE = "late"
    LOST = "lost"

    __hash__ = str.__hash__  # Enum's own is a Python function, and slow


class Cell(NamedTuple):
    """A text in a table, and its tone."""

    text: str
    tone: Tone = Tone.PLAIN


class Column(NamedTuple):
    """A column of a table.

    ``drop`` says how soon it goes when the terminal is narrow: 0 never, then the
    highest first. A column that wraps may be made narrower; less important ones go
    before it has fewer than ``roomy`` cells.
    """

    header: str
    drop: int = 0
    wraps: bool = False
    roomy: int = 28
    is_number: bool = False


class Table(NamedTuple):
    """Rows under headers; every row has one cell for each column."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]


class Lines(NamedTuple):
    """Paragraphs, one a line; a line is a sequence of texts with their tones."""

    lines: Sequence[Sequence[Cell]]


class Heading(NamedTuple):
    """The title of what follows."""

    text: str
    level: int = 2


class Picture(NamedTuple):
    """Lines whose spaces matter, such as a timeline."""

    lines: Sequence[Sequence[Cell]]


Block = Table | Lines | Heading | Picture


class Page(NamedTuple):
    """Blocks from top to bottom."""

    blocks: Sequence[Block]


def line(*texts: str | Cell) -> tuple[Cell, ...]:
    """Return one line made of texts and cells."""
    return tuple(text if isinstance(text, Cell) else Cell(text) for text in texts)
