"""The command that corrects an announcement."""

from typing import Annotated

import typer

from seasontrack.actions.amending import amend as amend_announcement
from seasontrack.cli.options import DryRun, Episodes, Part, Platform
from seasontrack.cli.session import session_of
from seasontrack.domain.models import Confidence, Stage
from seasontrack.output.changes import tell_amended

Text = str | None


def amend(
    context: typer.Context,
    announcement: Annotated[
        str, typer.Argument(metavar="ID", help="The announcement's id, or its beginning.")
    ],
    *,
    on: Annotated[Text, typer.Option("--on", metavar="DATE", help="When.")] = None,
    by: Annotated[Text, typer.Option("--by", metavar="WHO", help="Who announced it.")] = None,
    source: Annotated[Text, typer.Option("--source", metavar="URL", help="Where.")] = None,
    quote: Annotated[Text, typer.Option("--quote", metavar="TEXT", help="The words.")] = None,
    confidence: Annotated[Confidence | None, typer.Option("--confidence", help="How sure.")] = None,
    seasons: Annotated[
        Text, typer.Option("--seasons", metavar="SEASONS", help="As in 2, 2-3 or 2,4.")
    ] = None,
    premiere: Annotated[Text, typer.Option("--premiere", metavar="DATE", help="A date.")] = None,
    finale: Annotated[Text, typer.Option("--finale", metavar="DATE", help="A date.")] = None,
    part: Part = None,
    episodes: Episodes = None,
    final: Annotated[bool | None, typer.Option("--final/--not-final", help="The last?")] = None,
    stage: Annotated[Stage | None, typer.Option("--stage", help="How far the making is.")] = None,
    platform: Platform = None,
    replacement: Annotated[
        Text, typer.Option("--replacement", metavar="LABEL", help="What it will be instead.")
    ] = None,
    total: Annotated[
        int | None, typer.Option("--total", metavar="N", help="How many seasons are planned.")
    ] = None,
    hedge: Annotated[Text, typer.Option("--hedge", metavar="WORD", help="As in probably.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Correct an announcement; an empty text takes a field away."""
    session = session_of(context)
    options = {
        "on": on,
        "by": by,
        "source": source,
        "quote": quote,
        "confidence": confidence,
        "seasons": seasons,
        "premiere": premiere,
        "finale": finale,
        "part": part,
        "episodes": episodes,
        "final": final,
        "stage": stage,
        "platform": platform,
        "replacement": replacement,
        "total": total,
        "hedge": hedge,
    }
    typed = {name: value for name, value in options.items() if value is not None}
    with session.changing(dry_run=dry_run) as library:
        amended = amend_announcement(library, announcement, typed, session.today)
    tell_amended(amended, is_dry=dry_run)
