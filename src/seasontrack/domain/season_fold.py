"""One season while the announcements about it are being taken in."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import RELEASES, Announcement, Kind, Stage
from seasontrack.domain.release_fold import Release
from seasontrack.domain.releases import RELEASED, Part, Season, SeasonState


class SeasonFold:
    """The season of one label; ``take`` reads announcements in fold order."""

    announced_on: PartialDate | None = None
    announced_by: str | None = None
    stage: Stage | None = None
    production_on: PartialDate | None = None
    final: bool = False
    lost: SeasonState | None = None
    lost_on: PartialDate | None = None
    replacement: str | None = None
    is_mentioned: bool = False
    is_ordered: bool = False
    is_in_production: bool = False

    def __init__(self, label: str) -> None:
        self.label = label
        self.whole = Release()
        self.parts: dict[int, Release] = {}

    def take(self, announcement: Announcement) -> None:
        """Take in one announcement that names this season."""
        if not self.is_mentioned:
            self._mention(announcement)
        taking = self._TAKING.get(announcement.kind)
        if taking is not None:
            taking(self, announcement)

    def take_the_place(self, announcement: Announcement, *, is_last: bool) -> None:
        """Be what another season was replaced by, the last one where that was."""
        if not self.is_mentioned:
            self._mention(announcement)
        self.final = self.final or is_last
        self._return()

    def lose_with_show(self, announcement: Announcement) -> None:
        """Fall with the show, unless it is out or lost already."""
        if self.lost is None and not self._is_out():
            self._lose(SeasonState.CANCELLED, announcement)

    def return_with_show(self) -> None:
        """Come back with a show that was saved."""
        if self.lost is SeasonState.CANCELLED:
            self._return()

    def on(self, day: date, *, is_later_out: bool) -> Season:
        """Return the season as it stands on that day."""
        whole = self.whole
        parts = self._parts_on(day, is_later_out=is_later_out) if self.parts else ()
        # Not by name, which takes twice as long: a large library has tens of thousands.
        return Season(
            self.label,
            self._state(parts, day, is_later_out=is_later_out),
            self.announced_on,
            self.announced_by,
            self.stage,
            self.production_on,
            self._premiere(parts) if parts else whole.premiere,
            self._finale(parts) if parts else whole.finale,
            whole.episodes or (_sum_of_episodes(parts) if parts else None),
            self.final,
            parts,
            whole.earlier_dates,
            self.lost_on,
            self.replacement,
        )

    def _parts_on(self, day: date, *, is_later_out: bool) -> tuple[Part, ...]:
        parts = []
        for number, part in sorted(self.parts.items(), reverse=True):
            state = self._lost_state() or self._state_of(part, day, is_later_out=is_later_out)
            parts.append(Part(number, state, part.premiere, part.finale, part.episodes))
            is_later_out = is_later_out or state in RELEASED
        return tuple(reversed(parts))

    def _mention(self, announcement: Announcement) -> None:
        """What is first heard of a season announces it, until its order is known.

        That it came out tells nothing about when it was announced.
        """
        if announcement.kind not in RELEASES:
            self.is_mentioned = True
            self.announced_on, self.announced_by = announcement.on, announcement.by

    def _order(self, announcement: Announcement) -> None:
        if not self.is_ordered or self.lost:
            self.announced_on, self.announced_by = announcement.on, announcement.by
            self.final = False
        else:
            self._sharpen(announcement)
        self.is_ordered = True
        self.final = self.final or announcement.final
        self.whole.episodes = announcement.episodes or self.whole.episodes
        self._return()

    def _sharpen(self, announcement: Announcement) -> None:
        """Take who ordered it, and the day, from a source that knows them better."""
        self.announced_by = self.announced_by or announcement.by
        first, on = self.announced_on, announcement.on
        if first and on and first.earliest <= on.earliest and on.latest <= first.latest:
            self.announced_on = on

    def _close(self, _: Announcement) -> None:
        self.final = True

    def _make(self, announcement: Announcement) -> None:
        self._return()
        self.is_in_production = True
        self.stage = announcement.stage or self.stage
        self.production_on = self.production_on or announcement.on

    def _schedule(self, announcement: Announcement) -> None:
        self._return()
        self._next_release(announcement.part).schedule(announcement)

    def _come_out(self, announcement: Announcement) -> None:
        self._return()
        self._next_release(announcement.part).come_out(announcement)

    def _delay(self, announcement: Announcement) -> None:
        if announcement.part is not None:
            self._release(announcement.part).delay(announcement.premiere)
            return
        waiting = [part for _, part in sorted(self.parts.items()) if not part.is_out]
        for part in waiting:
            part.delay(announcement.premiere if part is waiting[0] else None)
        if not waiting:
            self.whole.delay(announcement.premiere)

    def _finish(self, announcement: Announcement) -> None:
        self._return()
        if announcement.part is not None:
            self._release(announcement.part).finish(announcement)
            return
        for part in self.parts.values():
            part.is_out = part.is_finished = True
        self.whole.finish(announcement)

    def _withdraw(self, announcement: Announcement) -> None:
        self._lose(SeasonState.WITHDRAWN, announcement)

    def _give_way(self, announcement: Announcement) -> None:
        self._lose(SeasonState.REPLACED, announcement)
        self.replacement = announcement.replacement

    def _lose(self, how: SeasonState, announcement: Announcement) -> None:
        self.lost, self.lost_on = how, announcement.on

    def _return(self) -> None:
        if self.lost is not None:
            self.lost = self.lost_on = self.replacement = None

    def _release(self, part: int | None) -> Release:
        return self.whole if part is None else self.parts.setdefault(part, Release())

    def _next_release(self, part: int | None) -> Release:
        """A date without a part's number, of a season in parts, is that of its next part."""
        if part is None and self.parts:
            waiting = (number for number, each in self.parts.items() if not each.is_out)
            part = min(waiting, default=None)
        return self._release(part)

    def _is_out(self) -> bool:
        parts = self.parts
        return self.whole.is_out or (bool(parts) and any(part.is_out for part in parts.values()))

    def _lost_state(self) -> SeasonState | None:
        """How it was lost; what is out cannot be."""
        return None if self._is_out() else self.lost

    def _state(self, parts: tuple[Part, ...], day: date, *, is_later_out: bool) -> SeasonState:
        lost = self._lost_state() if self.lost else None
        if lost or not parts:
            return lost or self._state_of(self.whole, day, is_later_out=is_later_out)
        states = [part.state for part in parts]
        if self.whole.has_come_by(day) and not self.whole.is_finished:
            states.insert(0, SeasonState.FINISHED)
        if all(part.has_premiered for part in parts):
            return states[-1]
        has_begun = any(state in {SeasonState.AIRING, SeasonState.FINISHED} for state in states)
        return SeasonState.AIRING if has_begun else states[0]

    def _state_of(self, release: Release, day: date, *, is_later_out: bool) -> SeasonState:
        if release.has_come_by(day):
            is_over = is_later_out or release.is_over_by(day)
            return SeasonState.FINISHED if is_over else SeasonState.AIRING
        if release.is_delayed:
            return SeasonState.DELAYED
        if release.premiere is not None:
            return SeasonState.SCHEDULED
        return SeasonState.PRODUCTION if self.is_in_production else SeasonState.ANNOUNCED

    def _premiere(self, parts: tuple[Part, ...]) -> PartialDate | None:
        if self.whole.premiere is not None and self.whole.is_out:
            return self.whole.premiere
        dated = [part.premiere for part in parts if part.premiere is not None]
        return min(dated, default=self.whole.premiere)

    def _finale(self, parts: tuple[Part, ...]) -> PartialDate | None:
        if self.whole.finale is not None:
            return self.whole.finale
        return parts[-1].finale if parts[-1].has_premiered else None

    # A ``match`` would ask the enum for every word on the way to the right one.
    _TAKING: ClassVar[Mapping[Kind, Callable[["SeasonFold", Announcement], None]]] = {
        Kind.ORDERED: _order,
        Kind.RENEWED: _order,
        Kind.FINAL: _close,
        Kind.PRODUCTION: _make,
        Kind.SCHEDULED: _schedule,
        Kind.DELAYED: _delay,
        Kind.PREMIERED: _come_out,
        Kind.FINISHED: _finish,
        Kind.CANCELLED: _withdraw,
        Kind.REPLACED: _give_way,
    }


def _sum_of_episodes(parts: tuple[Part, ...]) -> int | None:
    counts = [part.episodes for part in parts if part.episodes is not None]
    return sum(counts) if counts and len(counts) == len(parts) else None
