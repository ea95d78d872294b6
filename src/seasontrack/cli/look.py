"""Commands that look."""

from pathlib import Path
from typing import Annotated

import typer

from seasontrack.actions import looking
from seasontrack.actions.looking import Among, Horizon
from seasontrack.cli.completion import complete_show
from seasontrack.cli.options import AsOf, Form, Platform, Show, Tag
from seasontrack.cli.session import session_of
from seasontrack.domain.errors import UsageError
from seasontrack.domain.history import Status
from seasontrack.domain.models import Kind
from seasontrack.output.pages import Format


def upcoming(
    context: typer.Context,
    *,
    within: Annotated[
        str | None, typer.Option("--within", metavar="TIME", help="As in 90d, 6m or 2y.")
    ] = None,
    platform: Platform = None,
    tag: Tag = None,
    dated: Annotated[bool, typer.Option("--dated", help="Only what has a date.")] = False,
    undated: Annotated[bool, typer.Option("--undated", help="Only what has none.")] = False,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
) -> None:
    """Show what is coming, soonest first."""
    from seasontrack.output.upcoming import upcoming_answer

    session = session_of(context)
    day = session.as_of(as_of)
    rows = looking.upcoming(
        session.reading(), day, Among(platform, tag), Horizon(within, dated, undated)
    )
    narrowing = (within, platform, tag, dated, undated, as_of)
    session.show(upcoming_answer(rows, day, narrowing), form)


def list_(
    context: typer.Context,
    *,
    status: Annotated[
        Status | None, typer.Option("--status", "-s", metavar="S", help="Only shows so placed.")
    ] = None,
    platform: Platform = None,
    tag: Tag = None,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
) -> None:
    """List the shows and where they stand."""
    from seasontrack.output.shows import list_answer

    session = session_of(context)
    day = session.as_of(as_of)
    rows = looking.list_shows(session.reading(), day, Among(platform, tag, status))
    session.show(list_answer(rows, day, (status, platform, tag)), form)


def show(
    context: typer.Context, show: Show, *, as_of: AsOf = None, form: Form = Format.TABLE
) -> None:
    """Show one show: seasons, claims and announcements."""
    from seasontrack.actions.adapting import covered_show
    from seasontrack.output.shows import show_answer

    session = session_of(context)
    covered = covered_show(session.reading(), show, session.as_of(as_of))
    session.show(show_answer(covered), form)


def log(
    context: typer.Context,
    show: Annotated[
        str | None,
        typer.Argument(metavar="[SHOW]", help="One show only.", autocompletion=complete_show),
    ] = None,
    *,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="From that day on.")
    ] = None,
    kind: Annotated[
        Kind | None, typer.Option("--kind", "-k", metavar="K", help="Only that kind.")
    ] = None,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
) -> None:
    """List what was announced, when and by whom."""
    from seasontrack.output.log import log_answer

    session = session_of(context)
    first = looking.read_bound(since, "--since", session.today)
    entries = looking.announcement_log(session.reading(), session.as_of(as_of), show, first, kind)
    session.show(log_answer(entries, show, (since, kind, as_of)), form)


def timeline(
    context: typer.Context,
    shows: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SHOW]...", help="All shows if left out.", autocompletion=complete_show
        ),
    ] = None,
    *,
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Where the scale begins.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Where the scale ends.")
    ] = None,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Save the picture as SVG.")
    ] = None,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
) -> None:
    """Draw the seasons on one scale of time."""
    from seasontrack.output.timelines import timeline_answer

    session = session_of(context)
    day = session.as_of(as_of)
    histories = looking.named_histories(session.reading(), shows or (), day)
    first = looking.read_bound(start, "--from", session.today)
    last = looking.read_bound(end, "--to", session.today)
    if first and last and last.latest < first.earliest:
        raise UsageError(f"--to {last} is before --from {first}")
    answer = timeline_answer(
        histories, day, first.earliest if first else None, last.latest if last else None
    )
    if svg is not None:
        session.save_picture(answer, svg)
    session.show(answer, form)
