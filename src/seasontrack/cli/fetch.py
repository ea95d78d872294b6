"""Commands that ask services on the net."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from seasontrack.cli.completion import complete_show
from seasontrack.cli.keep import Yes, confirm
from seasontrack.cli.options import DryRun
from seasontrack.cli.session import Session, session_of
from seasontrack.domain.errors import UsageError

if TYPE_CHECKING:
    from seasontrack.actions.fetching import Fetched
    from seasontrack.exchange.kept_answers import KeptAnswers

ADDRESS = "SEASONTRACK_TVMAZE_URL"

fetch = typer.Typer(
    add_completion=False, rich_markup_mode=None, help="Seasons and dates from the net."
)


@fetch.callback()
def _services() -> None:
    """Seasons and dates from the net."""


@fetch.command("tvmaze", epilog="Example: seasontrack fetch tvmaze heartstopper")
def tvmaze(
    context: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="TITLE|ID",
            help="A show here, a title or TVmaze's id.",
            autocompletion=complete_show,
        ),
    ] = None,
    *,
    is_all: Annotated[
        bool, typer.Option("--all", help="Every show whose TVmaze id is known.")
    ] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Fetch seasons and dates from TVmaze, and record what is new."""
    from seasontrack.actions import fetching
    from seasontrack.output.intake import tell_fetched, tell_intended, tell_remarks

    session = session_of(context)
    if is_all == (name is not None):
        raise UsageError("name one show to fetch, or all of them with --all")
    kept = fetching.kept_beside(session.library) if is_all and not dry_run else None
    fetched = _fetched(session, name, kept)
    plan = fetching.plan_of(session.reading(), fetched.reports, session.today)
    tell_remarks(fetched.remarks)
    tell_intended(plan)
    if not plan.is_empty and not dry_run:
        if not yes:
            confirm("Record this?")
        with session.changing() as library:
            plan = fetching.record_reports(library, fetched.reports, session.today)
    tell_fetched(plan, is_dry=dry_run)
    if kept is not None:
        kept.forget()


def _fetched(session: Session, name: str | None, kept: "KeptAnswers | None") -> "Fetched":
    from seasontrack.actions.fetching import fetch_all, fetch_show
    from seasontrack.exchange.tvmaze import PUBLIC, TvMaze
    from seasontrack.output.progress import progress

    library = session.reading()
    with TvMaze(os.environ.get(ADDRESS) or PUBLIC) as service:
        if name is not None:
            return fetch_show(service, library, name, session.today)
        with progress("Fetching") as tick:
            return fetch_all(service, library, session.today, kept, tick)
