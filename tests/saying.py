"""Announcements in one line, for tests that tell a show's story."""

from datetime import date
from itertools import count
from typing import Any

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.history import History, fold
from seasontrack.domain.models import Announcement, Kind, Show

_DATES = ("on", "premiere", "finale")
_ids = count()


def said(kind: str, *seasons: str, **fields: Any) -> Announcement:
    """An announcement of that kind; dates are EDTF."""
    given = {
        name: PartialDate.from_edtf(value) if name in _DATES and value else value
        for name, value in fields.items()
    }
    number = next(_ids)
    return Announcement(
        id=f"a{number:05}",
        show="the-show",
        kind=Kind(kind),
        seasons=seasons,
        recorded_at=f"2026-01-01T00:00:{number:012.6f}Z",
        **given,
    )


def told(*announcements: Announcement, as_of: str = "2026-11-23", platform: str = "") -> History:
    """The story that the announcements tell, seen from a day."""
    show = Show(key="the-show", title="The Show", platform=platform or None)
    return fold(show, announcements, date.fromisoformat(as_of))


def states(history: History) -> dict[str, str]:
    """The state of every season, by label."""
    return {season.label: str(season.state) for season in history.seasons}
