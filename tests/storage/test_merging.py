"""Two copies of one library that went separate ways.

- what either added is there, what either changed or removed is so
- one field set on both sides: the later one, and it is said
- the same told on both sides is kept once
- a show removed here and still used there comes back; its old records stay removed
- the whole merge is one step of undo, and can be done again
"""

import json
import shutil

import pytest

from seasontrack.domain.models import Announcement, Kind, Show, Work
from seasontrack.storage.checking import check_library
from seasontrack.storage.library import change_library, read_library
from seasontrack.storage.loading import load
from seasontrack.storage.undoing import undo
from storage.made_up import COVERED, RENEWED, note, tell

pytestmark = pytest.mark.usefixtures("small_and_large")


@pytest.fixture
def other(library):
    """A copy of the told library, as on another machine."""
    copy = library.with_name("other.json")
    shutil.copy(tell(library), copy)
    return copy


def merged_into(path, source):
    with change_library(path, "merge") as change:
        return change.merge(load(source).tables)


def records(path):
    found = read_library(path)
    return dict(found.shows), dict(found.works), {*found.announcements}, {*found.coverage}


def change(path, act):
    with change_library(path, "change") as transaction:
        act(transaction)


def test_what_either_added_is_there(library, other):
    change(library, lambda it: it.add(Show("a", "A")))
    change(other, lambda it: it.add(Announcement("1", "heartstopper", Kind.ENDED)))
    merged_into(library, other)
    assert list(read_library(library).shows) == ["a", "heartstopper"]
    assert len(read_library(library).announcements) == 2


def test_different_fields_changed_on_both_sides_are_both_kept(library, other):
    note(library, "mine")
    change(other, lambda it: it.replace(it.shows["heartstopper"]._replace(tags=("theirs",))))
    merged = merged_into(library, other)
    show = read_library(library).shows["heartstopper"]
    assert (show.notes, show.tags) == ("mine", ("theirs",))
    assert merged.differences == []


def test_one_field_changed_on_both_sides_goes_by_the_later_and_is_said(library, other):
    note(library, "earlier")
    note(other, "later")
    merged = merged_into(library, other)
    (difference,) = merged.differences
    assert (difference.table, difference.name, difference.field) == (
        "shows",
        "heartstopper",
        "notes",
    )
    assert (difference.kept, difference.dropped) == ("later", "earlier")
    assert read_library(library).shows["heartstopper"].notes == "later"


def test_two_records_of_one_key_go_by_the_later_recorded_at(library, tmp_path):
    other = tmp_path / "other.json"
    early = Show("a", "Early", notes="kept", recorded_at="2026-01-01T00:00:00.000000Z")
    late = Show("a", "Late", recorded_at="2026-01-02T00:00:00.000000Z")
    change(library, lambda it: it.add(early))
    change(other, lambda it: it.add(late))
    (difference,) = merged_into(library, other).differences
    assert read_library(library).shows["a"] == late._replace(notes="kept")
    assert (difference.field, difference.kept, difference.dropped) == ("title", "Late", "Early")


def test_a_field_emptied_on_one_side_is_empty(library, other):
    change(library, lambda it: it.replace(it.announcements[0]._replace(quote=None)))
    assert merged_into(library, other).differences == []
    assert read_library(library).announcements[0].quote is None


def test_what_either_removed_is_gone(library, other):
    change(library, lambda it: it.remove(RENEWED))
    change(other, lambda it: it.remove(COVERED))
    merged_into(library, other)
    found = read_library(library)
    assert found.announcements == found.coverage == ()
    assert merged_into(other, library)
    assert records(other) == records(library)


def test_a_change_after_the_removal_wins(library, other):
    change(library, lambda it: it.remove(RENEWED))
    change(other, lambda it: it.replace(it.announcements[0]._replace(by="BBC")))
    merged_into(library, other)
    assert read_library(library).announcements[0].by == "BBC"


def test_a_removal_taken_back_stays_taken_back(library, other):
    change(library, lambda it: it.remove(RENEWED))
    merged_into(other, library)
    undo(library)
    merged_into(library, other)
    assert read_library(library).record(RENEWED.id)


def test_the_same_told_on_both_sides_is_kept_once(library, other):
    told = Announcement("", "heartstopper", Kind.ENDED, by="Netflix")
    change(library, lambda it: it.add(told._replace(id="b")))
    change(other, lambda it: it.add(told._replace(id="a")))
    assert merged_into(library, other).told_twice == [("a", "b")]
    assert read_library(library).record("b") is None
    before = library.read_bytes()
    merged_into(library, other)
    assert library.read_bytes() == before
    merged_into(other, library)
    assert records(other) == records(library)


def test_a_show_removed_here_and_used_there_comes_back(library, other):
    def remove_show(it):
        for record in (*it.announcements, *it.coverage, it.shows["heartstopper"]):
            it.remove(record)

    change(library, remove_show)
    change(other, lambda it: it.add(Announcement("1", "heartstopper", Kind.ENDED)))
    merged_into(library, other)
    found = read_library(library)
    assert list(found.shows) == ["heartstopper"]
    assert [one.id for one in found.announcements] == ["1"]
    assert found.coverage == ()
    change(library, lambda it: it.remove(found.announcements[0]))
    assert list(read_library(library).shows) == ["heartstopper"]


def test_a_show_removed_there_takes_what_was_told_before_along(library, other):
    change(library, lambda it: it.add(Announcement("1", "heartstopper", Kind.ENDED)))

    def remove_show(it):
        for record in (*it.announcements, *it.coverage, it.shows["heartstopper"]):
            it.remove(record)

    change(other, remove_show)
    merged_into(library, other)
    assert not read_library(library).shows
    assert read_library(library).announcements == ()
    assert check_library(library) == ()


def test_unknown_tables_and_fields_are_merged_too(library, other):
    for path, stars in ((library, 4), (other, 5)):
        tables = json.loads(path.read_text(encoding="utf-8"))
        tables["shows"]["1"]["stars"] = stars
        tables["ratings"] = {"1": {"by": f"me {stars}"}, "2": {"by": "both"}}
        path.write_text(json.dumps(tables), encoding="utf-8")
    merged_into(library, other)
    merged_into(other, library)
    found = load(library).tables
    assert found["shows"]["1"]["stars"] == 5
    assert [one["by"] for one in found["ratings"].values()] == ["both", "me 4", "me 5"]
    assert load(other).tables["ratings"] == found["ratings"]


def test_both_ways_end_as_the_same_file(library, other):
    note(library, "mine")
    change(library, lambda it: it.add(Show("z", "Z")))
    change(other, lambda it: it.add_all([Show("a", "A"), Work("w", "W")]))
    copy = library.with_name("copy.json")
    shutil.copy(library, copy)
    merged_into(library, other)
    merged_into(other, copy)
    texts = [
        path.read_text(encoding="utf-8").partition('"changes"')[0] for path in (library, other)
    ]
    assert texts[0] == texts[1]


def test_a_merge_is_one_step_of_undo_and_can_be_done_again(library, other):
    change(other, lambda it: (it.add(Show("a", "A")), it.remove(RENEWED)))
    before = records(library)
    merged_into(library, other)
    after = records(library)
    assert len(undo(library)) == 1
    assert records(library) == before
    with change_library(library, "add") as it:
        it.merge(load(other).tables)
    assert dict(read_library(library).shows) == after[0]
