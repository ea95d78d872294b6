"""Dates as people type them."""

import re
from collections.abc import Callable
from datetime import date
from typing import Literal

from seasontrack.domain.dates import FORMS, MONTHS, PERIODS, PartialDate, later
from seasontrack.domain.errors import UsageError
from seasontrack.domain.words import shortened

LONGEST = 60
FIRST_YEAR, LAST_YEAR = 1800, 2199

_MONTH = {
    name[:length].casefold(): number
    for number, name in enumerate(MONTHS, 1)
    for length in (3, len(name))
}
_MONTH["sept"] = 9
_PERIOD = {name.casefold(): code for code, (name, _, _) in PERIODS.items()}
_PERIOD |= {"fall": 23, "first half of": 40, "second half of": 41}
_THIRD = {"early": "{0}-01/{0}-04", "mid": "{0}-05/{0}-08", "late": "{0}-09/{0}-12"}
_UNIT = {"day": "d", "week": "w", "month": "m", "year": "y"}

_MONTH_NAME = r"(?P<month>[a-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_PART_NAME = (
    r"(?P<part>early|mid|late|spring|summer|autumn|fall|winter"
    r"|q[1-4]|h[12]|(?:first|second) half of)"
)
_COUNT = r"(?P<count>\d{1,4}|an?|one)\s(?P<unit>day|week|month|year)s?"


def read(text: str, today: date, prefer: Literal["past", "future"]) -> PartialDate | None:
    """Return the date typed, or None where the text says that there is none.

    Raises UsageError for anything else; see ``seasontrack.domain.dates.read_date``.
    """
    typed = " ".join(text.casefold().split())
    if not typed.isascii() or not typed or len(typed) > LONGEST:
        raise _refused(text)
    if typed in {"tba", "tbd", "unknown"}:
        return None
    when = _read(typed, text, today, prefer)
    if not FIRST_YEAR <= when.earliest.year <= LAST_YEAR:
        raise UsageError(f"'{shortened(text)}' is not a date: years go from 1800 to 2199")
    return when


def _read(typed: str, text: str, today: date, prefer: Literal["past", "future"]) -> PartialDate:
    _refuse_ambiguous(typed, text)
    if re.fullmatch(r"\d{4}([-/].*)?[?~%]?", typed):
        return PartialDate.from_edtf(_iso(typed))
    qualified = _qualified(typed, text)
    if qualified is not None:
        return qualified
    begin, to, end = typed.partition(" to ")
    if to:
        points = [_read(each, text, today, prefer).edtf for each in (begin, end)]
        return PartialDate.from_edtf("/".join(points))
    for pattern, made in _FORMS:
        match = re.fullmatch(pattern, typed)
        if match:
            return made(match, text, today)
    match = re.fullmatch(rf"{_MONTH_NAME} {_DAY}|{_DAY_FIRST}", typed)
    if match:
        return _without_year(match, text, today, prefer)
    raise _refused(text)


_DAY_FIRST = r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month2>[a-z]{3,9})\.?"


def _refuse_ambiguous(typed: str, text: str) -> None:
    match = re.fullmatch(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})", typed)
    if match is None:
        return
    year = match[4] if len(match[4]) == 4 else f"20{match[4]}"  # noqa: PLR2004 -- a year's digits
    one, other = match[1].zfill(2), match[3].zfill(2)
    readings = [f"day first it is {_or_none(f'{year}-{other}-{one}')}"]
    readings.append(f"month first {_or_none(f'{year}-{one}-{other}')}")
    raise UsageError(
        f"'{shortened(text)}' is ambiguous: {', '.join(readings)}; write it as YYYY-MM-DD"
    )


def _or_none(iso: str) -> str:
    try:
        return date.fromisoformat(iso).isoformat()
    except ValueError:
        return "no date"


def _iso(typed: str) -> str:
    """A day with slashes or without leading zeros, year first, is ISO all the same."""
    match = re.fullmatch(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})([?~%]?)", typed)
    if match is None:
        return typed
    return f"{match[1]}-{match[3].zfill(2)}-{match[4].zfill(2)}{match[5]}"


