"""Works: adding them, and what comes to be known of their units."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from seasontrack.domain.dates import PartialDate, read_date
from seasontrack.domain.errors import ConflictError, UsageError
from seasontrack.domain.lookup import find
from seasontrack.domain.models import Edition, Unit, UnitCount, Work
from seasontrack.domain.spans import parse_span, recorded_span, unit_text
from seasontrack.domain.words import checked_key, folded, key_of, shortened, typed_text
from seasontrack.domain.works import all_units, check_count, counted
from seasontrack.storage.identifiers import utc_now
from seasontrack.storage.library import Library, Transaction

_MOST_DIGITS = 30  # of a count; no work comes near


@dataclass(frozen=True, slots=True)
class NewWork:
    """A work as it was typed; ``units`` is how many are known, None for an unknown number."""

    title: str
    creators: Sequence[str] = ()
    medium: str | None = None
    unit: str = "volume"
    units: int | None = None
    is_ongoing: bool = False
    key: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class NewUnits:
    """What was typed about units of a work: a count, or a span with details."""

    units: str
    on: str | None = None
    title: str | None = None
    chapters: str | None = None
    is_complete: bool = False


@dataclass(frozen=True, slots=True)
class WorkChanged:
    """A work before (None when it is new) and after; ``is_first`` when there was none."""

    before: Work | None
    work: Work
    is_first: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether anything is different now."""
        before, now = self.before, self.work
        return before is None or before._replace(recorded_at=now.recorded_at) != now


@dataclass(frozen=True, slots=True)
class UsedWork:
    """A work, and the keys of the shows that adapt it."""

    work: Work
    shows: tuple[str, ...]


def add_work(library: Transaction, new: NewWork) -> WorkChanged:
    """Add a work to the library and return it.

    Raises UsageError for an empty title, a bad key or count, ConflictError when its
    key or title is taken by another work.
    """
    title = typed_text(new.title, "the title")
    key = checked_key(new.key) if new.key is not None else key_of(title)
    if not key:
        raise UsageError(f"no key can be made from '{shortened(title)}'; give one with --key")
    if new.units is not None:
        check_count(new.units)
    work = Work(
        key=key,
        title=title,
        creators=tuple(dict.fromkeys(typed_text(name, "--by") for name in new.creators)),
        medium=typed_text(new.medium, "--medium") if new.medium is not None else None,
        unit=_unit_name(new.unit),
        ongoing=new.is_ongoing,
        counts=(UnitCount(new.units),) if new.units is not None else (),
        source=typed_text(new.source, "--source") if new.source is not None else None,
        recorded_at=utc_now(),
    )
    _check_free(library, work)
    is_first = not library.works
    library.add(work)
    return WorkChanged(None, work, is_first)


def based_on(library: Transaction, new: NewWork) -> Work:
    """Return the work of that title, added now unless it is there already.

    Raises what ``add_work`` raises.
    """
    wanted = folded(new.title)
    for work in library.works.values():
        if wanted in {folded(work.key), folded(work.title)}:
            return work
    return add_work(library, new).work


def add_units(library: Transaction, name: str, new: NewUnits, today: date) -> WorkChanged:
    """Record units of a work that came out, or what one of them is called.

    A bare number is how many there are from ``on`` on: from today when the work was
    counted before, otherwise ever since. A span, a title or chapters speak of
    single units, ``on`` being the day they came out.
    Raises UsageError for a count or span that cannot be, ConflictError for a count
    below the one known, NotFoundError or ConflictError for the name.
    """
    before = find("work", name, library.works)
    on = read_date(new.on, today, "past") if new.on is not None else None
    is_count = new.units.strip().isdecimal() and new.title is None and new.chapters is None
    if is_count:
        since = on or (PartialDate.from_edtf(today.isoformat()) if before.counts else None)
        work = _recounted(before, int(new.units.strip()[:_MOST_DIGITS]), since)
    else:
        work = _listed(before, new, on)
    if new.is_complete:
        work = work._replace(ongoing=False)
    return _kept(library, before, work)


def add_edition(library: Transaction, name: str, edition: str, spans: Sequence[str]) -> WorkChanged:
    """Record another way a work is bound: each span is what one book of it holds.

    Raises UsageError for a bad name or span, or one the work does not have,
    NotFoundError or ConflictError for the work's name.
    """
    before = find("work", name, library.works)
    called = _unit_name(edition, "the edition's name")
    if called in {before.unit, "chapter"}:
        raise UsageError(f"'{called}' is what {before.title} is counted in, not an edition of it")
    known = set(all_units(before).units)
    held = [parse_span(span) for span in spans]
    for span in held:
        unknown = span.units - known
        if unknown and not before.ongoing:
            units = f"{before.unit} {unit_text(min(unknown))}"
            raise UsageError(f"{before.title} has no {units} for its {called} to hold")
    _check_held(library, before, called, len(held))
    others = [each for each in before.editions if each.name != called]
    made = Edition(called, tuple(str(span) for span in held))
    return _kept(library, before, before._replace(editions=(*others, made)))


