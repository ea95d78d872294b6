"""Asking somebody about proposals: accept, edit, drop, and the fields that can be edited."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import typer

from seasontrack.clippings import CoverageProposal, Proposal
from seasontrack.domain.dates import read_date
from seasontrack.domain.errors import UsageError
from seasontrack.domain.models import RELEASES, Kind
from seasontrack.domain.seasons import FurtherSeasons, read_seasons
from seasontrack.domain.words import literal, shortened
from seasontrack.output.clippings import tell_proposal
from seasontrack.output.screen import talk

_CHOICES = {
    "accept": "accept",
    "yes": "accept",
    "edit": "edit",
    "drop": "drop",
    "no": "drop",
    "quit": "quit",
}
_OF_KIND = {
    Kind.SCHEDULED: ("seasons", "premiere"),
    Kind.DELAYED: ("seasons", "premiere"),
    Kind.PREMIERED: ("seasons", "premiere"),
    Kind.FINISHED: ("seasons", "finale"),
    Kind.MOVED: ("platform",),
    Kind.REPLACED: ("seasons", "replacement"),
    Kind.PLANNED: ("total", "hedge"),
    Kind.ENDED: (),
}


def can_ask() -> bool:
    """Tell whether somebody is there to answer; a terminal beside a piped text is turned to."""
    if sys.stdin.isatty():
        return True
    if not sys.stdout.isatty():
        return False
    try:
        sys.stdin = os.fdopen(os.open("/dev/tty", os.O_RDONLY), encoding="utf-8")
    except OSError:
        return False
    return True


def decided(
    proposals: Iterable[Proposal | CoverageProposal], today: date
) -> Iterator[Proposal | CoverageProposal]:
    """Ask about each proposal: accept it, edit it first, drop it, or leave the rest.

    Yields what is accepted. What is typed for a field and cannot be read is asked again.
    """
    for proposal in proposals:
        tell_proposal(proposal)
        answer = _chosen()
        if answer == "quit":
            return
        if answer != "drop":
            yield _edited(proposal, today) if answer == "edit" else proposal


def _chosen() -> str:
    """Ask until one of the answers is typed, or a beginning of it; yes accepts and no drops."""
    while True:
        typed = str(typer.prompt("accept, edit, drop or quit?", default="a", err=True))
        answer = typed.strip().casefold()
        for meant, choice in _CHOICES.items():
            if answer and meant.startswith(answer):
                return choice
        talk(literal(f"'{shortened(typed)}' is none of them; type a, e, d or q"))


def _edited(proposal: Proposal | CoverageProposal, today: date) -> Proposal | CoverageProposal:
    show = _asked("show", proposal.show)
    named = replace(proposal, show=show, key=proposal.key if show == proposal.show else None)
    if isinstance(named, CoverageProposal):
        return replace(
            named,
            season=_asked("season", named.season),
            span=_asked("span", named.span) or named.span,
            work=_asked("work", named.work),
        )
    names = (*_OF_KIND.get(named.kind, ("seasons",)), "on", "by")
    changes: dict[str, Any] = {}
    for name in names:
        changes |= _asked_until_read(named, name, today)
    return replace(named, **changes)


def _asked_until_read(proposal: Proposal, name: str, today: date) -> dict[str, Any]:
    while True:
        try:
            return _read(name, _asked(name, _typed(proposal, name)), today, proposal.kind)
        except UsageError as error:
            talk(literal(str(error)))


def _typed(proposal: Proposal, name: str) -> str | None:
    """Return a field as somebody would type it."""
    if name == "seasons":
        further = f"+{proposal.count}" if proposal.count else None
        return ",".join(proposal.seasons) or further
    value = getattr(proposal, name)
    return None if value is None else str(getattr(value, "edtf", value))


def _read(name: str, typed: str | None, today: date, kind: Kind) -> dict[str, Any]:
    """Return the fields that a typed text stands for."""
    if name == "seasons":
        read = read_seasons(typed) if typed else ()
        if isinstance(read, FurtherSeasons):
            return {"seasons": (), "count": read.count}
        return {"seasons": read, "count": None}
    if name == "total" and typed and not typed.isdecimal():
        raise UsageError(f"'{typed}' is no number of seasons")
    if name == "total":
        return {"total": int(typed) if typed else None}
    if name in {"on", "premiere", "finale"} and typed:
        is_past = name == "on" or kind in RELEASES
        return {name: read_date(typed, today, "past" if is_past else "future")}
    return {name: typed}


def _asked(what: str, now: str | None) -> str | None:
    """Ask for one field; nothing typed keeps it, a dash takes it away."""
    typed = str(typer.prompt(f"  {what}", default=now or "", err=True)).strip()
    return None if typed in {"", "-"} else typed
