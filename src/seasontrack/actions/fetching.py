"""What TVmaze tells about shows, and recording it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from seasontrack.actions.intake import Intake
from seasontrack.actions.plans import Plan
from seasontrack.domain.errors import (
    ConflictError,
    NotFoundError,
    UnreachableError,
    UnreadableAnswerError,
    UsageError,
)
from seasontrack.domain.lookup import find
from seasontrack.domain.models import Show
from seasontrack.domain.words import key_of, shortened
from seasontrack.exchange.fields import FieldError
from seasontrack.exchange.kept_answers import KeptAnswers
from seasontrack.exchange.reports import ShowReport
from seasontrack.exchange.tvmaze import TvMaze
from seasontrack.exchange.tvmaze_shows import Candidate, candidate_of, essence_of, report_of
from seasontrack.storage.library import Library, Transaction

Tick = Callable[[int, int], None]
SITE = "tvmaze"
MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched, and what has to be said about what was not."""

    reports: tuple[ShowReport, ...]
    remarks: tuple[str, ...] = ()


def fetch_show(service: TvMaze, library: Library, name: str, today: date) -> Fetched:
    """Return what TVmaze tells about one show, named as here, by its TVmaze id or its title.

    Raises NotFoundError when TVmaze has no such show, ConflictError when it has
    several, UnreachableError when it does not answer.
    """
    show = _known(library, name)
    if show is None:
        return Fetched((report_of(_new(service, name), today),))
    number = show.ids.get(SITE) or _number_of_known(service, show)
    return Fetched((replace(report_of(service.show(number), today), key=show.key),))


def fetch_all(
    service: TvMaze,
    library: Library,
    today: date,
    kept: KeptAnswers | None,
    tick: Tick = lambda _done, _total: None,
) -> Fetched:
    """Return what TVmaze tells about every show whose TVmaze id is known.

    Answers are taken from ``kept`` where they are there, and put into it. A show
    that TVmaze no longer has is remarked on. Raises UnreachableError, with what
    was answered until then kept.
    """
    shows = [show for show in library.shows.values() if SITE in show.ids]
    reports: list[ShowReport] = []
    remarks: list[str] = []
    for done, show in enumerate(shows, start=1):
        try:
            answer = _answer(service, show.ids[SITE], kept)
            reports.append(replace(report_of(answer, today), key=show.key))
        except (NotFoundError, UnreadableAnswerError) as error:
            remarks.append(f"{show.title}: {error}")
        except UnreachableError as error:
            way_on = "; run it again to go on from there" if kept is not None else ""
            raise UnreachableError(
                f"{error} ({done - 1} of {len(shows)} shows were fetched{way_on})"
            ) from error
        tick(done, len(shows))
    return Fetched(tuple(reports), tuple(remarks))


def kept_beside(library: Path) -> KeptAnswers:
    """Return the answers kept beside the library by a run that did not end."""
    return KeptAnswers(library.with_name(f"{library.name}.tvmaze"))


def plan_of(library: Library, reports: Sequence[ShowReport], today: date) -> Plan:
    """Return what recording the reports would change.

    Raises ConflictError when a show cannot be added under its title.
    """
    intake = Intake(library, today)
    for report in reports:
        try:
            intake.take_report(report)
        except FieldError as error:
            raise ConflictError(f"{shortened(report.title)}: {error.reason}") from error
    return intake.plan()


def record_reports(library: Transaction, reports: Sequence[ShowReport], today: date) -> Plan:
    """Record what the reports tell, and return what that changed."""
    plan = plan_of(library, reports, today)
    plan.apply(library)
    return plan


def _known(library: Library, name: str) -> Show | None:
    """Return the show called so here; a mere beginning of a name is a title to search for."""
    try:
        found = find("show", name, library.shows)
    except (NotFoundError, ConflictError):
        return None
    names = {key_of(each) for each in (found.key, found.title, *found.aliases)}
    return found if key_of(name) in names else None


def _number_of_known(service: TvMaze, show: Show) -> str:
    for site, value in show.ids.items():
        found = service.lookup(site, value)
        if found is not None:
            return candidate_of(found).number
    return _chosen(show.title, _candidates(service, show.title)).number


def _new(service: TvMaze, name: str) -> Mapping[str, Any]:
    """Return a show not known here; digits are its id, or else a title such as "24"."""
    digits = name.strip()
    if not (digits.isascii() and digits.isdecimal()):
        return service.show(_chosen(name, _candidates(service, name)).number)
    try:
        return service.show(digits)
    except NotFoundError:
        titled = [each for each in _candidates(service, name) if each.title == digits]
        if not titled:
            raise
        return service.show(_chosen(name, titled).number)


def _candidates(service: TvMaze, title: str) -> list[Candidate]:
    if not title.strip():
        raise UsageError("the title to search for must not be empty")
    return [candidate_of(payload) for payload in service.search(title)]


def _chosen(title: str, found: Sequence[Candidate]) -> Candidate:
    """Return the one show of that title, or the only one found at all."""
    same = [each for each in found if key_of(each.title) == key_of(title)]
    if len(same) == 1 or len(found) == 1:
        return (same or found)[0]
    if not found:
        raise NotFoundError(f"TVmaze has no show called '{shortened(title)}'")
    named = ", ".join(map(str, (same or found)[:MOST_NAMED]))
    raise ConflictError(
        f"'{shortened(title)}' could be several shows at TVmaze: {named}; fetch one by its number"
    )


def _answer(service: TvMaze, number: str, kept: KeptAnswers | None) -> Mapping[str, Any]:
    answer = kept.get(number) if kept is not None else None
    if answer is None:
        answer = essence_of(service.show(number))
        if kept is not None:
            kept.keep(number, answer)
    return answer
