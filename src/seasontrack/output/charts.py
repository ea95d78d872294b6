"""One line of a timeline for each season.

When it was announced, how long it has been waited for or made, the window of its
premiere as wide as it is, and when it was out. The signs differ in shape, so that
the picture reads without colour.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from seasontrack.domain.releases import Part, Season
from seasontrack.output.layout import width_of
from seasontrack.output.pages import Cell, Tone, line
from seasontrack.output.scales import Scale


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
GAP = " " * 3  # between two signs of the legend
SIGNS = (ANNOUNCED, WAITING, MAKING, WINDOW, OPEN, OUT, LOST, TODAY)
BLANK = " "

_TONES = {BLANK: Tone.PLAIN, **{sign.char: sign.tone for sign in SIGNS}}
_RUNS = re.compile("[ ○]+|[┄?│]+|[━▒]+|█+|×+")  # signs of one tone each
_WEIGHTY = frozenset({OUT.char, WINDOW.char, LOST.char})
_UNDER_TODAY = frozenset({BLANK, WAITING.char})


class Chart:
    """The lines of one picture, and which signs they use; ``indent`` is what stands before."""

    def __init__(self, scale: Scale, today: date) -> None:
        self.scale = scale
        self.place = cache(scale.place)  # thousands of seasons share the days of few years
        self.today = today
        self.today_place = self.place(today) if scale.holds(today) else None
        self.used: set[str] = set()

    def header(self, indent: int) -> tuple[Cell, ...]:
        """Return the line of years and months."""
        text = [" "] * self.scale.cells
        for place, label in self.scale.ticks():
            text[place : place + len(label)] = label
        return line(Cell(" " * indent + "".join(text), Tone.QUIET))

    def title(self, text: str, indent: int) -> tuple[Cell, ...]:
        """Return the line of a title, which today's line crosses where there is room."""
        if self.today_place is None:
            return line(Cell(text, Tone.STRONG))
        room = indent + self.today_place - width_of(text)
        if room < 1:
            return line(Cell(text, Tone.STRONG))
        self.used.add(TODAY.char)
        return line(Cell(text, Tone.STRONG), " " * room, Cell(TODAY.char, TODAY.tone))

    def row(self, season: Season, label: str, date_text: str) -> tuple[Cell, ...]:
        """Return the line of a season, between what stands left of it and its date."""
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
        if len(self.used) < len(_TONES):
            self.used.update(cells)
        return (
            Cell(f"{label}  "),
            *map(_toned, _RUNS.findall("".join(cells))),
            Cell(f"  {date_text}", Tone.QUIET if season.premiere is None else Tone.PLAIN),
        )

    def legend(self, width: int) -> Iterator[tuple[Cell, ...]]:
        """Yield what the signs used mean, in lines of at most ``width`` cells."""
        shown: list[Cell] = []
        for sign in (sign for sign in SIGNS if sign.char in self.used):
            taken = sum(width_of(cell.text) for cell in shown)
            if shown and taken + width_of(f"{GAP}{sign.char} {sign.meaning}") > width:
                yield line(*shown)
                shown = []
            gap = GAP if shown else ""
            shown += [Cell(f"{gap}{sign.char}", sign.tone), Cell(f" {sign.meaning}", Tone.QUIET)]
        yield line(*shown)

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
        begin, end = self.place(first), self.place(last) + 1
        cells[begin:end] = sign.char * (end - begin)

    def _mark(self, cells: list[str], day: date, sign: Sign) -> None:
        """Put a sign on its day, unless something weightier stands there."""
        if self.scale.holds(day):
            place = self.place(day)
            if cells[place] not in _WEIGHTY:
                cells[place] = sign.char


@lru_cache(maxsize=1024)
def _toned(run: str) -> Cell:
    """Return signs of one tone as a cell; charts of many seasons repeat them."""
    return Cell(run, _TONES[run[0]])
