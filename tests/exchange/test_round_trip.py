"""Our own files give the same records back.

- every record of every table, through CSV and through JSON
- a header tells its table
- a blank confidence, unit or id is the usual one
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seasontrack.domain.announcing import check_announcement
from seasontrack.domain.errors import SeasontrackError
from seasontrack.domain.models import (
    Announcement,
    Confidence,
    Coverage,
    Edition,
    Kind,
    Show,
    Unit,
    UnitCount,
    Work,
)
from seasontrack.domain.words import typed_text
from seasontrack.exchange.csv_files import CsvTable, table_csv, table_of_header
from seasontrack.exchange.entries import Found
from seasontrack.exchange.files import opened
from seasontrack.exchange.json_library import ExportedLibrary, library_json
from seasontrack.exchange.sheets import Sheet
from seasontrack.exchange.tables import ANNOUNCEMENTS, COVERAGE, SHOWS, TABLES, WORKS, table_of
from strategies import announcements, partial_dates

MOMENT = "2026-11-23T20:42:00.123456Z"


def is_typed(text: str) -> bool:
    """Whether a text is as the commands would keep it."""
    try:
        return typed_text(text, "it") == text
    except SeasontrackError:
        return False


def can_be(announcement: Announcement) -> bool:
    """Whether a command would have recorded the announcement."""
    try:
        check_announcement(announcement)
    except SeasontrackError:
        return False
    said = (announcement.by, announcement.source, announcement.quote)
    return all(is_typed(text) for text in said if text is not None)


texts = st.one_of(
    st.sampled_from(["=1+1", "'=x", "-", "a; b", "a\\", '"', "a,b", "Ünïcode 進撃", "<b>&"]),
    st.text(min_size=1, max_size=20).filter(is_typed),
)
keys = st.sampled_from(["heartstopper", "the-boys", "進撃の巨人", "24"])
some_texts = st.lists(texts, unique=True, max_size=3).map(tuple)
maybe = st.none() | texts

shows = st.builds(
    Show,
    key=keys,
    title=texts,
    aliases=some_texts,
    platform=maybe,
    tags=some_texts,
    ids=st.dictionaries(st.sampled_from(["tvmaze", "imdb"]), texts),
    works=st.lists(keys, unique=True, max_size=2).map(tuple),
    notes=st.none() | st.lists(texts, min_size=1, max_size=3).map("\n".join),
    recorded_at=st.just(MOMENT),
)
works = st.builds(
    Work,
    key=keys,
    title=texts,
    creators=some_texts,
    medium=maybe,
    unit=texts,
    ongoing=st.booleans(),
    counts=st.lists(
        st.builds(UnitCount, st.integers(1, 200), st.none() | partial_dates), max_size=2
    ).map(tuple),
    units=st.lists(
        st.builds(Unit, st.just("8.5"), maybe, st.none() | partial_dates, maybe), max_size=2
    ).map(tuple),
    editions=st.lists(st.builds(Edition, texts, some_texts), max_size=2).map(tuple),
    source=maybe,
    recorded_at=st.just(MOMENT),
)
coverage = st.builds(
    Coverage,
    id=st.uuids().map(str),
    show=keys,
    season=st.sampled_from(["1", "film"]),
    work=keys,
    span=st.sampled_from(["1-2", "5-6p", "8.5", ""]),
    unit=maybe,
    skips=st.sampled_from([None, "3", "7-8"]),
    note=maybe,
    source=maybe,
    confidence=st.sampled_from(Confidence),
    recorded_at=st.just(MOMENT),
)
statements = announcements().filter(can_be)
records = st.one_of(shows, works, coverage, statements)


def read_back(content: bytes, folder: Path) -> list[object]:
    path = folder / "file"
    path.write_bytes(content)
    with opened(path) as source:
        if content.startswith(b"{"):
            entries = list(ExportedLibrary(source).entries())
        else:
            sheet = Sheet(source)
            table = table_of_header(sheet.header)
            assert table is not None
            entries = list(CsvTable(sheet, table).entries())
    for entry in entries:
        assert isinstance(entry, Found), entry
    return [entry.content for entry in entries]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=records)
def test_csv_gives_the_same_record_back(record, tmp_path):
    content = table_csv(table_of(record), [record], {"the-show": "=The Show"})
    assert read_back(content, tmp_path) == [record]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(several=st.lists(records, max_size=5))
def test_json_gives_the_same_records_back(several, tmp_path):
    in_order = sorted(several, key=lambda record: list(TABLES.values()).index(table_of(record)))
    assert read_back(library_json(several), tmp_path) == in_order


@pytest.mark.parametrize("table", [SHOWS, WORKS, ANNOUNCEMENTS, COVERAGE])
def test_a_header_tells_its_table(table, tmp_path):
    header = table_csv(table, [], {}).decode().strip().split(",")
    assert table_of_header(header) is table


def test_what_is_blank_is_as_usual(tmp_path):
    content = b"show,kind,seasons,on\r\nheartstopper,Renewed,2-3,2022-05-20\r\n"
    [announcement] = read_back(content, tmp_path)
    assert isinstance(announcement, Announcement)
    assert (announcement.kind, announcement.seasons) == (Kind.RENEWED, ("2", "3"))
    assert (announcement.id, announcement.confidence) == ("", Confidence.CONFIRMED)
