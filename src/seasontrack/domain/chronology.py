"""What cannot follow what: an announcement held against the history it would join."""

from collections.abc import Iterator
from datetime import date, timedelta

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.errors import ConflictError
from seasontrack.domain.history import History, fold, fold_order
from seasontrack.domain.models import ORDERS, RELEASES, Announcement, Confidence, Kind
from seasontrack.domain.releases import Part, Season
from seasontrack.domain.seasons import say_seasons

PLANS = frozenset({Kind.SCHEDULED, Kind.DELAYED, Kind.PRODUCTION})

_TOLD = {Kind.RENEWED: "ordered", Kind.FINAL: "declared the last", Kind.PRODUCTION: "in the works"}
_LOSSES = {Kind.CANCELLED: "withdrawn", Kind.REPLACED: "replaced"}
_NEVER_AFTER = (
    dict.fromkeys(ORDERS, "announced") | dict.fromkeys(PLANS, "still to come") | _LOSSES
)  # what cannot be said of a season that is out, as it was said before


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
    reason = _against_log(history, announcement)
    return f"{history.show.title}: {reason}" if reason else None


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
    finale = announcement.finale if announcement.kind is Kind.FINISHED else None
    if finale and finale.earliest > today:
        yield f"{finale} is still to come; until then it counts as not finished"
    coming = [season.label for season in history.seasons if season.is_pending]
    if announcement.kind is Kind.ENDED and coming:
        yield f"still to come: {say_seasons(coming)}; 'announce SHOW final SEASON' names the last"
    stronger = _stronger(history, announcement)
    if stronger:
        told = _TOLD.get(stronger.kind, str(stronger.kind))
        yield f"on {announcement.on} it was {told} too, which holds; give --on if it fell later"
    for label in announcement.seasons:
        season = history.season(label)
        if season is None and announcement.kind is Kind.CANCELLED:
            yield f"{say_seasons([label])} was not announced before"
        is_out = season is not None and season.has_premiered
        if announcement.kind is Kind.FINISHED and finale is None and not is_out:
            yield f"{say_seasons([label])} is not recorded as out; 'premiere' says when it came out"
        before = season.premiere if season and season.has_premiered else None
        is_of_part = announcement.part is not None or (season and season.parts_to_come)
        is_premiere = announcement.kind is Kind.PREMIERED and not is_of_part
        if is_premiere and before and announcement.premiere not in {before, None}:
            yield f"{say_seasons([label])} was recorded as out since {before}; both are kept"


def _stronger(history: History, announcement: Announcement) -> Announcement | None:
    """Return what was said on the same day and holds because it is folded later.

    It is found by folding as if that had been said before.
    """
    log, on = history.announcements, announcement.on
    later = [
        said
        for said in log
        if on and said.on and said.on.earliest == on.earliest > date.min
        if said.confidence is not Confidence.RUMOURED
        if fold_order(said) > fold_order(announcement)
    ]
    if on is None or not later:
        return None
    eve = on.earliest - timedelta(days=1)
    before = PartialDate(eve.isoformat(), eve, eve)
    moved = [said._replace(on=before) if said in later else said for said in log]
    told = fold(history.show, [*log, announcement], date.max)
    last = fold(history.show, [*moved, announcement], date.max)
    same = told.status == last.status and _states(told) == _states(last)
    return None if same else later[-1]


def _states(history: History) -> list[tuple[object, ...]]:
    return [(each.label, each.state, each.premiere, each.finale) for each in history.seasons]


def _against_season(season: Season, announcement: Announcement) -> str | None:
    if announcement.kind in RELEASES:
        is_premiere = announcement.kind is Kind.PREMIERED and announcement.premiere is not None
        hold = _premiere_after_finale if is_premiere else _finale_before_premiere
        return hold(season, announcement)
    premiere = season.premiere if season.has_premiered else None
    if premiere is None or announcement.on is None:
        return None
    if announcement.on.earliest <= premiere.latest:
        return None
    said, when = say_seasons([season.label]), announcement.on
    if announcement.kind in ORDERS:
        return f"{said} is out since {premiere}, so it was not ordered on {when}; give --on"
    if announcement.kind in _LOSSES:
        lost = _LOSSES[announcement.kind]
        return f"{said} is out since {premiere} and can no longer be {lost} on {when}"
    is_more_to_come = announcement.part is not None or _waits_for_a_part(season, announcement.on)
    is_made_in_parts = announcement.kind is Kind.PRODUCTION and season.parts
    if announcement.kind in PLANS and not (is_more_to_come or is_made_in_parts):
        return f"{said} is out since {premiere}, so it was not still to come on {when}; give --on"
    return None


def _waits_for_a_part(season: Season, when: PartialDate) -> bool:
    """Whether a part of it was still to come on that day."""
    return any(
        not part.has_premiered or (part.premiere and part.premiere.latest >= when.earliest)
        for part in season.parts
    )


def _premiere_after_finale(season: Season, announcement: Announcement) -> str | None:
    release = _release(season, announcement.part)
    premiere, is_told = announcement.premiere, announcement.finale is not None
    if release is None or release.finale is None or premiere is None or is_told:
        return None
    if announcement.part is None and season.parts:
        return None  # the date is that of a part still to come
    if premiere.earliest <= release.finale.latest:
        return None
    said = say_seasons([season.label])
    return f"{said} cannot have premiered {premiere}: its finale was {release.finale}"


def _finale_before_premiere(season: Season, announcement: Announcement) -> str | None:
    release, finale = _release(season, announcement.part), announcement.finale
    if release is None or release.premiere is None or finale is None or not release.has_premiered:
        return None
    if finale.latest >= release.premiere.earliest:
        return None
    said = say_seasons([season.label])
    return f"{said} cannot have ended {finale}: it premiered {release.premiere}"


def _release(season: Season, part: int | None) -> Season | Part | None:
    if part is None:
        return season
    return next((each for each in season.parts if each.number == part), None)


def _against_log(history: History, announcement: Announcement) -> str | None:
    """Hold what was said before against a premiere that makes it impossible.

    Whichever of the two is typed first, a season is not ordered after it is out, nor
    still to come, withdrawn or replaced.
    """
    if announcement.kind is not Kind.PREMIERED:
        return None
    cannot_follow = ORDERS if announcement.part is not None else _NEVER_AFTER
    after = fold(history.show, [*history.announcements, announcement], date.max)
    for said in history.announcements:
        if said.kind not in cannot_follow or said.confidence is Confidence.RUMOURED:
            continue
        for label in set(said.seasons).intersection(announcement.seasons):
            before, now = history.season(label), after.season(label)
            is_new = now and _against_season(now, said)
            if is_new and not (before and _against_season(before, said)):
                return (
                    f"{say_seasons([label])} cannot have premiered {announcement.premiere}: "
                    f"it was {_NEVER_AFTER[said.kind]} on {said.on}; "
                    f"'seasontrack log {history.show.key}' gives the id for "
                    "'seasontrack amend ID --on DATE'"
                )
    return None
