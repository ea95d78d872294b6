"""The JSON of a library: by msgspec where there is much of it, by Python's own json elsewhere.

What msgspec's import takes, it saves from about 300 kB on. Both read and write alike.
"""

from collections.abc import Callable
from math import isfinite
from typing import Any

_LARGE = 1_000_000  # bytes
_MANY = 5_000  # records, which take about as many bytes


def is_large(content: bytes) -> bool:
    """Whether there is so much JSON that msgspec is worth its import."""
    return len(content) >= _LARGE


def decoded(content: bytes) -> object:
    """Return the value that JSON text in UTF-8 stands for.

    Raises ValueError for what is no such text (also NaN, numbers without end, half a
    surrogate pair) and RecursionError for what is nested too deep.
    """
    if not is_large(content):
        return decoded_with(content.decode())
    import msgspec

    try:
        return msgspec.json.decode(content)
    except msgspec.MsgspecError as error:  # a ValueError in newer versions only
        raise ValueError(str(error)) from error


def decoded_with(
    text: str, of_pairs: Callable[[list[tuple[str, Any]]], object] | None = None
) -> object:
    """Return the value that JSON text stands for, its objects made of their pairs.

    Raises JSONDecodeError with line and column, UnicodeEncodeError for half a surrogate
    pair, another ValueError for a number that is none, and RecursionError.
    """
    import json

    found = json.loads(
        text, object_pairs_hook=of_pairs, parse_constant=_refuse_constant, parse_float=_finite
    )
    # Most libraries hold no backslash; one character is found forty times as fast as two.
    if "\\" in text and ("\\ud" in text or "\\uD" in text):
        json.dumps(found, ensure_ascii=False).encode()
    return found


def encoder(records: int) -> Callable[[object], bytes]:
    """Return what makes each of so many records into JSON: on one line, spaced, in UTF-8.

    That raises UnicodeEncodeError for half a surrogate pair and RecursionError for what
    is nested too deep.
    """
    if records < _MANY:
        from json import JSONEncoder

        encode = JSONEncoder(ensure_ascii=False).encode
        return lambda record: encode(record).encode()
    from msgspec import json

    bare = json.Encoder().encode
    return lambda record: json.format(bare(record), indent=0)


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is no number of JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise ValueError(f"{digits[:20]} is too large a number")
    return number
