"""Dates with missing parts.

A date is kept in the Extended Date/Time Format (EDTF, ISO 8601-2:2019) exactly as
far as it is known. Nothing is rounded to the first of a month or year: what is
missing stays missing, and shows in the distance between earliest and latest day.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, total_ordering
from typing import Literal

from seasontrack.domain.errors import UsageError
from seasontrack.domain.words import shortened

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

# EDTF codes that stand in place of a month: name, first month, number of months.
# Seasons follow AniList: the winter of a year begins in December of the year before.
PERIODS: dict[int, tuple[str, int, int]] = {
    21: ("spring", 3, 3),
    22: ("summer", 6, 3),
    23: ("autumn", 9, 3),
    24: ("winter", 0, 3),
    33: ("Q1", 1, 3),
    34: ("Q2", 4, 3),
    35: ("Q3", 7, 3),
    36: ("Q4", 10, 3),
    40: ("H1", 1, 6),
    41: ("H2", 7, 6),
}
FIRST_YEAR, LAST_YEAR = 1000, 2199
THIRDS = {("01", "04"): "early", ("05", "08"): "mid", ("09", "12"): "late"}

FORMS = (
    "write 2026-08-03, 3 August 2026, August 2026, summer 2026, Q3 2026, early 2026, 2026 or TBA"
)

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")


class NotADateError(UsageError):
    """A text that is no date; ``reason`` says why, where that can be told."""

    def __init__(self, text: str, reason: str = "") -> None:
        self.reason = reason
        why = f"{reason}; {FORMS}" if reason else FORMS
        super().__init__(f"'{shortened(text)}' is not a date: {why}")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known, with the earliest and latest day it can be.

    ``edtf`` is the date itself; dates are equal when it is, and sort by their
    earliest, then their latest day.
    """

    edtf: str
    earliest: date
    latest: date

    @staticmethod
    @lru_cache(maxsize=1 << 15)  # the days of ninety years; a large library names thousands
    def from_edtf(text: str) -> "PartialDate":
        """Return the date written as EDTF: a day, month, year, season, quarter, half or interval.

        Accepted with ``?`` (uncertain), ``~`` (approximate) or ``%`` (both) behind it.
        Raises UsageError for anything else, also for week dates, open intervals and
        years outside 1000 to 2199 (EDTF, ISO 8601-2, levels 0 to 2).
        """
        bare = text[:-1] if text[-1:] in {"?", "~", "%"} else text
        first, slash, last = bare.partition("/")
        earliest, latest = _bounds(first, text)
        if slash:
            second = _bounds(last, text)
            if second[0] < earliest or second[1] < latest or last == first:
                raise NotADateError(text, "an interval must run forwards")
            latest = second[1]
        return PartialDate(text, earliest, latest)

    @property
    def exact(self) -> bool:
        """Whether it is one certain day."""
        return self.earliest == self.latest and self.edtf[-1] not in "?~%"

    def __lt__(self, other: "PartialDate") -> bool:
        return self._order < other._order

    def __str__(self) -> str:
        """Return the date as people write it; an exact day stays ISO."""
        if self.exact:
            return self.edtf
        bare = self.edtf.rstrip("?~%")
        sign = self.edtf[len(bare) :]
        about = "about " if sign in {"~", "%"} else ""
        perhaps = "?" if sign in {"?", "%"} else ""
        return f"{about}{_in_words(bare)}{perhaps}"

    @property
    def _order(self) -> tuple[date, date, str]:
        return self.earliest, self.latest, self.edtf


def read_date(
    text: str, today: date, prefer: Literal["past", "future"] = "past"
) -> PartialDate | None:
    """Return the date that somebody typed, or None for TBA, TBD and unknown.

    A day without a year ("May 20") is the nearest past one, or with ``prefer``
    "future" the nearest to come; ``today`` counts as both. Missing parts are
    never filled in. Raises UsageError, with the accepted forms, for what is
    ambiguous, impossible or no date at all.
    """
    from seasontrack.domain.typed_dates import read

    return read(text, today, prefer)


def days_until(when: PartialDate, today: date) -> tuple[int, int]:
    """Return the fewest and the most days from today until it comes.

    While its window is running the fewest are 0; both are negative once it is past.
    """
    fewest, most = (when.earliest - today).days, (when.latest - today).days
    return (max(fewest, 0) if most >= 0 else fewest), most


