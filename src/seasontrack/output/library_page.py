"""A whole library on one page, for Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from seasontrack.output.formats import as_markdown
from seasontrack.output.pages import Block, Heading, Lines, Page, line
from seasontrack.output.screen import Screen
from seasontrack.output.shows import list_answer, show_answer
from seasontrack.output.upcoming import upcoming_table

if TYPE_CHECKING:
    from seasontrack.actions.adapting import CoveredShow
    from seasontrack.actions.looking import Listed
    from seasontrack.domain.upcoming import Upcoming

_PAPER = Screen(width=None, is_colored=False)


def library_markdown(
    listed: "Sequence[Listed]",
    coming: "Sequence[Upcoming]",
    covered: "Iterable[CoveredShow]",
    today: date,
) -> bytes:
    """Return the library as Markdown in UTF-8: the list, what is coming, then show by show."""
    return f"{as_markdown(Page(list(_blocks(listed, coming, covered, today))))}\n".encode()


def _blocks(
    listed: "Sequence[Listed]",
    coming: "Sequence[Upcoming]",
    covered: "Iterable[CoveredShow]",
    today: date,
) -> Iterator[Block]:
    yield Heading("TV seasons", level=1)
    yield Lines([line(f"As of {today}.")])
    if listed:
        yield from list_answer(listed, today).page(_PAPER).blocks
    if coming:
        yield Heading("Upcoming")
        yield upcoming_table(coming, today)
    for each in covered:
        yield from show_answer(each).page(_PAPER).blocks
