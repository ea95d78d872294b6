"""Pages on a terminal, drawn by Rich; the only home of Rich but for SVG pictures."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from seasontrack.domain.words import literal
from seasontrack.output.layout import GAP, fitting, literal_rows, natural_widths
from seasontrack.output.pages import Block, Cell, Heading, Lines, Page, Picture, Table, Tone

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

WIDEST = 100_000

STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.QUIET: "dim",
    Tone.GOOD: "green",
    Tone.COMING: "cyan",
    Tone.LATE: "bold red",
    Tone.LOST: "dim strike",
}


def drawn(page: Page, width: int | None, *, is_colored: bool) -> str:
    """Return the page as Rich draws it, lines separated by line ends.

    ``width`` is in cells; None draws every line as long as it needs to be.
    """
    import io

    from rich.console import Console

    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width or WIDEST,
        force_terminal=is_colored,
        color_system="standard" if is_colored else None,
        no_color=not is_colored,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    draw(page, console)
    return "\n".join(row.rstrip() for row in stream.getvalue().splitlines())


def draw(page: Page, console: "Console") -> None:
    """Print the page on the console, fitted to its width."""
    for place, block in enumerate(page.blocks):
        if place and not isinstance(page.blocks[place - 1], Heading):
            console.print()
        for renderable in _block(block, console.width):
            console.print(renderable, soft_wrap=isinstance(block, Picture))


def styled(cells: Sequence[Cell]) -> "Text":
    """Return the cells as one Rich text; nothing in them is read as markup."""
    from rich.text import Text

    return Text.assemble(*((literal(cell.text), STYLES[cell.tone]) for cell in cells))


def _block(block: Block, width: int) -> "list[RenderableType]":
    match block:
        case Heading(text=text):
            return [styled([Cell(text, Tone.STRONG)])]
        case Table():
            return [_table(block, width)]
        case Lines(lines=lines) | Picture(lines=lines):
            return [styled(texts) for texts in lines]


def _table(table: Table, width: int) -> "RenderableType":
    from rich import box
    from rich.table import Table as RichTable
    from rich.text import Text

    texts = literal_rows(table)
    shown = fitting(table, natural_widths(table, texts), width)
    drawn = RichTable(
        box=box.SIMPLE_HEAD,
        border_style="dim",
        padding=(0, GAP - 1, 0, 0),
        pad_edge=False,
        show_edge=False,
    )
    for place, cells in shown.items():
        column = table.columns[place]
        drawn.add_column(
            Text(column.header),
            width=cells,
            justify="right" if column.is_number else "left",
            overflow="fold",
            no_wrap=not column.wraps,
        )
    for row, line in zip(table.rows, texts, strict=True):
        drawn.add_row(*(Text(line[place], style=STYLES[row[place].tone]) for place in shown))
    return drawn
