"""Finds the dates a sentence mentions: "May 20", "this summer", "early 2027", "Monday"."""

from seasontrack.clippings.mentions.counted_dates import UNITS_OF_TIME, counted_date
from seasontrack.clippings.mentions.holidays import holiday
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.offshoots import OFFSHOOTS
from seasontrack.clippings.mentions.when import THIRDS, DateMention
from seasontrack.clippings.text.months import MONTHS
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.tokens import Token, low_at
from seasontrack.clippings.text.words import words

_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_TIMES_OF_YEAR = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_LEADS = words("in on by until till til to for since from during of this next last")
OUTINGS = frozenset({"premiere", "release", "debut", "return", "launch"})
_BEFORE_TIMES = words("this next last the in coming early late mid for by until till")
_BEFORE_NAMES = {"", *words("and & by of renews renewed cancels cancelled canceled")}
_FIRST_YEAR, _LAST_YEAR = 1940, 2099
_YEAR_DIGITS = 4
_ISO_PARTS = 3
_SHORT_MONTH = 4
_WITHIN = frozenset({"", "early", "mid", "late"})
_DAYS = 31
_PAIR = 2
_BEFORE_TOMORROW = frozenset({"of", "no", "the"})
_SPANS_OF_TIME = frozenset({"year", "month", "week", "weekend"})
_COUNTED = frozenset({"season", "series", "part", "episode", "volume", "chapter"})
_COUNTED_TOO = words("half cour installment instalment and -")
_OTHER_YEARS = frozenset({("last", "year"), ("next", "year")})
_NO_DAYS = frozenset({"hour", "slot", "time", "lineup", ":"})  # "the Thursday slot"
_BEFORE_HOLIDAYS = words("on for to until premieres returns debuts launches airs drops arrives")
_PERIODS_TOLD = {
    ("first", "half"): 40, ("second", "half"): 41, ("latter", "half"): 41, ("last", "half"): 41,
    ("first", "quarter"): 33, ("second", "quarter"): 34, ("third", "quarter"): 35,
    ("fourth", "quarter"): 36, ("last", "quarter"): 36, ("final", "quarter"): 36,
}  # fmt: skip
_PERIODS = {"q1": 33, "q2": 34, "q3": 35, "q4": 36, "h1": 40, "h2": 41}
_OPENINGS = (MONTHS.keys() | _WEEKDAYS.keys() | _TIMES_OF_YEAR.keys() | _PERIODS.keys()) | words(
    "today tonight tomorrow yesterday this next last"
)


def find_dates(tokens: list[Token], masked: set[int]) -> list[DateMention]:
    """Return the dates mentioned outside the masked tokens, in order."""
    found: list[DateMention] = []
    done = 0
    for at in range(len(tokens)):
        if at < done or at in masked or not _may_open(tokens, at):
            continue
        mention = (
            _iso(tokens, at)
            or _month_first(tokens, at)
            or _day_first(tokens, at)
            or _holiday_at(tokens, at)
            or _of_the_year(tokens, at)
            or _spoken(tokens, at)
            or counted_date(tokens, at)
            or _weekday_at(tokens, at)
            or _year_at(tokens, at)
        )
        if mention and not masked.intersection(range(mention.start, mention.end)):
            found.append(mention)
            done = mention.end
    return found


def _may_open(tokens: list[Token], at: int) -> bool:
    """Tell the few words with which a date can begin; most are none."""
    low = tokens[at].low
    if low[0].isdigit() or low in _OPENINGS or "-" in low:
        return True
    before, following = low_at(tokens, at - 1), low_at(tokens, at + 1)
    return before in _BEFORE_HOLIDAYS or following in {"half", "quarter"} | UNITS_OF_TIME.keys()


def _year(word: str) -> int | None:
    if len(word) == _YEAR_DIGITS and word.isdecimal() and word.isascii():
        return int(word) if _FIRST_YEAR <= int(word) <= _LAST_YEAR else None
    return None


def _holiday_at(tokens: list[Token], at: int) -> DateMention | None:
    if low_at(tokens, at - 1) not in _BEFORE_HOLIDAYS or not tokens[at].is_capital:
        return None
    found = holiday(tokens, at)
    if found is None:
        return None
    month, day, end = found
    end += low_at(tokens, end) in {"night", "day"}
    end += low_at(tokens, end) == "in" and _year(low_at(tokens, end + 1)) is not None
    year, end = _trailing_year(tokens, end)
    return DateMention(at, end, year, month, day)


def _iso(tokens: list[Token], at: int) -> DateMention | None:
    parts = tokens[at].low.split("-")
    if len(parts) != _ISO_PARTS or not all(part.isdecimal() for part in parts):
        return None
    year, month, day = _year(parts[0]), int(parts[1][:2]), int(parts[2][:2])
    return DateMention(at, at + 1, year, month, day) if year and month and day else None


