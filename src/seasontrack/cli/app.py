"""The root of the command line: global options, and the way in."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from seasontrack import __version__
from seasontrack.cli.group import COMMAND_LINE, Program
from seasontrack.cli.session import Session
from seasontrack.output.screen import Color, open_streams, write

app = typer.Typer(
    cls=Program,
    name="seasontrack",
    help="Tracks TV seasons: what is announced, by whom, and which volumes each season adapts.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        write(f"seasontrack {__version__}")
        raise typer.Exit


@app.callback()
def begin(
    context: typer.Context,
    *,
    library: Annotated[
        Path | None,
        typer.Option(
            "--library",
            metavar="PATH",
            envvar="SEASONTRACK_LIBRARY",
            readable=False,  # what cannot be read is told by the storage, with the way back
            help="The library file.",
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", envvar="SEASONTRACK_TODAY", help="Fix the clock."),
    ] = None,
    color: Annotated[Color, typer.Option("--color", help="Whether to use colour.")] = Color.AUTO,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    """Begin a session with the global options."""
    del version  # answered before anything else
    clock = date.today()  # noqa: DTZ011 -- the user's own day
    if today:
        from seasontrack.actions.looking import read_day

        clock = read_day(today, clock)
    if library is None:
        from seasontrack.storage.locations import default_library

        library = default_library()
    context.obj = Session(
        library=library,
        today=clock,
        color=color,
        command=context.meta.get(COMMAND_LINE, ""),
    )
    if context.invoked_subcommand is None:
        _show_overview(context.obj)


def _show_overview(session: Session) -> None:
    """Say where one stands: what is near, what is overdue, what was the news."""
    from seasontrack.actions.looking import overview
    from seasontrack.output.overview import overview_answer
    from seasontrack.output.pages import Format

    seen = overview(session.reading(), session.today)
    session.show(overview_answer(seen, session.today), Format.TABLE)


def main() -> None:
    """Run the program and leave with its exit code."""
    open_streams()
    app()
