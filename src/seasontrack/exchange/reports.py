"""What somebody else keeps about a show: a service, or a row of a spreadsheet."""

from dataclasses import dataclass, field
from enum import StrEnum

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Confidence


class Fate(StrEnum):
    """What became of a show, as others tell it."""

    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class SeasonReport:
    """One season as others tell it; without any date it is only known to exist.

    ``is_out`` says that it is known to be out although its premiere may not be.
    """

    label: str
    premiere: PartialDate | None = None
    finale: PartialDate | None = None
    episodes: int | None = None
    is_out: bool = False


@dataclass(frozen=True, slots=True)
class ShowReport:
    """A show as others tell it; ``source`` is who tells it.

    ``key`` names the show in this library where the source knows it. ``fate`` is
    what became of it, None where the source does not say; ``over_on`` is when it
    ended or was dropped.
    """

    title: str
    source: str
    confidence: Confidence = Confidence.CONFIRMED
    key: str | None = None
    aliases: tuple[str, ...] = ()
    platform: str | None = None
    tags: tuple[str, ...] = ()
    ids: dict[str, str] = field(default_factory=dict)
    notes: str | None = None
    seasons: tuple[SeasonReport, ...] = ()
    fate: Fate | None = None
    over_on: PartialDate | None = None
