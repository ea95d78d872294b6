"""What a report tells about each season, and what speaks against it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.history import History
from seasontrack.domain.models import Confidence, Kind
from seasontrack.domain.releases import Season, SeasonState
from seasontrack.domain.seasons import say_seasons
from seasontrack.exchange.reports import SeasonReport, ShowReport


@dataclass(frozen=True, slots=True)
class Told:
    """One statement of a report, before it is an announcement.

    ``about`` and ``says`` are its words; ``against`` is what the library has
    instead, None where they agree. ``is_kept`` is False for what an announcement
    cannot say. What is ``is_heard_today`` was announced on a day nobody knows.
    """

    kind: Kind
    about: str
    says: str
    seasons: tuple[str, ...] = ()
    on: PartialDate | None = None
    premiere: PartialDate | None = None
    finale: PartialDate | None = None
    episodes: int | None = None
    is_heard_today: bool = False
    against: str | None = None
    is_kept: bool = True


def told_of(now: History, report: ShowReport, today: date) -> Iterator[Told]:
    """Yield what the report tells that the history does not, seen from ``today``.

    Seasons that are only known to be out, or only known to exist, are told together.
    """
    out: list[str] = []
    listed: list[str] = []
    for theirs in report.seasons:
        ours = now.season(theirs.label)
        if ours is not None and ours.is_lost:
            yield _of_lost(ours, theirs)
        elif theirs.premiere is None and theirs.is_out:
            out.extend([theirs.label] if ours is None or ours.is_pending else [])
        elif theirs.premiere is None:
            listed.extend([theirs.label] if ours is None else [])
            yield from _delayed(now, ours, report.source)
        elif _is_ahead(theirs.premiere, today) and not theirs.is_out:
            yield from _scheduled(now, ours, theirs, report.source)
        else:
            yield from _released(now, ours, theirs, report.source, today)
    if out:
        yield Told(Kind.PREMIERED, say_seasons(out), "out", seasons=tuple(out))
    if listed:
        yield _ordered(now, listed)


def _ordered(now: History, labels: list[str]) -> Told:
    is_first = now.ordered_through is None and labels == ["1"]
    kind = Kind.ORDERED if is_first else Kind.RENEWED
    return Told(kind, say_seasons(labels), "announced", seasons=tuple(labels), is_heard_today=True)


def _delayed(now: History, ours: Season | None, source: str) -> Iterator[Told]:
    """A date that the source itself gave and now no longer gives."""
    if ours is not None and ours.is_pending and _is_from(source, now, ours.label, ours.premiere):
        yield Told(
            Kind.DELAYED,
            say_seasons([ours.label]),
            "no date",
            seasons=(ours.label,),
            is_heard_today=True,
            is_kept=not ours.parts,
        )


def _of_lost(ours: Season, theirs: SeasonReport) -> Told:
    """A season that fell is not brought back by being on somebody's list."""
    return Told(
        Kind.RENEWED,
        about=say_seasons([ours.label]),
        says=f"premiere {theirs.premiere}" if theirs.premiere else "listed",
        seasons=(ours.label,),
        is_heard_today=True,
        against=ours.state,
        is_kept=False,
    )


def _scheduled(
    now: History, ours: Season | None, theirs: SeasonReport, source: str
) -> Iterator[Told]:
    """A date still ahead: news where we have none or a wider one."""
    against = None
    if ours is not None and not _is_from(source, now, ours.label, ours.premiere):
        if _is_without_date(now, ours, source):
            against = "delayed, no date"
        elif ours.has_premiered:
            against = f"out since {ours.premiere}" if ours.premiere else "out"
        elif _is_within(ours.premiere, theirs.premiere):
            return
        elif ours.premiere is not None and not _is_within(theirs.premiere, ours.premiere):
            against = str(ours.premiere)
    if ours is not None and ours.premiere == theirs.premiere:
        return
    yield Told(
        Kind.SCHEDULED,
        about=f"{say_seasons([theirs.label])}, premiere",
        says=str(theirs.premiere),
        seasons=(theirs.label,),
        premiere=theirs.premiere,
        episodes=theirs.episodes,
        is_heard_today=True,
        against=against,
        is_kept=ours is None or not ours.parts,
    )


