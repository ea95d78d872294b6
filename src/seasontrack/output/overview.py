"""Where one stands, shown when the program is called without a command."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from seasontrack.output.log import news_table
from seasontrack.output.pages import Block, Cell, Heading, Lines, Page, Tone, line
from seasontrack.output.screen import Answer
from seasontrack.output.upcoming import upcoming_table

if TYPE_CHECKING:
    from seasontrack.actions.looking import Overview

MOST_COMING, MOST_OVERDUE = 10, 5  # rows; an overview fits on a screen

FIRST_STEPS = (
    ("seasontrack add Heartstopper --platform Netflix", "a show you follow"),
    ("seasontrack renew heartstopper +2 --by Netflix", "what was announced of it"),
    ("seasontrack upcoming", "what is coming"),
)


def overview_answer(overview: "Overview", today: date) -> Answer:
    """Return what stands near, what is overdue and what was the news, or the first steps."""
    blocks = list(_first_steps() if overview.is_empty else _blocks(overview, today))
    return Answer(page=lambda _: Page(blocks), data=dict, rows=list, fields=())


def _first_steps() -> Iterator[Block]:
    yield Lines([line("Your library is empty. Three commands to begin with:")])
    width = max(len(command) for command, _ in FIRST_STEPS)
    yield Lines(
        [
            line(Cell(f"  {command:{width}}", Tone.STRONG), Cell(f"  {about}", Tone.QUIET))
            for command, about in FIRST_STEPS
        ]
    )
    yield Lines([line(Cell("'seasontrack --help' lists them all.", Tone.QUIET))])


def _blocks(overview: "Overview", today: date) -> Iterator[Block]:
    yield Heading("Coming within 90 days")
    if overview.coming:
        yield upcoming_table(overview.coming[:MOST_COMING], today)
        yield from _more(len(overview.coming) - MOST_COMING, "upcoming --within 90d")
    else:
        yield Lines([line(Cell("nothing with a date; see 'seasontrack upcoming'", Tone.QUIET))])
    if overview.overdue:
        yield Heading("Overdue")
        yield upcoming_table(overview.overdue[:MOST_OVERDUE], today)
        yield from _more(len(overview.overdue) - MOST_OVERDUE, "upcoming --dated")
    if overview.news:
        yield Heading("Last news")
        yield news_table(overview.news)


def _more(count: int, command: str) -> Iterator[Block]:
    """Yield how many rows were left out and what shows them, if there are any."""
    if count > 0:
        yield Lines([line(Cell(f"and {count} more: 'seasontrack {command}'", Tone.QUIET))])
