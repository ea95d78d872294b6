"""Finds the dates a sentence mentions and resolves them against the day it was published."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from seasontrack.clippings.numbers import cardinal, ordinal
from seasontrack.clippings.tokens import Token
from seasontrack.clippings.words import words
from seasontrack.domain.dates import PartialDate

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_TIMES_OF_YEAR = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_THIRDS = {"early": ("01", "04"), "mid": ("05", "08"), "late": ("09", "12")}
_LEADS = words("in on by until till til to for since from during of this next last")
_OUTINGS = frozenset({"premiere", "release", "debut", "return", "launch"})
_FIRST_YEAR, _LAST_YEAR = 1940, 2099
_YEAR_DIGITS = 4

Prefer = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date written at tokens ``start`` to ``end``, not yet resolved.

    ``third`` is "early", "mid" or "late" of the year; ``relative`` one of "today",
    "this", "next", "last" and so on; ``time`` the EDTF number of a season of the year.
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

    def resolve(self, anchor: date, prefer: Prefer, year: int | None = None) -> PartialDate | None:
        """Return the date meant by a text of the day ``anchor``; None for no calendar date.

        ``year`` stands in where the mention has none: the other end of its range has it.
        """
        edtf = self._edtf(anchor, prefer, year)
        return PartialDate.from_edtf(edtf) if edtf else None

    def _edtf(self, anchor: date, prefer: Prefer, year: int | None) -> str | None:
        chosen = self.year or year
        if self.month and self.day:
            return _day(self.month, self.day, chosen, anchor, prefer)
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
            return _relative(self.relative, self.third, anchor)
        if chosen and self.third:
            first, last = _THIRDS[self.third]
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
        fits = found <= anchor if prefer == "past" else found >= anchor
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


def _relative(relative: str, third: str | None, anchor: date) -> str | None:
    days = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}.get(relative)
    if days is not None:
        return (anchor + timedelta(days=days)).isoformat()
    which, _, unit = relative.partition(" ")
    shift = {"this": 0, "next": 1, "last": -1}[which]
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + shift
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit == "week":
        monday = anchor + timedelta(days=7 * shift - anchor.weekday())
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    year = anchor.year + shift
    if third:
        first, last = _THIRDS[third]
        return f"{year}-{first}/{year}-{last}"
    return f"{year:04}"


def find_dates(tokens: list[Token], masked: set[int]) -> list[DateMention]:
    """Return the dates mentioned outside the masked tokens, in order."""
    found: list[DateMention] = []
    done = 0
    for at in range(len(tokens)):
        if at < done or at in masked:
            continue
        mention = (
            _iso(tokens, at)
            or _month_first(tokens, at)
            or _day_first(tokens, at)
            or _of_the_year(tokens, at)
            or _spoken(tokens, at)
            or _weekday_at(tokens, at)
            or _year_at(tokens, at)
        )
        if mention and not masked.intersection(range(mention.start, mention.end)):
            found.append(mention)
            done = mention.end
    return found


def _low(tokens: list[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _year(word: str) -> int | None:
    if len(word) == _YEAR_DIGITS and word.isdecimal() and word.isascii():
        return int(word) if _FIRST_YEAR <= int(word) <= _LAST_YEAR else None
    return None


def _iso(tokens: list[Token], at: int) -> DateMention | None:
    parts = tokens[at].low.split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not _year(parts[0]):  # noqa: PLR2004
        return None
    return DateMention(at, at + 1, *(int(part[:4]) for part in parts))


def _month_at(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Return the month named at a token and where it ends: "Aug.", "September"."""
    month = _MONTHS.get(_low(tokens, at))
    if month is None or not tokens[at].is_capital:
        return None
    shortened = len(tokens[at].low) <= 4 and _low(tokens, at + 1) == "."  # noqa: PLR2004
    return month, at + 2 if shortened else at + 1


def _day_number(word: str) -> int | None:
    number = cardinal(word) if word[:1].isdecimal() else None
    number = number or (ordinal(word) if word[:1].isdecimal() else None)
    return number if number and number <= 31 else None  # noqa: PLR2004 - days of a month


def _trailing_year(tokens: list[Token], at: int) -> tuple[int | None, int]:
    following = at + 1 if _low(tokens, at) in {",", "of"} else at
    year = _year(_low(tokens, following))
    return (year, following + 1) if year else (None, at)


