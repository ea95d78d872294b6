"""Text as people type it: made literal, folded for comparing, turned into keys."""

import re
import unicodedata

from seasontrack.domain.errors import UsageError

LONGEST_TEXT = 4000

_KEY = re.compile(r"[^\W_]+(-[^\W_]+)*")


def literal(text: str) -> str:
    r"""Return the text with every character that a terminal would obey spelled out.

    Control characters, line breaks and invisible direction marks become escapes
    such as ``\x1b``; everything else, combining marks included, stays.
    """
    if text.isprintable():
        return text
    return re.sub(_OBEYED, lambda found: _spelled(found[0]), text)


def shortened(text: str, most: int = 60) -> str:
    """Return the text, literal and cut to ``most`` characters, fit for an error message."""
    shown = literal(text[: most + 1])
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"


def typed_text(text: str, what: str) -> str:
    """Return the text trimmed and composed (Unicode NFC), as it is kept in the library.

    Raises UsageError when it is empty, over 4000 characters or holds control characters.
    """
    kept = unicodedata.normalize("NFC", text).strip()
    if not kept:
        raise UsageError(f"{what} must not be empty")
    if len(kept) > LONGEST_TEXT:
        raise UsageError(f"{what} has {len(kept)} characters; at most {LONGEST_TEXT} are kept")
    if re.search(_OBEYED, kept):
        raise UsageError(f"{what} holds control characters: '{shortened(kept)}'")
    return kept


def folded(text: str) -> str:
    """Return the text as it is compared: no case, no accents, single spaces, plain quotes.

    The marks that make a ピ of a ヒ are no accents: they make another letter.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    bare = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    unmarked = "".join(c for c in bare if c in _VOICED or not unicodedata.combining(c))
    plain = unicodedata.normalize("NFC", unmarked).casefold().translate(_PLAIN)
    return " ".join(plain.split())


def key_of(title: str) -> str:
    """Return the key made from a title: folded, words joined by dashes ("dr-stone").

    The key is empty when the title holds neither letters nor digits.
    """
    words = re.findall(r"[^\W_]+", folded(title).replace("'", ""))
    return "-".join(words)


def checked_key(key: str) -> str:
    """Return the key typed by hand, in lower case.

    Raises UsageError unless it is made of letters and digits joined by single dashes.
    """
    kept = unicodedata.normalize("NFC", key.strip()).casefold()
    if not _KEY.fullmatch(kept):
        raise UsageError(f"'{shortened(key)}' is not a key: use letters, digits and single dashes")
    return kept


def _spelled(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 -- one byte


# Letters that Unicode takes for letters of their own, and people type without their stroke.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
    | dict.fromkeys("‘’", "'")
    | dict.fromkeys("“”„", '"')
    | dict.fromkeys("‐‑‒–—−", "-")
)
_VOICED = frozenset("\u3099\u309a")

# Unicode's categories Cc, Zl, Zp and Cs, and the direction marks.
_OBEYED = "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
