"""Answers for other programs: JSON, CSV and Markdown."""

import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from json import JSONEncoder
from json.encoder import encode_basestring
from types import NoneType
from typing import Any

from seasontrack.domain.words import literal
from seasontrack.output.layout import lined_up, literal_rows, natural_widths
from seasontrack.output.pages import Block, Heading, Lines, Page, Picture, Table

Record = Mapping[str, Any]

_OBEYED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|#~&]")
_FORMULA = frozenset("=+-@")

_MANY = 1_000  # records, of which msgspec writes enough to be worth its import

_encode = JSONEncoder(ensure_ascii=False).encode


def as_json(answer: Record | Sequence[Record]) -> str:
    """Return the answer as JSON (RFC 8259), UTF-8, two spaces a level.

    Characters that a terminal would obey stand as escapes, which are the same
    JSON strings.
    """
    if isinstance(answer, Mapping) or len(answer) < _MANY:
        return _json(answer, "\n").replace("\x7f", "\\u007f")
    from msgspec import json

    return _harmless(json.format(json.encode(answer), indent=2).decode())


def as_csv(records: Sequence[Record], fields: Sequence[str]) -> str:
    """Return the records as CSV (RFC 4180): a header, then one line each.

    Lists are joined with "; ", fields of nested objects are named "outer.inner".
    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    import csv

    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(fields)
    paths = [field.partition(".")[::2] for field in fields]
    for record in records:
        writer.writerow([_cell(_value(record, outer, inner)) for outer, inner in paths])
    return stream.getvalue().removesuffix("\r\n")


def as_markdown(page: Page) -> str:
    """Return the page as Markdown with GitHub's tables; text is escaped, not obeyed."""
    return "\n\n".join("\n".join(_markdown(block)) for block in page.blocks)


def _json(value: object, margin: str) -> str:
    """Return a value as JSON; what it holds stands behind a margin two spaces deeper.

    With indents the json module does without its C, and takes several times as long.
    """
    write = _WRITERS.get(type(value))
    if write is not None:
        return write(value)
    if isinstance(value, str):
        return _quoted(value)
    inner = f"{margin}  "
    if isinstance(value, dict):
        return _form(tuple(value), margin) % tuple([_json(each, inner) for each in value.values()])
    if isinstance(value, list | tuple):
        return _within("[]", [_json(each, inner) for each in value], margin)
    return _encode(value)


@lru_cache(maxsize=256)  # most records of an answer have the same fields
def _form(fields: tuple[str, ...], margin: str) -> str:
    """Return an object with ``%s`` in place of its values."""
    named = [f"{_quoted(field)}: ".replace("%", "%%") + "%s" for field in fields]
    return _within("{}", named, margin)


def _within(brackets: str, parts: Sequence[str], margin: str) -> str:
    if not parts:
        return brackets
    joined = f",{margin}  ".join(parts)
    return f"{brackets[0]}{margin}  {joined}{margin}{brackets[1]}"


def _quoted(text: str) -> str:
    quoted = encode_basestring(text)
    return quoted if quoted.isascii() else _harmless(quoted)


def _harmless(written: str) -> str:
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


_WRITERS: Mapping[type, Callable[[Any], str]] = {
    str: _quoted,
    int: str,
    bool: lambda truth: "true" if truth else "false",
    NoneType: lambda _: "null",
}


def _value(record: Record, outer: str, inner: str) -> object:
    value = record.get(outer)
    if not inner:
        return value
    return value.get(inner) if isinstance(value, dict) else None


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{literal(value)}" if value[:1] in _FORMULA else literal(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "; ".join([_cell(each) for each in value])
    return str(value)


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
    # No literal text has a line break, so that one search can do for all cells of a row.
    texts = [_escaped("\n".join(row)).split("\n") for row in literal_rows(table)]
    natural = natural_widths(table, texts)
    shown = {place: max(width, 3) for place, width in enumerate(natural) if width}
    header = [column.header for column in table.columns]
    head, *rest = lined_up([header, *texts], shown, " | ")
    yield f"| {head} |"
    rules = [
        "-" * (width - 1) + ":" if table.columns[place].is_number else "-" * width
        for place, width in shown.items()
    ]
    yield f"| {' | '.join(rules)} |"
    for line in rest:
        yield f"| {line} |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)
