"""Words of a passage and the quotations in it."""

import re
from dataclasses import dataclass
from functools import cache

from seasontrack.clippings.text.words import words

QUOTES = frozenset({"'", '"'})  # what all quotation marks are in plain text
_SPEAKING = frozenset({"We", "I", "They", "He", "She", "It's", "We're", "I'm"})
_LONGEST_TITLE = 90
_MOST_TITLE_WORDS = 12
_LONG_WORD = 4
_FACE = 3  # letters
# Vowel signs and accents that stand behind a letter: Latin, Cyrillic, Hebrew, Arabic, and the
# scripts from Devanagari to Khmer without their full stops (The Unicode Standard, blocks).
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0900-\u0963\u0966-\u109f"
    "\u1780-\u17d3\u200c\u200d"
)
_FEW = 4  # words
_INSIDE = frozenset({"the", "of", "and", "a"})
_BEHIND_TITLES = words(
    "will be is has gets to by renewed canceled cancelled axed returns returning premieres star "
    "stars cast fans creator boss finale season series spinoff reboot revival"
)
_ABROAD = words("el la los las del de y il gli di le les des du une der die das und dem och og")
_NO_TITLES = words("yes no final canceled cancelled renewed guarantee over done")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a possessive ending ("'s") or one punctuation mark."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Tell a word or number from punctuation and endings."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Tell a word that begins like a name ("Harbour", "iHarbour", "港"), or a number."""
        if "," in self.text or ("_" in self.text and len(self.text) <= _FACE):
            return False  # "174,000", "ಠ_ಠ"
        if self.text[1:2].isupper():
            return self.text[0].isupper() or (self.text[0].islower() and self.text[2:].islower())
        return begins_name(self.text) or self.text[0].isdigit()


def begins_name(word: str) -> bool:
    """Tell a word whose first letter is no small one: scripts without capitals have names, too."""
    return word[0].isalpha() and not word[0].islower()


@cache
def _words() -> re.Pattern[str]:
    letters = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"
    return re.compile(
        r"(?<=\+)'s(?!\w)"  # of "Disney+'s"
        r"|(?:[A-Z]\.){2,}"
        r"|\d{1,3}(?:,\d{3})+(?!\d)"
        rf"|{letters}(?:(?:[.'&×_☆★♡♥＊△♪\-]|\*+){letters})*\+?"
        r"|\.\.\.|…|[^\w\s]|_"
    )


@cache
def _shortened() -> re.Pattern[str]:
    """Match what is written without a space behind its full stop: "Aug.4", "Vol.4-6"."""
    return re.compile(
        r"(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vols?|Vols?|ch|Ch|chap|Chap)"
        r"\.(\d{1,4}(?:-\d{1,4})?)"
    )


def tokenise(text: str) -> list[Token]:
    """Split plain text into tokens; the possessive ending stands alone."""
    tokens: list[Token] = []
    for found in _words().finditer(text):
        word, start, end = found[0], found.start(), found.end()
        low = word.lower()
        short = _shortened().fullmatch(word)
        if short:
            pieces = [(short[1], 0), (".", len(short[1])), (short[2], len(short[1]) + 1)]
            tokens.extend(
                Token(piece, piece.lower(), start + at, start + at + len(piece))
                for piece, at in pieces
            )
        elif low.endswith("'s") and low != "'s":
            tokens.append(Token(word[:-2], low[:-2], start, end - 2))
            tokens.append(Token(word[-2:], "'s", end - 2, end))
        else:
            tokens.append(Token(word, low, start, end))
    return tokens


def low_at(tokens: list[Token], at: int) -> str:
    """Return the word at a place in lower case; empty outside the tokens."""
    return tokens[at].low if 0 <= at < len(tokens) else ""


def quotations(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of what stands between quotation marks, the marks left out."""
    found = [*_paired(text, '"'), *_paired(text, "'")]
    return sorted(found)


def _paired(text: str, mark: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened = -1
    at = text.find(mark)
    while at >= 0:
        if mark == "'" and _is_of_a_decade(text, at):
            at = text.find(mark, at + 1)
            continue
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        opens = not before.isalnum() and before not in ".,!?" and not after.isspace()
        closes = not before.isspace() and not after.isalnum()
        if opened >= 0 and closes and not _drops_a_letter(text, mark, at):
            spans.append((opened, at))
            opened = -1
        elif opens:
            opened = at + 1
        at = text.find(mark, at + 1)
    return spans


def _is_of_a_decade(text: str, at: int) -> bool:
    """Tell the apostrophe of "That '90s Show" from a quotation mark."""
    return text[at + 1 : at + 3].isdecimal() and text[at + 3 : at + 5] in {"s", "s "}


def _drops_a_letter(text: str, mark: str, at: int) -> bool:
    """Tell the apostrophe of "Workin' Moms'", behind which the title goes on to its mark.

    So that of "The Cooks' Line'".
    """
    dropped = text[at - 2 : at] == "in" or text[at - 1 : at] == "s"
    if mark != "'" or not dropped or text[at + 2 : at + 3].isspace():
        return False
    closing = text.find(mark, at + 1, at + _LONGEST_TITLE)
    between = text[at + 1 : closing].split()
    spelt = all(word.isalpha() and (word.istitle() or word in _INSIDE) for word in between)
    named = spelt and _BEHIND_TITLES.isdisjoint(word.lower() for word in between)
    ends = closing > 0 and not text[closing + 1 : closing + 2].isalnum()
    return ends and 0 < len(between) <= _FEW and named and between[-1][0].isupper()


def is_title(quoted: str) -> bool:
    """Tell a quoted title from quoted speech, by its capitals."""
    words = quoted.rstrip(",.;: ").split()
    if not words or len(quoted) > _LONGEST_TITLE or len(words) > _MOST_TITLE_WORDS:
        return False
    first = words[0][0]
    is_brand = first.isalpha() and words[0][1:2].isupper()  # "iHarbour"
    if not (begins_name(first) or first.isdigit() or first in "#'\"" or is_brand):
        return False
    if words[0] in _SPEAKING and words[1:2] and words[1].islower():
        return False  # "We are making two series of 'X'"
    if len(words) == 1 and words[0].lower().strip("!.,") in _NO_TITLES:
        return False
    if len(words) > 1 and not _ABROAD.isdisjoint(word.lower() for word in words):
        return True  # "La casa de la sal", where only the first word has a capital
    long = [word for word in words if len(word) >= _LONG_WORD and word[0].isalpha()]
    return 3 * sum(map(begins_name, long)) >= 2 * len(long)
