"""Domain values as the plain records of JSON and CSV."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from seasontrack.domain.dates import PartialDate, days_until
from seasontrack.domain.models import Announcement
from seasontrack.domain.releases import Part, Season
from seasontrack.domain.upcoming import Upcoming

Record = Mapping[str, Any]

UPCOMING_FIELDS = (
    "show",
    "title",
    "season",
    "part",
    "state",
    "premiere",
    "earliest",
    "latest",
    "days_until",
    "overdue",
    "final",
    "announced_on",
    "announced_by",
    "platform",
)
ANNOUNCEMENT_FIELDS = (
    "id",
    "show",
    "title",
    "kind",
    "on",
    "seasons",
    "by",
    "source",
    "quote",
    "confidence",
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
    "recorded_at",
)


def edtf(when: PartialDate | None) -> str | None:
    """Return the date as EDTF, or None."""
    return when.edtf if when else None


def upcoming_record(row: Upcoming, today: date) -> Record:
    """Return what is to come as a record; ``days_until`` is [fewest, most] or None."""
    when = row.premiere
    return {
        "show": row.show,
        "title": row.title,
        "season": row.season,
        "part": row.part,
        "state": row.state,
        "premiere": edtf(when),
        "earliest": when.earliest.isoformat() if when else None,
        "latest": when.latest.isoformat() if when else None,
        "days_until": list(days_until(when, today)) if when else None,
        "overdue": row.is_overdue,
        "final": row.final,
        "announced_on": edtf(row.announced_on),
        "announced_by": row.announced_by,
        "platform": row.platform,
    }


def season_record(season: Season) -> Record:
    """Return a season as a record, its parts inside."""
    return {
        "season": season.label,
        "state": season.state,
        "announced_on": edtf(season.announced_on),
        "announced_by": season.announced_by,
        "stage": season.stage,
        "premiere": edtf(season.premiere),
        "finale": edtf(season.finale),
        "episodes": season.episodes,
        "final": season.final,
        "parts": [_part_record(part) for part in season.parts],
        "earlier_dates": [when.edtf for when in season.earlier_dates],
        "replacement": season.replacement,
        "lost_on": edtf(season.lost_on),
    }


def announcement_record(announcement: Announcement, title: str | None = None) -> Record:
    """Return an announcement with all its fields, and the show's title where given."""
    record: dict[str, Any] = {
        "id": announcement.id,
        "show": announcement.show,
        "kind": announcement.kind,
        "on": edtf(announcement.on),
        "seasons": list(announcement.seasons),
        "by": announcement.by,
        "source": announcement.source,
        "quote": announcement.quote,
        "confidence": announcement.confidence,
        "final": announcement.final,
        "stage": announcement.stage,
        "premiere": edtf(announcement.premiere),
        "finale": edtf(announcement.finale),
        "part": announcement.part,
        "episodes": announcement.episodes,
        "platform": announcement.platform,
        "replacement": announcement.replacement,
        "total": announcement.total,
        "hedge": announcement.hedge,
        "recorded_at": announcement.recorded_at,
    }
    if title is not None:
        record["title"] = title
    return record


def _part_record(part: Part) -> Record:
    return {
        "part": part.number,
        "state": part.state,
        "premiere": edtf(part.premiere),
        "finale": edtf(part.finale),
        "episodes": part.episodes,
    }
