"""A season and its parts as they stand on one day."""

from enum import StrEnum
from typing import NamedTuple

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Stage


class SeasonState(StrEnum):
    """How far a season has come, or how it was lost."""

    ANNOUNCED = "announced"
    PRODUCTION = "production"
    SCHEDULED = "scheduled"
    DELAYED = "delayed"
    AIRING = "airing"
    FINISHED = "finished"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    CANCELLED = "cancelled"

    __hash__ = str.__hash__  # Enum's own is a Python function, and slow


RELEASED = frozenset({SeasonState.AIRING, SeasonState.FINISHED})
LOST = frozenset({SeasonState.WITHDRAWN, SeasonState.REPLACED, SeasonState.CANCELLED})
ORDERED = frozenset(SeasonState) - LOST
_PAST = RELEASED | LOST


class Part(NamedTuple):
    """One part of a season that is released in several."""

    number: int
    state: SeasonState
    premiere: PartialDate | None
    finale: PartialDate | None
    episodes: int | None

    @property
    def has_premiered(self) -> bool:
        """Whether the part is out."""
        return self.state in RELEASED


class Season(NamedTuple):
    """A season seen from one day.

    ``premiere`` is the actual date once it is out, the one given last before
    that; ``earlier_dates`` are those that no longer hold, oldest first;
    ``lost_on`` is when it was withdrawn, replaced or cancelled.
    """

    label: str
    state: SeasonState
    announced_on: PartialDate | None
    announced_by: str | None
    stage: Stage | None
    production_on: PartialDate | None
    premiere: PartialDate | None
    finale: PartialDate | None
    episodes: int | None
    final: bool
    parts: tuple[Part, ...]
    earlier_dates: tuple[PartialDate, ...]
    lost_on: PartialDate | None
    replacement: str | None

    @property
    def has_premiered(self) -> bool:
        """Whether the season, or a part of it, is out."""
        return self.state in RELEASED

    @property
    def is_lost(self) -> bool:
        """Whether the order was withdrawn, replaced or fell with the show."""
        return self.state in LOST

    @property
    def is_pending(self) -> bool:
        """Whether the season is ordered and still to come."""
        return self.state not in _PAST

    @property
    def parts_to_come(self) -> tuple[Part, ...]:
        """The parts that are not out yet; none for a season that is lost."""
        if not self.parts or self.is_lost:
            return ()
        return tuple(part for part in self.parts if not part.has_premiered)
