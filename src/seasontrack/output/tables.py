"""Pages on a terminal, drawn by Rich; the only home of Rich but for SVG pictures."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from seasontrack.domain.words import literal
from seasontrack.output.layout import (
    GAP,
    fitting,
    literal_rows,
    padded,
    width_of,
)
from seasontrack.output.pages import Cell, Column, Heading, Lines, Page, Picture, Table, Tone
from seasontrack.output.tones import COARSE, FINE, has_fine_colors

if TYPE_CHECKING:
    from typing import Literal

    from rich.console import Console, RenderableType
    from rich.text import Text

WIDEST = 100_000
SCREENFUL = 20  # rows; Rich takes a third of a millisecond for each

Styles = Mapping[Tone, str]


def drawn(page: Page, width: int | None, *, is_colored: bool) -> str:
    """Return the page as Rich draws it, lines separated by line ends.

    ``width`` is in cells; None draws every line as long as it needs to be.
    """
    styles = FINE if has_fine_colors() else COARSE
    return drawn_in(styles if is_colored else None, page, width)


def drawn_in(styles: Styles | None, page: Page, width: int | None) -> str:
    """Return the page in those colours, or with None in no colour."""
    import io

    from rich.console import Console

    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width or WIDEST,
        force_terminal=styles is not None,
        color_system=_depth(styles) if styles else None,
        no_color=styles is None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    _draw(page, styles or COARSE, console)
    return "\n".join(row.rstrip() for row in stream.getvalue().splitlines())


def _draw(page: Page, styles: Styles, console: "Console") -> None:
    for place, block in enumerate(page.blocks):
        if place and not isinstance(page.blocks[place - 1], Heading):
            console.print()
        if isinstance(block, Table):
            _draw_table(block, styles, console)
            continue
        for cells in _lines(block):
            # A chart is as wide as it is; a title in it may be longer than the screen.
            is_chart = isinstance(block, Picture) and len(cells) > 1
            console.print(_styled(cells, styles), soft_wrap=is_chart)


def _depth(styles: Styles) -> "Literal['256', 'standard']":
    return "256" if styles is FINE else "standard"


def _styled(cells: Sequence[Cell], styles: Styles) -> "Text":
    """Return the cells as one Rich text; nothing in them is read as markup."""
    from rich.text import Text

    return Text.assemble(*((literal(cell.text), styles[cell.tone]) for cell in cells))


def _lines(block: Heading | Lines | Picture) -> Sequence[Sequence[Cell]]:
    if isinstance(block, Heading):
        return [[Cell(block.text, Tone.STRONG)]]
    return block.lines


def _draw_table(table: Table, styles: Styles, console: "Console") -> None:
    """Print a table; of a long one, Rich draws the first screenful and the rows that wrap.

    The others are written in the same widths and colours without it.
    """
    texts = literal_rows(table)
    shown = fitting(table, texts, console.width)
    rows = list(zip(table.rows, texts, strict=True))
    console.print(_table(table.columns, rows[:SCREENFUL], shown, styles))
    marks = _marks(styles, is_colored=console.color_system is not None)
    for row, line in rows[SCREENFUL:]:
        if any(width_of(line[place]) > width for place, width in shown.items()):
            console.print(_table(table.columns, [(row, line)], shown, styles, show_header=False))
            continue
        cells = []
        for place, width in shown.items():
            before, behind = marks[row[place].tone]
            text = padded(line[place], width, right=table.columns[place].is_number)
            cells.append(f"{before}{text}{behind}")
        console.file.write((" " * GAP).join(cells) + "\n")


def _marks(styles: Styles, *, is_colored: bool) -> dict[Tone, tuple[str, str]]:
    """Return what stands before and behind a text of each tone."""
    from rich.color import ColorSystem
    from rich.style import Style

    depth = ColorSystem.EIGHT_BIT if styles is FINE else ColorSystem.STANDARD
    system = depth if is_colored else None
    marked = {tone: Style.parse(styles[tone]).render("|", color_system=system) for tone in Tone}
    return {tone: (text.split("|")[0], text.split("|")[1]) for tone, text in marked.items()}


def _table(
    columns: Sequence[Column],
    rows: Sequence[tuple[Sequence[Cell], Sequence[str]]],
    shown: Mapping[int, int],
    styles: Styles,
    *,
    show_header: bool = True,
) -> "RenderableType":
    from rich import box
    from rich.table import Table as RichTable
    from rich.text import Text

    drawn = RichTable(
        show_header=show_header,
        box=box.SIMPLE_HEAD,
        border_style=styles[Tone.QUIET],
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
        )
    for row, line in rows:
        drawn.add_row(*(Text(line[place], style=styles[row[place].tone]) for place in shown))
    return drawn
