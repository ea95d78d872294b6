"""Commands about works: what they are, and which seasons adapt them."""

from pathlib import Path
from typing import Annotated

import typer

from seasontrack.actions import adapting, works
from seasontrack.actions.adapting import NewCoverage
from seasontrack.actions.works import NewUnits, NewWork
from seasontrack.cli.completion import complete_show, complete_work
from seasontrack.cli.options import (
    AsOf,
    Creators,
    DryRun,
    Form,
    Key,
    Medium,
    Ongoing,
    Season,
    Show,
    UnitCount,
    UnitName,
)
from seasontrack.cli.session import session_of
from seasontrack.domain.lookup import find
from seasontrack.domain.models import Confidence
from seasontrack.output.pages import Format

work = typer.Typer(add_completion=False, rich_markup_mode=None, help="Works: source material.")

Work = Annotated[
    str, typer.Argument(metavar="WORK", help="Key or title.", autocompletion=complete_work)
]
WorkOption = Annotated[
    str | None,
    typer.Option("--work", metavar="WORK", help="Which work.", autocompletion=complete_work),
]
Unit = Annotated[
    str | None, typer.Option("--unit", metavar="U", help="What the span counts: chapter, …")
]
Source = Annotated[
    str | None, typer.Option("--source", metavar="URL", help="Where it can be read.")
]
Unadapted = Annotated[
    bool, typer.Option("--unadapted", help="What no season took, and which ones could.")
]
Svg = Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Save it as SVG.")]


@work.command("add", epilog="Example: seasontrack work add Heartstopper --units 6")
def work_add(
    context: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="The title.")],
    *,
    by: Creators = None,
    medium: Medium = None,
    unit: UnitName = "volume",
    units: UnitCount = None,
    ongoing: Ongoing = False,
    key: Key = None,
    source: Source = None,
    dry_run: DryRun = False,
) -> None:
    """Add a work."""
    from seasontrack.output.changes import tell_work

    session = session_of(context)
    new = NewWork(title, by or (), medium, unit, units, ongoing, key, source)
    with session.changing(dry_run=dry_run) as library:
        changed = works.add_work(library, new)
    tell_work(changed, session.today, is_dry=dry_run)


@work.command("list", epilog="Example: seasontrack work list")
def work_list(context: typer.Context, *, as_of: AsOf = None, form: Form = Format.TABLE) -> None:
    """List the works."""
    from seasontrack.output.works import works_answer

    session = session_of(context)
    used = works.works_in_use(session.reading())
    session.show(works_answer(used, session.as_of(as_of)), form)


@work.command("show", epilog="Example: seasontrack work show heartstopper")
def work_show(
    context: typer.Context, work: Work, *, as_of: AsOf = None, form: Form = Format.TABLE
) -> None:
    """Show one work and its units."""
    from seasontrack.output.works import work_answer

    session = session_of(context)
    used = works.used_work(session.reading(), work)
    session.show(work_answer(used, session.as_of(as_of)), form)


@work.command("units", epilog="Example: seasontrack work units one-piece 112 --on 2025-07-04")
def work_units(
    context: typer.Context,
    work: Work,
    units: Annotated[
        str, typer.Argument(metavar="N|SPAN", help="How many there are, or which ones.")
    ],
    *,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Since when, or when they came out.")
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="T", help="The title of that one unit.")
    ] = None,
    chapters: Annotated[
        str | None, typer.Option("--chapters", metavar="SPAN", help="The chapters it holds.")
    ] = None,
    complete: Annotated[bool, typer.Option("--complete", help="No more will come.")] = False,
    dry_run: DryRun = False,
) -> None:
    """Record how many units are out, or what one of them is called."""
    from seasontrack.output.changes import tell_work

    session = session_of(context)
    new = NewUnits(units, on, title, chapters, complete)
    with session.changing(dry_run=dry_run) as library:
        changed = works.add_units(library, work, new, session.today)
    tell_work(changed, session.today, is_dry=dry_run)


@work.command("edition", epilog="Example: seasontrack work edition heartstopper omnibus 1-3 4-6")
def work_edition(
    context: typer.Context,
    work: Work,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As in omnibus.")],
    spans: Annotated[
        list[str], typer.Argument(metavar="SPAN...", help="What each book of it holds.")
    ],
    *,
    dry_run: DryRun = False,
) -> None:
    """Record another way a work is bound."""
    from seasontrack.output.changes import tell_work

    session = session_of(context)
    with session.changing(dry_run=dry_run) as library:
        changed = works.add_edition(library, work, name, spans)
    tell_work(changed, session.today, is_dry=dry_run)


def adapt(
    context: typer.Context,
    show: Show,
    season: Season,
    span: Annotated[
        str, typer.Argument(metavar="SPAN", help="As in 1-2, 1,3,5-7; 4p is part of 4.")
    ],
    *,
    work: WorkOption = None,
    unit: Unit = None,
    skips: Annotated[
        str | None, typer.Option("--skips", metavar="SPAN", help="What it leaves out.")
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help="As in reordered.")
    ] = None,
    source: Source = None,
    confidence: Annotated[
        Confidence, typer.Option("--confidence", help="How sure it is.")
    ] = Confidence.CONFIRMED,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take this instead of what is recorded.")
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Record which units a season adapts."""
    from seasontrack.output.changes import tell_adapted

    session = session_of(context)
    new = NewCoverage(season, span, work, unit, skips, note, source, confidence, replace)
    with session.changing(dry_run=dry_run) as library:
        adapted = adapting.adapt(library, show, new, session.today)
    tell_adapted(adapted, is_dry=dry_run)


def coverage(
    context: typer.Context,
    show: Annotated[
        str | None,
        typer.Argument(metavar="[SHOW]", help="All if left out.", autocompletion=complete_show),
    ] = None,
    *,
    work: WorkOption = None,
    unadapted: Unadapted = False,
    svg: Svg = None,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
) -> None:
    """Show what the seasons cover, and whether they will be enough."""
    from seasontrack.output.coverage import coverage_answer, totals_answer

    session = session_of(context)
    library, day = session.reading(), session.as_of(as_of)
    if show is None:
        covered = adapting.covered_shows(library, day, work)
        answer = totals_answer(covered, only_unadapted=unadapted)
    else:
        one = adapting.covered_show(library, show, day, work)
        answer = coverage_answer(one, library.works, only_unadapted=unadapted)
    if svg is not None:
        session.save_picture(answer, svg)
    session.show(answer, form)


def next_(
    context: typer.Context,
    show: Show,
    *,
    after: Annotated[
        str | None, typer.Option("--after", metavar="SEASON", help="The last season seen.")
    ] = None,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
) -> None:
    """Say where to go on reading."""
    from seasontrack.output.reading import next_answer

    session = session_of(context)
    library, day = session.reading(), session.as_of(as_of)
    advice = adapting.where_to_read(library, show, day, after)
    session.show(next_answer(advice, find("show", show, library.shows)), form)
