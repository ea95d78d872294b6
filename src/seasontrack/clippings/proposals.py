"""What a reading yields: proposed announcements and coverage, each with its sentence."""

from dataclasses import dataclass

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Confidence, Kind


@dataclass(frozen=True, slots=True)
class Proposal:
    """One announcement a sentence states.

    ``show`` is the title as the text or the library has it, ``key`` the library's key
    where it is known. ``count`` says how many seasons where the text gives no numbers
    and the library cannot supply them. ``text[start:end]`` of what was read is the
    sentence; ``sentence`` is the same, cleaned of markup. ``rule`` is the line of the
    phrase table that matched.
    """

    kind: Kind
    show: str | None
    key: str | None
    sentence: str
    start: int
    end: int
    rule: str
    seasons: tuple[str, ...] = ()
    count: int | None = None
    on: PartialDate | None = None
    by: str | None = None
    premiere: PartialDate | None = None
    finale: PartialDate | None = None
    part: int | None = None
    episodes: int | None = None
    final: bool = False
    total: int | None = None
    hedge: str | None = None
    platform: str | None = None
    replacement: str | None = None
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True)
class CoverageProposal:
    """Which units one season adapts, as a sentence states it; ``span`` as typed ("1-2", "4p")."""

    show: str | None
    key: str | None
    season: str | None
    work: str | None
    unit: str
    span: str
    sentence: str
    start: int
    end: int
    rule: str
    hedge: str | None = None
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True)
class Clipping:
    """Everything proposed from one text, in the order of the text."""

    announcements: tuple[Proposal, ...]
    coverage: tuple[CoverageProposal, ...]
