"""The command that reads the news."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from seasontrack.actions.clipping import propose, take
from seasontrack.actions.looking import read_day
from seasontrack.cli.asking import can_ask, decided
from seasontrack.cli.completion import complete_show
from seasontrack.cli.keep import Yes
from seasontrack.cli.options import DryRun, Form
from seasontrack.cli.session import session_of
from seasontrack.clippings import Clipping, CoverageProposal, Proposal
from seasontrack.domain.errors import DamagedError, NotFoundError
from seasontrack.domain.models import Confidence
from seasontrack.output.clippings import clipping_answer, tell_taken
from seasontrack.output.pages import Format
from seasontrack.output.screen import talk, write

LONGEST = 2_000_000  # bytes of news; what is longer is no article


def clip(
    context: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="[FILE|-]", help="The text; - or nothing is stdin.")
    ] = "-",
    *,
    show: Annotated[
        str | None,
        typer.Option(
            "--show", metavar="SHOW", help="What it is about.", autocompletion=complete_show
        ),
    ] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When it was published.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Name the rules.")] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    form: Form = Format.TABLE,
) -> None:
    """Propose what to record from a headline, a sentence or an article."""
    session = session_of(context)
    day = read_day(published, session.today) if published is not None else None
    clipping = propose(session.reading(), _text_of(file), session.today, day, show)
    answer = clipping_answer(clipping, is_explained=explain)
    proposals, is_decided = _all(clipping), yes or dry_run
    is_plain = form is Format.TABLE and not explain and bool(proposals)
    is_asking = is_plain and not is_decided and can_ask()
    is_answer = not (is_asking or (is_plain and is_decided))
    if is_answer:
        session.show(answer, form)
    if not proposals or not (is_asking or is_decided):
        if is_plain:
            talk("note: nothing was recorded; --yes records what is confirmed")
        return
    sure = [each for each in proposals if each.confidence is Confidence.CONFIRMED]
    accepted = sure if is_decided else list(decided(proposals, session.today))
    with session.changing(dry_run=dry_run) as library:
        taken = take(library, accepted, session.today, day)
    left_out = len(proposals) - len(sure) if is_decided else 0
    say = talk if is_answer else write
    tell_taken(taken, session.today, left_out=left_out, is_dry=dry_run, say=say)


def _all(clipping: Clipping) -> list[Proposal | CoverageProposal]:
    return [*clipping.announcements, *clipping.coverage]


def _text_of(file: str) -> str:
    if file == "-":
        content = sys.stdin.buffer.read(LONGEST + 1)
    else:
        try:
            with Path(file).open("rb") as stream:
                content = stream.read(LONGEST + 1)
        except FileNotFoundError:
            raise NotFoundError(f"there is no file {file}") from None
        except OSError as error:
            raise DamagedError(f"{file} cannot be read: {error.strerror}") from error
    if len(content) > LONGEST:
        raise DamagedError(f"{file} is longer than {LONGEST:,} bytes, which is no article")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DamagedError(f"{file} is not UTF-8 text, from byte {error.start} on") from error
