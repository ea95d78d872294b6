"""Judge a new coverage record by its work and by what is recorded already."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from seasontrack.domain.errors import ConflictError, UsageError
from seasontrack.domain.lineup import Lineup
from seasontrack.domain.models import Confidence, Coverage, Work
from seasontrack.domain.seasons import say_seasons
from seasontrack.domain.spans import (
    Span,
    is_side_unit,
    parse_span,
    ranges,
    recorded_span,
    unit_text,
    whole_numbers,
)
from seasontrack.domain.words import shortened
from seasontrack.domain.works import (
    CHAPTER,
    KnownUnits,
    all_units,
    chapters_of,
    counted,
    edition_of,
    in_own_units,
    plural,
    runs_between,
    unit_name,
)

NOTHING = ("none", "nothing")  # what is typed for a season of original material


class Outcome(StrEnum):
    """What recording a statement does."""

    NEW = "new"
    SAME = "same"
    REPLACES = "replaces"


class Ruling(NamedTuple):
    """What to do with a new record.

    ``record`` is the one to keep, unit and spans in their one spelling (its id is that
    of ``existing`` when it replaces that). ``existing`` says the same already, or is
    replaced. ``remarks`` are sentences for whoever records it.
    """

    outcome: Outcome
    record: Coverage
    existing: Coverage | None
    remarks: tuple[str, ...]


def rule_on(
    new: Coverage,
    work: Work,
    existing: Iterable[Coverage],
    lineup: Lineup,
    *,
    replacing: bool = False,
) -> Ruling:
    """Return what recording ``new`` does beside the existing records.

    The same span for the same season, work and unit is the same statement, also when
    it says nothing of units skipped that are on record; a note, a source or a
    confirmation it adds is kept with the record. Another span contradicts it:
    ConflictError, unless ``replacing``. Rumours contradict nothing and are kept beside
    what is known. Raises UsageError for a span the work does not have (check_span), a
    skipped unit that is covered too, or a unit skipped in part.
    """
    record, remarks = _checked(new, work)
    existing = [r for r in existing if (r.show, r.work) == (new.show, new.work)]
    rivals = [old for old in existing if _is_of_one_place(old, record, work)]
    same = next((old for old in rivals if _says_as_much(old, record)), None)
    if same is not None:
        fuller = _told_more(same, record, replacing=replacing)
        return Ruling(Outcome.SAME if fuller == same else Outcome.REPLACES, fuller, same, ())
    remarks += tuple(_remarks(record, work, existing, lineup))
    rival = next((old for old in rivals if not is_rumour(old)), None)
    if rival is None or is_rumour(record):
        return Ruling(Outcome.NEW, record, None, remarks)
    if not replacing:
        raise ConflictError(_contradiction(rival, record, work))
    return Ruling(Outcome.REPLACES, record._replace(id=rival.id), rival, remarks)


def check_span(work: Work, span: Span, unit: str | None = None) -> tuple[str, ...]:
    """Return remarks on a span somebody wants to record against a work.

    Raises UsageError for a unit name the work has not, a unit beyond a finished
    work's last, a side unit nobody listed there, and a book an edition lacks. An
    ongoing work may have grown: then what is not known yet is a remark.
    """
    name = unit_name(work, unit)
    if name == work.unit:
        return _check_own(work, span)
    edition = edition_of(work, name)
    if edition is None:
        return _check_chapters(work, span)
    lacking = span.units - set(whole_numbers(len(edition.spans)))
    if lacking:
        has = counted(len(edition.spans), "book")
        raise UsageError(f"the {name} of {work.title} has {has}, no {shortened(ranges(lacking))}")
    return ()


def _checked(new: Coverage, work: Work) -> tuple[Coverage, tuple[str, ...]]:
    unit = unit_name(work, new.unit)
    span = Span() if new.span.strip().casefold() in NOTHING else parse_span(new.span)
    skips = recorded_span(new.skips)
    remarks = check_span(work, span, unit) + check_span(work, skips, unit)
    if skips.part:
        raise UsageError(
            f"a unit is skipped whole or not; write {shortened(str(skips))} in the span"
        )
    both = span.units & skips.units
    if both:
        season = say_seasons([new.season])
        raise UsageError(f"{season} cannot cover and skip {span_in_words(unit, ranges(both))}")
    own_unit = None if unit == work.unit else unit
    return new._replace(span=str(span), skips=str(skips) or None, unit=own_unit), remarks


def _is_of_one_place(old: Coverage, new: Coverage, work: Work) -> bool:
    """Tell whether two records speak of one season in one unit (a rumour yields to a fact)."""
    unit = old.unit or work.unit
    is_heard = not is_rumour(old) or is_rumour(new)
    return is_heard and old.season == new.season and unit == (new.unit or work.unit)


def _says_as_much(old: Coverage, new: Coverage) -> bool:
    is_same_span = recorded_span(old.span) == recorded_span(new.span)
    return is_same_span and (
        new.skips is None or recorded_span(old.skips) == recorded_span(new.skips)
    )


def _told_more(old: Coverage, new: Coverage, *, replacing: bool) -> Coverage:
    """Return the old record with what the new one knows beside the same span.

    What is on record already is only taken back when ``replacing``.
    """
    if is_rumour(new):
        return old
    is_surer = old.confidence is not Confidence.CONFIRMED and new.confidence is Confidence.CONFIRMED
    return old._replace(
        note=new.note if new.note and (replacing or old.note is None) else old.note,
        source=new.source if new.source and (replacing or old.source is None) else old.source,
        confidence=new.confidence if replacing or is_surer else old.confidence,
    )


def is_rumour(record: Coverage) -> bool:
    """Whether the record is only rumoured, and counts nowhere."""
    return record.confidence is Confidence.RUMOURED


def _remarks(
    new: Coverage, work: Work, existing: Iterable[Coverage], lineup: Lineup
) -> Iterator[str]:
    season = say_seasons([new.season])
    if new.season in lineup.dropped:
        yield f"{season} was withdrawn, replaced or cancelled, so its coverage counts nowhere"
    elif new.season not in lineup.ordered:
        yield f"{season} is not announced"
    if is_rumour(new):
        yield "rumoured coverage is shown but counts nowhere"
    unit, whole = _whole(new, work)
    for old in existing:
        other_unit, before = _whole(old, work)
        again = whole & before
        if again and unit == other_unit and old.season != new.season and not is_rumour(old):
            yield f"{say_seasons([old.season])} covers {span_in_words(unit, ranges(again))} already"


def _whole(record: Coverage, work: Work) -> tuple[str, frozenset[Decimal]]:
    """Return a unit's name and what the record covers whole in it, the work's own if it can."""
    span = recorded_span(record.span)
    own = in_own_units(work, span, record.unit)
    return (record.unit or work.unit, span.whole) if own is None else (work.unit, own.whole)


def _contradiction(old: Coverage, new: Coverage, work: Work) -> str:
    said_by = f" ({old.source})" if old.source else ""
    return (
        f"{say_seasons([old.season])} is recorded with {_said(old, work)} of {work.title}"
        f"{said_by}, which {_said(new, work)} would contradict; --replace takes the new one"
    )


def _said(record: Coverage, work: Work) -> str:
    units = span_in_words(record.unit or work.unit, record.span)
    return f"{units} without {record.skips}" if record.skips else units


def span_in_words(unit: str, span: str) -> str:
    """Return a span with its noun: "volume 3", "volumes 1-2", "chapter 8.5", "nothing"."""
    if not span:
        return "nothing"
    parsed = recorded_span(span)
    if parsed.part and not parsed.whole and len(parsed.part) == 1:
        return f"part of {unit} {ranges(parsed.part)}"
    is_one = len(parsed.units) == 1
    return f"{unit if is_one else plural(unit)} {shortened(span)}"


def _check_own(work: Work, span: Span) -> tuple[str, ...]:
    known = all_units(work)
    if not known.is_counted:
        return ()
    unknown = span.units - set(known.units)
    if unknown and not work.ongoing:
        raise UsageError(_lacks(work, known, min(unknown)))
    side = sorted(unit for unit in unknown if is_side_unit(unit))
    remarks = [_beside(work, side)] if side else []
    grown = unknown.difference(side)
    if grown:
        has = counted(len(known.units), work.unit)
        remarks.append(f"{work.title} was known to have {has}, not {shortened(ranges(grown))}")
    return tuple(remarks)


def _beside(work: Work, side: Sequence[Decimal]) -> str:
    listed = shortened(ranges(side))
    if len(side) > 1:
        return f"{listed} count as {plural(work.unit)} of their own"
    before = f", not as part of {work.unit} {int(side[0])}" if side[0] > 1 else ""
    return f"{listed} counts as a {work.unit} of its own{before}"


def _lacks(work: Work, known: KnownUnits, unit: Decimal) -> str:
    """Return why a unit is refused, and what to type if it is there or was meant otherwise."""
    number = unit_text(unit)
    count_it = f"'seasontrack work units {work.key} {number}' counts it if there is one"
    if unit > known.units[-1]:
        last = unit_text(known.units[-1])
        return f"{work.title} ends with {work.unit} {last}, it has no {number}; {count_it}"
    part = f"{int(unit)}p is part of {work.unit} {int(unit)}, and " if unit > 1 else ""
    return f"{work.title} has no {work.unit} {number}; {part}{count_it}"


def _check_chapters(work: Work, span: Span) -> tuple[str, ...]:
    held = chapters_of(work)
    between = (run.chapters for run in runs_between(held))
    mapped = frozenset[Decimal]().union(*held.values(), *between)
    unmapped = span.units - mapped
    if not unmapped:
        return ()
    is_complete = not work.ongoing and all(unit in held for unit in all_units(work).units)
    chapters = span_in_words(CHAPTER, ranges(unmapped))
    if held and is_complete:
        raise UsageError(f"no {work.unit} of {work.title} holds {chapters}")
    remark = (
        f"no {work.unit} of {work.title} is recorded as holding "
        f"{chapters}, so chapters are counted by themselves"
    )
    return (remark,)
