"""News text read against a library, and what is accepted of it recorded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from seasontrack.actions.adapting import Adapted, NewCoverage, adapt
from seasontrack.actions.recording import Added, NewShow, Recorded, add_show, announce
from seasontrack.actions.statements import Statement
from seasontrack.actions.works import NewWork, add_work
from seasontrack.clippings import (
    Clipping,
    CoverageProposal,
    KnownCoverage,
    KnownLibrary,
    KnownShow,
    KnownWork,
    Proposal,
    read_clipping,
)
from seasontrack.domain.announcing import CARRIES, FACT_FIELDS
from seasontrack.domain.errors import NotFoundError, SeasontrackError, UsageError
from seasontrack.domain.history import History, fold
from seasontrack.domain.lookup import find
from seasontrack.domain.models import ORDERS, RELEASES, Confidence, Kind, Show, Work
from seasontrack.domain.renewals import seasons_meant
from seasontrack.domain.seasons import FurtherSeasons
from seasontrack.domain.spans import is_side_unit, read_unit
from seasontrack.storage.library import Library, Transaction

_OF_ONE_SEASON = frozenset({Kind.FINAL, Kind.SCHEDULED, Kind.DELAYED})


@dataclass(frozen=True, slots=True)
class Taken:
    """One accepted proposal: what was recorded of it, or why nothing was.

    ``added`` is the show where it was not in the library.
    """

    proposal: Proposal | CoverageProposal
    announced: Recorded | None = None
    adapted: Adapted | None = None
    added: Added | None = None
    reason: str | None = None


def propose(
    library: Library,
    text: str,
    today: date,
    published: date | None = None,
    show: str | None = None,
) -> Clipping:
    """Return what the text states about seasons, with the library's shows and books recognised.

    "Two more" becomes season numbers where the library knows the show. ``show``
    names what sentences without a title speak of. Raises NotFoundError or
    ConflictError for that name.
    """
    chosen = _known(find("show", show, library.shows)) if show is not None else None
    day = published or today
    known = KnownLibrary(
        [KnownShow(key, title, aliases) for key, title, aliases in library.names_of_shows()],
        known_works(library),
        lambda key: _highest_season(library, key, day),
        lambda key: _coverage(library, key),
    )
    clipping = read_clipping(text, day, known, chosen)
    numbered = tuple(_numbered(library, each, day) for each in clipping.announcements)
    return replace(clipping, announcements=numbered)


def take(
    library: Transaction,
    accepted: Iterable[Proposal | CoverageProposal],
    today: date,
    published: date | None = None,
) -> list[Taken]:
    """Record what was accepted; a show or work of it that is not there yet is added.

    What the text gives no day for was announced when it was published; on an unknown
    day, where the text tells that the season was out before that.
    What contradicts the library or names no show is not recorded, and says why.
    """
    chosen = list(accepted)
    out = _out_before(chosen, published or today)
    return [_take(library, each, _announced(each, published, out), today) for each in chosen]


def _out_before(
    accepted: Iterable[Proposal | CoverageProposal], day: date
) -> frozenset[tuple[str | None, str]]:
    """Return the seasons, each with its show, that had premiered or ended before a day."""
    return frozenset(
        (each.show, season)
        for each in accepted
        if isinstance(each, Proposal) and each.kind in RELEASES
        for season in each.seasons
        if any(out and out.latest < day for out in (each.premiere, each.finale))
    )


def _announced(
    proposal: Proposal | CoverageProposal,
    published: date | None,
    out: frozenset[tuple[str | None, str]],
) -> str | None:
    """Return the day of an announcement as it is typed; None leaves it to its kind.

    That a show ended is announced when its finale is out.
    """
    if isinstance(proposal, CoverageProposal):
        return None
    on = proposal.on
    if proposal.kind is Kind.ENDED and proposal.finale is not None:
        on = on or proposal.finale
    if on is not None:
        return on.edtf
    if proposal.kind in RELEASES:
        return None
    if proposal.seasons and all((proposal.show, season) in out for season in proposal.seasons):
        return "unknown"
    return published.isoformat() if published else None


def _take(
    library: Transaction, proposal: Proposal | CoverageProposal, on: str | None, today: date
) -> Taken:
    added: Added | None = None
    try:
        show = _show_of(library, proposal)
        if show is None:
            added = add_show(library, NewShow(proposal.show or ""))
            show = added.show
        if isinstance(proposal, CoverageProposal):
            adapted = _cover(library, show, proposal, today)
            return Taken(proposal, adapted=adapted, added=added)
        statement = _statement(proposal, on, is_new=not library.announcements_of(show.key))
        announced = announce(library, show.key, statement, today)
        return Taken(proposal, announced=announced, added=added)
    except SeasontrackError as error:
        if added is not None:
            library.take_back(added.show)
        return Taken(proposal, reason=str(error))


def known_works(library: Library) -> list[KnownWork]:
    """Return the library's works with the titles of their counted units."""
    return [
        KnownWork(work.title, work.unit, tuple(_titles(work))) for work in library.works.values()
    ]


