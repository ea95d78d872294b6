"""Which statement each kind of announcement makes, and when two make the same one."""

from typing import NamedTuple

from seasontrack.domain.errors import UsageError, either
from seasontrack.domain.models import Announcement, Confidence, Kind
from seasontrack.domain.seasons import say_seasons


class Carries(NamedTuple):
    """What a kind must and may carry besides who said it, when and where."""

    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()


_RELEASE = ("premiere", "part", "episodes")

CARRIES: dict[Kind, Carries] = {
    Kind.ORDERED: Carries(("seasons",), ("final", "episodes")),
    Kind.RENEWED: Carries(("seasons",), ("final", "episodes")),
    Kind.FINAL: Carries(("seasons",)),
    Kind.PRODUCTION: Carries(("seasons",), ("stage",)),
    Kind.SCHEDULED: Carries(("seasons", "premiere"), _RELEASE),
    Kind.DELAYED: Carries(("seasons",), ("premiere", "part")),
    Kind.PREMIERED: Carries(("seasons",), (*_RELEASE, "finale")),
    Kind.FINISHED: Carries(("seasons",), ("finale", "part", "episodes")),
    Kind.CANCELLED: Carries((), ("seasons",)),
    Kind.ENDED: Carries(),
    Kind.MOVED: Carries(("platform",)),
    Kind.REPLACED: Carries(("seasons", "replacement")),
    Kind.PLANNED: Carries(("total",), ("hedge",)),
}

# The fields that only some kinds carry.
FACT_FIELDS = (
    "seasons",
    "final",
    "stage",
    "premiere",
    "finale",
    "part",
    "episodes",
    "platform",
    "replacement",
    "total",
    "hedge",
)
_LARGEST = 10_000


def check_announcement(announcement: Announcement) -> None:
    """Raise UsageError unless the announcement carries what its kind needs and no more.

    Also refused: a premiere wholly before the day it is announced for, a finale
    before its premiere, and part, episode or season counts that cannot be.
    """
    kind, carries = announcement.kind, CARRIES[announcement.kind]
    for field in FACT_FIELDS:
        is_given = _is_given(announcement, field)
        if field in carries.needs and not is_given:
            raise UsageError(f"'{kind}' needs {_option(field)}{_EXAMPLES.get(field, '')}")
        if is_given and field not in carries.needs + carries.may:
            takers = [str(k) for k, c in CARRIES.items() if field in c.needs + c.may]
            option = _option(field).removeprefix("a ")
            raise UsageError(f"'{kind}' takes no {option}; that goes with {either(takers)}")
    if announcement.replacement in announcement.seasons:
        raise UsageError(f"{say_seasons(announcement.seasons)} cannot be replaced by itself")
    _check_counts(announcement)
    _check_days(announcement)


def is_same_statement(one: Announcement, other: Announcement) -> bool:
    """Whether both say the same thing in the same words, by and from the same source."""
    return one._replace(id="", recorded_at="") == other._replace(id="", recorded_at="")


def is_same_fact(one: Announcement, other: Announcement) -> bool:
    """Whether both state one fact, announced on days that could be the same."""
    if (one.show, one.kind) != (other.show, other.kind):
        return False
    if any(getattr(one, field) != getattr(other, field) for field in FACT_FIELDS):
        return False
    if one.on is None or other.on is None:
        return True
    return one.on.earliest <= other.on.latest and other.on.earliest <= one.on.latest


def corroborates(one: Announcement, other: Announcement) -> bool:
    """Whether both state one fact, neither as a rumour, each told by somebody else."""
    is_rumour = Confidence.RUMOURED in {one.confidence, other.confidence}
    is_another = (one.by, one.source) != (other.by, other.source)
    return not is_rumour and is_another and is_same_fact(one, other)


def _check_counts(announcement: Announcement) -> None:
    for field in ("part", "episodes", "total"):
        number = getattr(announcement, field)
        if number is not None and not 1 <= number <= _LARGEST:
            raise UsageError(f"{_option(field)} is a number from 1 to {_LARGEST}, not {number}")


def _check_days(announcement: Announcement) -> None:
    on, premiere, finale = announcement.on, announcement.premiere, announcement.finale
    is_ahead = announcement.kind in {Kind.SCHEDULED, Kind.DELAYED}
    if is_ahead and on and premiere and premiere.latest < on.earliest:
        raise UsageError(
            f"{say_seasons(announcement.seasons)} cannot be scheduled for {premiere}, "
            f"which is before the announcement on {on}; --on says when it was announced"
        )
    if premiere and finale and finale.latest < premiere.earliest:
        raise UsageError(f"the finale {finale} is before the premiere {premiere}")


def _is_given(announcement: Announcement, field: str) -> bool:
    value = getattr(announcement, field)
    return value is not None and value is not False and value not in {(), ""}


_EXAMPLES = {
    "seasons": ", as in 3 or 2-3",
    "total": ", as in --total 4",
    "platform": ", as in --platform 'Prime Video'",
    "replacement": ", as in --replacement film",
    "premiere": ", as in 2026-08-03, 'summer 2026' or 2027",
}


def _option(field: str) -> str:
    if field == "seasons":
        return "SEASONS"
    return "a PREMIERE date, exact or partial" if field == "premiere" else f"--{field}"
