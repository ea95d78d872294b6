"""Premieres as the entries of a calendar, each with the history of its own changes.

RFC 5545 wants ``DTSTAMP`` and ``SEQUENCE`` to tell when and how often an entry was
revised. Both come from the log: the announcements of a show are taken in as they were
recorded, one after the other, and an entry is revised whenever it reads differently.
Exporting again, or recording what is known already, revises nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.history import History, fold
from seasontrack.domain.models import Announcement, Confidence, Show
from seasontrack.domain.releases import Season

# A window with no end in the calendar is no window to put into one.
LAST_DAY = date(9998, 12, 31)


@dataclass(frozen=True, slots=True)
class Premiere:
    """One dated premiere, of a season or of one of its parts.

    ``details`` are lines about it; ``source`` is where the date can be read.
    """

    show: str
    title: str
    season: str
    part: int | None
    when: PartialDate
    details: tuple[str, ...]
    source: str | None

    @property
    def place(self) -> tuple[str, str, int]:
        """What stays the same however the date moves."""
        return (self.show, self.season, self.part or 0)


@dataclass(frozen=True, slots=True)
class Revised:
    """A premiere with how often it was revised, and the UTC time of the last revision.

    ``at`` is in ISO 8601, "" when nobody knows.
    """

    premiere: Premiere
    revision: int
    at: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The dated premieres of some shows; ``undated`` seasons and parts have no place in it."""

    premieres: tuple[Revised, ...]
    undated: int


def calendar_of(shows: Iterable[tuple[Show, Sequence[Announcement]]], as_of: date) -> Calendar:
    """Return the premieres known by ``as_of``, those that are past included, by day."""
    found: list[Revised] = []
    undated = 0
    for show, announcements in shows:
        found.extend(_revised(show, announcements, as_of))
        undated += _count_undated(fold(show, announcements, as_of))
    in_order = sorted(found, key=lambda each: (each.premiere.when, each.premiere.place))
    return Calendar(tuple(in_order), undated)


def _revised(show: Show, announcements: Sequence[Announcement], as_of: date) -> Iterator[Revised]:
    """Take in the log as it was recorded, and note when each premiere read differently."""
    noted: dict[tuple[str, str, int], Revised] = {}
    told = sorted(announcements, key=lambda each: (each.recorded_at, each.id))
    now: dict[tuple[str, str, int], Premiere] = {}
    for count, last in enumerate(told, start=1):
        if last.confidence is Confidence.RUMOURED:
            continue
        now = {each.place: each for each in _premieres(fold(show, told[:count], as_of))}
        for place, premiere in now.items():
            before = noted.get(place)
            if before is None or before.premiere != premiere:
                revision = before.revision + 1 if before else 0
                noted[place] = Revised(premiere, revision, last.recorded_at)
    return (noted[place] for place in now)


def _premieres(history: History) -> Iterator[Premiere]:
    for season in history.seasons:
        if season.is_lost:
            continue
        # What came out as a whole can get parts later; its own premiere is not one of theirs.
        is_whole = season.premiere not in {part.premiere for part in season.parts}
        if is_whole and season.premiere and _has_days(season.premiere):
            yield _premiere(history, season, None, season.premiere, season.episodes)
        for part in season.parts:
            if part.premiere and _has_days(part.premiere):
                yield _premiere(history, season, part.number, part.premiere, part.episodes)


def _premiere(
    history: History, season: Season, part: int | None, when: PartialDate, episodes: int | None
) -> Premiere:
    details = []
    if history.platform:
        details.append(history.platform)
    if episodes:
        details.append(f"{episodes} episode{'' if episodes == 1 else 's'}")
    if season.final:
        details.append("the last season")
    return Premiere(
        show=history.show.key,
        title=history.show.title,
        season=season.label,
        part=part,
        when=when,
        details=tuple(details),
        source=_first_link(history.announcements, season.label, when),
    )


def _first_link(announcements: Sequence[Announcement], label: str, when: PartialDate) -> str | None:
    """The first one recorded: who confirms a date later does not revise it."""
    links = [
        (each.recorded_at, each.id, each.source)
        for each in announcements
        if each.source and each.source.startswith(("https://", "http://"))
        if each.premiere == when and label in each.seasons
    ]
    return min(links)[2] if links else None


def _count_undated(history: History) -> int:
    count = 0
    for season in history.seasons:
        if season.is_lost:
            continue
        dates = [part.premiere for part in season.parts] or [season.premiere]
        count += sum(1 for when in dates if when is None or not _has_days(when))
    return count


def _has_days(when: PartialDate) -> bool:
    return when.latest <= LAST_DAY
