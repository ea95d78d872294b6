"""What cannot follow what: an announcement held against the history it would join."""

from collections.abc import Iterator
from datetime import date

from seasontrack.domain.errors import ConflictError
from seasontrack.domain.history import History
from seasontrack.domain.models import ORDERS, RELEASES, Announcement, Confidence, Kind
from seasontrack.domain.releases import Season
from seasontrack.domain.seasons import say_seasons

PLANS = frozenset({Kind.SCHEDULED, Kind.DELAYED, Kind.PRODUCTION})


def contradiction(history: History, announcement: Announcement) -> str | None:
    """Return why the announcement cannot be true beside the history, None when it can.

    ``history`` is the whole log of the show, folded without the announcement.
    Rumours contradict nothing, and neither does what has no date.
    """
    if announcement.confidence is Confidence.RUMOURED:
        return None
    for label in announcement.seasons:
        season = history.season(label)
        reason = season and _against_season(season, announcement)
        if reason:
            return f"{history.show.title}: {reason}"
    return None


def check_chronology(history: History, announcement: Announcement) -> None:
    """Raise ConflictError when the announcement contradicts the history."""
    reason = contradiction(history, announcement)
    if reason:
        raise ConflictError(reason)


def remarks_on(history: History, announcement: Announcement, today: date) -> Iterator[str]:
    """Yield what is odd about an announcement, though it may be true."""
    if announcement.on and announcement.on.earliest > today:
        yield f"{announcement.on} is still to come; the announcement counts from then on"
    is_release = announcement.kind in RELEASES
    if is_release and announcement.premiere and announcement.premiere.earliest > today:
        yield f"{announcement.premiere} is still to come; until then it counts as scheduled"
    for label in announcement.seasons:
        season = history.season(label)
        if season is None and announcement.kind is Kind.CANCELLED:
            yield f"{say_seasons([label])} was not announced before"
        before = season.premiere if season and season.has_premiered else None
        is_premiere = announcement.kind is Kind.PREMIERED and announcement.part is None
        if is_premiere and before and announcement.premiere not in {before, None}:
            yield f"{say_seasons([label])} was recorded as out since {before}; both are kept"


def _against_season(season: Season, announcement: Announcement) -> str | None:
    if announcement.kind is Kind.PREMIERED:
        return _premiere_before_order(season, announcement)
    premiere = season.premiere if season.has_premiered else None
    if premiere is None or announcement.on is None:
        return None
    if announcement.on.earliest <= premiere.latest:
        return None
    said, when = say_seasons([season.label]), announcement.on
    if announcement.kind in ORDERS:
        return f"{said} is out since {premiere}, so it was not ordered on {when}; give --on"
    if announcement.kind is Kind.CANCELLED:
        return f"{said} is out since {premiere} and can no longer be withdrawn on {when}"
    is_more_to_come = announcement.part is not None or season.parts_to_come
    if announcement.kind in PLANS and not is_more_to_come:
        return f"{said} is out since {premiere}, so it was not still to come on {when}; give --on"
    return None


def _premiere_before_order(season: Season, announcement: Announcement) -> str | None:
    ordered, premiere = season.announced_on, announcement.premiere
    if ordered is None or premiere is None or premiere.latest >= ordered.earliest:
        return None
    if season.has_premiered:
        return None
    said = say_seasons([season.label])
    return f"{said} cannot have premiered {premiere}: it was announced on {ordered}"
