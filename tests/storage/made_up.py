"""Records and libraries made up for the tests of the storage."""

from pathlib import Path

from hypothesis import strategies as st

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import (
    Announcement,
    Confidence,
    Coverage,
    Edition,
    Kind,
    Show,
    Stage,
    Unit,
    UnitCount,
    Work,
)
from seasontrack.storage.library import change_library
from strategies import partial_dates, texts

HEARTSTOPPER = Show("heartstopper", "Heartstopper", aliases=("HS",), recorded_at="2026-01-01T00Z")
RENEWED = Announcement(
    "0renewed",
    "heartstopper",
    Kind.RENEWED,
    PartialDate.from_edtf("2022-05-20"),
    ("2", "3"),
    by="Netflix",
    quote="two more “seasons”",
)
COMIC = Work(
    "heartstopper",
    "Heartstopper",
    ("Alice Oseman",),
    "graphic novel",
    ongoing=True,
    counts=(UnitCount(4), UnitCount(5, PartialDate.from_edtf("2023-12"))),
    units=(Unit("1", "Volume One"), Unit("2")),
)
COVERED = Coverage("0covered", "heartstopper", "1", "heartstopper", "1-2")
STORY = (HEARTSTOPPER, RENEWED, COMIC, COVERED)


def tell(path: Path) -> Path:
    """Record a small story, one change per record."""
    for record in STORY:
        with change_library(path, f"record {record.__class__.__name__}") as library:
            library.add(record)
    return path


def note(path: Path, text: str) -> None:
    """Make one small change."""
    with change_library(path, f"note {text}") as library:
        library.replace(library.shows["heartstopper"]._replace(notes=text))


def stray_files(path: Path) -> list[Path]:
    """Return the temporary files beside a library and its backups."""
    return sorted(path.parent.rglob(".*.tmp"))


keys = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
moments = st.datetimes().map(lambda moment: moment.isoformat() + "Z")
_lists = st.lists(texts, max_size=3).map(tuple)
_maybe = st.none() | texts
spans = st.sampled_from(["", "1-2", "3p", "1,3,5-7", "8.5", "5-6p"])
_dates = st.none() | partial_dates
_numbers = st.none() | st.integers(0, 10**9)

shows = st.builds(
    Show,
    key=keys,
    title=texts,
    aliases=_lists,
    platform=_maybe,
    tags=_lists,
    ids=st.dictionaries(texts, texts, max_size=3),
    notes=_maybe,
    recorded_at=moments,
)
works = st.builds(
    Work,
    key=keys,
    title=texts,
    creators=_lists,
    medium=_maybe,
    unit=texts,
    ongoing=st.booleans(),
    counts=st.lists(st.builds(UnitCount, st.integers(0, 99), _dates), max_size=3).map(tuple),
    units=st.lists(st.builds(Unit, texts, _maybe, _dates, _maybe), max_size=3).map(tuple),
    editions=st.lists(st.builds(Edition, texts, _lists), max_size=2).map(tuple),
    source=_maybe,
    recorded_at=moments,
)
announcements = st.builds(
    Announcement,
    id=keys,
    show=keys,
    kind=st.sampled_from(Kind),
    on=_dates,
    seasons=_lists,
    by=_maybe,
    source=_maybe,
    quote=_maybe,
    confidence=st.sampled_from(Confidence),
    final=st.booleans(),
    stage=st.none() | st.sampled_from(Stage),
    premiere=_dates,
    finale=_dates,
    part=_numbers,
    episodes=_numbers,
    platform=_maybe,
    replacement=_maybe,
    total=_numbers,
    hedge=_maybe,
    recorded_at=moments,
)
coverage = st.builds(
    Coverage,
    id=keys,
    show=keys,
    season=texts,
    work=keys,
    span=spans,
    unit=_maybe,
    skips=st.none() | spans.filter(bool),
    note=_maybe,
    source=_maybe,
    confidence=st.sampled_from(Confidence),
    recorded_at=moments,
)
records = shows | works | announcements | coverage
