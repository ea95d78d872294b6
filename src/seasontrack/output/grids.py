"""Units and seasons as a grid: what was taken whole, in part, skipped, or is open.

The signs differ in shape, so that the grid reads without colour. Units that have
the same story and no title of their own share a line, so that three hundred
chapters fit on a screen.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from seasontrack.domain.coverage import State, Taken, WorkCoverage
from seasontrack.domain.models import Unit, Work
from seasontrack.domain.spans import ranges, unit_text
from seasontrack.output.pages import Cell, Column, Lines, Table, Tone, line

SIGNS = {State.WHOLE: "█", State.PART: "▄", State.SKIPPED: "×", State.OPEN: "·"}
TONES = {
    State.WHOLE: Tone.GOOD,
    State.PART: Tone.COMING,
    State.SKIPPED: Tone.QUIET,
    State.OPEN: Tone.QUIET,
}
FEW_UNITS = 12  # so many units have a line each, whatever their story
MOST_COLUMNS = 10  # more seasons than this are named in words instead of drawn


@dataclass(frozen=True, slots=True)
class Run:
    """Units in a row that every season treats alike."""

    units: tuple[Decimal, ...]
    states: tuple[State, ...]
    state: State
    title: str | None


def grid(row: WorkCoverage, work: Work | None) -> Table:
    """Return the grid of one work: a line for each run of units, a column for each season."""
    seasons = [taken.season for taken in row.taken]
    runs = list(_runs(row, _details(row, work)))
    is_drawn = 0 < len(seasons) <= MOST_COLUMNS
    columns = [
        Column(row.unit.capitalize()),
        *([Column(season) for season in seasons] if is_drawn else [Column("Seasons", wraps=True)]),
        Column(""),
        Column("Title", drop=1, wraps=True),
    ]
    return Table(columns, [_cells(run, seasons, is_drawn=is_drawn) for run in runs])


def legend() -> Lines:
    """Return what the signs of a grid mean."""
    cells: list[Cell] = []
    for state, sign in SIGNS.items():
        gap = "   " if cells else ""
        cells += [Cell(gap), Cell(sign, TONES[state]), Cell(f" {state}", Tone.QUIET)]
    return Lines([line(*cells)])


def _cells(run: Run, seasons: Sequence[str], *, is_drawn: bool) -> list[Cell]:
    if is_drawn:
        middle = [Cell(SIGNS[state], TONES[state]) for state in run.states]
    else:
        named = [s for s, state in zip(seasons, run.states, strict=True) if state is not State.OPEN]
        middle = [Cell(", ".join(named))]
    return [
        Cell(ranges(run.units)),
        *middle,
        Cell(run.state, TONES[run.state]),
        Cell(run.title or "", Tone.QUIET),
    ]


def _runs(row: WorkCoverage, details: Mapping[str, Unit]) -> Iterator[Run]:
    is_short = len(row.order) <= FEW_UNITS
    units: list[Decimal] = []
    before: tuple[tuple[State, ...], State] | None = None
    for unit in row.order:
        story = tuple(_state_in(taken, unit) for taken in row.taken), row.state_of(unit)
        detail = details.get(unit_text(unit))
        title = detail.title if detail else None
        if units and (story != before or title or is_short):
            yield _run(units, before, details)
            units = []
        units.append(unit)
        before = story
        if title:
            yield _run(units, before, details)
            units = []
    if units:
        yield _run(units, before, details)


def _run(
    units: list[Decimal],
    story: tuple[tuple[State, ...], State] | None,
    details: Mapping[str, Unit],
) -> Run:
    states, state = story or ((), State.OPEN)
    detail = details.get(unit_text(units[0])) if len(units) == 1 else None
    return Run(tuple(units), states, state, detail.title if detail else None)


def _state_in(taken: Taken, unit: Decimal) -> State:
    if unit in taken.span.whole:
        return State.WHOLE
    if unit in taken.span.part:
        return State.PART
    return State.SKIPPED if unit in taken.skips else State.OPEN


def _details(row: WorkCoverage, work: Work | None) -> Mapping[str, Unit]:
    if work is None or row.unit != work.unit:
        return {}
    return {unit.number: unit for unit in work.units}
