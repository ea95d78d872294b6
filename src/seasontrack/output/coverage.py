"""What the seasons cover, as answers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from seasontrack.domain.coverage import ShowCoverage, State, WorkCoverage
from seasontrack.domain.models import Work
from seasontrack.domain.seasons import say_seasons
from seasontrack.domain.spans import MOST_UNITS, ranges
from seasontrack.domain.works import plural
from seasontrack.output.expectations import claim_lines, forecast_lines, forecast_record
from seasontrack.output.grids import grid, legend
from seasontrack.output.pages import Block, Cell, Column, Heading, Lines, Page, Table, Tone, line
from seasontrack.output.screen import Answer

if TYPE_CHECKING:
    from seasontrack.actions.adapting import CoveredShow, CoveredTotals

    Totals = Sequence[CoveredShow | CoveredTotals]

Record = Mapping[str, Any]

UNIT_FIELDS = ("work", "unit", "state", "seasons")
TOTAL_FIELDS = (
    "show",
    "title",
    "work",
    "unit",
    "known",
    "ongoing",
    "adapted",
    "partly",
    "unadapted",
    "takes",
)
TOTAL_COLUMNS = (
    Column("Show", wraps=True),
    Column("Adapted", wraps=True, roomy=20),
    Column("Work", drop=2, wraps=True, roomy=18),
    Column("Open", drop=1, wraps=True, roomy=14),
    Column("Could take them", drop=3, wraps=True),
)
NOTHING = "no season is known to adapt anything; 'seasontrack adapt SHOW SEASON SPAN' records it"


def coverage_answer(
    covered: "CoveredShow", works: Mapping[str, Work], *, only_unadapted: bool
) -> Answer:
    """Return the answer to ``coverage SHOW``: a grid per work, then the forecast.

    ``only_unadapted`` narrows the page to what no season has taken.
    """
    rows, is_noted = covered.coverage.works, not only_unadapted and any(_notes(covered.coverage))
    return Answer(
        page=lambda _: Page(
            [_open_table([covered])] if only_unadapted else list(_blocks(covered, works))
        ),
        data=lambda: _show_record(covered),
        rows=lambda: [
            {"work": row.work, **unit}
            for row in rows
            for unit in _unit_records(row)
            if not only_unadapted or unit["state"] is State.OPEN
        ],
        fields=UNIT_FIELDS,
        when_empty=None if is_noted else _when_empty([covered], only_unadapted=only_unadapted),
    )


def totals_answer(covered: "Totals", *, only_unadapted: bool) -> Answer:
    """Return the answer to ``coverage``: one line per show and work."""
    known = covered
    if only_unadapted:
        covered = [each for each in covered if any(w.unadapted for w in each.works)]

    def records() -> list[Record]:
        return [
            {"show": each.show.key, "title": each.show.title, **total_record(row)}
            for each in covered
            for row in each.works
            if row.unadapted or not only_unadapted
        ]

    return Answer(
        page=lambda _: Page([_open_table(covered) if only_unadapted else _totals_table(covered)]),
        data=records,
        rows=records,
        fields=TOTAL_FIELDS,
        when_empty=_when_empty(known, only_unadapted=only_unadapted),
    )


def _when_empty(covered: "Totals", *, only_unadapted: bool) -> str | None:
    rows = [row for each in covered for row in each.works]
    if not rows:
        return NOTHING
    if only_unadapted and not any(row.unadapted for row in rows):
        return "everything known is adapted; 'seasontrack work units WORK N' counts what came out"
    return None


def total_record(row: WorkCoverage) -> Record:
    """Return the totals of one work as a record; units are numbers."""
    return {
        "work": row.work,
        "unit": row.unit,
        "known": row.known,
        "ongoing": row.ongoing,
        "adapted": row.adapted,
        "partly": row.partly,
        "unadapted": [number(unit) for unit in row.unadapted],
        "takes": list(row.takes),
    }


@lru_cache(maxsize=MOST_UNITS)
def number(unit: Decimal) -> int | float:
    """Return a unit as a JSON number: 3, or 8.5."""
    return int(unit) if unit == unit.to_integral_value() else float(unit)


def _show_record(covered: "CoveredShow") -> Record:
    history = covered.history
    return {
        "show": history.show.key,
        "title": history.show.title,
        "works": [_work_record(row) for row in covered.coverage.works],
        "seasons": season_records(covered.coverage),
        "forecast": forecast_record(covered.forecast, history),
    }


def season_records(coverage: ShowCoverage) -> list[Record]:
    """Return what each season covers, span by span."""
    return [
        {
            "season": season.season,
            "spans": [
                {
                    "work": span.work,
                    "unit": span.unit,
                    "span": span.span,
                    "skips": span.skips,
                    "note": span.record.note,
                    "source": span.record.source,
                    "confidence": span.record.confidence,
                }
                for span in season.spans
            ],
        }
        for season in coverage.seasons
    ]


def _work_record(row: WorkCoverage) -> Record:
    return {
        "work": row.work,
        "title": row.title,
        "unit": row.unit,
        "known": row.known,
        "ongoing": row.ongoing,
        "adapted": row.adapted,
        "partly": row.partly,
        "skipped": len(row.skipped),
        "unadapted": [number(unit) for unit in row.unadapted],
        "takes": list(row.takes),
        "units": _unit_records(row),
    }


def _unit_records(row: WorkCoverage) -> list[Record]:
    return [
        {"unit": number(each.unit), "state": each.state, "seasons": list(each.seasons)}
        for each in row.units
    ]


def _blocks(covered: "CoveredShow", works: Mapping[str, Work]) -> Iterator[Block]:
    yield Heading(covered.history.show.title)
    for row in covered.coverage.works:
        yield Lines([line(Cell(row.title, Tone.STRONG), f": {row.summary}")])
        if row.order:
            yield grid(row, works.get(row.work))
    if covered.coverage.works:
        yield legend()
    notes = list(_notes(covered.coverage))
    if notes:
        yield Lines(notes)
    if covered.coverage.works:
        yield Heading("Forecast", level=3)
        yield Lines([*expected_lines(covered), *claim_lines(covered.history)])


def expected_lines(covered: "CoveredShow") -> list[tuple[Cell, ...]]:
    """Return the forecast in sentences, with the title where the show has several works."""
    several = len({row.work for row in covered.coverage.works}) > 1
    forecast = covered.forecast
    named = several and forecast.title is not None
    about = [line(Cell(f"{forecast.title}:", Tone.STRONG))] if named else []
    return [*about, *forecast_lines(forecast)]


def _notes(coverage: ShowCoverage) -> Iterator[tuple[Cell, ...]]:
    for season in coverage.seasons:
        for span in season.spans:
            if span.record.note:
                yield line(f"{season.season}: {span.record.note}")
    uncounted = (
        (coverage.dropped, "not counted, the season was dropped"),
        (coverage.rumoured, "not counted, rumoured"),
    )
    for spans, why in uncounted:
        for span in spans:
            said = f"{span.season}: {span.unit} {span.span} of {span.title}"
            yield line(said, Cell(f" ({why})", Tone.QUIET))


def _totals_table(covered: "Totals") -> Table:
    rows = [
        [
            Cell(each.show.title, Tone.STRONG),
            Cell(row.summary),
            Cell(row.title, Tone.QUIET),
            Cell(_spaced(row.unadapted)),
            Cell(", ".join(row.takes), Tone.COMING),
        ]
        for each in covered
        for row in each.works
    ]
    return Table(TOTAL_COLUMNS, rows)


def _spaced(units: Iterable[Decimal]) -> str:
    """Return the units as ranges, with room to wrap between them: "2-6, 8-10"."""
    return ranges(units).replace(",", ", ")


def _noun(row: WorkCoverage) -> str:
    return row.unit if len(row.unadapted) == 1 else plural(row.unit)


def _open_table(covered: "Totals") -> Table:
    columns = (
        Column("Show", wraps=True),
        Column("Work", drop=1, wraps=True, roomy=18),
        Column("Open", wraps=True, roomy=18),
        Column("Could take them", wraps=True, roomy=18),
    )
    rows = [
        [
            Cell(each.show.title, Tone.STRONG),
            Cell(row.title, Tone.QUIET),
            Cell(f"{_noun(row)} {_spaced(row.unadapted)}"),
            Cell(say_seasons(row.takes) if row.takes else "none"),
        ]
        for each in covered
        for row in each.works
        if row.unadapted
    ]
    return Table(columns, rows)
