"""One change of a library: whole, or not at all.

- a transaction sees its own changes, others see them once it is committed
- an exception, no change or a dry run writes nothing
- keys and ids are taken once; what is removed is remembered
- what nobody knows survives every change
- one read and at most one write of the library per transaction
"""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seasontrack.domain.errors import ConflictError, NotFoundError, UsageError
from seasontrack.domain.models import Announcement, Kind, Show
from seasontrack.storage.library import change_library, read_library
from seasontrack.storage.loading import load
from storage.made_up import HEARTSTOPPER, RENEWED, STORY, announcements, note, shows, tell

pytestmark = pytest.mark.usefixtures("small_and_large")


def test_a_transaction_sees_its_own_changes(library):
    with change_library(library, "add") as change:
        assert change.announcements_of("heartstopper") == ()
        change.add_all([HEARTSTOPPER, RENEWED])
        renewed = RENEWED._replace(recorded_at=change.at)
        assert change.shows["heartstopper"] == HEARTSTOPPER
        assert change.announcements_of("heartstopper") == change.announcements == (renewed,)
        change.replace(HEARTSTOPPER._replace(notes="new"))
        assert change.shows["heartstopper"].notes == "new"
        change.replace(renewed._replace(show="other"))
        assert change.announcements_of("heartstopper") == ()
        assert change.announcements_of("other")[0].id == RENEWED.id
        change.remove(RENEWED)
        assert change.announcements == change.announcements_of("other") == ()
        assert read_library(library).announcements == ()
    assert read_library(library).shows["heartstopper"].notes == "new"


def add_and_raise(library, error):
    with change_library(library, "add") as change:
        change.add(Show("a", "A"))
        raise error


def test_an_exception_changes_nothing(library):
    tell(library)
    before = library.read_bytes()
    for error in (RuntimeError, KeyboardInterrupt, SystemExit):
        with pytest.raises(error):
            add_and_raise(library, error)
    assert library.read_bytes() == before


def test_no_change_writes_nothing(library):
    with change_library(library, "look"):
        pass
    assert not library.exists()
    tell(library)
    before = library.stat()
    with change_library(library, "nothing") as change:
        change.replace(change.shows["heartstopper"])
    with change_library(library, "there and back") as change:
        show = change.shows["heartstopper"]
        change.replace(show._replace(notes="x"))
        change.put("shows", "heartstopper", load(library).tables["shows"]["1"])
    assert library.stat().st_mtime_ns == before.st_mtime_ns


def test_a_dry_run_neither_writes_nor_locks(library):
    with change_library(library, "add", dry_run=True) as change:
        change.add(HEARTSTOPPER)
        assert change.shows["heartstopper"] == HEARTSTOPPER
    assert list(library.parent.iterdir()) == []


def test_a_key_or_id_is_taken_once(library):
    tell(library)
    for record in STORY:
        with pytest.raises(ConflictError), change_library(library, "again") as change:
            change.add(record)


def test_what_is_not_there_is_neither_replaced_nor_removed(library):
    for record in STORY:
        with pytest.raises(NotFoundError), change_library(library, "replace") as change:
            change.replace(record)
        with pytest.raises(NotFoundError), change_library(library, "remove") as change:
            change.remove(record)
    with pytest.raises(NotFoundError, match="announcement '0renewed' is not recorded"):
        change.remove(RENEWED)


def test_what_is_taken_back_leaves_no_trace(library):
    show = Show("a", "A")
    with change_library(library, "add") as transaction:
        transaction.add(show)
    with change_library(library, "remove") as transaction:
        transaction.remove(show)
    before = load(library).tables["removed"]
    with change_library(library, "clip") as transaction:
        transaction.add(show)
        transaction.take_back(show)
    assert load(library).tables["removed"] == before
    assert not read_library(library).shows


def test_what_is_removed_is_remembered_until_it_is_added_again(library):
    tell(library)
    with change_library(library, "remove") as change:
        change.remove(RENEWED)
    assert [*load(library).tables["removed"].values()] == [
        {"id": "announcements/0renewed", "at": change.at}
    ]
    with change_library(library, "add") as change:
        change.add(RENEWED)
    assert load(library).tables["removed"] == {}


def test_a_record_gets_the_moment_of_its_change(library):
    with change_library(library, "add") as change:
        change.add_all([Show("a", "A"), Show("b", "B", recorded_at="2020-01-01T00:00:00Z")])
    found = read_library(library).shows
    assert found["a"].recorded_at == change.at
    assert found["b"].recorded_at == "2020-01-01T00:00:00Z"


