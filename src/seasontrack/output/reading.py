"""Where to go on reading, as an answer."""

from collections.abc import Iterator, Mapping
from typing import Any

from seasontrack.domain.models import Show
from seasontrack.domain.reading import NextUnit, ReadingAdvice
from seasontrack.domain.seasons import say_seasons
from seasontrack.domain.spans import ranges, unit_text
from seasontrack.domain.works import plural
from seasontrack.output.coverage import number
from seasontrack.output.pages import Cell, Lines, Page, Tone, line
from seasontrack.output.screen import Answer

FIELDS = ("work", "title", "unit", "start", "partly_covered", "skipped", "last_covered")


def next_answer(advice: ReadingAdvice, show: Show) -> Answer:
    """Return the answer to ``next``: per work, the unit to start with."""

    def records() -> list[Mapping[str, Any]]:
        return [_record(unit) for unit in advice.read]

    return Answer(
        page=lambda _: Page([Lines([*_lines(advice, show)])]),
        data=lambda: {"show": show.key, "after": advice.after, "read": records()},
        rows=records,
        fields=FIELDS,
    )


def _record(unit: NextUnit) -> Mapping[str, Any]:
    return {
        "work": unit.work,
        "title": unit.title,
        "unit": unit.unit,
        "start": number(unit.start) if unit.start is not None else None,
        "partly_covered": unit.partly_covered,
        "skipped": [number(each) for each in unit.skipped],
        "last_covered": number(unit.last_covered) if unit.last_covered is not None else None,
        "out_of_order": list(unit.out_of_order),
        "everything_adapted": unit.everything_adapted,
        "ongoing": unit.ongoing,
    }


def _lines(advice: ReadingAdvice, show: Show) -> Iterator[tuple[Cell, ...]]:
    if advice.after is None:
        yield line(f"No season of {show.title} is known to adapt anything yet.")
    for unit in advice.read:
        yield line(Cell(f"{unit.title}: ", Tone.STRONG), _start(unit, advice.after))
        for remark in _remarks(unit):
            yield line(Cell(f"  {remark}", Tone.QUIET))


def _start(unit: NextUnit, after: str | None) -> str:
    since = f" after {say_seasons([after])}" if after is not None else ""
    if unit.start is None:
        known = "everything known so far" if unit.ongoing else "everything"
        return f"{known} is adapted{since}"
    return f"start at {unit.unit} {unit_text(unit.start)}{since}"


def _remarks(unit: NextUnit) -> Iterator[str]:
    if unit.partly_covered and unit.start is not None:
        yield f"{unit.unit} {unit_text(unit.start)} was covered only in part"
    if unit.skipped:
        noun = unit.unit if len(unit.skipped) == 1 else plural(unit.unit)
        yield f"{noun} {ranges(unit.skipped)} {'was' if len(unit.skipped) == 1 else 'were'} skipped"
    if unit.out_of_order:
        yield f"{say_seasons(unit.out_of_order)} went out of order"
    if unit.out_of_order and unit.last_covered is not None:
        yield f"the last one covered is {unit.unit} {unit_text(unit.last_covered)}"
