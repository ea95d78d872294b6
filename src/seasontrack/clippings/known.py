"""What a library knows, as far as a reading needs it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


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


def unknown(_: str) -> int | None:
    """Return None: nothing is on record of any show."""
    return None


@dataclass(frozen=True, slots=True)
class KnownLibrary:
    """The shows and works of a library; by default nothing.

    ``highest_season`` returns the highest season on record of the show with a key.
    """

    shows: Sequence[KnownShow] = ()
    works: Sequence[KnownWork] = ()
    highest_season: Callable[[str], int | None] = unknown
