"""Seasons drawn on one scale of time.

One line per season: when it was announced, how long it has been waited for or
made, the window of its premiere as wide as it is, and when it was out. The signs
differ in shape, so that the picture reads without colour.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from seasontrack.domain.history import History
from seasontrack.domain.models import Show
from seasontrack.domain.releases import Part, Season
from seasontrack.domain.words import literal
from seasontrack.output.layout import padded, widest, width_of
from seasontrack.output.pages import Cell, Page, Picture, Tone, line
from seasontrack.output.records import edtf
from seasontrack.output.scales import Scale, month_around
from seasontrack.output.screen import Answer, Screen
from seasontrack.output.sentences import when_or

WIDTH_IN_A_PIPE = 100
NARROWEST_CHART = 24
AHEAD = timedelta(days=180)  # room to the right of today for what has no date

FIELDS = ("show", "title", "season", "state", "announced_on", "production_on", "premiere", "finale")


class Sign(NamedTuple):
    """A sign on the line, its tone, and what the legend says of it."""

    char: str
    tone: Tone
    meaning: str


ANNOUNCED = Sign("○", Tone.PLAIN, "announced")
WAITING = Sign("┄", Tone.QUIET, "waiting")
MAKING = Sign("━", Tone.COMING, "in production")
WINDOW = Sign("▒", Tone.COMING, "premiere window")
OPEN = Sign("?", Tone.QUIET, "no date")
OUT = Sign("█", Tone.GOOD, "out")
LOST = Sign("×", Tone.LATE, "lost")
TODAY = Sign("│", Tone.QUIET, "today")
SIGNS = (ANNOUNCED, WAITING, MAKING, WINDOW, OPEN, OUT, LOST, TODAY)
BLANK = " "

_TONES = {BLANK: Tone.PLAIN, **{sign.char: sign.tone for sign in SIGNS}}
_RUNS = re.compile("[ ○]+|[┄?│]+|[━▒]+|█+|×+")  # signs of one tone each
_WEIGHTY = frozenset({OUT.char, WINDOW.char, LOST.char})
_UNDER_TODAY = frozenset({BLANK, WAITING.char})


def timeline_answer(
    histories: Iterable[History], today: date, first: date | None, last: date | None
) -> Answer:
    """Return the answer to ``timeline``: all seasons that touch the days asked for.

    ``first`` and ``last`` bound the scale; without them it holds every season.
    """
    drawn = ((h.show, _seasons_within(h, first, last)) for h in histories)
    shown = [(show, seasons) for show, seasons in drawn if seasons]
    return Answer(
        page=lambda screen: _page(shown, today, (first, last), screen),
        data=lambda: [_record(show, season) for show, seasons in shown for season in seasons],
        rows=lambda: [_record(show, season) for show, seasons in shown for season in seasons],
        fields=FIELDS,
        when_empty=None if shown else "no season to draw; 'seasontrack renew SHOW' announces one",
    )


def _record(show: Show, season: Season) -> Mapping[str, Any]:
    return {
        "show": show.key,
        "title": show.title,
        "season": season.label,
        "state": season.state,
        "announced_on": edtf(season.announced_on),
        "production_on": edtf(season.production_on),
        "premiere": edtf(season.premiere),
        "finale": edtf(season.finale),
    }


def _seasons_within(history: History, first: date | None, last: date | None) -> list[Season]:
    def touches(season: Season) -> bool:
        days = list(_days_of(season))
        if season.is_pending and season.premiere is None:
            days.append(date.max)
        begins_in_time = last is None or min(days, default=date.max) <= last
        return begins_in_time and (first is None or max(days, default=date.min) >= first)

    if first is None and last is None:
        return list(history.seasons)
    return [season for season in history.seasons if touches(season)]


def _days_of(season: Season) -> Iterator[date]:
    if season.announced_on:
        yield season.announced_on.earliest
    lost = season.lost_on if season.is_lost else None
    dates = (season.production_on, season.premiere, season.finale, lost)
    for when in (*dates, *(each for part in season.parts for each in (part.premiere, part.finale))):
        if when:
            yield from (when.earliest, when.latest)


def _page(
    shown: Sequence[tuple[Show, Sequence[Season]]],
    today: date,
    bounds: tuple[date | None, date | None],
    screen: Screen,
) -> Page:
    seasons = [season for _, some in shown for season in some]
    width = screen.width or WIDTH_IN_A_PIPE
    margins = _margins(seasons, today, width)
    taken = sum(map(widest, zip(*margins, strict=True)))
    cells = max(width - taken - 4, 1)
    chart = _Chart(_scale(seasons, today, bounds, cells), today)
    labels = widest([label for label, _ in margins])
    beside = dict(zip(map(id, seasons), margins, strict=True))
    lines = [chart.header(labels + 2)]
    for show, some in shown:
        lines.append(line(Cell(show.title, Tone.STRONG)))
        for season in some:
            label, date_text = beside[id(season)]
            lines.append(chart.row(season, padded(label, labels), date_text))
    legend = [sign for sign in SIGNS if sign.char in chart.used]
    lines += [line(""), *_legend(legend, width)]
    return Page([Picture(lines)])


def _margins(seasons: Sequence[Season], today: date, width: int) -> list[tuple[str, str]]:
    """Return what stands left and right of each line, less of it where there is less room."""
    for has_state, has_date in ((True, True), (False, True), (False, False)):
        margins = [
            (_label(season, has_state=has_state), _date(season, today) if has_date else "")
            for season in seasons
        ]
        sides = zip(*margins, strict=True)
        if width - sum(map(widest, sides)) - 4 >= NARROWEST_CHART:
            break
    return margins


def _label(season: Season, *, has_state: bool) -> str:
    if not has_state:
        return f"  {literal(season.label)}"
    last = " (final)" if season.final else ""
    return f"  {literal(season.label)}{last}  {season.state}"


def _date(season: Season, today: date) -> str:
    if season.is_lost:
        return when_or(season.lost_on, "")
    if season.is_pending and season.premiere and season.premiere.latest < today:
        return f"{season.premiere} overdue"
    return when_or(season.premiere, "unknown" if season.has_premiered else "undated")


def _scale(
    seasons: Sequence[Season], today: date, bounds: tuple[date | None, date | None], cells: int
) -> Scale:
    days = [day for season in seasons for day in _days_of(season)]
    if any(season.is_pending and season.premiere is None for season in seasons):
        days.append(today + AHEAD)
    first = bounds[0] or month_around(min([*days, today]))[0]
    last = bounds[1] or month_around(max([*days, today]))[1]
    return Scale(first, max(first, last), cells)


def _legend(signs: Sequence[Sign], width: int) -> Iterator[tuple[Cell, ...]]:
    text = ""
    for sign in signs:
        meaning = f"{sign.char} {sign.meaning}"
        if text and width_of(f"{text}   {meaning}") > width:
            yield line(Cell(text, Tone.QUIET))
            text = meaning
        else:
            text = f"{text}   {meaning}" if text else meaning
    yield line(Cell(text, Tone.QUIET))


class _Chart:
    """The lines of one picture, and which signs they use."""

    def __init__(self, scale: Scale, today: date) -> None:
        self.scale = scale
        self.today = today
        self.today_place = scale.place(today) if scale.holds(today) else None
        self.used: set[str] = set()

    def header(self, indent: int) -> tuple[Cell, ...]:
        text = [" "] * self.scale.cells
        for place, label in self.scale.ticks():
            text[place : place + len(label)] = label
        return line(Cell(" " * indent + "".join(text), Tone.QUIET))

    def row(self, season: Season, label: str, date_text: str) -> tuple[Cell, ...]:
        cells = [BLANK] * self.scale.cells
        self._wait(season, cells)
        for release in season.parts or (season,):
            self._release(release, cells)
        if season.is_lost and season.lost_on:
            self._mark(cells, season.lost_on.earliest, LOST)
        if season.announced_on:
            self._mark(cells, season.announced_on.earliest, ANNOUNCED)
        if self.today_place is not None and cells[self.today_place] in _UNDER_TODAY:
            cells[self.today_place] = TODAY.char
        self.used.update(cells)
        return (
            Cell(f"{label}  "),
            *[Cell(run, _TONES[run[0]]) for run in _RUNS.findall("".join(cells))],
            Cell(f"  {date_text}", Tone.QUIET if season.premiere is None else Tone.PLAIN),
        )

    def _wait(self, season: Season, cells: list[str]) -> None:
        """Draw the time from the announcement to the premiere, or until it was lost."""
        begin = season.announced_on or season.production_on
        if begin is None:
            return
        end = season.lost_on if season.is_lost else season.premiere
        last = end.earliest if end else self.scale.last
        self._draw(cells, begin.earliest, last, WAITING)
        if season.production_on:
            made = last if end else max(self.today, season.production_on.earliest)
            self._draw(cells, season.production_on.earliest, made, MAKING)
        if end is None:
            self._mark(cells, self.scale.last, OPEN)

    def _release(self, release: Season | Part, cells: list[str]) -> None:
        premiere = release.premiere
        if premiere is None:
            return
        if not release.has_premiered:
            is_lost = isinstance(release, Season) and release.is_lost
            if not is_lost:
                self._draw(cells, premiere.earliest, premiere.latest, WINDOW)
            return
        finale = release.finale or premiere
        self._draw(cells, premiere.earliest, max(finale.latest, premiere.latest), OUT)

    def _draw(self, cells: list[str], first: date, last: date, sign: Sign) -> None:
        if last < self.scale.first or first > self.scale.last or last < first:
            return
        begin, end = self.scale.place(first), self.scale.place(last) + 1
        cells[begin:end] = sign.char * (end - begin)

    def _mark(self, cells: list[str], day: date, sign: Sign) -> None:
        """Put a sign on its day, unless something weightier stands there."""
        if self.scale.holds(day):
            place = self.scale.place(day)
            if cells[place] not in _WEIGHTY:
                cells[place] = sign.char
