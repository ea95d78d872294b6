"""The fold: announcements in, what a show's seasons are and were out.

Nothing here reads a clock or a file: the day on which one looks is a parameter,
so "what did we know on 1 June 2022?" is the same fold with another day.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import ORDERS, Announcement, Confidence, Kind, Show
from seasontrack.domain.releases import ORDERED, RELEASED, Season, SeasonState
from seasontrack.domain.season_fold import SeasonFold
from seasontrack.domain.seasons import season_order


class Status(StrEnum):
    """What a show is, seen from one day."""

    DEVELOPING = "developing"
    ORDERED = "ordered"
    AIRING = "airing"
    RENEWED = "renewed"
    CONCLUDING = "concluding"
    AWAITING = "awaiting"
    ENDED = "ended"
    CANCELLED = "cancelled"

    __hash__ = str.__hash__  # Enum's own is a Python function, and slow


class Claim(NamedTuple):
    """Somebody's statement about how many seasons there will be; never a fact."""

    by: str | None
    on: PartialDate | None
    total: int
    hedge: str | None
    quote: str | None
    confidence: Confidence


class History(NamedTuple):
    """A show as its announcements tell it, seen from the day ``as_of``.

    ``seasons`` are in season order; ``announcements`` are those known by that
    day, in the order they were folded, the rumoured ones included.
    """

    show: Show
    as_of: date
    seasons: tuple[Season, ...]
    status: Status
    platform: str | None
    claims: tuple[Claim, ...]
    announcements: tuple[Announcement, ...]

    @property
    def released_through(self) -> int | None:
        """The highest numbered season that is out."""
        return _highest(self.seasons, RELEASED)

    @property
    def ordered_through(self) -> int | None:
        """The highest numbered season that is out or still ordered."""
        return _highest(self.seasons, ORDERED)

    @property
    def is_over(self) -> bool:
        """Whether the show ended or was cancelled."""
        return self.status in {Status.ENDED, Status.CANCELLED}

    def season(self, label: str) -> Season | None:
        """Return the season of that label, or None when no announcement names it."""
        return next((season for season in self.seasons if season.label == label), None)


def fold(show: Show, announcements: Iterable[Announcement], as_of: date) -> History:
    """Return the history of one show as it was known on ``as_of``.

    Announcements fold by the earliest day of ``on`` (unknown first), within one
    day by kind, then ``recorded_at``, then ``id``, whatever order they come in.
    An announcement known only by its month or year counts from the first day it
    could have been made.
    """
    known = sorted(
        [a for a in announcements if a.on is None or a.on.earliest <= as_of], key=fold_order
    )
    state = _ShowFold(show.platform)
    for announcement in known:
        if announcement.confidence is not _RUMOURED:
            state.take(announcement)
    seasons = state.seasons_on(as_of)
    return History(
        show=show,
        as_of=as_of,
        seasons=seasons,
        status=state.status(seasons),
        platform=state.platform,
        claims=tuple([_claim(a) for a in known if a.kind is _PLANNED]),
        announcements=tuple(known),
    )


def tells_the_same(one: History, other: History) -> bool:
    """Whether both histories leave the show and its seasons as the other does."""
    return (one.seasons, one.status, one.platform) == (other.seasons, other.status, other.platform)


def is_known(announcement: Announcement, as_of: date) -> bool:
    """Whether the announcement could have been heard by that day."""
    return announcement.on is None or announcement.on.earliest <= as_of


def fold_order(announcement: Announcement) -> tuple[date, int, str, str]:
    """Return the place of an announcement in the fold, as a sort key."""
    on = announcement.on
    return (
        on.earliest if on else date.min,
        _RANK[announcement.kind],
        announcement.recorded_at,
        announcement.id,
    )


_RANK = {kind: rank for rank, kind in enumerate(Kind)}
# To ask an enum for its word takes longer than to compare one (73 ns with Python 3.11).
_RUMOURED, _PLANNED, _AIRING = Confidence.RUMOURED, Kind.PLANNED, SeasonState.AIRING
_ON_THE_LAST = ORDERS | {Kind.FINAL}
_OF_THE_SHOW = frozenset({Kind.MOVED, Kind.ENDED, Kind.PLANNED})


