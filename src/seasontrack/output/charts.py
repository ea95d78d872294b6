"""One line of a timeline for each season.

When it was announced, how long it has been waited for or made, the window of its
premiere as wide as it is, and when it was out. The signs differ in shape, so that
the picture reads without colour.
"""

from collections.abc import Iterator, Sequence
from datetime import date
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


class Chart:
    """The lines of one picture, and which signs they use; ``indent`` is what stands before."""

    def __init__(self, scale: Scale, today: date) -> None:
        self.scale = scale
        self.today = today
        self.used: set[Sign] = set()

    def header(self, indent: int) -> tuple[Cell, ...]:
        """Return the line of years and months."""
        text = [" "] * self.scale.cells
        for place, label in self.scale.ticks():
            text[place : place + len(label)] = label
        return line(Cell(" " * indent + "".join(text), Tone.QUIET))

    def title(self, text: str, indent: int) -> tuple[Cell, ...]:
        """Return the line of a title, which today's line crosses where there is room."""
        room = indent + self.scale.place(self.today) - width_of(text)
        if not self.scale.holds(self.today) or room < 1:
            return line(Cell(text, Tone.STRONG))
        self.used.add(TODAY)
        return line(Cell(text, Tone.STRONG), " " * room, Cell(TODAY.char, TODAY.tone))

    def row(self, season: Season, label: str, date_text: str) -> tuple[Cell, ...]:
        """Return the line of a season, between what stands left of it and its date."""
        cells: list[Sign | None] = [None] * self.scale.cells
        self._wait(season, cells)
        for release in season.parts or (season,):
            self._release(release, cells)
        if season.is_lost and season.lost_on:
            self._mark(cells, season.lost_on.earliest, LOST)
        if season.announced_on:
            self._mark(cells, season.announced_on.earliest, ANNOUNCED)
        if self.scale.holds(self.today) and cells[self.scale.place(self.today)] in {None, WAITING}:
            cells[self.scale.place(self.today)] = TODAY
        self.used.update(sign for sign in cells if sign)
        return (
            Cell(f"{label}  "),
            *_merged(cells),
            Cell(f"  {date_text}", Tone.QUIET if season.premiere is None else Tone.PLAIN),
        )

    def legend(self, width: int) -> Iterator[tuple[Cell, ...]]:
        """Yield what the signs used mean, in lines of at most ``width`` cells."""
        shown: list[Cell] = []
        for sign in (sign for sign in SIGNS if sign in self.used):
            taken = sum(width_of(cell.text) for cell in shown)
            if shown and taken + width_of(f"{GAP}{sign.char} {sign.meaning}") > width:
                yield line(*shown)
                shown = []
            gap = GAP if shown else ""
            shown += [Cell(f"{gap}{sign.char}", sign.tone), Cell(f" {sign.meaning}", Tone.QUIET)]
        yield line(*shown)

    def _wait(self, season: Season, cells: list[Sign | None]) -> None:
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

    def _release(self, release: Season | Part, cells: list[Sign | None]) -> None:
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

    def _draw(self, cells: list[Sign | None], first: date, last: date, sign: Sign) -> None:
        if last < self.scale.first or first > self.scale.last or last < first:
            return
        for place in range(self.scale.place(first), self.scale.place(last) + 1):
            cells[place] = sign

    def _mark(self, cells: list[Sign | None], day: date, sign: Sign) -> None:
        """Put a sign on its day, unless something weightier stands there."""
        place = self.scale.place(day)
        if self.scale.holds(day) and cells[place] not in {OUT, WINDOW, LOST}:
            cells[place] = sign


def _merged(cells: Sequence[Sign | None]) -> Iterator[Cell]:
    """Yield the signs as few cells as possible, one for each run of a tone."""
    text, tone = "", Tone.PLAIN
    for sign in cells:
        now = sign.tone if sign else Tone.PLAIN
        if now is not tone and text:
            yield Cell(text, tone)
            text = ""
        tone = now
        text += sign.char if sign else " "
    yield Cell(text, tone)
