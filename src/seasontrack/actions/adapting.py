"""Recording what a season adapts, and answering from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from seasontrack.actions.histories import batches, histories_of, history_of
from seasontrack.domain.adaptation import Adaptation, show_coverage, work_coverages
from seasontrack.domain.adapting import Outcome, Ruling, is_rumour, rule_on
from seasontrack.domain.coverage import ShowCoverage, WorkCoverage
from seasontrack.domain.errors import ConflictError, NotFoundError
from seasontrack.domain.forecast import Forecast, forecast
from seasontrack.domain.history import History
from seasontrack.domain.lineup import Lineup
from seasontrack.domain.lookup import find
from seasontrack.domain.models import RELEASES, Confidence, Coverage, Show, Work
from seasontrack.domain.reading import ReadingAdvice, reading_advice
from seasontrack.domain.releases import LOST, RELEASED, Season
from seasontrack.domain.seasons import read_season, say_seasons
from seasontrack.domain.words import folded, typed_text
from seasontrack.domain.works import plural
from seasontrack.storage.identifiers import new_id, utc_now
from seasontrack.storage.library import Library, Transaction


@dataclass(frozen=True, slots=True)
class NewCoverage:
    """What a season adapts, as it was typed; ``work`` None is the one work of the show."""

    season: str
    span: str
    work: str | None = None
    unit: str | None = None
    skips: str | None = None
    note: str | None = None
    source: str | None = None
    confidence: Confidence = Confidence.CONFIRMED
    is_replacing: bool = False


@dataclass(frozen=True, slots=True)
class Adapted:
    """A span that was recorded, how it was ruled on, and where that leaves the work.

    ``is_first``: the library had no coverage before.
    """

    show: Show
    work: Work
    ruling: Ruling
    total: WorkCoverage | None
    is_first: bool


@dataclass(frozen=True, slots=True)
class CoveredShow:
    """A show with what its seasons cover, and what that makes one expect."""

    history: History
    coverage: ShowCoverage
    forecast: Forecast

    @property
    def show(self) -> Show:
        """The show itself."""
        return self.history.show

    @property
    def works(self) -> tuple[WorkCoverage, ...]:
        """What its seasons cover of each of its works."""
        return self.coverage.works


class CoveredTotals(NamedTuple):
    """A show with what its seasons cover of each of its works, and no more."""

    show: Show
    works: tuple[WorkCoverage, ...]


def adapt(library: Transaction, name: str, new: NewCoverage, today: date) -> Adapted:
    """Record what a season of the show called ``name`` adapts.

    Raises UsageError for a season or span that cannot be, NotFoundError for an
    unknown name or when no work is known, ConflictError when several works are
    known and none is named, or when another span is recorded.
    """
    show = find("show", name, library.shows)
    season = read_season(new.season)
    work = _work_of(library, show, new.work, new.unit)
    record = Coverage(
        id=new_id(),
        show=show.key,
        season=season,
        work=work.key,
        span=new.span,
        unit=new.unit,
        skips=new.skips,
        note=typed_text(new.note, "--note") if new.note is not None else None,
        source=typed_text(new.source, "--source") if new.source is not None else None,
        confidence=new.confidence,
        recorded_at=utc_now(),
    )
    now = history_of(library, show, today)
    existing = library.coverage_of(show.key)
    lineup = lineup_of(library, now)
    ruling = rule_on(record, work, existing, lineup, replacing=new.is_replacing)
    if season in lineup.announced and not lineup.counts(season, today):
        to_come = f"{say_seasons([season])} is still to come; what it adapts counts once it is out"
        ruling = ruling._replace(remarks=(*ruling.remarks, to_come))
    is_first = not library.documents("coverage")
    if ruling.outcome is Outcome.NEW:
        library.add(ruling.record)
    elif ruling.outcome is Outcome.REPLACES:
        library.replace(ruling.record)
    rows = work_coverages(adaptation_of(library, now), today)
    total = next((row for row in rows if row.work == work.key), None)
    return Adapted(show, work, ruling, total, is_first)


def covered_show(library: Library, name: str, as_of: date, work: str | None = None) -> CoveredShow:
    """Return what the seasons of the show called ``name`` cover, as known on ``as_of``.

    ``work`` narrows the answer to one work. Raises NotFoundError or ConflictError
    for either name.
    """
    show = find("show", name, library.shows)
    chosen = find("work", work, library.works).key if work is not None else None
    return _covered(library, show, as_of, chosen)


def covered_shows(library: Library, as_of: date, work: str | None = None) -> list[CoveredTotals]:
    """Return every show of which a work is known, by title, as known on ``as_of``."""
    chosen = find("work", work, library.works).key if work is not None else None
    shows = sorted(library.shows.values(), key=lambda show: folded(show.title))
    found = []
    for batch in batches(histories_of(library, shows, as_of)):
        covered = coverage_totals(library, batch, chosen)
        found += [CoveredTotals(now.show, works) for now, works in zip(batch, covered, strict=True)]
    return [each for each in found if each.works]


def coverage_totals(
    library: Library, histories: Sequence[History], work: str | None = None
) -> list[tuple[WorkCoverage, ...]]:
    """Return for each show what its seasons cover of each of its works, or of the one work.

    All is seen as the shows' histories are.
    """
    adaptations = [
        _adaptation(library, now, work)
        if now.show.works or library.coverage_of(now.show.key)
        else None
        for now in histories
    ]
    return [
        work_coverages(adaptation, now.as_of) if adaptation else ()
        for adaptation, now in zip(adaptations, histories, strict=True)
    ]


def where_to_read(
    library: Library, name: str, as_of: date, after: str | None = None
) -> ReadingAdvice:
    """Return where to go on reading after a season, by default the last one covered.

    Raises UsageError for what is no season, NotFoundError or ConflictError for the
    name, and NotFoundError when no work of the show is known.
    """
    show = find("show", name, library.shows)
    season = read_season(after) if after is not None else None
    if season is not None and not _is_known(library, show, season):
        raise NotFoundError(
            f"no season {season} of {show.title} is known; 'seasontrack show {show.key}' lists them"
        )
    adaptation = adaptation_of(library, history_of(library, show, as_of))
    if not work_coverages(adaptation, as_of):
        # Its seasons are still to come: one starts with the first unit.
        told = [record.work for record in adaptation.records if not is_rumour(record)]
        adaptation = adaptation._replace(linked=tuple(dict.fromkeys(told)))
    advice = reading_advice(adaptation, as_of, season)
    if not advice.read:
        raise NotFoundError(_no_work(show))
    return advice


def adaptation_of(library: Library, now: History) -> Adaptation:
    """Return all that is recorded about how a show adapts its works, seen as its history is."""
    show, works = now.show, library.works
    return Adaptation(
        show=show.key,
        records=library.coverage_of(show.key),
        works=works,
        lineup=lineup_of(library, now),
        linked=tuple([key for key in show.works if key in works]),
    )


def lineup_of(library: Library, now: History) -> Lineup:
    """Return the seasons of a show as coverage sees them on the day of its history.

    Premieres come from the whole log, so that a season which came out later, or was
    not even announced by then, covers nothing yet.
    """
    seasons = now.seasons
    premieres = {season.label: _came_out(season) for season in seasons}
    knows_all = len(now.announcements) == library.count_announcements_of(now.show.key)
    if not knows_all or _will_be_out(now):
        in_the_end = history_of(library, now.show, date.max).seasons
        premieres = {
            season.label: _came_out(season) if season.label in premieres else date.max
            for season in in_the_end
        }
    dropped = frozenset([season.label for season in seasons if season.state in LOST])
    return Lineup(
        premieres=premieres,
        ordered=tuple([season.label for season in seasons if season.label not in dropped]),
        announced=tuple([season.label for season in seasons if season.is_pending]),
        dropped=dropped,
    )


def _will_be_out(now: History) -> bool:
    """Whether another day sees a season as out that is not: its release lies ahead."""
    waiting = {s.label for s in now.seasons if s.premiere and s.state not in RELEASED}
    return bool(waiting) and any(
        announcement.kind in RELEASES and not waiting.isdisjoint(announcement.seasons)
        for announcement in now.announcements
    )


def _came_out(season: Season) -> date | None:
    """Return the day from which a season counts: its premiere, or the last it was given for."""
    if season.premiere is None:
        return None
    return season.premiere.earliest if season.has_premiered else season.premiere.latest


def _covered(library: Library, show: Show, as_of: date, work: str | None) -> CoveredShow:
    history = history_of(library, show, as_of)
    adaptation = _adaptation(library, history, work)
    coverage = show_coverage(adaptation, as_of)
    return CoveredShow(
        history=history,
        coverage=coverage,
        forecast=forecast(coverage.works, adaptation.lineup),
    )


def _adaptation(library: Library, now: History, work: str | None) -> Adaptation:
    """Return how a show adapts its works, or the one work."""
    whole = adaptation_of(library, now)
    if work is None:
        return whole
    records = tuple(record for record in whole.records if record.work == work)
    linked = tuple(key for key in whole.linked if key == work)
    return Adaptation(whole.show, records, library.works, whole.lineup, linked)


def _work_of(library: Library, show: Show, name: str | None, unit: str | None) -> Work:
    """The work named, or the one work known of the show; of several, the one in that unit."""
    if name is not None:
        return find("work", name, library.works)
    known = dict.fromkeys((*show.works, *(c.work for c in library.coverage_of(show.key))))
    found = [library.works[key] for key in known if key in library.works]
    if not found:
        names = {folded(show.key), folded(show.title)}
        found = [w for w in library.works.values() if {folded(w.key), folded(w.title)} & names]
    if not found:
        raise NotFoundError(_no_work(show))
    if len(found) > 1 and unit is not None:
        found = [work for work in found if _is_counted_in(work, unit)] or found
    if len(found) > 1:
        keys = ", ".join(work.key for work in found)
        raise ConflictError(f"{show.title} has several works; give one with --work: {keys}")
    return found[0]


def _is_counted_in(work: Work, unit: str) -> bool:
    return unit.strip().casefold() in {work.unit.casefold(), plural(work.unit).casefold()}


def _is_known(library: Library, show: Show, season: str) -> bool:
    announced = {label for a in library.announcements_of(show.key) for label in a.seasons}
    return season in announced or season in {c.season for c in library.coverage_of(show.key)}


def _no_work(show: Show) -> str:
    return (
        f"no work of {show.title} is known; 'seasontrack work add TITLE --units N' adds one, and "
        f"'seasontrack adapt {show.key} SEASON SPAN --work WORK' says what a season takes of it"
    )
