"""The library's titles, found in a text by their beginnings."""

import unicodedata
from collections.abc import Iterable
from typing import Generic, TypeVar

from seasontrack.clippings.text.tokens import Token, tokenise

Titled = TypeVar("Titled")

_ARTICLES = frozenset({"the", "a", "an"})


def folded(text: str) -> str:
    """Return text without case, accents and curly apostrophes, for comparing titles."""
    if text.isascii():
        return text.lower()
    plain = text.replace("’", "'").replace("‘", "'").casefold()
    if plain.isascii():
        return plain
    marks = unicodedata.normalize("NFKD", plain)
    return "".join(mark for mark in marks if not unicodedata.combining(mark))


class TitleIndex(Generic[Titled]):
    """What bears titles, each given with its thing, found by the beginnings of the titles."""

    def __init__(self, titles: Iterable[tuple[str, Titled]]) -> None:
        self._by_start: dict[str, list[tuple[str, Titled]]] = {}
        self._words: dict[str, list[str]] = {}
        for title, thing in titles:
            start = _beginning(folded(title).split(maxsplit=2))
            self._by_start.setdefault(start, []).append((title, thing))

    def named(self, name: str) -> Titled | None:
        """Return what bears that title, its article left aside."""
        wanted = _bare(folded(name))
        parts = folded(name).split(maxsplit=3)
        bare = parts[1:] if len(parts) > 1 and parts[0] in _ARTICLES else parts
        starts = [_beginning([*article, *bare]) for article in ([], *([a] for a in _ARTICLES))]
        for start in starts:
            for title, thing in self._by_start.get(start, ()):
                if _bare(folded(title)) == wanted:
                    return thing
        return None

    def at(
        self, tokens: list[Token], at: int, *, in_small: bool = False
    ) -> tuple[int, Titled] | None:
        """Return how many tokens from ``at`` on are a known title, and what bears it.

        ``in_small``: the text is written without capitals, where a title of several words
        is known nevertheless.
        """
        here = folded(tokens[at].text)
        following = folded(tokens[at + 1].text) if at + 1 < len(tokens) else ""
        start = f"{here} {following}" if here in _ARTICLES else here
        best: tuple[int, Titled] | None = None
        for name, thing in self._by_start.get(start, ()):
            length = self._length(tokens, at, name, in_small=in_small)
            if length and (best is None or length > best[0]):
                best = length, thing
        return best

    def _length(self, tokens: list[Token], at: int, name: str, *, in_small: bool) -> int:
        """Return how many tokens spell a title with its capitals; 0 for none."""
        told = self._words.get(name)
        if told is None:
            told = [token.text for token in tokenise(name.replace("’", "'"))]
            self._words[name] = told
        part = tokens[at : at + len(told)]
        if len(part) < len(told):
            return 0
        in_small = in_small and sum(word.lower() not in _ARTICLES for word in told) > 1
        for token, word in zip(part, told, strict=True):
            if token.text != word and folded(token.text) != folded(word):
                return 0
            needs_capital = word[0].isupper() and word.lower() not in _ARTICLES
            if needs_capital and not (in_small or token.text[0].isupper()):
                return 0
        return len(told)


def _beginning(parts: list[str]) -> str:
    """Return the first word of a folded title, with the second where the first is an article."""
    first = _bared(parts[0]) if parts else ""
    if first in _ARTICLES and len(parts) > 1:
        return f"{first} {_bared(parts[1])}"
    return first


def _bared(word: str) -> str:
    return word.strip(".,:;!?\"'").removesuffix("'s")


def _bare(name: str) -> str:
    kept = "".join(mark if mark.isalnum() else " " for mark in name.replace("'", ""))
    parts = kept.split()
    if len(parts) > 1 and parts[0] in _ARTICLES:
        del parts[0]
    return " ".join(parts)
