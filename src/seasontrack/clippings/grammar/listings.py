"""Lists under a heading: "Cancelled Shows" and below it "Fox: X, Y", or a day and what is on."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from seasontrack.clippings.grammar.headings import STATES
from seasontrack.clippings.mentions.date_forms import find_dates
from seasontrack.clippings.mentions.names import is_network
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.tokens import is_title, tokenise
from seasontrack.clippings.text.words import words
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Kind

_KINDS = {**STATES, "axed": Kind.CANCELLED}
_LONGEST_HEAD = 60  # characters
_LONGEST_LINE = 300
_LONGEST_DAY = len("Wednesday, September 23rd:")
_MARKERS = frozenset("-–•·*")
_FILMS = ("🎥", "🎬")  # what some calendars put in front of films
_NO_SERIES = words("special movie film documentary football awards tournament concert")
_NEAR = timedelta(days=270)


@dataclass(frozen=True, slots=True)
class Listing:
    """What is said of the shows listed from here on: by whom, or on which day they are out.

    ``is_calendar`` tells that each line has a day of its own.
    """

    kind: Kind | None = None
    house: str | None = None
    day: PartialDate | None = None
    is_calendar: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A show on a line of a list, with its network and, in a calendar, its season."""

    title: str
    house: str | None
    season: str | None = None
    is_final: bool = False


def listing_from(text: str, before: Listing, anchor: date) -> Listing:
    """Return what list the lines behind this one belong to; one without kind lists nothing.

    ``anchor`` is the day of the text, against which a calendar's days are resolved.
    """
    found = _head().fullmatch(text) if len(text) <= _LONGEST_HEAD else None
    if found:
        house = found["house"] if is_network(found["house"] or "") else before.house
        return Listing(_KINDS.get((found["kind"] or found["last"]).lower()), house)
    if len(text) <= _LONGEST_DAY and any(map(str.isdigit, text)):
        dated = _dated(text.rstrip(":"), anchor)
        if dated:
            return dated
    if before.day:
        return before
    if is_network(text.rstrip(":")):
        return replace(before, house=text.rstrip(":"))
    goes_on = before.kind and (text in _MARKERS or rows_of(text, before))
    if not goes_on:  # what is told under the name of a network is told of it
        return Listing(house=before.house if text.endswith(".") else None)
    return before


def row_on_its_day(text: str, anchor: date, listing: Listing) -> tuple[Listing, list[Row]] | None:
    """Return what a line of a calendar says: "23 Apr - X (Channel 4) Series 2 of the comedy".

    "X (Channel 4), April 23 – The comedy returns for a second series" says it the other way.
    Among such lines one need not say that it is of a series: "X, April 23 – A pick to watch".
    """
    if len(text) > _LONGEST_LINE:
        return None
    forms = [_calendar_row(), _described_row(), *([_bare_row()] if listing.is_calendar else [])]
    for found in filter(None, (form.fullmatch(text) for form in forms)):
        dated = _dated(found["day"], anchor)
        if dated and dated.day:
            return _row_of(found, dated, listing, text)
    return None


def _row_of(
    found: re.Match[str], dated: Listing, listing: Listing, text: str
) -> tuple[Listing, list[Row]] | None:
    house = found["house"] or listing.house or ""
    title, _, told = found["title"].partition(", ")
    numbered = _season().search(found["title"])
    if numbered and numbered.end() == len(found["title"]) and numbered.start() > 1:
        title, told = found["title"][: numbered.start()].rstrip(" ,:"), numbered[0]
    elif not _tells_what().fullmatch(told):
        title, told = found["title"], ""
    row = _row(title, f"({house}){told}{found['details']}", text)
    return (dated, [row]) if row else None


