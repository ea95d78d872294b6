"""Works, coverage and line-ups in one line, for tests about what a show adapts."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from seasontrack.domain.adaptation import Adaptation, work_coverages
from seasontrack.domain.coverage import WorkCoverage
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.lineup import Lineup
from seasontrack.domain.models import Coverage, Edition, Unit, UnitCount, Work
from seasontrack.domain.spans import ranges

TODAY = date(2026, 11, 23)


def work(key: str = "comic", *counts: int | tuple[int, str], **fields: Any) -> Work:
    """A work; a count is a number, or a number and the day from which it holds."""
    pairs = [count if isinstance(count, tuple) else (count, None) for count in counts]
    given = {"title": key.replace("-", " ").title(), "unit": "volume", **fields}
    return Work(key, counts=tuple(UnitCount(n, on and when(on)) for n, on in pairs), **given)


def unit(number: str, published: str | None = None, chapters: str | None = None) -> Unit:
    return Unit(number, published=when(published) if published else None, chapters=chapters)


def omnibus(*spans: str) -> tuple[Edition, ...]:
    return (Edition("omnibus", spans),)


def when(edtf: str) -> PartialDate:
    return PartialDate.from_edtf(edtf)


def covers(season: str, span: str, of: str = "comic", **fields: Any) -> Coverage:
    key = f"{season}-{of}-{span}-{fields.get('unit', '')}"
    return Coverage(id=key, show="the-show", season=season, work=of, span=span, **fields)


def lineup(
    out: Mapping[str, str | None] | None = None, announced: tuple[str, ...] = (), **fields: Any
) -> Lineup:
    """Seasons that are out, with the day each premiered, and announced ones."""
    out = out or {}
    premieres = {label: day and date.fromisoformat(day) for label, day in out.items()}
    return Lineup(premieres, (*out, *announced), announced, **fields)


def adaptation(
    *records: Coverage, works: tuple[Work, ...] = (), seasons: Lineup | None = None
) -> Adaptation:
    by_key = {work.key: work for work in works or (work("comic", 6),)}
    return Adaptation("the-show", records, by_key, seasons or Lineup())


def row(*records: Coverage, day: date = TODAY, **fields: Any) -> WorkCoverage:
    """The coverage of the main work."""
    return work_coverages(adaptation(*records, **fields), day)[0]


def states(row: WorkCoverage) -> dict[str, str]:
    """The units of each state, as ranges."""
    found = defaultdict[str, list[Decimal]](list)
    for unit in row.units:
        found[unit.state].append(unit.unit)
    return {state: ranges(units) for state, units in found.items()}
