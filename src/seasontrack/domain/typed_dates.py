"""Dates as people type them."""

import re
from datetime import date
from typing import Literal

from seasontrack.domain.dates import FORMS, MONTHS, PERIODS, NotADateError, PartialDate, later
from seasontrack.domain.errors import UsageError
from seasontrack.domain.words import shortened

Preference = Literal["past", "future"]

LONGEST = 60

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NO_DATE = frozenset({"tba", "tbd", "unknown"})
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_ABOUT = ("about ", "around ", "circa ", "ca. ", "c. ")
_UNIT = {"day": "d", "week": "w", "month": "m", "year": "y"}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = {word: count for count, word in enumerate(_NUMBERS, 1)} | {"a": 1, "an": 1}
_PERIOD = {name.casefold(): code for code, (name, _, _) in PERIODS.items()} | {"fall": 23}
_THIRD = {"early": "{0}-01/{0}-04", "mid": "{0}-05/{0}-08", "late": "{0}-09/{0}-12"}

# What the words of a date may be, in which order.
_ORDERS = frozenset(
    {
        ("year", "month"),
        ("month", "year"),
        ("year", "period"),
        ("period", "year"),
        ("year", "third"),
        ("third", "year"),
        ("day", "month", "year"),
        ("month", "day", "year"),
        ("year", "month", "day"),
        ("day", "month"),
        ("month", "day"),
    }
)


def read(text: str, today: date, prefer: Preference) -> PartialDate | None:
    """Return the date typed, or None where the text says that there is none.

    Raises UsageError for anything else; see ``seasontrack.domain.dates.read_date``.
    """
    typed = " ".join(text.casefold().split())
    if not typed:
        raise UsageError(f"a date is missing: {FORMS}")
    if typed in _NO_DATE:
        return None
    if len(typed) > LONGEST or not typed.isascii():
        raise NotADateError(text)
    if not _is_iso_day(typed):
        _refuse_ambiguous(typed, text)
    try:
        return _read(typed, today, prefer)
    except NotADateError as error:
        raise NotADateError(text, error.reason) from None


def _read(typed: str, today: date, prefer: Preference) -> PartialDate:
    if _is_iso_day(typed) or _is_numeric(typed):
        return PartialDate.from_edtf(_padded(typed))
    bare, sign = _without_sign(typed)
    if sign:
        return _signed(_read(bare, today, prefer), sign)
    begin, to, end = typed.partition(" to ")
    if to:
        return _interval(begin, end, today, prefer)
    return _relative(typed, today) or _worded(typed, today, prefer)


def _is_iso_day(typed: str) -> bool:
    return len(typed) == len("2026-08-03") and typed[4] == typed[7] == "-"


def _is_numeric(typed: str) -> bool:
    """Whether it is a year and whatever signs and numbers follow, without a word."""
    if len(typed) < len("2026") or not typed[:4].isdigit():
        return False
    return " " not in typed and not any(map(str.isalpha, typed))


def _refuse_ambiguous(typed: str, text: str) -> None:
    match = re.search(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)", typed)
    if match is None:
        return
    year = match[4] if len(match[4]) == 4 else f"20{match[4]}"  # noqa: PLR2004 -- a year's digits
    one, other = match[1].zfill(2), match[3].zfill(2)
    readings = [_or_none(f"{year}-{other}-{one}"), _or_none(f"{year}-{one}-{other}")]
    if any(readings):
        first, second = (each or "no date" for each in readings)
        raise UsageError(
            f"'{shortened(text)}' is ambiguous: day first it is {first}, month first {second}; "
            f"write it as YYYY-MM-DD"
        )


def _or_none(iso: str) -> str | None:
    try:
        return PartialDate.from_edtf(iso).edtf
    except NotADateError:
        return None


def _padded(typed: str) -> str:
    """A day with slashes or without leading zeros, year first, is ISO all the same."""
    if _is_iso_day(typed):
        return typed
    match = re.fullmatch(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})([?~%]?)", typed)
    if match is None:
        return typed
    return f"{match[1]}-{match[3].zfill(2)}-{match[4].zfill(2)}{match[5]}"


def _without_sign(typed: str) -> tuple[str, str]:
    """Split "about X" and "X?" into X and the sign that EDTF writes behind it."""
    about = next((word for word in _ABOUT if typed.startswith(word)), "")
    bare = typed.removeprefix(about)
    if not bare.endswith(("?", "~", "%")):
        return bare, "~" if about else ""
    sign = "%" if about and bare[-1] == "?" else bare[-1]
    return bare[:-1].rstrip(), sign


def _signed(when: PartialDate, sign: str) -> PartialDate:
    if when.edtf[-1] in "?~%":
        raise NotADateError(when.edtf, "one mark of doubt is enough")
    return PartialDate.from_edtf(f"{when.edtf}{sign}")