def rows_of(text: str, listing: Listing) -> list[Row]:
    """Return the shows a line of a list names."""
    if listing.kind is None or len(text) > _LONGEST_LINE:
        return []
    if listing.day:
        return _on_that_day(text, listing.day.earliest.year)
    head, colon, rest = text.partition(": ")
    if colon and is_network(head):
        names = [name.strip().strip("\"'") for name in _commas().split(rest.rstrip("."))]
        return [Row(name, head) for name in names] if all(map(is_title, names)) else []
    item = _item().fullmatch(text)
    title = (item["quoted"] or item["marked"]).strip(" ,") if item else ""
    return [Row(title, listing.house)] if title and is_title(title) else []


def _dated(text: str, anchor: date) -> Listing | None:
    """Return what a line that is only a day opens; a year makes it the text's own date."""
    tokens = tokenise(text)
    found = [day for day in find_dates(tokens, set()) if day.start == 0]
    if not found:
        return None
    day = found[0] if found[0].end == len(tokens) else None
    if day is None or not (day.month and day.day) or day.year:
        return Listing()
    when = day.resolve(anchor, "future")
    if when and when.earliest - anchor > _NEAR:
        when = day.resolve(anchor, "past")
    is_ahead = when is not None and when.earliest >= anchor
    return Listing(Kind.SCHEDULED if is_ahead else Kind.PREMIERED, None, when)


def _on_that_day(text: str, year: int) -> list[Row]:
    """Return the rows of "X (FXX), 10 p.m. (Season 7)", "New: 'X' (9 p.m., CW), 'Y' (FX)".

    "X Season 1 (2005)" in a later year is an old season that a service has added.
    """
    made = _year().search(text)
    if text.startswith(_FILMS) or (made and int(made[1]) < year):
        return []
    whole = _plain_row().fullmatch(text) or _told_row().fullmatch(text)
    found = [whole] if whole else list(_quoted_row().finditer(text))
    rows = (_row(each["title"], each["details"], text) for each in found)
    return [row for row in rows if row]


def _row(title: str, details: str, line: str) -> Row | None:
    low = details.lower()
    parts = (_time().sub("", part).strip() for part in re.split(r"[(),;/]", details))
    house = next((part for part in parts if is_network(part)), None)
    season = _season_in(details)
    words_told = re.findall(r"[a-z]+", f"{title} {details}".lower())
    title = title.strip("\"' ,")
    if "finale" in words_told:
        return None  # on that day it ends
    is_new = "new" in words_told or line.startswith("New:") or "series premiere" in low
    is_new = is_new or _introduced().match(details) is not None
    number = season or ("1" if is_new else None)
    if not (house or number) or not is_title(title) or not _NO_SERIES.isdisjoint(words_told):
        return None
    return Row(title, house, number, "final season" in low)


@cache
def _head() -> re.Pattern[str]:
    state = "renewed|cancell?ed|axed|returning|new|undecided|pending|ending|ordered"
    nouns = "(?:tv )?(?:shows|series|programs|programmes)"
    house = "(?:(?P<house>[^:]{2,24}?)(?::| –| -)? )?"
    first = f"(?:officially )?(?P<kind>{state})(?: {nouns})?"
    last = f"{nouns}(?: that)?(?: were| have been)? (?P<last>{state})"
    return re.compile(f"{house}(?:{first}|{last}):?", re.IGNORECASE)


@cache
def _item() -> re.Pattern[str]:
    aside = r"(?: \([^()]*\))?"
    quoted, marked = r"\"(?P<quoted>[^\"]+)\",?", r"(?P<marked>[^()]+?)"
    return re.compile(rf"(?:[-–•·*] ?)?{quoted}{aside}|[-–•·*] ?{marked}{aside}")


@cache
def _commas() -> re.Pattern[str]:
    return re.compile(r", (?:and )?(?=[A-Z0-9\"'])")


@cache
def _calendar_row() -> re.Pattern[str]:
    day, title = r"(?P<day>[A-Z0-9][\w ,]{3,24}?)", r"(?P<title>[^()]{1,80}?)"
    return re.compile(rf"{day} ?[-–:] {title} \((?P<house>[^()]{{2,30}})\)(?P<details>[^()]*)")


