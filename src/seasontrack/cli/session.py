"""What one run of the program works with: the library, the clock, the screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from seasontrack.output.pages import Format
from seasontrack.output.screen import Answer, Color, Screen, screen_of_stdout, show, talk

if TYPE_CHECKING:
    from seasontrack.storage.library import Library, Transaction


class Session(NamedTuple):
    """The global options, as they were given."""

    library: Path
    today: date
    color: Color
    command: str

    @property
    def screen(self) -> Screen:
        """What stdout is."""
        return screen_of_stdout(self.color)

    def reading(self) -> "Library":
        """Return the library as it is now, read once."""
        from seasontrack.storage.records import read_library

        return read_library(self.library)

    @contextmanager
    def changing(self, *, dry_run: bool = False) -> Iterator["Transaction"]:
        """Give a transaction on the library: committed once at the end, or not at all."""
        from seasontrack.storage.transactions import change_library

        with change_library(
            self.library, self.command, dry_run=dry_run, waiting=self.tell_waiting
        ) as transaction:
            yield transaction

    def tell_waiting(self, holder: str) -> None:
        """Say who is being waited for."""
        talk(f"seasontrack: waiting for {holder}, which is changing the library")

    def as_of(self, typed: str | None) -> date:
        """Return the day from which to look: the one typed, or today."""
        if typed is None:
            return self.today
        from seasontrack.actions.looking import read_day

        return read_day(typed, self.today)

    def show(self, answer: Answer, form: Format) -> None:
        """Write an answer to stdout."""
        show(answer, form, self.screen)

    def save_picture(self, answer: Answer, path: Path) -> None:
        """Save what the answer shows as an SVG picture, named by its command, and say so.

        Raises UsageError when the file cannot be written.
        """
        from seasontrack.domain.words import literal
        from seasontrack.output.pictures import save_svg

        name = self.command.partition(" ")[0]
        save_svg(answer, path, f"seasontrack {name}")
        talk(literal(f"picture saved as {path}"))


def session_of(context: typer.Context) -> Session:
    """Return the session that the root command began."""
    session = context.find_object(Session)
    if session is None:
        raise LookupError("no session was begun")
    return session