def _released(
    now: History, ours: Season | None, theirs: SeasonReport, source: str, today: date
) -> Iterator[Told]:
    """A season that came out, with its finale once that is out too."""
    has_finale = theirs.finale is not None and theirs.finale.latest <= today
    is_at_once = has_finale and theirs.finale == theirs.premiere
    told = _premiered(now, ours, theirs, source, today)
    if told is not None:
        yield told if not is_at_once else _with_finale(told, theirs.finale)
    if has_finale and not (is_at_once and told is not None):
        finale = _finished(now, ours, theirs, source)
        if finale is not None:
            yield finale


def _premiered(
    now: History, ours: Season | None, theirs: SeasonReport, source: str, today: date
) -> Told | None:
    said = say_seasons([theirs.label])
    about, says, against = f"{said}, premiere", str(theirs.premiere), None
    is_refiled = False
    if ours is not None and ours.has_premiered:
        is_same = ours.premiere == theirs.premiere or _is_within(ours.premiere, theirs.premiere)
        is_counted = theirs.episodes is None or ours.episodes == theirs.episodes
        if is_same and is_counted:
            return None
        is_refiled = _is_from(source, now, ours.label, ours.premiere)
        if not is_same and not _is_within(theirs.premiere, ours.premiere):
            against = str(ours.premiere)
        elif ours.episodes is not None and not is_counted:
            about, says = f"{said}, episodes", str(theirs.episodes)
            against = str(ours.episodes)
        against = None if is_refiled else against
    elif ours is not None and ours.premiere is not None and _is_ahead(ours.premiere, today):
        is_refiled = _is_from(source, now, ours.label, ours.premiere)
        against = None if is_refiled else f"coming {ours.premiere}"
    return Told(
        Kind.PREMIERED,
        about=about,
        says=says,
        seasons=(theirs.label,),
        # What is corrected must be folded after what it corrects.
        on=None if is_refiled else theirs.premiere,
        is_heard_today=is_refiled,
        premiere=theirs.premiere,
        episodes=theirs.episodes,
        against=against,
        is_kept=ours is None or not ours.parts,
    )


def _with_finale(told: Told, finale: PartialDate | None) -> Told:
    return replace(told, finale=finale)


def _finished(now: History, ours: Season | None, theirs: SeasonReport, source: str) -> Told | None:
    finale = ours.finale if ours is not None else None
    if finale == theirs.finale or _is_within(finale, theirs.finale):
        return None
    is_refiled = ours is not None and _is_from(source, now, ours.label, finale)
    is_wider = _is_within(theirs.finale, finale)
    is_against = finale is not None and not is_wider and not is_refiled
    is_early = ours is not None and bool(ours.parts_to_come)
    return Told(
        Kind.FINISHED,
        about=f"{say_seasons([theirs.label])}, finale",
        says=str(theirs.finale),
        seasons=(theirs.label,),
        on=None if is_refiled else theirs.finale,
        is_heard_today=is_refiled,
        finale=theirs.finale,
        against=str(finale) if is_against else "parts to come" if is_early else None,
        is_kept=ours is None or not ours.parts,
    )


def _is_without_date(now: History, ours: Season, source: str) -> bool:
    """Whether somebody else than the source said that the date no longer holds."""
    if ours.state is not SeasonState.DELAYED or ours.premiere is not None:
        return False
    delays = [a for a in now.announcements if a.kind is Kind.DELAYED and ours.label in a.seasons]
    return any(each.source != source for each in delays[-1:])


def _is_ahead(when: PartialDate, today: date) -> bool:
    """Whether no day of it has come; one that has begun may be either."""
    return when.latest > today


def _is_within(inner: PartialDate | None, outer: PartialDate | None) -> bool:
    """Whether the first says the same as the second, as exactly or more so."""
    if inner is None or outer is None:
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _is_from(source: str, now: History, label: str, when: PartialDate | None) -> bool:
    """Whether that source alone told the date that counts."""
    sources = {
        each.source
        for each in now.announcements
        if label in each.seasons and when is not None and when in {each.premiere, each.finale}
        if each.confidence is not Confidence.RUMOURED
    }
    return sources == {source}