def countdown(when: PartialDate, today: date) -> str:
    """Return how far off a date is: "in 12 days", "in 2–5 months", "6 weeks ago".

    A window that is running, or all but, says how long it still is ("within 3 weeks",
    on its last days "by tomorrow", "today at the latest"); a past one counts from its
    last day. Days up to 3 weeks, weeks up to 10, months up to 2 years, then years.
    """
    fewest, most = days_until(when, today)
    if most < 0:
        _, ago, unit = _rounded(-most, -most)
        return "yesterday" if most == -1 else f"{ago} {unit} ago"
    if most == 0:
        return "today" if when.earliest == today else "today at the latest"
    if most == 1:
        return "tomorrow" if fewest == 1 else "by tomorrow"
    low, high, unit = _rounded(fewest, most)
    if low == 0:
        return f"within {high} {unit}"
    return f"in {high} {unit}" if low == high else f"in {low}–{high} {unit}"


def later(day: date, count: int, unit: str) -> date:
    """Return the day ``count`` days ("d"), weeks ("w"), months ("m") or years ("y") later.

    A day that the month reached does not have becomes its last; a negative
    ``count`` goes back. Days beyond the calendar stop at its ends.
    """
    try:
        if unit in {"d", "w"}:
            return day + timedelta(days=count * (7 if unit == "w" else 1))
        from dateutil.relativedelta import relativedelta

        return day + (relativedelta(months=count) if unit == "m" else relativedelta(years=count))
    except (ValueError, OverflowError):
        return date.max if count > 0 else date.min


def _bounds(point: str, whole: str) -> tuple[date, date]:
    if point[4:5] == point[7:8] == "-":
        day = _day(point, whole)
        _check_year(day.year, whole)
        return day, day
    match = _POINT.fullmatch(point)
    if match is None:
        raise NotADateError(whole)
    year, code = int(match[1]), match[2]
    _check_year(year, whole)
    if code is None:
        return date(year, 1, 1), date(year, 12, 31)
    number = int(code)
    if 1 <= number <= len(MONTHS):
        return _months(year, number, 1)
    if number not in PERIODS:
        raise NotADateError(whole, f"there is no month {number}")
    _, first, count = PERIODS[number]
    return _months(year, first, count)


def _day(point: str, whole: str) -> date:
    try:
        return date.fromisoformat(point)
    except ValueError:
        raise NotADateError(whole, _why_no_day(point)) from None


def _why_no_day(point: str) -> str:
    """The reason why a text in the shape of an ISO day is none; empty when its shape is another."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-[0-9]{2}", point)
    if match is None:
        return ""
    year, month = int(match[1]), int(match[2])
    _check_year(year, point)
    if not 1 <= month <= len(MONTHS):
        return f"there is no month {month}"
    return f"{MONTHS[month - 1]} {year} has {_months(year, month, 1)[1].day} days"


def _check_year(year: int, whole: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADateError(whole, f"years go from {FIRST_YEAR} to {LAST_YEAR}")


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """The first and last day of ``count`` months; month 0 is December of the year before."""
    if month == 0:
        year, month = year - 1, 12
    after = year * 12 + month - 1 + count
    end_year, end_month = divmod(after, 12)
    return date(year, month, 1), date(end_year, end_month + 1, 1) - timedelta(days=1)


def _in_words(bare: str) -> str:
    first, slash, last = bare.partition("/")
    if not slash:
        return _point_in_words(first)
    third = THIRDS.get((first[5:], last[5:])) if first[:4] == last[:4] else None
    if third:
        return f"{third} {first[:4]}"
    return f"{_point_in_words(first)} to {_point_in_words(last)}"


def _point_in_words(point: str) -> str:
    if len(point) != 7:  # noqa: PLR2004 -- a day or a year is written as it is
        return point
    year, number = point[:4], int(point[5:])
    name = MONTHS[number - 1] if number <= len(MONTHS) else PERIODS[number][0]
    return f"{name} {year}"


_UNITS = ((21, 1.0, "day"), (70, 7.0, "week"), (730, 30.44, "month"))


def _rounded(fewest: int, most: int) -> tuple[int, int, str]:
    """Both ends in one unit, the one in which the farther end reads naturally."""
    days, name = next(
        ((days, name) for limit, days, name in _UNITS if most <= limit), (365.25, "year")
    )
    low, high = round(fewest / days), max(round(most / days), 1)
    return low, high, name if high == 1 else f"{name}s"
