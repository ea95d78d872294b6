"""Answers for other programs: JSON, CSV and Markdown."""

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from seasontrack.domain.words import literal
from seasontrack.output.layout import literal_rows, natural_widths, padded
from seasontrack.output.pages import Block, Heading, Lines, Page, Picture, Table

Record = Mapping[str, Any]

_OBEYED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def as_json(answer: Record | Sequence[Record]) -> str:
    """Return the answer as JSON (RFC 8259), UTF-8, two spaces a level.

    Characters that a terminal would obey stand as escapes, which are the same
    JSON strings.
    """
    text = json.dumps(answer, ensure_ascii=False, indent=2)
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def as_csv(records: Sequence[Record], fields: Sequence[str]) -> str:
    """Return the records as CSV (RFC 4180): a header, then one line each.

    Lists are joined with "; ", fields of nested objects are named "outer.inner".
    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    import csv

    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(fields)
    for record in records:
        flat = dict(_flat(record))
        writer.writerow([_cell(flat.get(field)) for field in fields])
    return stream.getvalue().removesuffix("\r\n")


def as_markdown(page: Page) -> str:
    """Return the page as Markdown with GitHub's tables; text is escaped, not obeyed."""
    return "\n\n".join("\n".join(_markdown(block)) for block in page.blocks)


def _flat(record: Record, prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in record.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "; ".join(_cell(each) for each in value)
    text = literal(str(value))
    is_formula = isinstance(value, str) and text[:1] in {"=", "+", "-", "@"}
    return f"'{text}" if is_formula else text


def _markdown(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text, level=level):
            yield f"{'#' * level} {_escaped(literal(text))}"
        case Table():
            yield from _markdown_table(block)
        case Lines(lines=lines):
            for place, texts in enumerate(lines):
                end = "  " if place < len(lines) - 1 else ""
                yield _escaped("".join(literal(cell.text) for cell in texts)) + end
        case Picture(lines=lines):
            yield "```text"
            for texts in lines:
                yield "".join(literal(cell.text) for cell in texts).rstrip()
            yield "```"


def _markdown_table(table: Table) -> Iterator[str]:
    texts = [[_escaped(text) for text in row] for row in literal_rows(table)]
    natural = natural_widths(table, texts)
    shown = {place: max(width, 3) for place, width in enumerate(natural) if width}
    yield _markdown_row([column.header for column in table.columns], shown)
    rules = [
        "-" * (width - 1) + ":" if table.columns[place].is_number else "-" * width
        for place, width in shown.items()
    ]
    yield f"| {' | '.join(rules)} |"
    for row in texts:
        yield _markdown_row(row, shown)


def _markdown_row(texts: Sequence[str], shown: Mapping[int, int]) -> str:
    return f"| {' | '.join(padded(texts[place], width) for place, width in shown.items())} |"


def _escaped(text: str) -> str:
    special = "\\`*_[]<>|#~&"
    return "".join(f"\\{char}" if char in special else char for char in text)
