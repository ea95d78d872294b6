"""Pages on a terminal, drawn by Rich; the only home of Rich but for SVG pictures."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from seasontrack.domain.words import literal
from seasontrack.output.layout import (
    GAP,
    fitting,
    literal_rows,
    natural_widths,
    padded,
    width_of,
)
from seasontrack.output.pages import Cell, Column, Heading, Lines, Page, Picture, Table, Tone

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

WIDEST = 100_000
SCREENFUL = 40  # rows; Rich takes a third of a millisecond for each

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
        if isinstance(block, Table):
            _draw_table(block, console)
            continue
        for renderable in _block(block):
            console.print(renderable, soft_wrap=isinstance(block, Picture))


def styled(cells: Sequence[Cell]) -> "Text":
    """Return the cells as one Rich text; nothing in them is read as markup."""
    from rich.text import Text

    return Text.assemble(*((literal(cell.text), STYLES[cell.tone]) for cell in cells))


def _block(block: Heading | Lines | Picture) -> "list[RenderableType]":
    match block:
        case Heading(text=text):
            return [styled([Cell(text, Tone.STRONG)])]
        case Lines(lines=lines) | Picture(lines=lines):
            return [styled(texts) for texts in lines]


def _draw_table(table: Table, console: "Console") -> None:
    """Print a table; of a long one, Rich draws the first screenful and the rows that wrap.

    The others are written in the same widths and colours without it, but for pictures.
    """
    texts = literal_rows(table)
    shown = fitting(table, natural_widths(table, texts), console.width)
    rows = list(zip(table.rows, texts, strict=True))
    first = len(rows) if console.record else SCREENFUL
    console.print(_table(table.columns, rows[:first], shown))
    marks = _marks(is_colored=console.color_system is not None)
    for row, line in rows[first:]:
        if any(width_of(line[place]) > width for place, width in shown.items()):
            console.print(_table(table.columns, [(row, line)], shown, show_header=False))
            continue
        cells = []
        for place, width in shown.items():
            before, behind = marks[row[place].tone]
            text = padded(line[place], width, right=table.columns[place].is_number)
            cells.append(f"{before}{text}{behind}")
        console.file.write((" " * GAP).join(cells) + "\n")


def _marks(*, is_colored: bool) -> dict[Tone, tuple[str, str]]:
    """Return what stands before and behind a text of each tone."""
    from rich.color import ColorSystem
    from rich.style import Style

    system = ColorSystem.STANDARD if is_colored else None
    marked = {tone: Style.parse(STYLES[tone]).render("|", color_system=system) for tone in Tone}
    return {tone: (text.split("|")[0], text.split("|")[1]) for tone, text in marked.items()}


def _table(
    columns: Sequence[Column],
    rows: Sequence[tuple[Sequence[Cell], Sequence[str]]],
    shown: Mapping[int, int],
    *,
    show_header: bool = True,
) -> "RenderableType":
    from rich import box
    from rich.table import Table as RichTable
    from rich.text import Text

    drawn = RichTable(
        show_header=show_header,
        box=box.SIMPLE_HEAD,
        border_style="dim",
        padding=(0, GAP - 1, 0, 0),
        pad_edge=False,
        show_edge=False,
    )
    for place, cells in shown.items():
        column = columns[place]
        drawn.add_column(
            Text(column.header),
            width=cells,
            justify="right" if column.is_number else "left",
            overflow="fold",
            no_wrap=not column.wraps,
        )
    for row, line in rows:
        drawn.add_row(*(Text(line[place], style=STYLES[row[place].tone]) for place in shown))
    return drawn
