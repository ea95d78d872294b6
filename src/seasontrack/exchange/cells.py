r"""One cell of a CSV file: a plain value as text, and back to the very same value.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a
carriage return as a formula, even when the CSV quotes it. Such a cell gets a leading
apostrophe, and so does one that already begins with apostrophes before such a
character, so that reading can take away exactly one.
"""

import json
import re

from seasontrack.domain.errors import UsageError
from seasontrack.domain.words import shortened
from seasontrack.exchange.fields import Form, is_blank

# The full-width forms count too: spreadsheets of East Asian locales fold them.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_BEGINNINGS = frozenset("'=+-@\t\r＝＋－＠")
_GUARDED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_ENTRY = re.compile(r"(?:[^;\\]|\\.)*", re.DOTALL)


def cell_of(value: object, form: Form) -> str:
    """Return the cell that holds a plain value of that form."""
    return "" if value is None else guarded(_written(value, form))


def value_of(cell: str, form: Form) -> object:
    """Return the plain value that a cell of that form holds.

    Raises UsageError for NAME=VALUE pairs or nested JSON that cannot be read.
    """
    text = unguarded(cell)
    match form:
        case Form.LIST:
            return entries(text)
        case Form.PAIRS:
            return dict(_pair(entry) for entry in entries(text))
        case Form.NESTED:
            return _nested(text)
        case _:
            return text


def guarded(text: str) -> str:
    """Return the text as a cell that no spreadsheet runs as a formula."""
    return f"'{text}" if text[:1] in _BEGINNINGS and _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that ``guarded`` made the cell from."""
    return cell[1:] if _GUARDED.match(cell) else cell


def entries(text: str) -> list[str]:
    r"""Return the entries of a list written "one; two"; ``\;`` is a semicolon in an entry."""
    found = []
    place = 0
    while place <= len(text):
        match = _ENTRY.match(text, place)
        if match is None:
            break
        found.append(re.sub(r"\\(.)", r"\1", match[0].strip(), flags=re.DOTALL))
        place = match.end() + 1
    return [entry for entry in found if entry]


def _written(value: object, form: Form) -> str:
    if type(value) is str:
        return value
    if is_blank(value):
        return ""
    if form is Form.NESTED:
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "; ".join(_escaped(str(entry)) for entry in value)
    if isinstance(value, dict):
        return "; ".join(_escaped(f"{name}={each}") for name, each in value.items())
    return "true" if value is True else str(value)


def _escaped(entry: str) -> str:
    return entry.replace("\\", "\\\\").replace(";", "\\;")


def _pair(entry: str) -> tuple[str, str]:
    name, equals, value = entry.partition("=")
    if not equals:
        raise UsageError(f"'{shortened(entry)}' is not NAME=VALUE")
    return name.strip(), value.strip()


def _nested(text: str) -> object:
    try:
        return json.loads(text) if text.strip() else None
    except (ValueError, RecursionError) as error:
        raise UsageError(f"'{shortened(text)}' is not a list in JSON") from error
