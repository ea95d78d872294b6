"""The catalogue of real shows that comes with the program.

- it loads, checks clean and is large enough
- every record has a source
"""

import json
import shutil
from pathlib import Path

import pytest

from seasontrack.actions.checking import check
from seasontrack.storage.library import read_library

CATALOGUE = Path(__file__).parents[1] / "data" / "catalogue.json"


@pytest.fixture(scope="module")
def catalogue():
    return read_library(CATALOGUE)


def test_it_checks_clean():
    assert check(CATALOGUE).findings == ()


def test_it_is_large_enough(catalogue):
    media = {work.medium for work in catalogue.works.values()}
    assert len(catalogue.shows) >= 30
    assert len(media) >= 5
    assert len(catalogue.announcements) >= 100
    assert len(catalogue.coverage) >= 60


@pytest.mark.parametrize("table", ["announcements", "coverage", "works"])
def test_every_record_has_a_source(table):
    records = json.loads(CATALOGUE.read_text(encoding="utf-8"))[table].values()
    assert [record for record in records if not record.get("source")] == []


def test_every_answer_can_be_had_of_it(ok, library):
    shutil.copy(CATALOGUE, library)
    for day in ("2019-01-01", "2022-06-01", "2026-11-23"):
        for words in (("upcoming",), ("list",), ("timeline",), ("coverage",), ("log",)):
            assert ok(*words, "--as-of", day, "-f", "json").json
            assert ok(*words, "--as-of", day).out
    for row in ok("list", "-f", "json").json:
        assert ok("show", row["show"]).out


@pytest.mark.parametrize(
    ("show", "states"),
    [
        ("heartstopper", {"4": "replaced"}),
        ("glow", {"4": "withdrawn"}),
        ("stranger-things", {"5": "finished"}),
        ("the-expanse", {"4": "finished"}),
    ],
)
def test_the_shows_of_the_issue_are_there(show, states, ok, library):
    shutil.copy(CATALOGUE, library)
    seasons = {s["season"]: s for s in ok("show", show, "-f", "json").json["seasons"]}
    assert {label: seasons[label]["state"] for label in states} == states
    if show == "stranger-things":
        assert [part["part"] for part in seasons["5"]["parts"]] == [1, 2, 3]
