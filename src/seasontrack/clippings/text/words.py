"""Word lists written as one text each, so that a new word is a word."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
