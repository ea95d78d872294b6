"""Pages as plain text, for pipes and files: nothing is cut, wrapped or coloured."""

from collections.abc import Iterator

from seasontrack.domain.words import literal
from seasontrack.output.layout import GAP, literal_rows, natural_widths, padded
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
    widths = natural_widths(table, texts)
    yield _row([column.header for column in table.columns], table, widths)
    for row in texts:
        yield _row(row, table, widths)


def _row(texts: list[str], table: Table, widths: list[int]) -> str:
    shown = [
        padded(text, width, right=column.is_number)
        for text, width, column in zip(texts, widths, table.columns, strict=True)
        if width
    ]
    return (" " * GAP).join(shown).rstrip()
