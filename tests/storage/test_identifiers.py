"""Names, times and places.

- identifiers are short, unique and sorted by creation
- a change is later than what it changes, whatever the clock says
- the library lies in the user's data directory, its lock and backups beside it
"""

import re

import pytest

from seasontrack.storage.identifiers import moment_after, new_id, utc_now
from seasontrack.storage.locations import backups_of, default_library, lock_of


def test_identifiers_are_short_unique_and_sorted_by_creation():
    ids = [new_id() for _ in range(5000)]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch("[0-9a-v]{14}", one) for one in ids)


def test_the_present_moment_is_utc():
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", utc_now())


NOW = "2026-01-01T00:00:00.000000Z"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("", NOW),
        ("2025-12-31T23:59:59.999999Z", NOW),
        (NOW, "2026-01-01T00:00:00.000001Z"),
        ("2030-01-01T00:00:00.999999Z", "2030-01-01T00:00:01.000000Z"),
        ("nonsense", NOW),
        ("9999-12-31T23:59:59.999999Z", NOW),
    ],
)
def test_a_change_is_later_than_what_it_changes(moment, expected):
    assert moment_after(moment, NOW) == expected


def test_places(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path = default_library()
    assert path.name == "library.json"
    assert path.parent.name == "seasontrack"
    assert lock_of(path) == path.with_name("library.json.lock")
    assert backups_of(path) == path.with_name("library.json.backups")
