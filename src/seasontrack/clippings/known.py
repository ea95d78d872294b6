"""What a library knows, as far as a reading needs it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class KnownShow:
    """A show of the library with the names it goes by."""

    key: str
    title: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownWork:
    """A work of the library; ``titles`` are its units that have one, as (number, title)."""

    title: str
    unit: str
    titles: tuple[tuple[int, str], ...] = ()


class KnownCoverage(NamedTuple):
    """What the library has of one season: the units of one kind, as a span ("1-2", "4p")."""

    season: str
    unit: str
    span: str


def unknown(_: str) -> int | None:
    """Return None: nothing is on record of any show."""
    return None


def nothing_covered(_: str) -> Sequence[KnownCoverage]:
    """Return no coverage: none is on record of any show."""
    return ()


@dataclass(frozen=True, slots=True)
class KnownLibrary:
    """The shows and works of a library; by default nothing.

    ``highest_season`` returns the highest season on record of the show with a key,
    ``coverage`` what its seasons are recorded to adapt.
    """

    shows: Sequence[KnownShow] = ()
    works: Sequence[KnownWork] = ()
    highest_season: Callable[[str], int | None] = unknown
    coverage: Callable[[str], Sequence[KnownCoverage]] = nothing_covered