def _check_held(library: Library, work: Work, edition: str, books: int) -> None:
    """Raise ConflictError where a season adapts a book that the edition would not have."""
    for record in library.coverage_of_work(work.key):
        if record.unit == edition:
            units = (recorded_span(record.span) | recorded_span(record.skips)).units
            if units and max(units) > books:
                raise ConflictError(
                    f"season {record.season} of {record.show} adapts {edition} "
                    f"{unit_text(max(units))}, which this edition would not have"
                )


def works_in_use(library: Library) -> list[UsedWork]:
    """Return the works by title, each with the shows that adapt it."""
    users: dict[str, set[str]] = {}
    for show in library.shows.values():
        for key in show.works:
            users.setdefault(key, set()).add(show.key)
    for record in library.coverage:
        users.setdefault(record.work, set()).add(record.show)
    return [
        UsedWork(work, tuple(sorted(users.get(work.key, ()))))
        for work in sorted(library.works.values(), key=lambda work: folded(work.title))
    ]


def used_work(library: Library, name: str) -> UsedWork:
    """Return the work called ``name``; raises NotFoundError or ConflictError for it."""
    work = find("work", name, library.works)
    return UsedWork(work, users_of(library, work))


def users_of(library: Library, work: Work) -> tuple[str, ...]:
    """Return the keys of the shows that are based on a work, in alphabetical order."""
    covering = {record.show for record in library.coverage_of_work(work.key)}
    linked = {show.key for show in library.shows.values() if work.key in show.works}
    return tuple(sorted(covering | linked))


def _recounted(work: Work, count: int, since: PartialDate | None) -> Work:
    check_count(count)
    for known in work.counts:
        is_before = known.on is None or since is None or known.on.earliest <= since.earliest
        if count < known.count and is_before:
            units = counted(known.count, work.unit)
            raise ConflictError(f"{work.title} is known to have {units} by then, not {count}")
    if any(known.count == count and known.on == since for known in work.counts):
        return work
    if any(known.count == count and known.on is None for known in work.counts):
        return work
    counts = [known for known in work.counts if (known.count, known.on) != (count, None)]
    return work._replace(counts=tuple(sorted([*counts, UnitCount(count, since)], key=_by_count)))


def _by_count(known: UnitCount) -> tuple[int, date]:
    return known.count, known.on.earliest if known.on else date.min


def _listed(work: Work, new: NewUnits, on: PartialDate | None) -> Work:
    span = parse_span(new.units)
    if span.part:
        raise UsageError(f"'{shortened(new.units)}': a unit comes out whole")
    if len(span.whole) > 1 and (new.title or new.chapters):
        raise UsageError("a title and chapters are those of one unit")
    title = typed_text(new.title, "--title") if new.title is not None else None
    chapters = str(parse_span(new.chapters)) if new.chapters is not None else None
    units = {unit.number: unit for unit in work.units}
    for number in sorted(span.whole):
        text = unit_text(number)
        old = units.get(text, Unit(text))
        units[text] = Unit(
            number=text,
            title=title or old.title,
            published=on or old.published,
            chapters=chapters or old.chapters,
        )
    ordered = sorted(units.values(), key=lambda unit: float(unit.number))
    return work._replace(units=tuple(ordered))


def _kept(library: Transaction, before: Work, work: Work) -> WorkChanged:
    changed = WorkChanged(before, work)
    if changed.is_changed:
        library.replace(work)
    return changed


def _unit_name(text: str, what: str = "--unit") -> str:
    name = folded(typed_text(text, what))
    if not name.replace(" ", "").replace("-", "").isalpha():
        raise UsageError(
            f"'{shortened(text)}' is not a unit; write volume, book, chapter, issue, …"
        )
    return name


def _check_free(library: Library, work: Work) -> None:
    names = {folded(work.key), folded(work.title)}
    for other in library.works.values():
        if names & {folded(other.key), folded(other.title)}:
            raise ConflictError(
                f"there is a work called {other.title} ({other.key}) already; "
                "give this one a --key and a title of its own"
            )
