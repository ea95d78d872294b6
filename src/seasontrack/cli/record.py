"""Commands that record what was announced."""

from typing import Annotated

import typer

from seasontrack.actions.recording import NewShow, add_show
from seasontrack.actions.recording import announce as record_statement
from seasontrack.actions.statements import Statement
from seasontrack.cli.completion import complete_work
from seasontrack.cli.options import (
    Creators,
    DryRun,
    Episodes,
    Key,
    Medium,
    Ongoing,
    Part,
    Platform,
    Season,
    Show,
    Told,
    UnitCount,
    UnitName,
    told,
)
from seasontrack.cli.session import session_of
from seasontrack.domain.errors import UsageError
from seasontrack.domain.models import Kind, Stage
from seasontrack.output.changes import tell_added, tell_recorded

Seasons = Annotated[
    str | None, typer.Argument(metavar="[SEASONS]", help="As in 2, 2-3, 2,4 or a label.")
]


def add(
    context: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="The title as people write it.")],
    *,
    platform: Platform = None,
    key: Key = None,
    alias: Annotated[
        list[str] | None, typer.Option("--alias", metavar="A", help="Another name; repeatable.")
    ] = None,
    tag: Annotated[
        list[str] | None, typer.Option("--tag", "-t", metavar="T", help="A tag; repeatable.")
    ] = None,
    ids: Annotated[
        list[str] | None,
        typer.Option("--id", metavar="SITE=ID", help="As in tvmaze=48510; repeatable."),
    ] = None,
    based_on: Annotated[
        str | None,
        typer.Option(
            "--based-on",
            metavar="WORK",
            help="The title of its source.",
            autocompletion=complete_work,
        ),
    ] = None,
    by: Creators = None,
    medium: Medium = None,
    unit: UnitName = "volume",
    units: UnitCount = None,
    ongoing: Ongoing = False,
    dry_run: DryRun = False,
) -> None:
    """Add a show to the library."""
    from seasontrack.actions.works import NewWork

    session = session_of(context)
    work = NewWork(based_on, by or (), medium, unit, units, ongoing) if based_on else None
    if work is None and (by or medium or units is not None or ongoing):
        raise UsageError(
            "--by, --medium, --units and --ongoing speak of a work; name it --based-on"
        )
    new = NewShow(title, platform, key, alias or (), tag or (), ids or (), work)
    with session.changing(dry_run=dry_run) as library:
        added = add_show(library, new)
    tell_added(added, session.today, is_dry=dry_run)


@told
def renew(
    context: typer.Context,
    show: Show,
    seasons: Annotated[
        str, typer.Argument(metavar="[SEASONS]", help="As in 2, 2-3, 2,4, or +2 for two more.")
    ] = "+1",
    *,
    final: Annotated[bool, typer.Option("--final", help="Declared the last.")] = False,
    told: Told,
) -> None:
    """Record that further seasons were ordered."""
    _record(context, show, told, Kind.RENEWED, seasons=seasons, final=final)


@told
def schedule(
    context: typer.Context,
    show: Show,
    season: Season,
    premiere: Annotated[
        str, typer.Argument(metavar="PREMIERE", help="As in 2026-08-03, 'summer 2026', 2027.")
    ],
    *,
    part: Part = None,
    episodes: Episodes = None,
    told: Told,
) -> None:
    """Record that a premiere date was given."""
    _record(
        context,
        show,
        told,
        Kind.SCHEDULED,
        seasons=season,
        premiere=premiere,
        part=part,
        episodes=episodes,
    )


@told
def delay(
    context: typer.Context,
    show: Show,
    season: Season,
    premiere: Annotated[
        str | None, typer.Argument(metavar="[PREMIERE]", help="The new date, if there is one.")
    ] = None,
    *,
    part: Part = None,
    told: Told,
) -> None:
    """Record that a date no longer holds."""
    _record(context, show, told, Kind.DELAYED, seasons=season, premiere=premiere, part=part)


@told
def premiere(
    context: typer.Context,
    show: Show,
    season: Season,
    date: Annotated[
        str | None, typer.Argument(metavar="[DATE]", help="When it came out [today].")
    ] = None,
    *,
    part: Part = None,
    episodes: Episodes = None,
    finale: Annotated[
        str | None, typer.Option("--finale", metavar="DATE", help="When its finale is out.")
    ] = None,
    at_once: Annotated[
        bool, typer.Option("--at-once", help="All of it was released that day.")
    ] = False,
    told: Told,
) -> None:
    """Record that a season came out."""
    _record(
        context,
        show,
        told,
        Kind.PREMIERED,
        seasons=season,
        premiere=date,
        part=part,
        episodes=episodes,
        finale=finale,
        is_at_once=at_once,
    )


@told
def cancel(context: typer.Context, show: Show, seasons: Seasons = None, *, told: Told) -> None:
    """Record that the show was cancelled or, with seasons, their order withdrawn."""
    _record(context, show, told, Kind.CANCELLED, seasons=seasons)


@told
def end(context: typer.Context, show: Show, *, told: Told) -> None:
    """Record that the show concluded as planned."""
    _record(context, show, told, Kind.ENDED)


@told
def announce(
    context: typer.Context,
    show: Show,
    kind: Annotated[Kind, typer.Argument(metavar="KIND", help=f"One of {', '.join(Kind)}.")],
    seasons: Seasons = None,
    *,
    premiere: Annotated[
        str | None, typer.Option("--premiere", metavar="DATE", help="A premiere date.")
    ] = None,
    finale: Annotated[
        str | None, typer.Option("--finale", metavar="DATE", help="The day of the finale.")
    ] = None,
    part: Part = None,
    episodes: Episodes = None,
    final: Annotated[bool, typer.Option("--final", help="Declared the last.")] = False,
    stage: Annotated[Stage | None, typer.Option("--stage", help="How far the making is.")] = None,
    platform: Platform = None,
    replacement: Annotated[
        str | None,
        typer.Option("--replacement", metavar="LABEL", help="What it will be instead: film."),
    ] = None,
    total: Annotated[
        int | None, typer.Option("--total", metavar="N", help="How many seasons are planned.")
    ] = None,
    hedge: Annotated[
        str | None, typer.Option("--hedge", metavar="WORD", help="As in probably, at least.")
    ] = None,
    told: Told,
) -> None:
    """Record a statement of any kind."""
    _record(
        context,
        show,
        told,
        kind,
        seasons=seasons,
        premiere=premiere,
        finale=finale,
        part=part,
        episodes=episodes,
        final=final,
        stage=stage,
        platform=platform,
        replacement=replacement,
        total=total,
        hedge=hedge,
    )


def _record(context: typer.Context, show: str, told: Told, kind: Kind, **said: object) -> None:
    """Make one statement of what was typed, record it and say what that changed."""
    session = session_of(context)
    statement = Statement(
        kind=kind,
        on=told.on,
        by=told.by,
        source=told.source,
        quote=told.quote,
        confidence=told.confidence,
        **said,  # type: ignore[arg-type] # the commands above name the statement's own fields
    )
    with session.changing(dry_run=told.dry_run) as library:
        recorded = record_statement(library, show, statement, session.today)
    tell_recorded(recorded, is_dry=told.dry_run)
