"""Words in sets and in rows: lists written as one text each, and the threes of a sentence."""

from collections.abc import Iterator, Sequence

_MARKS = ".,;:!?'\"()"


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def plain_words(text: str) -> frozenset[str]:
    """Return the words of running text in lower case, without the marks around them."""
    return frozenset(word.strip(_MARKS) for word in text.lower().split())


def triples(lows: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Return each three words that follow one another, as ``pairwise`` does each two."""
    return zip(lows, lows[1:], lows[2:], strict=False)
