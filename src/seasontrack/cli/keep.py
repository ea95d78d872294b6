"""Commands that keep the library in order."""

import sys
from typing import Annotated

import typer

from seasontrack.actions import removing
from seasontrack.cli.options import DryRun
from seasontrack.cli.session import session_of
from seasontrack.domain.errors import UsageError
from seasontrack.output.changes import tell_removed, what_goes
from seasontrack.output.screen import talk

Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


def remove(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="SHOW|WORK|ID", help="A show, a work or an announcement's id.")
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


def confirm(question: str) -> None:
    """Ask on a terminal, and leave when the answer is no.

    Raises UsageError where nobody can answer.
    """
    if not sys.stdin.isatty():
        raise UsageError(f"{question.rstrip('?')}: not without --yes when there is nobody to ask")
    if not typer.confirm(question, err=True):
        talk("nothing was changed")
        raise typer.Exit
