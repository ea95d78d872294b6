"""The records of a library, as frozen values, and the words they use."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from seasontrack.domain.dates import PartialDate


class Kind(StrEnum):
    """What an announcement says; the order of definition is the order within one day."""

    CANCELLED = "cancelled"
    MOVED = "moved"
    ORDERED = "ordered"
    RENEWED = "renewed"
    PLANNED = "planned"
    FINAL = "final"
    PRODUCTION = "production"
    SCHEDULED = "scheduled"
    DELAYED = "delayed"
    PREMIERED = "premiered"
    FINISHED = "finished"
    REPLACED = "replaced"
    ENDED = "ended"

    __hash__ = str.__hash__  # Enum's own is a Python function, and slow


ORDERS = frozenset({Kind.ORDERED, Kind.RENEWED})
RELEASES = frozenset({Kind.PREMIERED, Kind.FINISHED})


class Confidence(StrEnum):
    """How far a statement is to be trusted; the rumoured ones change no state."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    RUMOURED = "rumoured"

    __hash__ = str.__hash__


class Stage(StrEnum):
    """How far the making of a season has come."""

    WRITING = "writing"
    FILMING = "filming"
    WRAPPED = "wrapped"
    POST_PRODUCTION = "post-production"


class Show(NamedTuple):
    """A TV series. ``platform`` is the first one known; moves come from the log.

    ``works`` are the keys of the works it is known to be based on, whether or not
    a season is known to adapt any of them yet.
    """

    key: str
    title: str
    aliases: tuple[str, ...] = ()
    platform: str | None = None
    tags: tuple[str, ...] = ()
    ids: Mapping[str, str] = MappingProxyType({})
    works: tuple[str, ...] = ()
    notes: str | None = None
    recorded_at: str = ""


class Announcement(NamedTuple):
    """One dated statement about a show's seasons, with who said it and where.

    ``seasons`` are labels ("2", "film") in season order. ``on`` is when it was
    announced, None when unknown. ``recorded_at`` is a UTC time in ISO 8601.
    """

    id: str
    show: str
    kind: Kind
    on: PartialDate | None = None
    seasons: tuple[str, ...] = ()
    by: str | None = None
    source: str | None = None
    quote: str | None = None
    confidence: Confidence = Confidence.CONFIRMED
    final: bool = False
    stage: Stage | None = None
    premiere: PartialDate | None = None
    finale: PartialDate | None = None
    part: int | None = None
    episodes: int | None = None
    platform: str | None = None
    replacement: str | None = None
    total: int | None = None
    hedge: str | None = None
    recorded_at: str = ""


class UnitCount(NamedTuple):
    """How many units of a work were out from a day on (``on`` None: always known)."""

    count: int  # type: ignore[assignment]  # hides the count of a tuple
    on: PartialDate | None = None


class Unit(NamedTuple):
    """One unit of a work that is known by more than its number.

    ``number`` is written as in spans ("3", "8.5"); ``chapters`` is the span of
    chapters a volume holds ("9-16"), where that is known.
    """

    number: str
    title: str | None = None
    published: PartialDate | None = None
    chapters: str | None = None


class Edition(NamedTuple):
    """Another way the work is bound: book N of an omnibus holds a span of base units.

    ``spans[0]`` is the span ("1-3") that book 1 of the edition holds, and so on.
    """

    name: str
    spans: tuple[str, ...]


class Work(NamedTuple):
    """Source material: a novel series, comic, manga, game and so on."""

    key: str
    title: str
    creators: tuple[str, ...] = ()
    medium: str | None = None
    unit: str = "volume"
    ongoing: bool = False
    counts: tuple[UnitCount, ...] = ()
    units: tuple[Unit, ...] = ()
    editions: tuple[Edition, ...] = ()
    source: str | None = None
    recorded_at: str = ""


class Coverage(NamedTuple):
    """Which units of a work one season adapts, as typed spans ("1-2", "5-6p").

    ``unit`` names the unit of the spans where it is not the work's own
    ("chapter", or the name of an edition such as "omnibus").
    """

    id: str
    show: str
    season: str
    work: str
    span: str
    unit: str | None = None
    skips: str | None = None
    note: str | None = None
    source: str | None = None
    confidence: Confidence = Confidence.CONFIRMED
    recorded_at: str = ""
