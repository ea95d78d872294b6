"""What somebody else keeps about a show: a service, or a row of a spreadsheet."""

from dataclasses import dataclass, field

from seasontrack.domain.dates import PartialDate


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

    ``key`` names the show in this library where the source knows it. ``is_ended``
    says that it concluded, ``is_cancelled`` that it was dropped, ``over_on`` when.
    """

    title: str
    source: str
    key: str | None = None
    aliases: tuple[str, ...] = ()
    platform: str | None = None
    tags: tuple[str, ...] = ()
    ids: dict[str, str] = field(default_factory=dict)
    notes: str | None = None
    seasons: tuple[SeasonReport, ...] = ()
    is_ended: bool = False
    is_cancelled: bool = False
    over_on: PartialDate | None = None
