"""A scale of time laid over the cells of a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600)  # months between two ticks
ROOM = 6  # cells a tick's label needs, with the space after it


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from ``first`` to ``last`` drawn over ``cells`` cells."""

    first: date
    last: date
    cells: int

    def place(self, day: date) -> int:
        """Return the cell in which a day falls; days off the scale fall at its ends."""
        inside = min(max(day, self.first), self.last)
        return min((inside - self.first).days * self.cells // self._days, self.cells - 1)

    def holds(self, day: date) -> bool:
        """Whether the day is on the scale."""
        return self.first <= day <= self.last

    def ticks(self) -> Iterator[tuple[int, str]]:
        """Yield the labelled places from left to right: years, or months of a year."""
        step = next((s for s in STEPS if self._cells_of(s) >= ROOM), STEPS[-1])
        free_from = 0
        for day in _beginnings(self.first, self.last, step):
            label = str(day.year) if day.month == 1 else MONTHS[day.month - 1]
            if day.month > 1 and not free_from:
                label = f"{label} {day.year}"
            place = self.place(day)
            if place >= free_from and place + len(label) <= self.cells:
                yield place, label
                free_from = place + len(label) + 1

    @property
    def _days(self) -> int:
        return (self.last - self.first).days + 1

    def _cells_of(self, months: int) -> float:
        return months * 30.4 * self.cells / self._days


def month_around(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month that holds ``day``."""
    first = day.replace(day=1)
    if (day.year, day.month) == (date.max.year, date.max.month):
        return first, date.max
    following = first.replace(year=day.year + day.month // 12, month=day.month % 12 + 1)
    return first, following - timedelta(days=1)


def _beginnings(first: date, last: date, step: int) -> Iterator[date]:
    month = first.year * 12 + first.month - 1
    if first.day > 1:
        month += 1
    month += -month % step
    while month < (last.year * 12 + last.month) and month // 12 <= date.max.year:
        yield date(month // 12, month % 12 + 1, 1)
        month += step
