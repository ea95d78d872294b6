"""Libraries of any size, made up from a seed; the same seed gives the same library.

python tests/benchmarks/libraries.py 10000 /tmp/library.json
"""

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import (
    Announcement,
    Confidence,
    Coverage,
    Kind,
    Show,
    Stage,
    UnitCount,
    Work,
)
from seasontrack.storage.transactions import change_library, opened

NETWORKS = ("Netflix", "HBO", "Prime Video", "BBC One", "Nippon TV", "Apple TV+", "Disney+")
NOUNS = ("Summer", "Titan", "Garden", "Captain", "Winter", "Signal", "Empire", "Orchard", "葬送")
MEDIA = ("manga", "novel", "comic", "graphic novel", "light novel", "webcomic")
TODAY = date(2026, 11, 1)


def records(shows: int, seed: int = 2022) -> Iterator[Show | Work | Announcement | Coverage]:
    """Yield the records of a library: per show a work, 3 or 4 announcements, 3 spans."""
    rng = random.Random(seed)  # noqa: S311 -- made up, not secret
    ids = (f"{number:014}" for number in count())
    for number in range(shows):
        key = f"show-{number}"
        title = f"The {rng.choice(NOUNS)} of {rng.choice(NOUNS)} {number}"
        yield Show(key=key, title=title, platform=rng.choice(NETWORKS), recorded_at=_at(number))
        yield Work(
            key=key,
            title=title,
            creators=(f"Author {rng.randrange(500)}",),
            medium=rng.choice(MEDIA),
            ongoing=rng.random() < 0.5,
            counts=(UnitCount(rng.randint(6, 40)),),
            recorded_at=_at(number),
        )
        yield from _seasons(key, number, ids, rng)


def write_library(path: Path, shows: int, seed: int = 2022) -> None:
    """Write a library of that many shows; its journal has one line, the last show's note."""
    with opened(path, dry_run=False, waiting=None) as library:
        library.add_all(records(shows, seed))
    with change_library(path, "made up") as library:
        last = next(reversed([*library.shows.values()]))
        library.replace(last._replace(notes="The last one."))


def _seasons(
    key: str, number: int, ids: Iterator[str], rng: random.Random
) -> Iterator[Announcement | Coverage]:
    released = rng.randint(1, 2)
    day = TODAY - timedelta(days=rng.randint(400, 3000))
    for season in range(1, released + 1):
        yield _announcement(ids, key, number, Kind.PREMIERED, season, day, premiere=_date(day))
        day += timedelta(days=rng.randint(200, 500))
    yield _announcement(ids, key, number, Kind.RENEWED, released + 1, day)
    if rng.random() < 0.5:
        premiere = PartialDate.from_edtf(rng.choice(("2027", "2027-03", "2027-22", "2027-01-15")))
        yield _announcement(ids, key, number, Kind.SCHEDULED, released + 1, day, premiere=premiere)
    else:
        yield _announcement(
            ids, key, number, Kind.PRODUCTION, released + 1, day, stage=Stage.FILMING
        )
    for season in range(1, 4):
        yield Coverage(
            id=next(ids),
            show=key,
            season=str(season),
            work=key,
            span=f"{2 * season - 1}-{2 * season}",
            recorded_at=_at(number),
        )


def _announcement(  # noqa: PLR0913, PLR0917 -- one made-up fact each
    ids: Iterator[str],
    key: str,
    number: int,
    kind: Kind,
    season: int,
    day: date,
    **fields: PartialDate | Stage,
) -> Announcement:
    return Announcement(
        id=next(ids),
        show=key,
        kind=kind,
        on=_date(day),
        seasons=(str(season),),
        by="The network",
        source=f"https://example.org/news/{number}",
        confidence=Confidence.CONFIRMED,
        recorded_at=_at(number),
        **fields,  # type: ignore[arg-type] # one of the two dates or the stage
    )


def _date(day: date) -> PartialDate:
    return PartialDate.from_edtf(day.isoformat())


def _at(number: int) -> str:
    return f"2026-11-01T00:00:{number % 60:02}.{number:06}Z"


if __name__ == "__main__":
    write_library(Path(sys.argv[2]), int(sys.argv[1]))
