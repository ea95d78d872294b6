"""A statement as it was typed, turned into an announcement."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from seasontrack.domain.announcing import check_announcement
from seasontrack.domain.dates import PartialDate, read_date
from seasontrack.domain.errors import UsageError
from seasontrack.domain.models import ORDERS, Announcement, Confidence, Kind, Show, Stage
from seasontrack.domain.renewals import seasons_meant
from seasontrack.domain.seasons import FurtherSeasons, read_season, read_seasons
from seasontrack.domain.words import typed_text

_ARTICLES = ("a ", "an ", "the ")


class Statement(NamedTuple):
    """What the user typed about a show; texts as typed, None where nothing was.

    ``on`` None means today, or the day of the release for what came out.
    ``is_at_once`` says that the whole season was released with its premiere.
    """

    kind: Kind
    seasons: str | None = None
    on: str | None = None
    by: str | None = None
    source: str | None = None
    quote: str | None = None
    confidence: Confidence = Confidence.CONFIRMED
    final: bool = False
    stage: Stage | None = None
    premiere: str | None = None
    finale: str | None = None
    is_at_once: bool = False
    part: int | None = None
    episodes: int | None = None
    platform: str | None = None
    replacement: str | None = None
    total: int | None = None
    hedge: str | None = None


def announcement_of(
    statement: Statement,
    show: Show,
    log: Sequence[Announcement],
    today: date,
    stamp: tuple[str, str],
) -> Announcement:
    """Return the announcement that the statement makes about the show.

    ``log`` is what is recorded of the show so far: "two more" is counted from
    it. ``stamp`` is the new record's id and UTC time.
    Raises UsageError for what cannot be read or does not belong to its kind.
    """
    premiere = _premiere(statement, today)
    finale = _finale(statement, premiere, today)
    on = _announced_on(statement, premiere, finale, today)
    day = on.earliest if on else today
    announcement = Announcement(
        id=stamp[0],
        show=show.key,
        kind=statement.kind,
        on=on,
        seasons=_seasons(statement, show, log, day),
        by=_text(statement.by, "--by"),
        source=_text(statement.source, "--source"),
        quote=_text(statement.quote, "--quote"),
        confidence=statement.confidence,
        final=statement.final,
        stage=statement.stage,
        premiere=premiere,
        finale=finale,
        part=statement.part,
        episodes=statement.episodes,
        platform=_text(statement.platform, "--platform"),
        replacement=_replacement(statement.replacement),
        total=statement.total,
        hedge=_text(statement.hedge, "--hedge"),
        recorded_at=stamp[1],
    )
    check_announcement(announcement)
    return announcement


def corrected(old: Announcement, typed: Mapping[str, Any], today: date) -> Announcement:
    """Return the announcement with the typed fields in place of its own.

    ``typed`` maps names of a statement's fields to what was typed; an empty text
    takes a field away. Raises UsageError for what cannot be read.
    """
    new: dict[str, Any] = {}
    for name, value in typed.items():
        if name == "seasons":
            new[name] = _numbered(value)
        elif value == "":
            new[name] = None
        elif name == "premiere":
            is_past = old.kind is Kind.PREMIERED
            new[name] = _date(value, today, "past" if is_past else "future")
        elif name == "finale":
            new[name] = _last_day(value, new.get("premiere", old.premiere), today)
        elif name == "on":
            new[name] = _date(value, today, "past")
        elif name == "replacement":
            new[name] = _replacement(value)
        elif name in {"by", "source", "quote", "platform", "hedge"}:
            new[name] = _text(value, f"--{name}")
        else:
            new[name] = value
    return old._replace(**new)


def _numbered(text: str) -> tuple[str, ...]:
    seasons = read_seasons(text) if text else ()
    if isinstance(seasons, FurtherSeasons):
        raise UsageError(f"an amended announcement needs its seasons by number, not {text}")
    return seasons


def _seasons(
    statement: Statement, show: Show, log: Sequence[Announcement], day: date
) -> tuple[str, ...]:
    if statement.seasons is None:
        return _seasons_by_default(statement.kind, show, log, day)
    seasons = read_seasons(statement.seasons)
    if not isinstance(seasons, FurtherSeasons):
        return seasons
    if statement.kind not in ORDERS:
        raise UsageError(f"'{statement.kind}' needs the seasons by number, not {statement.seasons}")
    return seasons_meant(seasons, show, log, day)


def _seasons_by_default(
    kind: Kind, show: Show, log: Sequence[Announcement], day: date
) -> tuple[str, ...]:
    if kind is Kind.RENEWED:
        return seasons_meant(FurtherSeasons(1), show, log, day)
    return ("1",) if kind is Kind.ORDERED else ()


def _premiere(statement: Statement, today: date) -> PartialDate | None:
    if statement.kind is not Kind.PREMIERED:
        when = _date(statement.premiere, today, "future")
        if when is None and statement.premiere and statement.kind is Kind.SCHEDULED:
            raise UsageError(f"'{statement.premiere}' is no date; 'delay' takes a date back")
        return when
    if statement.premiere is None:
        return _date(statement.on or "today", today, "past")
    return _date(statement.premiere, today, "past")


def _finale(statement: Statement, premiere: PartialDate | None, today: date) -> PartialDate | None:
    if not statement.is_at_once:
        return _last_day(statement.finale, premiere, today)
    if statement.finale is not None:
        raise UsageError("--finale and --at-once exclude each other")
    if premiere is None:
        raise UsageError("--at-once needs the date of the premiere")
    return premiere


def _last_day(text: str | None, premiere: PartialDate | None, today: date) -> PartialDate | None:
    """The day of a finale: without a year it is the first after the premiere, if that is known."""
    when = _date(text, today, "past")
    if text is None or premiere is None or when == _date(text, today, "future"):
        return when
    return _date(text, premiere.earliest, "future")


def _announced_on(
    statement: Statement,
    premiere: PartialDate | None,
    finale: PartialDate | None,
    today: date,
) -> PartialDate | None:
    """What came out was known on the day it did; everything else is heard today."""
    if statement.on is not None:
        return _date(statement.on, today, "past")
    if statement.kind is Kind.PREMIERED and (premiere is None or premiere.earliest <= today):
        return premiere
    if statement.kind is Kind.FINISHED and finale is not None and finale.earliest <= today:
        return finale
    return PartialDate.from_edtf(today.isoformat())


def _date(text: str | None, today: date, prefer: Literal["past", "future"]) -> PartialDate | None:
    return None if text is None else read_date(text, today, prefer)


def _text(text: str | None, what: str) -> str | None:
    return None if text is None else typed_text(text, what)


def _replacement(text: str | None) -> str | None:
    """A season's label, written with or without an article: "film", "a film"."""
    if text is None:
        return None
    label = typed_text(text, "--replacement").casefold()
    for article in _ARTICLES:
        label = label.removeprefix(article)
    return read_season(label.strip())
