"""Backups and migrations.

- the state before the first change of a day is kept, the newest ten of them
- a migration is taken in memory, written with the next change, and never twice
- a stored library of schema 1.0 is read as it was written
- a newer major schema is refused, a newer minor one is not
"""

import json
import shutil
from pathlib import Path

import pytest

from seasontrack.domain.errors import DamagedLibraryError, UnwritableError
from seasontrack.domain.models import Kind, Stage
from seasontrack.storage import backups, migrations, transactions
from seasontrack.storage.backups import list_backups
from seasontrack.storage.checking import check_library
from seasontrack.storage.library import change_library, read_library
from seasontrack.storage.loading import load
from seasontrack.storage.migrations import Migration
from seasontrack.storage.undoing import undo
from storage.made_up import note, tell

pytestmark = pytest.mark.usefixtures("small_and_large")

STORED = Path(__file__).parent / "data" / "library-1.0.json"


@pytest.fixture
def on_day(monkeypatch):
    def on_day(day, hour=12):
        moment = f"{day}T{hour:02}:00:00.000000Z"
        monkeypatch.setattr(transactions, "utc_now", lambda: moment)

    return on_day


def test_the_state_before_the_first_change_of_a_day_is_kept(library, on_day):
    on_day("2026-11-22")
    with change_library(library, "add") as change:
        change.put("shows", "heartstopper", {"key": "heartstopper", "title": "Heartstopper"})
    assert list_backups(library) == []
    first = library.read_bytes()
    on_day("2026-11-23", 8)
    note(library, "morning")
    on_day("2026-11-23", 20)
    note(library, "evening")
    (backup,) = list_backups(library)
    assert backup.name == "2026-11-23T08-00-00.000000Z.json"
    assert backup.parent == library.parent / "library.json.backups"
    assert backup.read_bytes() == first


def test_the_newest_ten_are_kept(library, on_day):
    tell(library)
    for day in range(1, 15):
        on_day(f"2027-03-{day:02}")
        note(library, str(day))
    found = list_backups(library)
    assert [path.name[8:10] for path in found] == [f"{day:02}" for day in range(14, 4, -1)]
    assert read_library(found[0]).shows["heartstopper"].notes == "13"


def test_one_more_where_a_change_asks_for_it(library):
    tell(library)
    before = library.read_bytes()
    with change_library(library, "fix") as change:
        change.keep_backup()
        change.remove(change.announcements[0])
    assert list_backups(library)[0].read_bytes() == before
    assert len(list_backups(library)) == 2


def test_without_its_backup_nothing_is_changed(library, on_day):
    tell(library)
    shutil.rmtree(backups.backups_of(library))
    backups.backups_of(library).write_text("in the way")
    before = library.read_bytes()
    with pytest.raises(UnwritableError, match="File exists; nothing was changed"):
        note(library, "x")
    assert library.read_bytes() == before


def test_a_damaged_library_names_its_newest_backup(library):
    tell(library)
    library.write_bytes(library.read_bytes()[:-50])
    newest = list_backups(library)[0]
    with pytest.raises(DamagedLibraryError, match=f"its newest backup is {newest}$"):
        read_library(library)


def test_a_stored_library_is_read_as_it_was_written(library):
    shutil.copy(STORED, library)
    assert check_library(library) == ()
    found = read_library(library)
    assert list(found.shows) == ["heartstopper", "reacher"]
    assert found.shows["heartstopper"].ids == {"tvmaze": "44932"}
    assert [one.kind for one in found.announcements_of("heartstopper")] == [
        *(Kind.PREMIERED, Kind.RENEWED, Kind.PLANNED, Kind.PRODUCTION)
    ]
    assert found.announcements[3].stage is Stage.FILMING
    assert [unit.number for unit in found.works["heartstopper"].units] == ["1", "2"]
    assert found.coverage_of("reacher")[0].span == "1"
    note(library, "still changes")
    (change,) = undo(library)
    assert change.command == "note still changes"
    assert load(library).tables["shows"] == json.loads(STORED.read_text())["shows"]


def rename_tags(tables):
    for show in tables["shows"].values():
        show["labels"] = show.pop("tags", [])


def count_shows(tables):
    tables["meta"]["1"]["shows"] = len(tables["shows"])


@pytest.fixture
def newer(monkeypatch):
    steps = (Migration("rename tags", rename_tags), Migration("count shows", count_shows))
    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    monkeypatch.setattr(migrations, "SCHEMA", (3, 0))


def test_a_migration_is_written_with_the_next_change(library, newer):
    shutil.copy(STORED, library)
    before = library.read_bytes()
    found = load(library).tables
    assert found["shows"]["1"]["labels"] == ["drama"]
    assert found["meta"]["1"]["schema"] == "3.0"
    assert library.read_bytes() == before
    note(library, "x")
    meta = json.loads(library.read_text(encoding="utf-8"))["meta"]["1"]
    assert meta["migrations"] == ["rename tags", "count shows"]
    assert meta["shows"] == 2
    assert list_backups(library)[0].read_bytes() == before
    assert len(undo(library, 9)) == 1


def test_a_migration_is_never_taken_twice(library, newer):
    shutil.copy(STORED, library)
    for text in "abc":
        note(library, text)
    assert load(library).tables["shows"]["1"]["labels"] == ["drama"]
    assert len(list_backups(library)) == 1


def test_a_backup_precedes_the_first_step_even_if_the_day_has_one(library, newer, on_day):
    on_day("2026-11-23", 8)
    shutil.copy(STORED, library)
    backups.keep_backup(library, b"older", "2026-11-23T07:00:00.000000Z")
    note(library, "x")
    assert list_backups(library)[0].read_bytes() == STORED.read_bytes()


def test_a_new_library_needs_no_step(library, newer):
    tell(library)
    assert load(library).tables["meta"]["1"]["schema"] == "3.0"
    assert "shows" not in load(library).tables["meta"]["1"]


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ("2.0", "its schema 2.0 is newer than 1.0, the newest this version of seasontrack reads"),
        ("one", "its table 'meta' has no schema like '1.0'"),
        (1, "its table 'meta' has no schema like '1.0'"),
        (None, "its table 'meta' has no schema like '1.0'"),
        ("1." + "9" * 5000, "its table 'meta' has no schema like '1.0'"),
    ],
)
def test_another_schema_is_refused(library, schema, reason):
    library.write_text(json.dumps({"meta": {"1": {"schema": schema}}}))
    before = library.read_bytes()
    with pytest.raises(DamagedLibraryError, match=reason):
        read_library(library)
    with pytest.raises(DamagedLibraryError, match=reason):
        note(library, "x")
    assert library.read_bytes() == before


def test_a_newer_minor_schema_is_read(library):
    library.write_text(json.dumps({"meta": {"1": {"schema": "1.9"}}}))
    assert not read_library(library).shows
