"""Damaged libraries, made up by hypothesis: an error of ours or a good read, never a write.

- cut anywhere, bytes flipped, pieces doubled, values of another type in any place
- reading everything, checking, changing, undoing and merging all hold to it
- reading lines answers as reading documents does, word for word
"""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seasontrack.domain.errors import SeasontrackError
from seasontrack.domain.models import Show
from seasontrack.storage.checking import check_library
from seasontrack.storage.json_file import written
from seasontrack.storage.library import change_library, read_library
from seasontrack.storage.loading import load
from seasontrack.storage.records import Library, record_tables
from seasontrack.storage.undoing import undo
from storage.made_up import note, tell

pytestmark = pytest.mark.usefixtures("small_and_large")

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


LOOKS = (
    lambda it: dict(it.shows),
    lambda it: dict(it.works),
    lambda it: list(it.names_of_shows()),
    lambda it: list(it.names_of_works()),
    lambda it: it.announcements_of("heartstopper"),
    lambda it: it.coverage_of_work("heartstopper"),
    lambda it: it.announcements,
    lambda it: it.coverage,
)


def read_all(path):
    library = read_library(path)
    return [look(library) for look in LOOKS]


def read_documents(path):
    return Library(path, record_tables(path, load(path)))


def seen(read, path):
    """What each look at a library sees: an answer, or the sentence of an error."""
    try:
        library = read(path)
    except SeasontrackError as error:
        return str(error)
    answers = []
    for look in LOOKS:
        try:
            answers.append(look(library))
        except SeasontrackError as error:
            answers.append(str(error))
    return answers


def add_show(path):
    with change_library(path, "add") as change:
        change.add(Show("other", "Other"))


def merge_itself(path):
    with change_library(path, "merge") as change:
        change.merge(load(path).tables)


def holds(path, content):
    path.write_bytes(content)
    assert seen(read_library, path) == seen(read_documents, path)
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
    if all(isinstance(table, dict) for table in tables.values()):
        holds(damaged, written(tables))


@QUICK
@given(st.binary(max_size=200))
def test_any_bytes(damaged, content):
    holds(damaged, content)


@QUICK
@given(JSON)
def test_any_json(damaged, value):
    holds(damaged, json.dumps(value).encode())
    holds(damaged, json.dumps({"meta": {"1": {"schema": "1.0"}}, "shows": value}).encode())
