"""Changes taken back and brought back.

- undo takes back the newest change, again the one before; redo brings them back
- many at once, and more than there are; each call is one change of the file
- a new change ends what can be brought back
- at least 200 changes are kept; a damaged journal is said to be
- any changes undone leave the records as they were (property)
"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seasontrack.domain.errors import DamagedLibraryError
from seasontrack.domain.models import Show
from seasontrack.storage import journal
from seasontrack.storage.library import change_library, read_library
from seasontrack.storage.undoing import redo, undo
from storage.made_up import HEARTSTOPPER, RENEWED, note, tell


def notes(path):
    return read_library(path).shows["heartstopper"].notes


def state(path):
    found = read_library(path)
    return dict(found.shows), found.announcements, found.coverage, dict(found.works)


def test_undo_goes_back_and_redo_forth(library):
    tell(library)
    states = [state(library)]
    for text in "abc":
        note(library, text)
        states.append(state(library))
    for expected in reversed(states[:-1]):
        undo(library)
        assert state(library) == expected
    for expected in states[1:]:
        redo(library)
        assert state(library) == expected
    assert redo(library) == ()


def test_it_says_what_it_takes_back(library):
    tell(library)
    note(library, "a")
    with change_library(library, "remove it") as change:
        change.remove(RENEWED)
    newest, before = undo(library, 2)
    assert (newest.command, before.command) == ("remove it", "note a")
    assert newest.at == change.at
    removed = next(one for one in newest.touched if one.table == "announcements")
    assert (removed.name, removed.after, removed.record.id) == (RENEWED.id, None, RENEWED.id)
    (touched,) = before.touched
    assert (touched.before.get("notes"), touched.after["notes"]) == (None, "a")
    assert touched.record == HEARTSTOPPER._replace(notes="a")
    again = redo(library, 2)
    assert [one.command for one in again] == ["note a", "remove it"]
    assert again[0].touched == before.touched


def test_more_than_there_are(library):
    assert undo(library, 3) == redo(library) == ()
    assert not library.exists()
    tell(library)
    assert len(undo(library, 99)) == 4
    assert not read_library(library).shows
    assert undo(library) == ()
    assert len(redo(library, 99)) == 4
    assert len(read_library(library).shows) == 1


def test_a_new_change_ends_what_can_be_brought_back(library):
    tell(library)
    note(library, "a")
    undo(library)
    note(library, "b")
    assert redo(library) == ()
    assert [one.command for one in undo(library, 2)] == ["note b", "record Coverage"]


def test_a_dry_run_says_it_and_does_nothing(library):
    tell(library)
    before = library.read_bytes()
    assert [one.command for one in undo(library, dry_run=True)] == ["record Coverage"]
    assert library.read_bytes() == before


def test_two_hundred_changes_are_kept(library, monkeypatch):
    assert journal.KEPT >= 200
    monkeypatch.setattr(journal, "KEPT", 5)
    tell(library)
    for number in range(7):
        note(library, str(number))
    assert len(undo(library, 99)) == 5
    assert notes(library) == "1"


def test_everything_in_one_transaction_is_one_step(library):
    tell(library)
    with change_library(library, "import") as change:
        change.add_all(Show(f"show-{number}", "S") for number in range(30))
    assert len(undo(library)[0].touched) == 30
    assert list(read_library(library).shows) == ["heartstopper"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", 5),
        ("command", None),
        ("absent", []),
        ("absent", {"shows": "a"}),
        ("old", {"shows": [5]}),
    ],
)
def test_a_damaged_journal_is_said_to_be(library, field, value):
    tell(library)
    tables = json.loads(library.read_text(encoding="utf-8"))
    tables["changes"]["4"][field] = value
    library.write_text(json.dumps(tables), encoding="utf-8")
    before = library.read_bytes()
    with pytest.raises(DamagedLibraryError, match="of its journal: "):
        undo(library)
    assert library.read_bytes() == before


KEYS = st.sampled_from(["a", "b", "c"])
STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "replace", "remove", "undo", "redo"]), KEYS, st.text("xy")),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_any_changes_undone_leave_the_records_as_they_were(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("library") / "library.json"
    past, future = [], []
    now = {}
    for verb, key, text in steps:
        if verb in ("undo", "redo"):
            done = undo(path) if verb == "undo" else redo(path)
            source, target = (past, future) if verb == "undo" else (future, past)
            assert bool(done) == bool(source)
            if source:
                target.append(now)
                now = source.pop()
        else:
            then = dict(read_library(path).shows)
            with change_library(path, verb) as change:
                if verb == "add" and key not in change.shows:
                    change.add(Show(key, text))
                elif verb == "replace" and key in change.shows:
                    change.replace(change.shows[key]._replace(title=text))
                elif verb == "remove" and key in change.shows:
                    change.remove(change.shows[key])
            after = dict(read_library(path).shows)
            if after != then:
                past.append(now)
                future.clear()
            now = after
        assert dict(read_library(path).shows) == now
