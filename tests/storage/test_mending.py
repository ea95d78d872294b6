"""What can be repaired without losing a word.

- two announcements of one id both stay; the same said twice becomes one
- two shows of one key become one, the later word wins and the earlier is told
- a backup is kept, one undo takes the repair back; what is sound is not touched
"""

import json

import pytest

from seasontrack.storage.backups import list_backups
from seasontrack.storage.checking import check_library
from seasontrack.storage.library import change_library, read_library
from seasontrack.storage.mending import mend
from seasontrack.storage.undoing import undo
from storage.made_up import tell


@pytest.fixture
def broken(library):
    tables = json.loads(tell(library).read_text(encoding="utf-8"))
    renewed = tables["announcements"]["1"]
    tables["announcements"] |= {
        "2": {**renewed, "by": "BBC"},
        "3": dict(renewed),
        "4": {**renewed, "id": "0zzz"},
    }
    tables["shows"]["2"] = {**tables["shows"]["1"], "title": "Herzstopper", "notes": "a twin"}
    library.write_text(json.dumps(tables), encoding="utf-8")
    return library


def test_what_stands_twice_is_mended(broken):
    before = broken.read_bytes()
    assert len(check_library(broken)) == 4
    with change_library(broken, "check --fix") as change:
        mended = mend(change)
    assert check_library(broken) == ()
    found = read_library(broken)
    assert sorted(one.by for one in found.announcements) == ["BBC", "Netflix"]
    assert found.shows["heartstopper"].notes == "a twin"
    ((old, new),) = mended.parted
    assert old == "0renewed"
    assert {one.id for one in found.announcements} == {old, new}
    assert mended.told_twice == ((old, "0zzz"),)
    assert [(one.field, one.kept, one.dropped) for one in mended.differences] == [
        ("title", "Herzstopper", "Heartstopper")
    ]
    assert list_backups(broken)[0].read_bytes() == before
    (change,) = undo(broken)
    assert change.command == "check --fix"


def test_what_is_sound_is_not_touched(library):
    tell(library)
    before = library.read_bytes()
    backups = list_backups(library)
    with change_library(library, "check --fix") as change:
        mend(change)
    assert library.read_bytes() == before
    assert list_backups(library) == backups
