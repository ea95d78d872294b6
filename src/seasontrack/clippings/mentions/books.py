"""Units of a work that a sentence names by their titles: "the first half of Winter Roads"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from seasontrack.clippings.known import KnownWork
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.unit_descriptions import is_in_part
from seasontrack.clippings.mentions.unit_mention import UnitMention
from seasontrack.clippings.mentions.unit_numbers import written

_LISTING = frozenset({"and", "&", ",", "'", '"'})


@dataclass(frozen=True, slots=True)
class Book:
    """One unit of a work that has a title of its own."""

    work: KnownWork
    number: int


def book_index(works: Iterable[KnownWork]) -> TitleIndex[Book]:
    """Return the units of the works by their titles."""
    return TitleIndex(
        (title, Book(work, number)) for work in works for number, title in work.titles
    )


def titled_units(
    sentence: Sentence, books: TitleIndex[Book], start: int, end: int
) -> UnitMention | None:
    """Return the units named by title between two tokens: the first list of one work's."""
    named: list[Book] = []
    first = stop = start
    for at, length, book in _titles(sentence, books, start, end):
        between = {sentence.low(place) for place in range(stop, at)}
        if named and not (between <= _LISTING and book.work is named[0].work):
            break
        first = at if not named else first
        named.append(book)
        stop = at + length
    if not named:
        return None
    parts = [(number, number) for number in sorted({book.number for book in named})]
    half = is_in_part(sentence, first)
    work = named[0].work
    return UnitMention(first, stop, work.unit, written(parts, opens=half, closes=half), work.title)


def names_book(sentence: Sentence, books: TitleIndex[Book], at: int) -> bool:
    """Tell whether a title of a unit stands at a token, quotation marks aside."""
    at = sentence.closed(at)
    return at < len(sentence.tokens) and books.at(sentence.tokens, at) is not None


def _titles(
    sentence: Sentence, books: TitleIndex[Book], start: int, end: int
) -> Iterator[tuple[int, int, Book]]:
    at = start
    while at < min(end, len(sentence.tokens)):
        found = books.at(sentence.tokens, at)
        if found and at + found[0] <= end:
            yield at, *found
        at += found[0] if found else 1
