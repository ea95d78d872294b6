"""What others tell about a show, held against what is recorded of it.

What is news becomes announcements. Where both disagree the library's own facts go on
counting: what the others say is kept beside them as a rumour, which changes no state.
A date that came from the very same source before is not the library's own.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from seasontrack.actions.seasons_told import Told, told_of
from seasontrack.domain.announcing import check_announcement
from seasontrack.domain.chronology import contradiction
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.errors import UsageError
from seasontrack.domain.history import History, fold
from seasontrack.domain.models import Announcement, Confidence, Kind, Show
from seasontrack.domain.words import folded
from seasontrack.exchange.reports import Fate, ShowReport
from seasontrack.storage.identifiers import new_id, utc_now

_DATED = frozenset({Kind.SCHEDULED, Kind.DELAYED, Kind.PREMIERED, Kind.FINISHED})


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact on which the library and a report disagree; both in words, and whose report."""

    about: str
    ours: str
    theirs: str
    source: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a report adds to a show: the show as it would be, what is news, what differs.

    Among ``announcements`` the rumoured ones are the other side of a difference.
    """

    show: Show
    announcements: tuple[Announcement, ...]
    differences: tuple[Difference, ...]


def compare(
    show: Show,
    log: Sequence[Announcement],
    report: ShowReport,
    today: date,
    is_free: Callable[[str], bool],
) -> Comparison:
    """Return what the report adds to the show and its log, as of ``today``.

    ``is_free`` says whether a name is no other show's, so that it can become an alias.
    Comparing again after recording the result adds nothing.
    """
    now, whole = fold(show, log, today), fold(show, log, date.max)
    differences = list(_named_otherwise(show, now, report))
    news: list[Announcement] = []
    told = [*told_of(now, report, today), *_fate(now, report, today)]
    for each in told:
        announcement = _announcement(show, report, each, today)
        reason = each.against or _impossible(whole, announcement)
        if reason:
            differences.append(Difference(each.about, reason, each.says, report.source))
            announcement = announcement._replace(confidence=Confidence.RUMOURED)
        if each.is_kept and not _is_impossible(announcement) and not _is_told(announcement, log):
            news.append(announcement)
    return Comparison(_filled(show, now, report, is_free), tuple(news), tuple(differences))


def _announcement(show: Show, report: ShowReport, told: Told, today: date) -> Announcement:
    on = PartialDate.from_edtf(today.isoformat()) if told.is_heard_today else told.on
    return Announcement(
        id=new_id(),
        show=show.key,
        kind=told.kind,
        on=on,
        seasons=told.seasons,
        source=report.source,
        confidence=report.confidence,
        premiere=told.premiere,
        finale=told.finale,
        episodes=told.episodes,
        recorded_at=utc_now(),
    )


def _impossible(whole: History, announcement: Announcement) -> str | None:
    try:
        check_announcement(announcement)
    except UsageError as error:
        return str(error)
    return contradiction(whole, announcement)


def _is_impossible(announcement: Announcement) -> bool:
    try:
        check_announcement(announcement)
    except UsageError:
        return True
    return False


def _is_told(announcement: Announcement, log: Sequence[Announcement]) -> bool:
    """Whether the same source told it before, on whatever day it was heard.

    A date that counts is judged by the season instead: it may move there and back.
    """
    if announcement.confidence is not Confidence.RUMOURED and announcement.kind in _DATED:
        return False
    bare = announcement._replace(id="", recorded_at="", on=None)
    return any(
        each._replace(id="", recorded_at="", on=None) == bare
        for each in log
        if each.kind is announcement.kind and each.source == announcement.source
    )


def _fate(now: History, report: ShowReport, today: date) -> Iterator[Told]:
    is_over = now.is_over
    if report.fate in {None, Fate.RUNNING}:
        if report.fate is Fate.RUNNING and is_over:
            yield Told(
                Kind.ENDED, about="status", says="running", against=now.status, is_kept=False
            )
        return
    if is_over:
        return
    kind = Kind.ENDED if report.fate is Fate.ENDED else Kind.CANCELLED
    coming = [season.label for season in now.seasons if season.is_pending]
    known = {season.label for season in report.seasons}
    is_against = any(label not in known for label in coming)
    on = report.over_on if report.over_on and report.over_on.earliest <= today else None
    yield Told(
        kind,
        about="status",
        says=str(report.fate),
        on=on,
        is_heard_today=on is None,
        against=now.status if is_against else None,
    )


def _named_otherwise(show: Show, now: History, report: ShowReport) -> Iterator[Difference]:
    ours = now.platform
    if ours and report.platform and folded(ours) != folded(report.platform):
        yield Difference("platform", ours, report.platform, report.source)
    for site, value in report.ids.items():
        if show.ids.get(site, value) != value:
            yield Difference(f"{site} id", show.ids[site], value, report.source)


def _filled(show: Show, now: History, report: ShowReport, is_free: Callable[[str], bool]) -> Show:
    """Return the show with what it does not say taken from the report."""
    names = [name for name in (report.title, *report.aliases) if is_free(name)]
    own = {folded(name) for name in (show.title, *show.aliases)}
    aliases = [name for name in names if folded(name) not in own]
    return show._replace(
        aliases=tuple(dict.fromkeys((*show.aliases, *aliases))),
        platform=show.platform or (None if now.platform else report.platform),
        tags=tuple(dict.fromkeys((*show.tags, *report.tags))),
        ids={**report.ids, **show.ids},
        notes=show.notes or report.notes,
    )