def test_a_changed_field_gets_the_moment_of_its_change_and_no_other(library):
    tell(library)
    note(library, "first")
    first = load(library).tables["shows"]["1"]["changed"]["notes"]
    with change_library(library, "more") as change:
        change.replace(change.shows["heartstopper"]._replace(platform="Netflix"))
    document = load(library).tables["shows"]["1"]
    assert document["changed"] == {"notes": first, "platform": change.at}
    assert document["recorded_at"] == HEARTSTOPPER.recorded_at


def test_a_change_is_later_than_the_one_before_even_if_the_clock_lags(library):
    with change_library(library, "add") as change:
        change.add(HEARTSTOPPER._replace(recorded_at="2099-01-01T00:00:00.000000Z"))
    note(library, "x")
    changed = load(library).tables["shows"]["1"]["changed"]
    assert changed == {"notes": "2099-01-01T00:00:00.000001Z"}
    with change_library(library, "remove") as change:
        change.remove(HEARTSTOPPER)
    removed = load(library).tables["removed"]["1"]
    assert removed["at"] == "2099-01-01T00:00:00.000002Z"


def test_what_nobody_knows_survives_every_change(library):
    tell(library)
    tables = json.loads(library.read_text(encoding="utf-8"))
    tables["meta"]["1"] |= {"schema": "1.7", "new": True}
    tables["shows"]["1"]["stars"] = 5
    tables["ratings"] = {"3": {"show": "heartstopper", "stars": [5]}}
    library.write_text(json.dumps(tables), encoding="utf-8")
    note(library, "x")
    with change_library(library, "add") as change:
        change.add(Show("b", "B"))
    found = json.loads(library.read_text(encoding="utf-8"))
    assert found["meta"] == tables["meta"]
    assert found["ratings"] == tables["ratings"]
    assert found["shows"]["1"]["stars"] == 5


@settings(max_examples=30, deadline=None)
@given(
    st.lists(announcements, max_size=8, unique_by=lambda it: it.id),
    st.lists(shows, max_size=4, unique_by=lambda it: it.key),
)
def test_what_went_in_comes_out(tmp_path_factory, log, titles):
    path = tmp_path_factory.mktemp("library") / "library.json"
    with change_library(path, "add") as change:
        change.add_all([*log, *titles])
        assert change.announcements == tuple(log)
    found = read_library(path)
    assert found.announcements == tuple(log)
    assert tuple(found.shows.values()) == tuple(titles)
    for show in {one.show for one in log}:
        expected = tuple(one for one in log if one.show == show)
        assert found.announcements_of(show) == expected


def test_one_read_and_one_write(library, monkeypatch):
    tell(library)
    reads, writes = [], []
    really_open, really_replace = os.open, os.replace

    def count_open(path, flags, *rest, **named):
        if Path(path) == library and not flags & (os.O_WRONLY | os.O_RDWR):
            reads.append(path)
        return really_open(path, flags, *rest, **named)

    def count_replace(source, target):
        writes.append(target)
        really_replace(source, target)

    monkeypatch.setattr(os, "open", count_open)
    monkeypatch.setattr(os, "replace", count_replace)
    with change_library(library, "many") as change:
        for number in range(20):
            change.add(Announcement(f"n{number}", "heartstopper", Kind.ORDERED))
            _ = change.shows["heartstopper"], change.announcements_of("heartstopper")
        change.replace(change.shows["heartstopper"]._replace(notes="x"))
        change.remove(RENEWED)
    assert (len(reads), writes) == (1, [library])


def test_half_a_character_changes_nothing(library):
    tell(library)
    before = library.read_bytes()
    with pytest.raises(UsageError, match="not Unicode"):
        note(library, "caf\udce9")
    assert library.read_bytes() == before


def test_records_of_one_name_are_lost_one_at_a_time(library):
    tell(library)
    tables = json.loads(library.read_text(encoding="utf-8"))
    tables["announcements"]["7"] = {**tables["announcements"]["1"], "by": "somebody else"}
    library.write_text(json.dumps(tables), encoding="utf-8")
    assert len(read_library(library).announcements) == 2
    with change_library(library, "remove") as change:
        change.remove(RENEWED)
    assert [one.by for one in read_library(library).announcements] == ["somebody else"]
