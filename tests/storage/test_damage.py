"""Damaged libraries, made up by hypothesis: an error of ours or a good read, never a write.

- cut anywhere, bytes flipped, pieces doubled, values of another type in any place
- reading everything, checking, changing, undoing and merging all hold to it
"""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seasontrack.domain.errors import SeasontrackError
from seasontrack.domain.models import Show
from seasontrack.storage.checking import check_library
from seasontrack.storage.library import change_library, read_library
from seasontrack.storage.undoing import undo
from storage.made_up import note, tell

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """The bytes of a good library with all there can be in it."""
    path = tell(tmp_path_factory.mktemp("good") / "library.json")
    note(path, "a note")
    undo(path)
    with change_library(path, "remove") as change:
        change.remove(change.coverage[0])
    return path.read_bytes()


def read_all(path):
    library = read_library(path)
    list(library.shows.values())
    list(library.works.values())
    list(library.names_of_shows())
    list(library.names_of_works())
    library.announcements_of("heartstopper")
    library.coverage_of_work("heartstopper")
    return library.announcements, library.coverage


def add_show(path):
    with change_library(path, "add") as change:
        change.add(Show("other", "Other"))


def merge_itself(path):
    with change_library(path, "merge") as change:
        change.merge(read_library(path))


def holds(path, content):
    path.write_bytes(content)
    is_library = not any(one.table is None for one in check_library(path))
    for act in (read_all, undo, merge_itself, add_show):
        before = path.read_bytes()
        try:
            act(path)
        except SeasontrackError as error:
            assert error.exit_code == 5 or act is add_show
            assert str(path) in str(error) or act is add_show
            assert path.read_bytes() == before
        else:
            assert is_library
    assert path.read_bytes() == content or is_library


@pytest.fixture(scope="module")
def damaged(tmp_path_factory):
    return tmp_path_factory.mktemp("damaged") / "library.json"


@QUICK
@given(data=st.data())
def test_cut_anywhere(good, damaged, data):
    at = data.draw(st.integers(0, len(good) - 3))
    damaged.write_bytes(good[:at])
    with pytest.raises(SeasontrackError):
        read_library(damaged)
    holds(damaged, good[:at])


@QUICK
@given(data=st.data())
def test_bytes_flipped(good, damaged, data):
    content = bytearray(good)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    holds(damaged, bytes(content))


@QUICK
@given(data=st.data())
def test_a_piece_lost_or_doubled(good, damaged, data):
    ends = data.draw(st.lists(st.integers(0, len(good)), min_size=2, max_size=2))
    first, last = sorted(ends)
    holds(damaged, good[: data.draw(st.sampled_from([first, last]))] + good[last:])
    holds(damaged, good[:last] + good[first:])


def places(value, above=()):
    """Every place in the tables, as the names that lead to it."""
    inside = value if isinstance(value, dict) else range(len(value))
    for name in inside:
        yield (*above, name)
        if isinstance(value[name], dict | list):
            yield from places(value[name], (*above, name))


@QUICK
@given(data=st.data())
def test_values_of_another_type(good, damaged, data):
    tables = json.loads(good)
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from([*places(tables)]))
        inside = tables
        for name in place[:-1]:
            inside = inside[name]
        inside[place[-1]] = data.draw(JSON)
    holds(damaged, json.dumps(tables).encode())


@QUICK
@given(st.binary(max_size=200))
def test_any_bytes(damaged, content):
    holds(damaged, content)


@QUICK
@given(JSON)
def test_any_json(damaged, value):
    holds(damaged, json.dumps(value).encode())
    holds(damaged, json.dumps({"meta": {"1": {"schema": "1.0"}}, "shows": value}).encode())