def _month_at(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Return the month named at a token and where it ends: "Aug.", "September", "mid-May"."""
    within, hyphen, name = low_at(tokens, at).rpartition("-")
    month = MONTHS.get(name) if within in _WITHIN else None
    if month is None:
        return None
    if hyphen:
        return month, at + 1
    dated = _year(low_at(tokens, at + 1)) or _day_number(low_at(tokens, at + 1))
    if not (tokens[at].is_capital or (dated and len(tokens[at].low) >= _SHORT_MONTH)):
        return None
    shortened = len(tokens[at].low) <= _SHORT_MONTH and low_at(tokens, at + 1) == "."
    return month, at + 2 if shortened else at + 1


def _day_number(word: str) -> int | None:
    number = cardinal(word) if word[:1].isdecimal() else None
    number = number or (ordinal(word) if word[:1].isdecimal() else None)
    return number if number and number <= _DAYS else None


def _day_in_words(tokens: list[Token], at: int) -> int | None:
    """Return the 3 of "August third", not of "in May third season"."""
    number = ordinal(low_at(tokens, at))
    following = low_at(tokens, at + 1)
    is_day = number is not None and 0 < number <= _DAYS and following not in _COUNTED | _COUNTED_TOO
    return number if is_day and following not in {"and", "&"} else None


def _trailing_year(tokens: list[Token], at: int) -> tuple[int | None, int]:
    following = at + 1 if low_at(tokens, at) in {",", "of"} else at
    year = _year(low_at(tokens, following))
    return (year, following + 1) if year else (None, at)


def _is_long_ago(tokens: list[Token], at: int) -> bool:
    """Tell "(is set in February) 1933", a year in which nothing was on television."""
    year = low_at(tokens, at)
    return year.isdecimal() and len(year) == len("1933") and _year(year) is None


def _month_first(tokens: list[Token], at: int) -> DateMention | None:
    named = _month_at(tokens, at)
    if named is None or _is_long_ago(tokens, named[1]):
        return None
    month, end = named
    day = _day_number(low_at(tokens, end)) or _day_in_words(tokens, end)
    year, stop = _trailing_year(tokens, end + 1 if day else end)
    told = low_at(tokens, stop), low_at(tokens, stop + 1)
    if year is None and told in _OTHER_YEARS:  # "in March last year"
        return DateMention(at, stop + 2, None, month, day, relative=" ".join(told))
    if day or year:
        return DateMention(at, stop, year, month, day)
    before = low_at(tokens, at - 1)
    following = tokens[end].text if end < len(tokens) else ""
    is_name = following.istitle() and following.isalpha()
    modal = tokens[at].low == "may" and before not in _LEADS | {"sets", "set", "gets", "a", "its"}
    if low_at(tokens, end) in OUTINGS and not modal:
        return DateMention(at, end, None, month)
    leads = _LEADS - ({"by"} if is_name else set())  # "created by April Bloggs"
    if before in leads | {"early", "late", "mid"} or (before.startswith("mid") and before):
        return DateMention(at, end, None, month)
    if before in _BEFORE_NAMES and is_name:
        return None  # "Harbour and October Lights"
    named_in_full = len(tokens[at].low) >= _SHORT_MONTH and tokens[at].low != "march"
    return DateMention(at, end, None, month) if named_in_full and before != "'s" else None


def _day_first(tokens: list[Token], at: int) -> DateMention | None:
    if low_at(tokens, at - 1) in _COUNTED:
        return None  # "season 4 Jan. 17"
    day = _day_number(low_at(tokens, at))
    if not day:
        return None
    named = _month_at(tokens, at + 2 if low_at(tokens, at + 1) == "of" else at + 1)
    if named is None:
        return None
    year, end = _trailing_year(tokens, named[1])
    return DateMention(at, end, year, named[0], day)


def _of_the_year(tokens: list[Token], at: int) -> DateMention | None:
    low = low_at(tokens, at)
    period = _PERIODS.get(low)
    if period:
        year, end = _trailing_year(tokens, at + 1)
        return DateMention(at, end, year, quarter=period) if year else None
    told = _PERIODS_TOLD.get((low, low_at(tokens, at + 1)))
    if told and low_at(tokens, at + 2) == "of":  # "the first half of 2025"
        year = _year(low_at(tokens, at + 3))
        return DateMention(at, at + 4, year, quarter=told) if year else None
    time = _TIMES_OF_YEAR.get(low)
    if not time:
        return None
    year, end = _trailing_year(tokens, at + 1)
    if year:
        return DateMention(at, end, year, time=time)
    before = low_at(tokens, at - 1)
    if low_at(tokens, at + 1) in OUTINGS:
        return DateMention(at, at + 1, time=time)  # "targets fall premiere"
    named = before == "the" and tokens[at - 1].text == "The" and tokens[at].text.istitle()
    if named or (before == "the" and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()):
        return None  # "renews The Fall"
    if before in _BEFORE_TIMES:
        relative = f"{before} year" if before in {"next", "last"} else None
        return DateMention(at, at + 1, time=time, relative=relative)
    return None


def _spoken(tokens: list[Token], at: int) -> DateMention | None:
    low, following = low_at(tokens, at), low_at(tokens, at + 1)
    if low == "tomorrow" and tokens[at].is_capital and low_at(tokens, at - 1) in _BEFORE_TOMORROW:
        return None  # "Legends of Tomorrow", "The Tomorrow People"
    if low in {"today", "tonight", "tomorrow", "yesterday"}:
        return DateMention(at, at + 1, relative=low)
    if low == "last" and following == "night" and not tokens[at].is_capital:
        return DateMention(at, at + 2, relative="yesterday")
    if low in {"this", "next", "last"} and following in _SPANS_OF_TIME:
        before = low_at(tokens, at - 1)
        third = before if before in THIRDS else None
        return DateMention(at, at + 2, relative=f"{low} {following}", third=third)
    if low == "new" and following == "year" and low_at(tokens, at - 1) == "the":
        return DateMention(at, at + 2, relative="next year")
    return None


def _weekday_at(tokens: list[Token], at: int) -> DateMention | None:
    weekday = _WEEKDAYS.get(low_at(tokens, at))
    led = low_at(tokens, at).endswith("day") and low_at(tokens, at - 1) in {
        "on",
        "this",
        "next",
        "coming",
    }
    if weekday is None or not (tokens[at].is_capital or led):
        return None
    behind = at + 1
    while low_at(tokens, behind) in {",", "."} and behind - at <= _PAIR:
        behind += 1
    named = tokens[at + 1 : at + 3]  # "Saturday Night Live"
    if len(named) == _PAIR and named[0].text == "Night" and named[1].is_capital:
        return None
    if _is_time_slot(tokens, at):
        return None
    full = (
        (_month_first(tokens, behind) or _day_first(tokens, behind))
        if behind < len(tokens)
        else None
    )
    if full and full.day:
        return DateMention(at, full.end, full.year, full.month, full.day)
    is_short = len(tokens[at].low) <= _SHORT_MONTH  # "Sun" and "Mon" alone are other words
    return None if is_short or _is_show(tokens, at) else DateMention(at, at + 1, weekday=weekday)


def _is_time_slot(tokens: list[Token], at: int) -> bool:
    """Tell "the Wednesday 8:30 time period", "each Wednesday"."""
    before, following = low_at(tokens, at - 1), low_at(tokens, at + 1)
    return (
        (before == "the" and following[:1].isdigit())
        or before in {"every", "each"}
        or (before == "and" and low_at(tokens, at - 3) in {"every", "each"})
        or (before == "a" and low_at(tokens, at - 2) == "on")  # "airs on a Saturday"
        or following in _NO_DAYS
        or (following == "night" and low_at(tokens, at + 2) in _NO_DAYS)
    )


def _is_show(tokens: list[Token], at: int) -> bool:
    """Tell the title "Wednesday": "Netflix's Wednesday renewed", "the spin-off Wednesday will"."""
    before, following = low_at(tokens, at - 1), low_at(tokens, at + 1)
    owned = following in {"renewed", "cancelled", "canceled", "returns"} and before == "'s"
    acts = following in {"will", "has", "is", "was", "gets"}
    acts = acts and (at == 0 or before in SERIES_NOUNS | OFFSHOOTS)
    # "Netflix renews Wednesday for a second season"
    counted = following in {"for", "after", "season"} and before not in _LEADS | {","}
    of_season = before == "of" and low_at(tokens, at - 2) in _COUNTED
    return owned or acts or counted or of_season  # "season 2 of Wednesday"


def _is_between(tokens: list[Token], at: int) -> bool:
    """Tell either year of "aired between 2020 and 2022"."""
    opening = at if low_at(tokens, at - 1) == "between" else at - 2
    between, first, joint, last = (low_at(tokens, opening + place) for place in range(-1, 3))
    joined = between == "between" and joint == "and"
    return joined and _year(first) is not None and _year(last) is not None


def _year_at(tokens: list[Token], at: int) -> DateMention | None:
    word, before = low_at(tokens, at), low_at(tokens, at - 1)
    prefix, _, digits = word.partition("-")
    if prefix in THIRDS and _year(digits):
        return DateMention(at, at + 1, _year(digits), third=prefix)
    year = _year(word)
    if not year or low_at(tokens, at + 1) in {"season", "–", "series", "-"}:
        return None
    if before in THIRDS:
        return DateMention(at, at + 1, year, third=before)
    leads = before in _LEADS | {"summer", ","} or low_at(tokens, at + 1) in OUTINGS
    leads = leads or _is_between(tokens, at)
    return DateMention(at, at + 1, year) if leads else None