def _title_and_day() -> str:
    no_place = r"(?!(?:[A-Z.]{2,} ?)+,)(?![A-Z][a-z]+day,)"  # "BERLIN, May 3 –" opens a report
    title, house = rf"{no_place}(?P<title>[^()–]{{1,80}}?)", r"(?: \((?P<house>[^()]{2,30})\))?"
    day = r"(?P<day>(?:[A-Z][a-z]+day, )?[A-Z][a-z]{2,8}\.? \d{1,2})"
    return rf"{title}{house}, {day}(?: [-–]|:)"


@cache
def _bare_row() -> re.Pattern[str]:
    return re.compile(rf"{_title_and_day()} (?P<details>.+)")


@cache
def _described_row() -> re.Pattern[str]:
    nouns = "series|show|comedy|drama|thriller|sitcom|season|anime|miniseries|dramedy"
    reports = "has|was|were|said|renewed|ordered|announced|returned"
    about = rf"(?P<details>(?!.*\b(?:{reports})\b)(?=.*\b(?:(?:docu|mini-)?(?:{nouns}))\b).+)"
    return re.compile(rf"{_title_and_day()} {about}")


@cache
def _tells_what() -> re.Pattern[str]:
    # behind a title in a calendar: "season 3", "series premiere", "final season premiere"
    number = r"(?:season|series) (?:\d{1,2}|[a-z]+)"
    return re.compile(rf"(?:{number}|final season)(?: (?:premiere|debut))?", re.IGNORECASE)


@cache
def _introduced() -> re.Pattern[str]:
    return re.compile(r"\([^()]*\)An? ")  # "An anthology series about legends"


@cache
def _plain_row() -> re.Pattern[str]:
    mark = r"(?:[-–•·*📺] ?)?(?:\d{1,2}(?::\d\d)? [ap]\.m\. )?"
    title = rf"{mark}(?:Returning: |New: )?(?P<title>\"[^\"]{{1,80}}\"|[^()\"–]{{1,80}}?)"
    number = r"S(?:eason|eries) (?:\d{1,2}|[A-Z][a-z]+)|S\d{1,2}"
    season = rf"(?:,|:| ?[–-])? ?(?:{number}|[Ff]inal [Ss]eason|returns)\b(?:: [^()]{{1,60}})?"
    aside = r"(?: ?\([^()]*\)[^()\"]{0,20})"
    return re.compile(f"{title}(?P<details>{season}{aside}*|{aside}+)")


@cache
def _quoted_row() -> re.Pattern[str]:
    return re.compile(r"(?P<title>\"[^\"]{1,80}\"),? (?P<details>\([^()]*\))")


@cache
def _told_row() -> re.Pattern[str]:
    return re.compile(r"(?P<title>\"[^\"]{1,80}\"): (?P<details>[^\"]{1,250}\([^()]*\))")


def _season_in(details: str) -> str | None:
    """Return the 2 of "Season 2", "S2", "season two", "its second (and final) season"."""
    told = [cardinal(found[1].lower()) for found in _season().finditer(details)]
    told += [ordinal(found[1].lower()) for found in _ordinal_season().finditer(details)]
    number = next(filter(None, told), None)
    return str(number) if number else None


@cache
def _season() -> re.Pattern[str]:
    return re.compile(r"\bS(?:eason |eries |(?=\d))(\d{1,2}|[A-Z][a-z]+)\b", re.IGNORECASE)


@cache
def _ordinal_season() -> re.Pattern[str]:
    return re.compile(r"\b([\w-]+)(?: and final)? (?:season|series)\b", re.IGNORECASE)


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\((\d{4})\)")


@cache
def _time() -> re.Pattern[str]:
    return re.compile(r"^\s*\d{1,2}(?::\d\d)? [ap]\.m\.(?: on)?")
