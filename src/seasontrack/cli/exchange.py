"""Commands that take in and hand out: other people's files, calendars, spreadsheets."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from seasontrack.actions.exporting import (
    Exported,
    TableName,
    export_csv,
    export_ics,
    export_json,
)
from seasontrack.cli.options import DryRun
from seasontrack.cli.session import Session, session_of
from seasontrack.domain.errors import UsageError

STDOUT = Path("-")


class ExportForm(StrEnum):
    """The forms in which a library is handed out."""

    JSON = "json"
    CSV = "csv"
    ICS = "ics"
    MARKDOWN = "markdown"


def import_(
    context: typer.Context,
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            readable=False,  # what cannot be read is told by whoever reads it
            help="A library, an export, our CSV or a CSV of shows.",
        ),
    ],
    *,
    renamed: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="COLUMN=FIELD",
            help="Read that column of a CSV of shows as title, show (its key), aliases, platform, "
            "tags, notes, status, first_air_date, last_air_date, seasons, tvmaze, tmdb, imdb, "
            "tvdb, anilist or wikidata; repeatable.",
        ),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", metavar="COLUMN=VALUE", help="Only rows of a CSV of shows with that value."
        ),
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="Of a CSV [utf-8].")
    ] = None,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Leave bad rows out and save them beside the file.")
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Take files into the library."""
    from seasontrack.actions.importing import Request, import_files
    from seasontrack.exchange.plain_shows import Reading
    from seasontrack.output.intake import tell_imported
    from seasontrack.output.progress import progress

    session = session_of(context)
    request = Request(paths, Reading(renamed or (), only or ()), encoding, skip_bad)
    with progress("Importing") as tick, session.changing(dry_run=dry_run) as library:
        imported = import_files(library, request, session.today, is_dry=dry_run, tick=tick)
    tell_imported(imported, is_dry=dry_run)


def export(
    context: typer.Context,
    *,
    form: Annotated[
        ExportForm, typer.Option("--format", "-f", help="The form of the file.")
    ] = ExportForm.JSON,
    table: Annotated[
        TableName | None, typer.Option("--table", help="Which table as CSV [announcements].")
    ] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where to [stdout].")
    ] = STDOUT,
) -> None:
    """Hand out what the library holds."""
    from seasontrack.exchange.files import save
    from seasontrack.output.handing import hand_out, tell_exported

    session = session_of(context)
    if table is not None and form is not ExportForm.CSV:
        raise UsageError("--table goes with --format csv")
    if output != STDOUT and output.resolve() == session.library.resolve():
        raise UsageError(f"{output} is the library itself")
    exported = _exported(session, form, table)
    if output == STDOUT:
        hand_out(exported.content)
    else:
        save(exported.content, output)
    tell_exported(exported, None if output == STDOUT else output)


def _exported(session: Session, form: ExportForm, table: TableName | None) -> Exported:
    library = session.reading()
    match form:
        case ExportForm.JSON:
            return export_json(library)
        case ExportForm.CSV:
            return export_csv(library, table or TableName.ANNOUNCEMENTS)
        case ExportForm.ICS:
            return export_ics(library, session.today)
    from seasontrack.actions.adapting import covered_show
    from seasontrack.actions.looking import list_shows, upcoming
    from seasontrack.output.library_page import library_markdown

    listed = list_shows(library, session.today)
    coming = upcoming(library, session.today)
    covered = (covered_show(library, row.show.key, session.today) for row in listed)
    content = library_markdown(listed, coming, covered, session.today)
    return Exported(content, len(listed), ("show", "shows"))
