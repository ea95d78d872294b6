"""One release while the announcements about it are being taken in."""

from datetime import date
from functools import lru_cache

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Announcement


class Release:
    """What is known of one release: a whole season, or one part of it; at first nothing."""

    premiere: PartialDate | None = None
    finale: PartialDate | None = None
    episodes: int | None = None
    is_out: bool = False
    has_begun: bool = False
    is_finished: bool = False
    is_delayed: bool = False
    earlier_dates: tuple[PartialDate, ...] = ()

    def schedule(self, announcement: Announcement) -> None:
        """Take a date that was given; what came out before that keeps its actual one."""
        if announcement.on is not None and self.has_come_by(announcement.on.earliest):
            return
        self._date(announcement.premiere)
        self.is_delayed = False
        self.episodes = announcement.episodes or self.episodes

    def delay(self, premiere: PartialDate | None) -> None:
        """Drop the date for another one, or for none."""
        if not self.is_out:
            self._date(premiere)
            self.is_delayed = True

    def come_out(self, announcement: Announcement) -> None:
        """Take the actual premiere."""
        self._date(announcement.premiere)
        self.finale = announcement.finale or self.finale
        self.episodes = announcement.episodes or self.episodes
        self.is_out = self.has_begun = True
        self.is_delayed = False

    def finish(self, announcement: Announcement) -> None:
        """Take the finale; what has a finale is out."""
        self.finale = announcement.finale or self.finale
        self.episodes = announcement.episodes or self.episodes
        self.is_out, self.is_delayed, self.is_finished = True, False, True

    def has_come_by(self, day: date) -> bool:
        """Whether it is out on that day; a premiere or finale still ahead is only a plan."""
        known = self.premiere or (None if self.has_begun else self.finale)
        return self.is_out and (known is None or known.earliest <= day)

    def is_over_by(self, day: date) -> bool:
        """Whether its finale is out on that day, or its premiere a year past.

        A release of which no date at all is known counts as over.
        """
        if self.is_finished:
            return self.finale is None or self.finale.earliest <= day
        if self.finale is not None:
            return self.finale == self.premiere or self.finale.latest <= day
        return self.premiere is None or self.premiere.latest <= _a_year_before(day)

    def _date(self, premiere: PartialDate | None) -> None:
        if self.premiere is not None and self.premiere != premiere and not self.is_out:
            self.earlier_dates += (self.premiere,)
        self.premiere = premiere


@lru_cache(maxsize=8)  # every season is asked about the same day
def _a_year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
