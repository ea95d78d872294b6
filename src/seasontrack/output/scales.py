"""A scale of time laid over the cells of a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600)  # months between two ticks
ROOM = 6  # cells a tick's label needs, with the space after it


@dataclass(frozen=True)
class Scale:
    """The days from ``first`` to ``last`` drawn over ``cells`` cells."""

    first: date
    last: date
    cells: int

    def place(self, day: date) -> int:
        """Return the cell in which a day falls; days off the scale fall at its ends."""
        if day <= self.first:
            return 0
        inside = min(day, self.last)
        return min((inside - self.first).days * self.cells // self.days, self.cells - 1)

    def holds(self, day: date) -> bool:
        """Whether the day is on the scale."""
        return self.first <= day <= self.last

    def ticks(self) -> list[tuple[int, str]]:
        """Return the labelled places from left to right: years, and months where there is room."""
        step = next((s for s in STEPS if self._cells_of(s) >= ROOM), STEPS[-1])
        begun = list(_beginnings(self.first, self.last, step))
        labels = [(day.month > 1, self.place(day), _label(day)) for day in begun]
        if begun and begun[0].month > 1:
            labels.insert(0, (True, self.place(begun[0]), f"{_label(begun[0])} {begun[0].year}"))
        taken: list[tuple[int, str]] = []
        for _, place, label in sorted(labels, key=lambda each: each[0]):
            if place + len(label) <= self.cells and all(
                place + len(label) < other or other + len(said) < place for other, said in taken
            ):
                taken.append((place, label))
        return sorted(taken)

    @cached_property
    def days(self) -> int:
        """How many days are on the scale."""
        return (self.last - self.first).days + 1

    def _cells_of(self, months: int) -> float:
        return months * 30.4 * self.cells / self.days


def month_around(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month that holds ``day``."""
    first = day.replace(day=1)
    if (day.year, day.month) == (date.max.year, date.max.month):
        return first, date.max
    following = first.replace(year=day.year + day.month // 12, month=day.month % 12 + 1)
    return first, following - timedelta(days=1)


def _label(day: date) -> str:
    return str(day.year) if day.month == 1 else MONTHS[day.month - 1]


def _beginnings(first: date, last: date, step: int) -> Iterator[date]:
    month = first.year * 12 + first.month - 1
    if first.day > 1:
        month += 1
    month += -month % step
    while month < (last.year * 12 + last.month) and month // 12 <= date.max.year:
        yield date(month // 12, month % 12 + 1, 1)
        month += step
