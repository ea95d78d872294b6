"""Quick by construction: what a command must not do, whatever the clock says.

- a looking command reads the library once and writes nothing; a recording one reads it
  once and replaces it once; a dry run and what is known already write nothing
- looking at a large library makes records of its lines, and no documents
- only rows that are shown are formatted, and in one form
- a show is folded once, unless a release lies ahead, and its works are looked into only
  where it has some; records are counted without being read, and let go once looked at
- documents of one shape are looked over once
- the values of every start are no dataclasses, which take long to define
- the cycle collector is off, and the library's own libraries wait until they are needed
"""

import ast
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from seasontrack.actions import adapting
from seasontrack.domain.history import fold
from seasontrack.domain.models import Show
from seasontrack.storage.documents import SHOW
from seasontrack.storage.forms import Form
from seasontrack.storage.library import read_library
from seasontrack.storage.record_table import RecordTable

SOURCE = Path(__file__).parents[1] / "src" / "seasontrack"

LOOKING = [
    ("upcoming",),
    ("upcoming", "-f", "json"),
    ("list",),
    ("list", "-f", "csv"),
    ("show", "heartstopper"),
    ("log",),
    ("timeline",),
    ("coverage",),
    ("coverage", "heartstopper"),
    ("next", "heartstopper"),
    ("work", "list"),
    ("work", "show", "heartstopper"),
]
RECORDING = [
    ("renew", "heartstopper", "4", "--on", "2023-06-01"),
    ("schedule", "heartstopper", "2", "2027-01-01"),
    ("cancel", "heartstopper"),
    ("add", "GLOW"),
    ("adapt", "heartstopper", "2", "3"),
    ("work", "add", "Dune"),
    ("undo",),
    ("remove", "heartstopper", "--yes"),
]


@pytest.fixture
def story(heartstopper):
    heartstopper("work", "add", "Heartstopper", "--units", "6")
    heartstopper("adapt", "heartstopper", "1", "1-2")
    heartstopper("schedule", "heartstopper", "2", "2027-02-01", "--on", "2026-01-01")
    return heartstopper


@pytest.fixture
def touched(library, monkeypatch):
    """How often the library file is opened, and how often another takes its place."""
    counts: Counter[str] = Counter()
    opened, replaced = os.open, os.replace

    def count_open(path, *rest, **named):
        counts["read"] += Path(path) == library
        return opened(path, *rest, **named)

    def count_replace(source, target, **named):
        counts["written"] += Path(target) == library
        return replaced(source, target, **named)

    def begin():
        counts.clear()
        return counts

    monkeypatch.setattr(os, "open", count_open)
    monkeypatch.setattr(os, "replace", count_replace)
    return begin


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
def test_looking_reads_once_and_writes_nothing(words, story, touched):
    counts = touched()
    story(*words)
    assert (counts["read"], counts["written"]) == (1, 0)


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
def test_looking_at_a_large_library_makes_no_documents(words, story, monkeypatch):
    def refuse(*_):
        raise AssertionError("the library was read as documents")

    expected = story(*words)
    monkeypatch.setattr("seasontrack.storage.json_text._LARGE", 0)
    monkeypatch.setattr("seasontrack.storage.loading.parsed", refuse)
    assert story(*words) == expected


@pytest.mark.parametrize("words", RECORDING, ids=" ".join)
def test_recording_reads_once_and_writes_once(words, story, touched):
    counts = touched()
    story(*words)
    assert (counts["read"], counts["written"]) == (1, 1)


def test_a_dry_run_and_what_is_known_write_nothing(story, touched):
    words = ("renew", "heartstopper", "5", "--on", "2023-06-01")
    counts = touched()
    story(*words, "--dry-run")
    assert (counts["read"], counts["written"]) == (1, 0)
    story(*words)
    counts = touched()
    story(*words)
    assert (counts["read"], counts["written"]) == (1, 0)


@pytest.fixture
def formatted(monkeypatch):
    """How many rows were made into cells, and how many into records, of each kind."""
    counts: Counter[str] = Counter()
    makers = {
        "upcoming._cells": "cells",
        "upcoming.upcoming_record": "records",
        "shows._list_cells": "cells",
        "shows._list_record": "records",
        "log._cells": "cells",
        "log.announcement_record": "records",
    }
    for name, kind in makers.items():
        path = f"seasontrack.output.{name}"
        module, _, function = path.rpartition(".")
        made = getattr(__import__(module, fromlist=[function]), function)

        def counted(*given, _made=made, _kind=kind):
            counts[_kind] += 1
            return _made(*given)

        monkeypatch.setattr(path, counted)
    return counts


