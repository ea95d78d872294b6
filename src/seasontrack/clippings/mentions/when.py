"""A date as a text writes it, resolved against the day the text was published."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from seasontrack.domain.dates import PartialDate, later

THIRDS = {"early": ("01", "04"), "mid": ("05", "08"), "late": ("09", "12")}

# A text goes out a day or two behind the news in it: "will premiere on May 14", on the 15th.
_YESTERDAY = timedelta(days=2)

Prefer = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date written at tokens ``start`` to ``end``, not yet resolved.

    ``third`` is "early", "mid" or "late" of the year; ``relative`` one of "today",
    "this week", "next month", "-3 weeks"; ``time`` the EDTF number of a season of the year.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    time: int | None = None
    third: str | None = None
    relative: str | None = None
    quarter: int | None = None

    @property
    def is_bare_year(self) -> bool:
        """Tell "1959" from a date that says more, or less exactly."""
        return bool(self.year) and not (self.month or self.time or self.third or self.quarter)

    @property
    def is_ago(self) -> bool:
        """Tell "three weeks ago"."""
        return (self.relative or "").startswith("-")

    def resolve(self, anchor: date, prefer: Prefer, year: int | None = None) -> PartialDate | None:
        """Return the date meant by a text of the day ``anchor``; None for no calendar date.

        ``year`` stands in where the mention has none: the other end of its range has it.
        """
        edtf = self._edtf(anchor, prefer, year)
        return PartialDate.from_edtf(edtf) if edtf else None

    def _edtf(self, anchor: date, prefer: Prefer, year: int | None) -> str | None:
        chosen = self.year or year
        if self.month and self.day:
            year = chosen or _shifted(self.relative, anchor)
            return _day(self.month, self.day, year, anchor, prefer)
        if self.month:
            return _month(self.month, chosen or _shifted(self.relative, anchor), anchor, prefer)
        if self.time:
            return _time_of_year(
                self.time, chosen or _shifted(self.relative, anchor), anchor, prefer
            )
        if self.quarter and chosen:
            return f"{chosen}-{self.quarter}"
        if self.weekday is not None:
            return _weekday(self.weekday, anchor, prefer)
        if self.relative and not chosen:
            return _relative(self.relative, self.third or self.day, anchor)
        if chosen and self.third:
            first, last = THIRDS[self.third]
            return f"{chosen}-{first}/{chosen}-{last}"
        return str(chosen) if chosen else None


def _shifted(relative: str | None, anchor: date) -> int | None:
    shift = {"next year": 1, "this year": 0, "last year": -1}.get(relative or "")
    return None if shift is None else anchor.year + shift


def _day(month: int, day: int, year: int | None, anchor: date, prefer: Prefer) -> str | None:
    years = (
        [year]
        if year
        else sorted(range(anchor.year - 8, anchor.year + 9), reverse=prefer == "past")
    )
    for candidate in years:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        fits = found <= anchor if prefer == "past" else found >= anchor - _YESTERDAY
        if year or fits:
            return found.isoformat()
    return None


def _month(month: int, year: int | None, anchor: date, prefer: Prefer) -> str:
    if year is None:
        later = month > anchor.month
        earlier = month < anchor.month
        year = anchor.year - later if prefer == "past" else anchor.year + earlier
    return f"{year:04}-{month:02}"


def _time_of_year(time: int, year: int | None, anchor: date, prefer: Prefer) -> str:
    if year is not None:
        return f"{year:04}-{time}"
    found = PartialDate.from_edtf(f"{anchor.year:04}-{time}")
    if prefer == "future" and found.latest < anchor:
        return f"{anchor.year + 1:04}-{time}"
    if prefer == "past" and found.earliest > anchor:
        return f"{anchor.year - 1:04}-{time}"
    return found.edtf


def _weekday(weekday: int, anchor: date, prefer: Prefer) -> str:
    ahead = (weekday - anchor.weekday()) % 7
    days = ahead if prefer == "future" else -((anchor.weekday() - weekday) % 7)
    return (anchor + timedelta(days=days)).isoformat()


def _relative(relative: str, within: str | int | None, anchor: date) -> str | None:
    """Return the day or the span meant, or the third of that year or the day of that month."""
    days = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}.get(relative)
    if days is not None:
        return (anchor + timedelta(days=days)).isoformat()
    which, _, unit = relative.partition(" ")
    if which.lstrip("-").isdecimal():
        return _counted(int(which), unit, anchor)
    shift = {"this": 0, "next": 1, "last": -1}[which]
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + shift
        year, month = months // 12, months % 12 + 1
        if isinstance(within, int):  # "the 30th of last month"
            return _day(month, within, year, anchor, "past")
        return f"{year:04}-{month:02}"
    if unit == "week":
        return _week_of(anchor + timedelta(days=7 * shift))
    if unit == "weekend":
        friday = anchor + timedelta(days=7 * shift + 4 - anchor.weekday())
        return f"{friday.isoformat()}/{(friday + timedelta(days=2)).isoformat()}"
    year = anchor.year + shift
    if isinstance(within, str):
        first, last = THIRDS[within]
        return f"{year}-{first}/{year}-{last}"
    return f"{year:04}"


def _counted(number: int, told: str, anchor: date) -> str:
    """Return the day of "in ten days", the week of "two weeks ago", the year of "a year ago".

    With "today" it is a day: "ten years ago today".
    """
    unit, _, today = told.partition(" ")
    day = later(anchor, number, unit[0])
    if today or unit == "days":
        return day.isoformat()
    if unit == "weeks":
        return _week_of(day)
    return day.isoformat()[: len("2024-05") if unit == "months" else len("2024")]


def _week_of(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