def _qualified(typed: str, text: str) -> PartialDate | None:
    """Read "about X" and "X?", which EDTF writes with a sign behind the date."""
    bare = re.sub(r"^(about|around|circa|c\.|ca\.) ", "", typed)
    sign = "~" if bare != typed else ""
    if bare.endswith("?"):
        bare, sign = bare[:-1].rstrip(), "%" if sign else "?"
    if not sign:
        return None
    inner = _read(bare, text, date(FIRST_YEAR, 1, 1), "past") if _has_year(bare) else None
    if inner is None or inner.edtf[-1] in "?~%":
        raise _refused(text)
    return PartialDate.from_edtf(f"{inner.edtf}{sign}")


def _has_year(typed: str) -> bool:
    return re.search(r"\b\d{4}\b", typed) is not None


def _day_of(match: re.Match[str], text: str, _: date) -> PartialDate:
    month = _month(match["month"], text)
    return _from(f"{match['year']}-{month:02}-{int(match['day']):02}", text)


def _month_of(match: re.Match[str], text: str, _: date) -> PartialDate:
    return _from(f"{match['year']}-{_month(match['month'], text):02}", text)


def _part_of(match: re.Match[str], text: str, _: date) -> PartialDate:
    year, part = match["year"], match["part"]
    if part in _THIRD:
        return PartialDate.from_edtf(_THIRD[part].format(year))
    return _from(f"{year}-{_PERIOD[part]}", text)


def _ago(match: re.Match[str], _text: str, today: date) -> PartialDate:
    return _day(later(today, -_count(match), _UNIT[match["unit"]]))


def _ahead(match: re.Match[str], _text: str, today: date) -> PartialDate:
    return _day(later(today, _count(match), _UNIT[match["unit"]]))


def _near(match: re.Match[str], _text: str, today: date) -> PartialDate:
    return _day(later(today, {"yesterday": -1, "today": 0, "tomorrow": 1}[match[0]], "d"))


_FORMS: tuple[tuple[str, Callable[[re.Match[str], str, date], PartialDate]], ...] = (
    (r"today|yesterday|tomorrow", _near),
    (rf"{_PART_NAME}[ -]?(?:in )?{_YEAR}", _part_of),
    (rf"{_YEAR} {_PART_NAME}", _part_of),
    (rf"{_MONTH_NAME},? {_YEAR}", _month_of),
    (rf"(?:[a-z]+day,? )?{_DAY}(?: of)? {_MONTH_NAME},? {_YEAR}", _day_of),
    (rf"(?:[a-z]+day,? )?{_MONTH_NAME} {_DAY},? {_YEAR}", _day_of),
    (rf"{_COUNT} ago", _ago),
    (rf"in {_COUNT}", _ahead),
)


def _without_year(
    match: re.Match[str], text: str, today: date, prefer: Literal["past", "future"]
) -> PartialDate:
    month = _month(match["month"] or match["month2"], text)
    day = int(match["day"] or match["day2"])
    step = -1 if prefer == "past" else 1
    for year in range(today.year, today.year + 9 * step, step):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if (found - today).days * step >= 0:
            return _day(found)
    raise _refused(text)


def _month(name: str, text: str) -> int:
    if name not in _MONTH:
        raise _refused(text)
    return _MONTH[name]


def _count(match: re.Match[str]) -> int:
    return int(match["count"]) if match["count"].isdecimal() else 1


def _day(day: date) -> PartialDate:
    return PartialDate.from_edtf(day.isoformat())


def _from(edtf: str, text: str) -> PartialDate:
    try:
        return PartialDate.from_edtf(edtf)
    except UsageError:
        raise _refused(text) from None


def _refused(text: str) -> UsageError:
    said = f"'{shortened(text)}' is not a date" if text.strip() else "a date is missing"
    return UsageError(f"{said}: {FORMS}")
