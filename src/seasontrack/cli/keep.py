"""Commands that keep the library in order."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from seasontrack.actions import removing
from seasontrack.cli.completion import complete_record
from seasontrack.cli.options import DryRun, Form
from seasontrack.cli.session import session_of
from seasontrack.domain.errors import DamagedError, UsageError
from seasontrack.output.changes import tell_removed, what_goes
from seasontrack.output.pages import Format
from seasontrack.output.screen import talk

Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


def remove(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="SHOW|WORK|ID",
            help="A show, a work or an announcement's id.",
            autocompletion=complete_record,
        ),
    ],
    *,
    work: Annotated[bool, typer.Option("--work", help="Look among the works alone.")] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Remove a show with all that belongs to it, a work, or an announcement."""
    session = session_of(context)
    if not yes and not dry_run:
        confirm(f"Remove {what_goes(removing.removal_of(session.reading(), name, is_work=work))}?")
    with session.changing(dry_run=dry_run) as library:
        removal = removing.remove(library, name, is_work=work)
    tell_removed(removal, is_dry=dry_run)


def undo(
    context: typer.Context,
    *,
    steps: Annotated[
        int, typer.Option("--number", "-n", metavar="N", min=1, help="How many changes.")
    ] = 1,
    redo: Annotated[bool, typer.Option("--redo", help="Bring back what was taken back.")] = False,
    dry_run: DryRun = False,
) -> None:
    """Take back the last changes, or bring them back."""
    from seasontrack.output.keeping import tell_taken_back
    from seasontrack.storage import undoing

    session = session_of(context)
    swap = undoing.redo if redo else undoing.undo
    changes = swap(session.library, steps, dry_run=dry_run, waiting=session.tell_waiting)
    tell_taken_back(changes, is_back=redo, is_dry=dry_run)


def check(
    context: typer.Context,
    *,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what loses nothing.")] = False,
    dry_run: DryRun = False,
    form: Form = Format.TABLE,
) -> None:
    """Look the library over for damage and contradictions."""
    from seasontrack.actions import checking
    from seasontrack.output.keeping import check_answer

    session = session_of(context)
    if fix:
        checked = checking.fix(session.library, session.command, dry_run=dry_run)
    else:
        checked = checking.check(session.library)
    session.show(check_answer(checked), form)
    if checked.is_damaged:
        raise typer.Exit(DamagedError.exit_code)


def merge(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="The other copy.")],
    *,
    dry_run: DryRun = False,
) -> None:
    """Bring another copy of this library into it."""
    from seasontrack.actions.merging import merge_file
    from seasontrack.output.keeping import tell_merged

    with session_of(context).changing(dry_run=dry_run) as library:
        merged = merge_file(library, file)
    tell_merged(merged, is_dry=dry_run)


def info(context: typer.Context, *, form: Form = Format.TABLE) -> None:
    """Show where the library lies, how large it is and what it holds."""
    from seasontrack.actions.informing import information
    from seasontrack.output.keeping import info_answer

    session = session_of(context)
    session.show(info_answer(information(session.library)), form)


def confirm(question: str) -> None:
    """Ask on a terminal, and leave when the answer is no.

    Raises UsageError where nobody can answer.
    """
    if not sys.stdin.isatty():
        raise UsageError(f"{question.rstrip('?')}: not without --yes when there is nobody to ask")
    if not typer.confirm(question, err=True):
        talk("nothing was changed")
        raise typer.Exit