class _Seasons(dict[str, SeasonFold]):
    """Seasons by label; one that was not named before begins as it is asked for."""

    def __missing__(self, label: str) -> SeasonFold:
        season = self[label] = SeasonFold(label)
        return season


class _ShowFold:
    """The seasons of one show while its announcements are being taken in."""

    def __init__(self, platform: str | None) -> None:
        self.platform = platform
        self.is_cancelled = False
        self.has_ended = False
        self.seasons = _Seasons()

    def take(self, announcement: Announcement) -> None:
        kind = announcement.kind
        if kind not in _OF_THE_SHOW and (announcement.seasons or kind is not Kind.CANCELLED):
            self._take_seasons(announcement)
        elif kind is Kind.CANCELLED:
            self._cancel(announcement)
        elif kind is Kind.MOVED:
            self._move(announcement)
        elif kind is Kind.ENDED:
            self.is_cancelled, self.has_ended = False, True

    def _cancel(self, announcement: Announcement) -> None:
        self.is_cancelled, self.has_ended = True, False
        for season in self.seasons.values():
            season.lose_with_show(announcement)

    def _move(self, announcement: Announcement) -> None:
        """A platform that takes a show over takes its cancelled orders along."""
        self.platform = announcement.platform
        self.is_cancelled = False
        for season in self.seasons.values():
            season.return_with_show()

    def _take_seasons(self, announcement: Announcement) -> None:
        if announcement.kind in ORDERS:
            self.is_cancelled = self.has_ended = False
        is_on_the_last = announcement.kind in _ON_THE_LAST
        told = [self.seasons[label] for label in announcement.seasons]
        is_news = is_on_the_last and not all(season.is_ordered for season in told)
        for season in told:
            season.take(announcement)
        if is_on_the_last:
            self._reopen(announcement.seasons, is_news=is_news)
        if announcement.replacement and announcement.kind is Kind.REPLACED:
            is_last = any(season.final for season in told)
            self.seasons[announcement.replacement].take_the_place(announcement, is_last=is_last)

    def _reopen(self, told: Sequence[str], *, is_news: bool) -> None:
        """No season is the last before one that is ordered, or declared the last, after it.

        A film is before a numbered season when that one is news.
        """
        closed = [season for season in self.seasons.values() if season.final]
        if not closed:
            return
        last = max((int(label) for label in told if label.isdecimal()), default=0)
        for season in closed:
            label, is_number = season.label, season.label.isdecimal()
            if int(label) < last if is_number else last and is_news and label not in told:
                season.final = False

    def seasons_on(self, as_of: date) -> tuple[Season, ...]:
        is_later_out = False
        frozen: list[Season] = []
        for label in sorted(self.seasons, key=season_order, reverse=True):
            season = self.seasons[label].on(as_of, is_later_out=is_later_out)
            frozen.append(season)
            is_later_out = is_later_out or (season.state in RELEASED and label.isdecimal())
        return tuple(frozen[::-1])

    def status(self, seasons: Sequence[Season]) -> Status:
        if self.is_cancelled:
            return Status.CANCELLED
        if self.has_ended:
            return Status.ENDED
        if _AIRING in [season.state for season in seasons]:
            return Status.AIRING
        pending = [season for season in seasons if season.is_pending]
        released = [season for season in seasons if season.state in RELEASED]
        if pending and not released:
            return Status.ORDERED
        if pending:
            is_last = any(season.final for season in pending)
            return Status.CONCLUDING if is_last else Status.RENEWED
        if not released:
            return Status.DEVELOPING
        return Status.ENDED if any(season.final for season in released) else Status.AWAITING


def _claim(announcement: Announcement) -> Claim:
    return Claim(
        by=announcement.by,
        on=announcement.on,
        total=announcement.total or 0,
        hedge=announcement.hedge,
        quote=announcement.quote,
        confidence=announcement.confidence,
    )


def _highest(seasons: Sequence[Season], states: Collection[SeasonState]) -> int | None:
    """Return the number of the last numbered one of the seasons that are in such a state."""
    for season in reversed(seasons):
        if season.state in states and season.label.isdecimal():
            return int(season.label)
    return None
