"""The seasons of a show as coverage sees them: plain values taken from the log."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple


class Lineup(NamedTuple):
    """Which seasons there are, which are out, and when each came out.

    ``premieres``: label -> the day it premieres, from the whole log whatever day is
    asked about, or else a premiere announced later would be missed. ``ordered``: labels
    ordered or out as of the day, withdrawn ones left out. ``announced``: those of
    them that are not out yet. ``dropped``: withdrawn, replaced or cancelled before
    their release; what was planned for them is covered by nobody.
    """

    premieres: Mapping[str, date | None] = MappingProxyType({})
    ordered: tuple[str, ...] = ()
    announced: tuple[str, ...] = ()
    dropped: frozenset[str] = frozenset()

    def counts(self, season: str, day: date) -> bool:
        """Tell whether what a season covers counts on a day.

        It does unless the season premieres later or was dropped; a season whose
        premiere nobody recorded counts.
        """
        return season not in self.silent(day)

    def silent(self, day: date) -> frozenset[str]:
        """Return the seasons of which nothing counts on a day (see counts)."""
        return self.dropped.union([s for s, out in self.premieres.items() if out and out > day])

    @property
    def ordered_through(self) -> int | None:
        """Return the highest numbered season ordered, or None when none is."""
        return highest_number(self.ordered)

    @property
    def out(self) -> tuple[str, ...]:
        """Return the labels ordered that are out already."""
        return tuple(season for season in self.ordered if season not in self.announced)

    def in_order(self, seasons: Iterable[str]) -> list[str]:
        """Return season labels in the order of publication."""
        labels = tuple(seasons)
        is_numbered = "".join(labels).isdecimal()
        return sorted(labels, key=int if is_numbered else self._place)

    def up_to(self, season: str, seasons: Iterable[str]) -> frozenset[str]:
        """Return those of the seasons that are not later than the given one.

        Numbered seasons go by number; a labelled one counts when it premiered before
        or with a numbered one that is included. Without a premiere it comes last.
        """
        end = self._place(season)
        return frozenset(other for other in seasons if self._place(other) <= end)

    def _place(self, season: str) -> tuple[float, bool, date, str]:
        number = season_number(season)
        if number is not None:
            return (number, False, date.min, season)
        premiere = self.premieres.get(season)
        if premiere is None:
            return (float("inf"), True, date.max, season)
        before = (
            number
            for label, day in self.premieres.items()
            if (number := season_number(label)) is not None and day is not None and day < premiere
        )
        return (max(before, default=0), True, premiere, season)


def season_number(season: str) -> int | None:
    """Return a season's number, or None for a labelled one ("film", "special")."""
    return int(season) if season.isdecimal() else None


def highest_number(seasons: Iterable[str]) -> int | None:
    """Return the highest number among seasons, or None when none is numbered."""
    numbers = (season_number(season) for season in seasons)
    return max((number for number in numbers if number is not None), default=None)