def _titles(work: Work) -> Iterator[tuple[int, str]]:
    for unit in work.units:
        number = read_unit(unit.number)
        if unit.title and not is_side_unit(number):
            yield int(number), unit.title


def _highest_season(library: Library, key: str, day: date) -> int | None:
    """Return the highest season ordered of a show that the library has, by a day."""
    show, log = library.shows.get(key), library.announcements_of(key)
    return fold(show, log, day).ordered_through if show and log else None


def _coverage(library: Library, key: str) -> list[KnownCoverage]:
    """Return what the seasons of a show are recorded to adapt, in units named as in a text."""
    rows = ((row, library.works.get(row.work)) for row in library.coverage_of(key))
    return [
        KnownCoverage(row.season, row.unit or work.unit, row.span)
        for row, work in rows
        if work and row.confidence is not Confidence.RUMOURED
    ]


def _known(show: Show) -> KnownShow:
    return KnownShow(show.key, show.title, show.aliases)


def _numbered(library: Library, proposal: Proposal, day: date) -> Proposal:
    """Give a proposal the seasons that the library lets it mean.

    "Two more" follow the seasons ordered by the day of the announcement; "the final
    season", or one that a date is given for, is the one season ordered and still to come.
    """
    if proposal.key is None or proposal.seasons:
        return proposal
    show = library.shows.get(proposal.key)
    log = library.announcements_of(proposal.key)
    if show is None or not log:
        return proposal
    on = proposal.on.earliest if proposal.on else day
    if proposal.kind in ORDERS and proposal.count is not None:
        return replace(
            proposal, seasons=seasons_meant(FurtherSeasons(proposal.count), show, log, on)
        )
    coming = _coming(fold(show, log, on)) if proposal.kind in _OF_ONE_SEASON else ()
    return replace(proposal, seasons=coming) if len(coming) == 1 else proposal


def _coming(history: History) -> tuple[str, ...]:
    """Return the numbered seasons that are ordered and not yet out."""
    return tuple(
        season.label
        for season in history.seasons
        if season.label.isdecimal() and not (season.is_lost or season.has_premiered)
    )


def _show_of(library: Transaction, proposal: Proposal | CoverageProposal) -> Show | None:
    """Return the show of a proposal, None where the library has none of that name."""
    if proposal.key is not None and proposal.key in library.shows:
        return library.shows[proposal.key]
    if not proposal.show:
        raise NotFoundError("the sentence names no show; say which with --show")
    try:
        return find("show", proposal.show, library.shows)
    except NotFoundError:
        return None


def _statement(proposal: Proposal, on: str | None, *, is_new: bool) -> Statement:
    """Return what is recorded of a proposal: no more than its kind carries.

    A move may name its season, but takes none. Of a show nobody recorded before, a renewal
    still says that there was a first season.
    """
    seasons = _seasons(proposal.seasons, proposal.count)
    if is_new and proposal.kind is Kind.RENEWED and not proposal.seasons:
        seasons = f"2-{(proposal.count or 1) + 1}"
    carries = CARRIES[proposal.kind]
    if "seasons" in carries.needs and not seasons:
        raise UsageError("the sentence does not say which season")
    if "premiere" in carries.needs and proposal.premiere is None:
        raise UsageError("the sentence tells no date")
    loose = [field for field in FACT_FIELDS if field not in carries.needs + carries.may]
    statement = Statement(
        kind=proposal.kind,
        seasons=seasons,
        on=on,
        by=proposal.by,
        confidence=proposal.confidence,
        final=proposal.final,
        premiere=proposal.premiere.edtf if proposal.premiere else None,
        finale=proposal.finale.edtf if proposal.finale else None,
        part=proposal.part,
        episodes=proposal.episodes,
        platform=proposal.platform,
        replacement=proposal.replacement,
        total=proposal.total,
        hedge=proposal.hedge,
    )
    return statement._replace(**{field: Statement._field_defaults[field] for field in loose})


def _seasons(seasons: Sequence[str], count: int | None) -> str | None:
    if seasons:
        return ",".join(seasons)
    return f"+{count}" if count else None


def _cover(library: Transaction, show: Show, proposal: CoverageProposal, today: date) -> Adapted:
    if proposal.season is None:
        raise UsageError("the sentence does not say of which season")
    new = NewCoverage(
        season=proposal.season,
        span=proposal.span,
        work=proposal.work,
        unit=proposal.unit,
        confidence=proposal.confidence,
    )
    title = proposal.work or show.title
    try:
        return adapt(library, show.key, new, today)
    except NotFoundError:
        work = add_work(library, NewWork(title, unit=proposal.unit, is_ongoing=True)).work
    return adapt(library, show.key, replace(new, work=work.key), today)
