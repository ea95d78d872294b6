"""What a work consists of: its units as of a day, its chapters and its editions."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.errors import UsageError, either
from seasontrack.domain.models import Edition, Work
from seasontrack.domain.spans import (
    MOST_UNITS,
    Span,
    is_side_unit,
    parse_span,
    read_unit,
    whole_numbers,
)
from seasontrack.domain.words import shortened

CHAPTER = "chapter"

_BEYOND = Decimal(MOST_UNITS + 1)


class KnownUnits(NamedTuple):
    """The units of a work that are out on a day, ascending (publication order).

    ``is_counted`` is False when nothing says how many there are: then ``units`` is
    empty and the total unknown. ``ongoing``: more came or may come after that day.
    ``to_come``: the units listed with a date that is still ahead.
    """

    units: tuple[Decimal, ...]
    ongoing: bool
    is_counted: bool
    to_come: frozenset[Decimal]

    def with_covered(
        self, covered: frozenset[Decimal]
    ) -> tuple[tuple[Decimal, ...], frozenset[Decimal]]:
        """Return all units once these are covered, and those covered ahead of their time.

        What a season adapts exists, and so do the units before it: the work has grown
        since it was counted. Units listed for a later day, and those after them, are
        ahead instead.
        """
        unknown = covered.difference(self.units)
        if not unknown:
            return self.units, frozenset()
        first_to_come = _first_counted(self.to_come)
        ahead = frozenset(u for u in unknown if u in self.to_come or u > first_to_come)
        grown = unknown - ahead
        highest = max(map(int, grown), default=0)
        found = grown.union(self.units, whole_numbers(highest)) - self.to_come
        return tuple(sorted(found)), ahead


def known_units(work: Work, day: date) -> KnownUnits:
    """Return the units of a work that are out by a day.

    Unit n being out means 1 to n are, save those listed with a later date; a side
    unit (8.5) counts only where it is listed. A count or unit without a date was
    always known, but undated units do not overtake a listed one that is still to
    come: of six volumes of which the fifth comes out in 2023, four are out in 2022.
    """
    if not work.units:
        return _counted_units(work, day)
    listed = {read_unit(unit.number): unit for unit in work.units}
    to_come = frozenset(n for n, unit in listed.items() if not is_out(unit.published, day))
    ceiling = _first_counted(to_come)
    out = {n for n, unit in listed.items() if n not in to_come and (unit.published or n < ceiling)}
    highest = max((int(n) for n in out if not is_side_unit(n)), default=0)
    undated = max((c.count for c in work.counts if c.on is None), default=0)
    dated = max((c.count for c in work.counts if c.on and is_out(c.on, day)), default=0)
    highest = max(highest, dated, min(undated, int(ceiling) - 1))
    units = tuple(sorted(out.union(whole_numbers(highest)) - to_come))
    ongoing = work.ongoing or bool(to_come) or any(c.count > highest for c in work.counts)
    return KnownUnits(units, ongoing, bool(units), to_come)


def all_units(work: Work) -> KnownUnits:
    """Return every unit on record, those still to come included."""
    return known_units(work, date.max)


def is_out(when: PartialDate | None, day: date) -> bool:
    """Tell whether a publication counts on a day (undated: always).

    One known by its month or year counts from its earliest day, as a premiere and
    an announcement do in the fold of the log.
    """
    return when is None or when.earliest <= day


def chapters_of(work: Work) -> Mapping[Decimal, frozenset[Decimal]]:
    """Return the chapters each volume holds, for the volumes where that is recorded."""
    return {
        read_unit(unit.number): parse_span(unit.chapters).units
        for unit in work.units
        if unit.chapters
    }


class Run(NamedTuple):
    """Volumes that hold some chapters together; in which volume each is, nobody recorded."""

    volumes: frozenset[Decimal]
    chapters: frozenset[Decimal]


def runs_between(held: Mapping[Decimal, frozenset[Decimal]]) -> tuple[Run, ...]:
    """Return the runs of volumes before and between those whose chapters are recorded.

    Volumes hold chapters in order: what comes after the last chapter of volume 3 and
    before the first of volume 11 is in volumes 4 to 10.
    """
    runs = []
    volume = chapter = 0
    for number in sorted(number for number in held if not is_side_unit(number)):
        first, last = int(min(held[number])), int(max(held[number]))
        volumes = whole_numbers(int(number) - 1)[volume:]
        chapters = whole_numbers(first - 1)[chapter:]
        if volumes and chapters:
            runs.append(Run(frozenset(volumes), frozenset(chapters)))
        volume, chapter = int(number), max(chapter, last)
    return tuple(runs)


def unit_name(work: Work, unit: str | None) -> str:
    """Return the unit a span of this work counts, by its one name.

    None is the work's own unit; "chapter" is always there; otherwise an edition's
    name. Case and an English plural do not matter. Raises UsageError for another.
    """
    if unit is None:
        return work.unit
    names = _unit_names(work.unit, work.editions)
    found = names.get(unit.strip().casefold())
    if found is None:
        known = either(list(dict.fromkeys(names.values())))
        raise UsageError(f"{work.title} is not counted in '{shortened(unit)}' but in {known}")
    return found


def in_own_units(work: Work, span: Span, unit: str | None) -> Span | None:
    """Return a span in the work's own units, or None when the unit is not bound to them.

    A book of an edition stands for the units it holds; a book covered in part leaves
    all of them in part, because nothing says which. Chapters give None: whether they
    make up a volume depends on what else is covered (see chapters_of).
    """
    if unit is None or unit == work.unit:
        return span
    edition = edition_of(work, unit)
    if edition is None:
        return None
    books = {Decimal(n): parse_span(held) for n, held in enumerate(edition.spans, start=1)}
    own = Span()
    for book in span.units:
        held = books.get(book, Span())
        own |= held if book in span.whole else Span(part=held.units)
    return own


def edition_of(work: Work, name: str) -> Edition | None:
    """Return the edition of that name, or None."""
    return next((edition for edition in work.editions if edition.name == name), None)


def check_count(count: int) -> None:
    """Raise UsageError for a number of units no work can have (below 1, above MOST_UNITS)."""
    if not 1 <= count <= MOST_UNITS:
        raise UsageError(f"a work has between 1 and {MOST_UNITS:,} units, not {count:,}")


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: "1 volume", "6 volumes", "2 short stories"."""
    return f"{count} {noun if count == 1 else plural(noun)}"


@lru_cache(maxsize=64)
def plural(noun: str) -> str:
    """Return the English plural of a unit's name."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _counted_units(work: Work, day: date) -> KnownUnits:
    highest = max([units.count for units in work.counts if is_out(units.on, day)], default=0)
    ongoing = work.ongoing or any(units.count > highest for units in work.counts)
    return KnownUnits(whole_numbers(highest), ongoing, highest > 0, frozenset())


def _first_counted(units: Iterable[Decimal]) -> Decimal:
    """Return the lowest unit that is no side unit, or one that no work has."""
    return min((unit for unit in units if not is_side_unit(unit)), default=_BEYOND)


@lru_cache(maxsize=1024)
def _unit_names(own: str, editions: tuple[Edition, ...]) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for name in (own, CHAPTER, *(edition.name for edition in editions)):
        names.setdefault(name.casefold(), name)
        names.setdefault(plural(name).casefold(), name)
    return names