def _interval(begin: str, end: str, today: date, prefer: Preference) -> PartialDate:
    """Read "BEGIN to END"; the year is often said once, behind both ("March to May 2026")."""
    year = re.search(r"\d{4}", end)
    if year and not re.search(r"\d{4}", begin) and not _relative(begin, today):
        begin = f"{begin} {year[0]}"
    first, last = (_read(each, today, prefer).edtf for each in (begin, end))
    if first[-1] in "?~%" or last[-1] in "?~%":
        raise NotADateError(begin, "doubt is marked for an interval as a whole")
    return PartialDate.from_edtf(f"{first.partition('/')[0]}/{last.rpartition('/')[2]}")


def _relative(typed: str, today: date) -> PartialDate | None:
    """Read "tomorrow", "3 weeks ago" and "in 3 weeks"; None for anything else."""
    if typed in _NEAR:
        return _on(later(today, _NEAR[typed], "d"))
    match typed.split(" "):
        case [many, unit, "ago"]:
            sign = -1
        case ["in", many, unit]:
            sign = 1
        case _:
            return None
    count = int(many) if many.isdigit() else _COUNT.get(many)
    short = _UNIT.get(unit.removesuffix("s"))
    if count is None or short is None:
        return None
    return _on(later(today, sign * count, short))


def _on(day: date) -> PartialDate:
    return PartialDate.from_edtf(day.isoformat())


def _worded(typed: str, today: date, prefer: Preference) -> PartialDate:
    first, _, rest = typed.partition(" ")
    weekday = _place(first.rstrip(",."), _WEEKDAYS)
    if weekday and rest:
        return _checked(_read(rest, today, prefer), weekday)
    words = [_sorted_out(word) for word in _words(typed)]
    order = tuple(kind for kind, _ in words)
    if order not in _ORDERS:
        raise NotADateError(typed, _why_not(order))
    part = dict(words)
    if "year" not in part:
        return _nearest(int(part["month"]), int(part["day"]), today, prefer)
    if "third" in part:
        return PartialDate.from_edtf(_THIRD[part["third"]].format(part["year"]))
    kinds = [kind for kind in ("year", "period", "month", "day") if kind in part]
    return PartialDate.from_edtf("-".join(part[kind] for kind in kinds))


def _checked(when: PartialDate, weekday: int) -> PartialDate:
    real = when.earliest.isoweekday()
    if when.earliest != when.latest:
        raise NotADateError(when.edtf, "a weekday needs its day")
    if real != weekday:
        raise NotADateError(when.edtf, f"{when.earliest} is a {_WEEKDAYS[real - 1]}")
    return when


def _words(typed: str) -> list[str]:
    plain = typed.removeprefix("the ").replace(", ", " ").replace(",", " ").replace("-", " ")
    plain = plain.replace("first half", "h1").replace("second half", "h2")
    return plain.replace(" of ", " ").replace(" in ", " ").split(" ")


def _sorted_out(word: str) -> tuple[str, str]:
    """Return what a word is, and how EDTF writes it."""
    if word.isdigit() and len(word) == len("2026"):
        return "year", word
    if word in _THIRD:
        return "third", word
    if word in _PERIOD:
        return "period", str(_PERIOD[word])
    month = _month(word)
    if month:
        return "month", f"{month:02}"
    number = word[:-2] if word.endswith(("st", "nd", "rd", "th")) else word
    if number.isdigit() and len(number) <= len("31"):
        return "day", number.zfill(2)
    if word[:1] in {"q", "h"} and word[1:].isdigit():
        raise NotADateError(word, f"there is no {word.upper()}")
    raise NotADateError(word)


def _why_not(order: tuple[str, ...]) -> str:
    if order == ("day",):
        return "a bare number says too little"
    return "" if "year" in order else "the year is missing"


def _nearest(month: int, day: int, today: date, prefer: Preference) -> PartialDate:
    step = -1 if prefer == "past" else 1
    # 29 February can be eight years away: 1900 and 2100 have none.
    for year in range(today.year, today.year + 9 * step, step):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if (found - today).days * step >= 0:
            return _on(found)
    raise NotADateError("", f"{MONTHS[month - 1]} has no day {day}")


def _month(word: str) -> int:
    bare = word.removesuffix(".")
    return 9 if bare == "sept" else _place(bare, MONTHS)


def _place(word: str, names: tuple[str, ...]) -> int:
    """Return the place of a name, from 1, given in full or by three letters; 0 for no name."""
    names = tuple(name.casefold() for name in names)
    return next((place for place, name in enumerate(names, 1) if word in {name, name[:3]}), 0)