@pytest.mark.parametrize(
    "words",
    [
        ("upcoming", "--dated"),
        ("list", "--status", "renewed"),
        ("log", "heartstopper", "--kind", "renewed"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize(("form", "kind"), [("table", "cells"), ("json", "records")])
def test_only_the_one_row_that_is_shown_is_formatted(form, kind, words, story, formatted):
    story("add", "GLOW")
    story("renew", "glow", "--on", "2020-01-01")
    story("announce", "glow", "ended", "--on", "2021-01-01")
    formatted.clear()
    story(*words, "-f", form)
    assert formatted == {kind: 1}


@pytest.mark.parametrize("words", [("list",), ("coverage",), ("list", "-f", "json")], ids=" ".join)
def test_a_show_is_folded_once_unless_a_release_lies_ahead(words, story, monkeypatch):
    folded = []

    def counted(show, *rest, _fold=fold):
        folded.append(show.key)
        return _fold(show, *rest)

    monkeypatch.setattr("seasontrack.actions.histories.fold", counted)
    story(*words)
    assert folded == ["heartstopper"]
    story("premiere", "heartstopper", "2", "2027-01-15")
    folded.clear()
    story(*words)
    assert folded == ["heartstopper"] * 2


def test_what_a_show_adapts_is_not_looked_into_where_nothing_is_known(story, monkeypatch):
    story("add", "GLOW")
    looked = []
    before = adapting.lineup_of
    monkeypatch.setattr(
        adapting, "lineup_of", lambda *a: looked.append(a[1].show.key) or before(*a)
    )
    story("list")
    assert looked == ["heartstopper"]


def test_announcements_are_counted_without_being_read(story, library, monkeypatch):
    told = len(story("log", "heartstopper", "-f", "json").json)
    found = read_library(library)
    monkeypatch.setattr(RecordTable, "record", None)
    assert found.count_announcements_of("heartstopper") == told > 1
    assert found.count_announcements_of("nobody") == 0


def test_records_are_let_go_once_looked_at(story, library):
    story("add", "GLOW")
    story("renew", "glow", "--on", "2020-01-01")
    found = read_library(library)
    kept = found.announcements_of("glow")[0]
    assert found.announcements_of("glow")[0] is kept
    found.announcements_of("heartstopper")
    assert found.announcements_of("glow")[0] is not kept


class Fields(dict):
    """Fields that count how often somebody asks whether one is among them."""

    def __init__(self, fields):
        super().__init__(fields)
        self.asked_for = Counter()

    def __contains__(self, name):
        self.asked_for[name] += 1
        return super().__contains__(name)


def test_documents_of_one_shape_are_looked_over_once():
    fields = Fields(SHOW.fields)
    form = Form(Show, fields, SHOW.required)
    for number in range(5):
        form.check({"key": f"show-{number}", "title": "A show"})
        form.read({"key": f"show-{number}", "title": "A show"})
    form.read({"key": "show", "title": "A show", "notes": None})
    assert fields.asked_for["key"] == 2


# A frozen dataclass takes 0.5 ms and more to define, a named tuple 0.1 to 0.4. Dates stay
# dataclasses: they are compared by what they mean.
PLAIN = (
    *("cli/catalogue.py", "cli/options.py", "cli/session.py"),
    *("output/pages.py", "output/screen.py", "output/upcoming.py"),
    *("actions/looking.py", "actions/recording.py", "actions/statements.py"),
    *("domain/history.py", "domain/releases.py", "domain/upcoming.py", "domain/announcing.py"),
    *("domain/models.py",),
    *("domain/season_fold.py", "domain/release_fold.py", "storage/forms.py"),
    *("storage/documents.py", "storage/fields.py", "storage/json_file.py", "storage/loading.py"),
    *("storage/records.py", "storage/record_table.py", "storage/transactions.py"),
)


@pytest.mark.parametrize("name", PLAIN)
def test_values_of_every_start_are_no_dataclasses(name):
    tree = ast.parse((SOURCE / name).read_text(encoding="utf-8"))
    decorated = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    decorators = " ".join(ast.unparse(it) for each in decorated for it in each.decorator_list)
    assert "dataclass" not in decorators


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after the code."""
    code += "\nimport sys; print(' '.join(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


def test_the_way_in_turns_the_collector_off_before_anything_is_loaded():
    code = "import gc, seasontrack.__main__; assert not gc.isenabled()"
    assert not loaded_by(code) & {"typer", "seasontrack.cli.app"}


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("cli.app", {"actions.looking", "domain.models", "storage.records", "output.tables"}),
        ("cli.completion", {"storage.transactions", "domain.history", "output.plain"}),
        ("cli.look", {"storage.transactions", "actions.adapting", "domain.adaptation"}),
        ("cli.record", {"actions.works", "domain.spans", "domain.works", "output.works"}),
    ],
)
def test_a_module_loads_only_what_its_commands_share(module, unwanted):
    loaded = loaded_by(f"import seasontrack.{module}")
    assert not loaded & {f"seasontrack.{each}" for each in unwanted}