def _month_first(tokens: list[Token], at: int) -> DateMention | None:
    named = _month_at(tokens, at)
    if named is None:
        return None
    month, end = named
    day = _day_number(_low(tokens, end))
    if day:
        year, end = _trailing_year(tokens, end + 1)
        return DateMention(at, end, year, month, day)
    year, stop = _trailing_year(tokens, end)
    if year:
        return DateMention(at, stop, year, month)
    before = _low(tokens, at - 1)
    if _low(tokens, end) in _OUTINGS:
        return DateMention(at, end, None, month)
    if before in _LEADS | {"early", "late", "mid"} or (before.startswith("mid") and before):
        return DateMention(at, end, None, month)
    named_in_full = len(tokens[at].low) > 3 and tokens[at].low != "march"  # noqa: PLR2004
    return DateMention(at, end, None, month) if named_in_full and before != "'s" else None


def _day_first(tokens: list[Token], at: int) -> DateMention | None:
    day = _day_number(_low(tokens, at))
    if not day:
        return None
    named = _month_at(tokens, at + 2 if _low(tokens, at + 1) == "of" else at + 1)
    if named is None:
        return None
    year, end = _trailing_year(tokens, named[1])
    return DateMention(at, end, year, named[0], day)


def _of_the_year(tokens: list[Token], at: int) -> DateMention | None:
    low = _low(tokens, at)
    if low[:1] in {"q", "h"} and low[1:].isdecimal() and len(low) == 2:  # noqa: PLR2004
        year, end = _trailing_year(tokens, at + 1)
        number = int(low[1:]) + (32 if low[0] == "q" else 39)
        good = year and (33 <= number <= 36 if low[0] == "q" else 40 <= number <= 41)  # noqa: PLR2004
        return DateMention(at, end, year, quarter=number) if good else None
    time = _TIMES_OF_YEAR.get(low)
    if not time:
        return None
    year, end = _trailing_year(tokens, at + 1)
    if year:
        return DateMention(at, end, year, time=time)
    before = _low(tokens, at - 1)
    if before == "the" and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper():
        return None
    if before in {
        "this",
        "next",
        "last",
        "the",
        "in",
        "coming",
        "early",
        "late",
        "mid",
        "for",
        "by",
    }:
        relative = f"{before} year" if before in {"next", "last"} else None
        return DateMention(at, at + 1, time=time, relative=relative)
    return None


def _spoken(tokens: list[Token], at: int) -> DateMention | None:
    low, following = _low(tokens, at), _low(tokens, at + 1)
    if low in {"today", "tonight", "tomorrow", "yesterday"}:
        return DateMention(at, at + 1, relative=low)
    if low in {"this", "next", "last"} and following in {"year", "month", "week"}:
        before = _low(tokens, at - 1)
        third = before if before in _THIRDS else None
        return DateMention(at, at + 2, relative=f"{low} {following}", third=third)
    if low == "new" and following == "year" and _low(tokens, at - 1) == "the":
        return DateMention(at, at + 2, relative="next year")
    return None


def _weekday_at(tokens: list[Token], at: int) -> DateMention | None:
    weekday = _WEEKDAYS.get(_low(tokens, at))
    if weekday is None or not tokens[at].is_capital:
        return None
    behind = at + 1
    while _low(tokens, behind) in {",", "."} and behind - at < 3:  # noqa: PLR2004
        behind += 1
    full = (
        (_month_first(tokens, behind) or _day_first(tokens, behind))
        if behind < len(tokens)
        else None
    )
    if full and full.day:
        return DateMention(at, full.end, full.year, full.month, full.day)
    if _low(tokens, at + 1) in {"for", "after", "season"} and _low(tokens, at - 1) not in _LEADS | {
        ","
    }:
        # "Netflix renews Wednesday for a second season" names a show.
        return None
    if len(tokens[at].low) < 5:  # noqa: PLR2004 - "Sun" and "Mon" alone are other words
        return None
    return DateMention(at, at + 1, weekday=weekday)


def _year_at(tokens: list[Token], at: int) -> DateMention | None:
    word, before = _low(tokens, at), _low(tokens, at - 1)
    prefix, _, digits = word.partition("-")
    if prefix in _THIRDS and _year(digits):
        return DateMention(at, at + 1, _year(digits), third=prefix)
    year = _year(word)
    if not year or _low(tokens, at + 1) in {"season", "–", "series", "-"}:
        return None
    if before in _THIRDS:
        return DateMention(at, at + 1, year, third=before)
    leads = before in _LEADS | {"summer", ","} or _low(tokens, at + 1) in _OUTINGS
    return DateMention(at, at + 1, year) if leads else None
