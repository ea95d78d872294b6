"""A plain CSV of shows, one a row, as people and other programs keep them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from seasontrack.domain.dates import PartialDate, read_date
from seasontrack.domain.errors import UsageError, either
from seasontrack.domain.words import checked_key, folded, shortened, typed_text
from seasontrack.exchange import csv_files
from seasontrack.exchange.cells import entries as entries_of
from seasontrack.exchange.cells import unguarded
from seasontrack.exchange.entries import Bad, Found
from seasontrack.exchange.fields import FieldError
from seasontrack.exchange.reports import Fate, SeasonReport, ShowReport
from seasontrack.exchange.sheets import Sheet

SITES = ("tvmaze", "tmdb", "imdb", "tvdb", "anilist", "wikidata")
FIELDS = (
    *("title", "show", "aliases", "platform", "tags", "notes", "status"),
    *("first_air_date", "last_air_date", "seasons", *SITES),
)
MOST_SEASONS = 200

_SEASONS = re.compile(r"(\d{1,4})\s*(?:seasons?|series)?", re.IGNORECASE)
_WORDS: dict[Fate | None, tuple[str, ...]] = {
    Fate.ENDED: ("ended", "concluded", "completed", "finished"),
    Fate.CANCELLED: ("cancelled", "canceled"),
    Fate.RUNNING: (
        *("running", "returning", "returning series", "continuing", "airing", "ongoing"),
        *("renewed", "ordered", "awaiting", "concluding", "developing", "in development"),
        *("in production", "planned", "pilot", "upcoming"),
    ),
    None: ("to be determined", "tba", "unknown"),
}
_FATES = {word: fate for fate, words in _WORDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Reading:
    """How a plain CSV is to be read, as typed.

    ``renamed`` are COLUMN=FIELD, ``only`` are COLUMN=VALUE of the rows to take.
    """

    renamed: Sequence[str] = ()
    only: Sequence[str] = ()


class PlainShows:
    """A plain CSV of shows, being imported.

    Raises UsageError for a mapping that names no column or field, or where no
    column holds the titles.
    """

    def __init__(self, sheet: Sheet, reading: Reading, today: date) -> None:
        self.sheet = sheet
        self.today = today
        self.columns = _columns(sheet, reading.renamed)
        self.only = [self._condition(text) for text in reading.only]

    @property
    def remarks(self) -> Sequence[str]:
        """The columns that are not read."""
        read = {*self.columns.values(), *(column for column, _ in self.only), csv_files.PROBLEM, ""}
        ignored = [name for name in self.sheet.header if name not in read]
        return csv_files.ignored_columns(self.sheet, ignored)

    def entries(self) -> Iterator[Found | Bad]:
        """Yield the rows as what their file tells about a show."""
        for row in self.sheet.rows():
            place = f"{self.sheet.source.name}, line {row.line}"
            cells = csv_files.named_cells(self.sheet.header, row)
            if cells is None:
                yield csv_files.uneven(place, self.sheet.header, row)
            elif all(folded(cells[column]) == value for column, value in self.only):
                yield self._entry(place, cells, row.cells)

    def remainder(self, bad: Sequence[Bad]) -> bytes:
        """Return a CSV file of the bad rows, with the problem of each beside it."""
        return csv_files.bad_rows(self.sheet.header, bad)

    def _entry(self, place: str, cells: Mapping[str, str], raw: list[str]) -> Found | Bad:
        given = {
            field: text
            for field, column in self.columns.items()
            if (text := unguarded(cells[column]).strip())
        }
        try:
            return Found(place, _report(given, self.sheet.source.path.name, self.today), raw)
        except FieldError as error:
            return Bad(place, self.columns.get(error.field, error.field), error.reason, raw)

    def _condition(self, text: str) -> tuple[str, str]:
        column, equals, value = text.partition("=")
        if not equals or column.strip() not in self.sheet.header:
            raise UsageError(_no_column(self.sheet, "--only", "COLUMN=VALUE", text))
        return column.strip(), folded(value)


def _columns(sheet: Sheet, renamed: Sequence[str]) -> dict[str, str]:
    """Return the column of every field that the file has one for."""
    found: dict[str, str] = {}
    for name in sheet.header:
        field = name.casefold().replace(" ", "_")
        if field in FIELDS:
            found.setdefault(field, name)
    for text in renamed:
        column, equals, field = (piece.strip() for piece in text.rpartition("="))
        if not equals or column not in sheet.header:
            raise UsageError(_no_column(sheet, "--map", "COLUMN=FIELD", text))
        if field not in FIELDS:
            raise UsageError(f"--map knows no field '{shortened(field)}', only {', '.join(FIELDS)}")
        found[field] = column
    if "title" not in found:
        sheet.source.fail(
            f"has no column 'title' (it has {_shown(sheet.header)}); "
            "name the one that holds the titles, as in --map Name=title"
        )
    return found


def _report(given: Mapping[str, str], source: str, today: date) -> ShowReport:
    reader = _Cells(given, today)
    if "title" not in given:
        raise FieldError("title", "it must not be empty")
    first = reader.date("first_air_date")
    fate = reader.fate()
    return ShowReport(
        title=reader.text("title") or "",
        source=source,
        key=reader.key(),
        aliases=reader.texts("aliases"),
        platform=reader.text("platform"),
        tags=reader.texts("tags"),
        ids={site: text for site in SITES if (text := reader.text(site))},
        notes=reader.text("notes"),
        seasons=_seasons(reader.seasons(), first, today),
        fate=fate,
        over_on=reader.date("last_air_date") if fate is Fate.ENDED else None,
    )


class _Cells:
    """The cells of one row by field; each reader raises FieldError with its field."""

    def __init__(self, given: Mapping[str, str], today: date) -> None:
        self.given = given
        self.today = today

    def text(self, field: str) -> str | None:
        text = self.given.get(field)
        try:
            return None if text is None else typed_text(text, "the text")
        except UsageError as error:
            raise FieldError(field, str(error)) from error

    def texts(self, field: str) -> tuple[str, ...]:
        """Entries are parted by semicolons, or by commas where there is no semicolon."""
        whole = self.text(field) or ""
        pieces = entries_of(whole) if ";" in whole else whole.split(",")
        return tuple(dict.fromkeys(piece.strip() for piece in pieces if piece.strip()))

    def key(self) -> str | None:
        try:
            return checked_key(self.given["show"]) if "show" in self.given else None
        except UsageError as error:
            raise FieldError("show", str(error)) from error

    def date(self, field: str) -> PartialDate | None:
        try:
            text = self.given.get(field)
            return None if text is None else read_date(text, self.today, "past")
        except UsageError as error:
            raise FieldError(field, str(error)) from error

    def seasons(self) -> int:
        text = self.given.get("seasons", "0")
        match = _SEASONS.fullmatch(text)
        if match is None:
            raise FieldError("seasons", f"'{shortened(text)}' is not a number of seasons")
        if int(match[1]) > MOST_SEASONS:
            raise FieldError("seasons", f"{match[1]} seasons; at most {MOST_SEASONS} are taken")
        return int(match[1])

    def fate(self) -> Fate | None:
        text = self.given.get("status")
        if text is None:
            return None
        if folded(text) not in _FATES:
            known = either(["running", "renewed", "ended", "cancelled"])
            raise FieldError("status", f"'{shortened(text)}' is no status; write {known}")
        return _FATES[folded(text)]


def _seasons(count: int, first: PartialDate | None, today: date) -> tuple[SeasonReport, ...]:
    """Seasons counted in a list of shows are out, unless the first is still to come."""
    is_out = first is None or first.earliest <= today
    labels = range(1, max(count, 1 if first else 0) + 1)
    return tuple(
        SeasonReport(str(number), first if number == 1 else None, is_out=is_out)
        for number in labels
    )


def _no_column(sheet: Sheet, option: str, form: str, text: str) -> str:
    return (
        f"{option} '{shortened(text)}' is not {form} of {sheet.source.name}, "
        f"whose columns are {_shown(sheet.header)}"
    )


def _shown(names: Sequence[str]) -> str:
    more = f" and {len(names) - 12} more" if len(names) > len(names[:12]) else ""
    return shortened(", ".join(names[:12]), 200) + more
