"""Answering what is coming, what a show is, and what was announced."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from seasontrack.actions.histories import batches, histories_of
from seasontrack.domain.dates import PartialDate, read_date
from seasontrack.domain.errors import UsageError
from seasontrack.domain.history import History, Status, fold_order, is_known
from seasontrack.domain.lookup import find
from seasontrack.domain.models import Announcement, Kind, Show
from seasontrack.domain.upcoming import Upcoming, in_order_of_arrival, upcoming_of
from seasontrack.domain.words import folded, shortened

if TYPE_CHECKING:
    from seasontrack.domain.coverage import WorkCoverage
    from seasontrack.storage.library import Library

MOST_NEWS = 5

_WITHIN = re.compile(r"(\d{1,4})\s*([dwmy])", re.IGNORECASE)


class Among(NamedTuple):
    """Which shows a question is about; None and empty mean all of them."""

    platform: str | None = None
    tag: str | None = None
    status: Status | None = None


class Horizon(NamedTuple):
    """Which of the coming seasons are asked for.

    ``within`` is a span of time as typed ("90d", "6m", "2y").
    """

    within: str | None = None
    only_dated: bool = False
    only_undated: bool = False


class Logged(NamedTuple):
    """An announcement with the title of its show."""

    title: str
    announcement: Announcement


class Listed(NamedTuple):
    """One show of the list, what comes next of it, and what its seasons cover.

    ``released`` and ``ordered`` are the highest numbered seasons that are out, or ordered.
    """

    show: Show
    status: Status
    platform: str | None
    released: int | None
    ordered: int | None
    next: Upcoming | None
    coverage: "tuple[WorkCoverage, ...]"


class Overview(NamedTuple):
    """Where one stands: what comes within 90 days, what is overdue, the news, newest first."""

    is_empty: bool
    coming: tuple[Upcoming, ...]
    overdue: tuple[Upcoming, ...]
    news: tuple[Logged, ...]


def read_day(text: str, today: date) -> date:
    """Return the one day that was typed.

    Raises UsageError when the text is no date, or one with missing parts.
    """
    when = read_date(text, today, "past")
    if when is None or not when.exact:
        raise UsageError(f"'{shortened(text)}' is not one day; write it as 2022-06-01")
    return when.earliest


def read_bound(text: str | None, option: str, today: date) -> PartialDate | None:
    """Return the date that an option like --since bounds the answer with, None if not given.

    Raises UsageError when the text is no date, or says that there is none.
    """
    if text is None:
        return None
    when = read_date(text, today, "past")
    if when is None:
        raise UsageError(f"{option} needs a date, not '{shortened(text)}'")
    return when


def upcoming(
    library: "Library", as_of: date, among: Among | None = None, horizon: Horizon | None = None
) -> list[Upcoming]:
    """Return what is to come as known on ``as_of``, soonest first, undated ones last.

    ``within`` leaves out what cannot come before its end; what has no date
    could, so it stays. Raises UsageError for a ``within`` that is no span of time.
    """
    horizon = horizon or Horizon()
    if horizon.only_dated and horizon.only_undated:
        raise UsageError("--dated and --undated exclude each other")
    last = _end_of(horizon.within, as_of) if horizon.within else date.max
    rows = (row for history in histories(library, as_of, among) for row in upcoming_of(history))
    return in_order_of_arrival(row for row in rows if _is_wanted(row, horizon, last))


def list_shows(library: "Library", as_of: date, among: Among | None = None) -> list[Listed]:
    """Return the shows by title, each with what comes next of it and its coverage."""
    from seasontrack.actions.adapting import coverage_totals

    rows: list[Listed] = []
    for batch in batches(histories(library, as_of, among)):
        coming = [in_order_of_arrival(upcoming_of(history)) for history in batch]
        covered = coverage_totals(library, batch)
        rows += [
            Listed(
                show=history.show,
                status=history.status,
                platform=history.platform,
                released=history.released_through,
                ordered=history.ordered_through,
                next=first[0] if first else None,
                coverage=coverage,
            )
            for history, first, coverage in zip(batch, coming, covered, strict=True)
        ]
    return sorted(rows, key=lambda row: folded(row.show.title))


def announcement_log(
    library: "Library",
    as_of: date,
    name: str | None = None,
    since: PartialDate | None = None,
    kind: Kind | None = None,
) -> list[Logged]:
    """Return the announcements known by ``as_of`` in the order they were made.

    Those of unknown date come first; ``since`` leaves them out, as it does
    what was wholly before it. Raises NotFoundError or ConflictError for the name.
    """
    shows = [find("show", name, library.shows)] if name else library.shows.values()
    found = [
        Logged(show.title, announcement)
        for show in shows
        for announcement in library.announcements_of(show.key)
        if is_known(announcement, as_of)
        and kind in {None, announcement.kind}
        and _is_since(announcement, since)
    ]
    return sorted(found, key=lambda logged: fold_order(logged.announcement))


def overview(library: "Library", today: date) -> Overview:
    """Return where one stands on ``today``."""
    near = upcoming(library, today, horizon=Horizon(within="90d", only_dated=True))
    log = announcement_log(library, today)
    return Overview(
        is_empty=not library.shows,
        coming=tuple(row for row in near if not row.is_overdue),
        overdue=tuple(row for row in near if row.is_overdue),
        news=tuple(reversed(log[-MOST_NEWS:])),
    )


def histories(library: "Library", as_of: date, among: Among | None = None) -> Iterator[History]:
    """Yield the history of every show asked for, in the order of the library."""
    among = among or Among()
    tag, shows = among.tag, library.shows.values()
    asked = shows if tag is None else [show for show in shows if _is_tagged(show, tag)]
    for history in histories_of(library, asked, as_of):
        if among.status not in {None, history.status}:
            continue
        if among.platform is None or folded(history.platform or "") == folded(among.platform):
            yield history


def named_histories(library: "Library", names: Sequence[str], as_of: date) -> Iterator[History]:
    """Return the histories of the shows named, each once, or of all shows.

    Raises NotFoundError or ConflictError for a name.
    """
    if not names:
        return histories(library, as_of)
    shows = {show.key: show for show in (find("show", name, library.shows) for name in names)}
    return histories_of(library, shows.values(), as_of)


def _is_tagged(show: Show, tag: str) -> bool:
    return folded(tag) in {folded(each) for each in show.tags}


def _is_wanted(row: Upcoming, horizon: Horizon, last: date) -> bool:
    if row.premiere is None:
        return not horizon.only_dated
    return not horizon.only_undated and row.premiere.earliest <= last


def _is_since(announcement: Announcement, since: PartialDate | None) -> bool:
    if since is None:
        return True
    return announcement.on is not None and announcement.on.latest >= since.earliest


def _end_of(within: str, start: date) -> date:
    match = _WITHIN.fullmatch(within.strip())
    if match is None or int(match[1]) == 0:
        raise UsageError(f"'{shortened(within)}' is not a span of time; write 90d, 6w, 6m or 2y")
    from seasontrack.domain.dates import later

    return later(start, int(match[1]), match[2].lower())
