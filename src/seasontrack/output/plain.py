"""Pages as plain text, for pipes and files: nothing is cut, wrapped or coloured."""

from collections.abc import Iterator

from seasontrack.domain.words import literal
from seasontrack.output.layout import GAP, lined_up, literal_rows, natural_widths
from seasontrack.output.pages import Block, Heading, Lines, Page, Picture, Table


def plain_text(page: Page) -> Iterator[str]:
    """Yield the page line by line, without line ends."""
    for place, block in enumerate(page.blocks):
        if place and not isinstance(page.blocks[place - 1], Heading):
            yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text):
            yield literal(text)
        case Table():
            yield from _table(block)
        case Lines(lines=lines) | Picture(lines=lines):
            for texts in lines:
                yield "".join(literal(cell.text) for cell in texts).rstrip()


def _table(table: Table) -> Iterator[str]:
    texts = literal_rows(table)
    shown = {at: width for at, width in enumerate(natural_widths(table, texts)) if width}
    header = [column.header for column in table.columns]
    right = {at for at, column in enumerate(table.columns) if column.is_number}
    for text in lined_up([header, *texts], shown, " " * GAP, right):
        yield text.rstrip()
