"""Reading: one read, no lock, only what is asked for.

- a missing library is empty and stays missing
- records by key, by show and by work; a damaged one hides no other
- reading leaves no trace and loads no library it does not need
"""

import json
import os
import subprocess
import sys

import pytest

from seasontrack.domain.errors import DamagedLibraryError
from seasontrack.storage.library import read_library
from storage.made_up import COMIC, COVERED, HEARTSTOPPER, RENEWED, tell

pytestmark = pytest.mark.usefixtures("small_and_large")


def test_a_missing_library_is_empty_and_stays_missing(library):
    found = read_library(library)
    assert (len(found.shows), len(found.works)) == (0, 0)
    assert found.announcements == found.coverage == found.announcements_of("x") == ()
    assert list(library.parent.iterdir()) == []


def test_records_are_found_by_what_they_go_by(library):
    found = read_library(tell(library))
    assert found.path == library
    assert found.shows["heartstopper"] == HEARTSTOPPER
    assert found.works["heartstopper"].units == COMIC.units
    assert [one.id for one in found.announcements] == [RENEWED.id]
    assert found.announcements_of("heartstopper") == found.announcements
    assert found.coverage_of("heartstopper") == found.coverage_of_work("heartstopper")
    assert found.coverage_of("heartstopper") == found.coverage
    assert found.record(COVERED.id) == found.coverage[0]
    assert found.record(RENEWED.id) == found.announcements[0]
    assert found.record("nothing") is None
    assert list(found.names_of_shows()) == [("heartstopper", "Heartstopper", ("HS",))]
    assert list(found.names_of_works()) == [("heartstopper", "Heartstopper", ())]
    with pytest.raises(KeyError):
        found.shows["nothing"]


def test_reading_leaves_no_trace(library):
    tell(library)
    before = {path: path.stat().st_mtime_ns for path in library.parent.rglob("*")}
    read_library(library).announcements_of("heartstopper")
    assert before == {path: path.stat().st_mtime_ns for path in library.parent.rglob("*")}


def test_a_damaged_record_hides_no_other(library):
    tell(library)
    tables = json.loads(library.read_text(encoding="utf-8"))
    tables["announcements"]["2"] = {"id": "1bad", "show": "other", "kind": "spinoff"}
    text = library.read_text(encoding="utf-8")
    bad = json.dumps(tables["announcements"]["2"])
    library.write_text(text.replace('"announcements": {\n', f'"announcements": {{\n"9": {bad},\n'))
    found = read_library(library)
    assert len(found.announcements_of("heartstopper")) == 1
    with pytest.raises(DamagedLibraryError) as refused:
        found.announcements_of("other")
    line = library.read_text(encoding="utf-8").splitlines()[refused.value.line - 1]
    assert "1bad" in line
    assert "1bad in its table 'announcements': kind: 'spinoff' is none of" in str(refused.value)


@pytest.mark.parametrize(
    ("table", "document", "look"),
    [
        ("announcements", {"id": "1", "kind": "ordered"}, lambda it: it.announcements_of("x")),
        ("shows", {"key": [], "title": "A"}, lambda it: list(it.shows)),
        ("shows", {"key": "a", "title": 5}, lambda it: list(it.names_of_shows())),
        ("shows", {"key": "a"}, lambda it: it.shows["a"]),
    ],
)
def test_a_record_that_belongs_nowhere_is_not_passed_over(library, table, document, look):
    content = {"meta": {"1": {"schema": "1.0"}}, table: {"1": document}}
    library.write_text(json.dumps(content))
    with pytest.raises(DamagedLibraryError, match=f"in its table '{table}': "):
        look(read_library(library))


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        ("import seasontrack.storage.library", {"json"}),
        ("from seasontrack.storage.library import read_library as r; r(p).announcements", set()),
        ("from seasontrack.storage.library import read_library as r; list(r(p).shows)", set()),
    ],
)
def test_reading_loads_no_library_it_does_not_need(library, code, unwanted):
    code = f"import sys, pathlib; p = pathlib.Path(sys.argv[1])\n{code}\nprint(*sys.modules)"
    command = [sys.executable, "-c", code, str(tell(library))]
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    ran = subprocess.run(command, env=alone, capture_output=True, text=True, check=True)
    loaded = ran.stdout.split()
    heavy = {"tinydb", "platformdirs", "dateutil", "rich", "typer", "asyncio"}
    assert not (heavy | unwanted) & set(loaded)


def test_one_read_each(library, monkeypatch):
    opened = []
    really = os.open
    tell(library)
    monkeypatch.setattr(os, "open", lambda *a, **k: opened.append(a[0]) or really(*a, **k))
    found = read_library(library)
    _ = found.shows["heartstopper"], found.announcements, found.coverage_of("heartstopper")
    assert opened == [library]
