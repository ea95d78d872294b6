"""Works, as answers."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from seasontrack.domain.adapting import span_in_words
from seasontrack.domain.models import Unit, Work
from seasontrack.domain.spans import ranges, read_unit
from seasontrack.domain.works import CHAPTER, counted, known_units
from seasontrack.output.pages import Block, Cell, Column, Heading, Lines, Page, Table, Tone, line
from seasontrack.output.records import edtf
from seasontrack.output.screen import Answer
from seasontrack.output.sentences import when_or

if TYPE_CHECKING:
    from seasontrack.actions.works import UsedWork

LIST_COLUMNS = (
    Column("Work", wraps=True),
    Column("Units"),
    Column("Medium", drop=2),
    Column("By", drop=1, wraps=True),
    Column("Shows", drop=3, wraps=True),
)
FIELDS = ("work", "title", "creators", "medium", "unit", "known", "ongoing", "shows")
UNIT_FIELDS = ("unit", "title", "published", "chapters")
UNIT_COLUMNS = (
    Column("Unit"),
    Column("Published"),
    Column("Title", wraps=True),
    Column("Chapters"),
)


def works_answer(works: "Sequence[UsedWork]", today: date) -> Answer:
    """Return the answer to ``work list``, by title."""

    def records() -> list[Mapping[str, Any]]:
        return [work_record(used, today) for used in works]

    return Answer(
        page=lambda _: Page([Table(LIST_COLUMNS, [_cells(used, today) for used in works])]),
        data=records,
        rows=records,
        fields=FIELDS,
        when_empty=None if works else "no work is known; 'seasontrack work add TITLE' adds one",
    )


def work_answer(used: "UsedWork", today: date) -> Answer:
    """Return the answer to ``work show``: the work and what is known of its units."""
    work = used.work
    return Answer(
        page=lambda _: Page([*_blocks(used, today)]),
        data=lambda: {
            **work_record(used, today),
            "counts": [{"count": c.count, "on": edtf(c.on)} for c in work.counts],
            "units": _unit_records(work),
            "editions": [{"name": e.name, "spans": list(e.spans)} for e in work.editions],
        },
        rows=lambda: _unit_records(work),
        fields=UNIT_FIELDS,
    )


def work_record(used: "UsedWork", today: date) -> Mapping[str, Any]:
    """Return a work as a record; ``known`` is how many units are out today, None if unknown."""
    work, known = used.work, known_units(used.work, today)
    return {
        "work": work.key,
        "title": work.title,
        "creators": list(work.creators),
        "medium": work.medium,
        "unit": work.unit,
        "known": len(known.units) if known.is_counted else None,
        "ongoing": known.ongoing,
        "source": work.source,
        "shows": list(used.shows),
    }


def how_many(work: Work, today: date) -> str:
    """Return how many units are known, in words: "6 volumes", "34 volumes (ongoing)"."""
    known = known_units(work, today)
    count = counted(len(known.units), work.unit) if known.is_counted else "unknown"
    return f"{count} (ongoing)" if known.ongoing else count


def news_of(before: Work, work: Work, today: date) -> str:
    """Return what was recorded beside the number out today: "volume 2 “Two”, out 2020"."""
    editions = [
        f"{each.name} in {counted(len(each.spans), 'book')} ({'; '.join(each.spans)})"
        for each in work.editions
        if each not in before.editions
    ]
    editions += [
        f"{counted(each.count, work.unit)} from {each.on}"
        for each in work.counts
        if each.on and each.on.earliest > today and each not in before.counts
    ]
    units = [unit for unit in work.units if unit not in before.units]
    if units:
        alike = {(unit.title, unit.published, unit.chapters) for unit in units}
        details = _details(units[0]) if len(alike) == 1 else []
        numbers = ranges(read_unit(unit.number) for unit in units)
        editions.append(", ".join([span_in_words(work.unit, numbers), *details]))
    return ", ".join(editions)


def _details(unit: Unit) -> Iterator[str]:
    if unit.title:
        yield f"“{unit.title}”"
    if unit.published:
        yield f"out {unit.published}"
    if unit.chapters:
        yield f"with {span_in_words(CHAPTER, unit.chapters)}"


def _unit_records(work: Work) -> list[Mapping[str, Any]]:
    return [
        {"unit": u.number, "title": u.title, "published": edtf(u.published), "chapters": u.chapters}
        for u in work.units
    ]


def _cells(used: "UsedWork", today: date) -> list[Cell]:
    work = used.work
    return [
        Cell(work.title, Tone.STRONG),
        Cell(how_many(work, today)),
        Cell(work.medium or "", Tone.QUIET),
        Cell(", ".join(work.creators), Tone.QUIET),
        Cell(", ".join(used.shows), Tone.QUIET),
    ]


def _blocks(used: "UsedWork", today: date) -> Iterator[Block]:
    work = used.work
    yield Heading(work.title)
    about = ", ".join(filter(None, [work.medium, how_many(work, today)]))
    lines = [line(f"{about} by {', '.join(work.creators)}" if work.creators else about)]
    if used.shows:
        lines.append(line(Cell(f"adapted by {', '.join(used.shows)}", Tone.QUIET)))
    if work.source:
        lines.append(line(Cell(work.source, Tone.QUIET)))
    for edition in work.editions:
        books = ", ".join(f"{n}: {span}" for n, span in enumerate(edition.spans, 1))
        lines.append(line(f"{edition.name}: {books}"))
    lines += [
        line(Cell(f"{counted(each.count, work.unit)} by {each.on}", Tone.QUIET))
        for each in work.counts
        if each.on
    ]
    yield Lines(lines)
    if work.units:
        rows = [
            [
                Cell(unit.number),
                Cell(when_or(unit.published, "")),
                Cell(unit.title or ""),
                Cell(unit.chapters or "", Tone.QUIET),
            ]
            for unit in work.units
        ]
        yield Table(UNIT_COLUMNS, rows)
