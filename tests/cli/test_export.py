"""Exporting, as a user types it.

- every form, to stdout and to a file
- the file is replaced whole, keeps its mode, and is never the library
- undated seasons are counted on stderr
- a library that is not there
"""

import csv
import io
import json
from contextlib import chdir

import icalendar
import pytest


@pytest.fixture
def told(heartstopper):
    heartstopper("schedule", "heartstopper", "2", "2027-08-03", "--on", "2026-01-18")
    return heartstopper


def test_json_holds_the_whole_library(told):
    document = told("export").json
    assert (document["format"], document["version"]) == ("seasontrack export", 1)
    assert [show["title"] for show in document["shows"]] == ["Heartstopper"]
    assert len(document["announcements"]) == 4
    assert (document["works"], document["coverage"]) == ([], [])


def test_csv_has_a_row_for_each_announcement(told):
    out = told("export", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert [row["kind"] for row in rows] == ["premiered", "renewed", "planned", "scheduled"]
    assert (rows[1]["title"], rows[1]["seasons"]) == ("Heartstopper", "2; 3")


@pytest.mark.parametrize("table", ["shows", "works", "coverage", "announcements"])
def test_every_table_has_a_header(table, ok, library):
    ran = ok("export", "-f", "csv", "--table", table)
    assert len(ran.out.splitlines()) == 1
    assert not library.exists()


def test_a_calendar_leaves_undated_seasons_out_and_counts_them(told):
    ran = told("export", "-f", "ics")
    events = icalendar.Calendar.from_ical(ran.out).walk("VEVENT")
    assert {str(event["SUMMARY"]) for event in events} == {"Heartstopper S1", "Heartstopper S2"}
    assert ran.err == "1 season has no date and no place in a calendar\n"


def test_markdown_lists_then_tells(told):
    out = told("export", "-f", "markdown").out
    assert out.startswith("# TV seasons\n")
    assert out.index("| Show") < out.index("## Upcoming") < out.index("## Heartstopper")


@pytest.mark.parametrize("form", ["json", "csv", "ics", "markdown"])
def test_a_file_holds_what_stdout_would(form, told, tmp_path):
    path = tmp_path / "out"
    shown = told("export", "-f", form).out
    ran = told("export", "-f", form, "-o", str(path))
    assert ran.out == ""
    assert f"written to {path}" in ran.err
    assert path.read_bytes().replace(b"\r\n", b"\n").decode() == shown.replace("\r\n", "\n")


def test_exporting_again_gives_the_same_bytes(told, tmp_path):
    for name in ("one.ics", "two.ics"):
        told("export", "-f", "ics", "-o", str(tmp_path / name))
    assert (tmp_path / "one.ics").read_bytes() == (tmp_path / "two.ics").read_bytes()


def test_a_moved_premiere_moves(told, tmp_path):
    path = tmp_path / "out.ics"

    def event():
        told("export", "-f", "ics", "-o", str(path))
        found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        return next(each for each in found if each["SUMMARY"].startswith("Heartstopper S2"))

    before = event()
    told("delay", "heartstopper", "2", "2027-09", "--on", "2026-11-20")
    after = event()
    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1
    assert after["SUMMARY"] == "Heartstopper S2 (September 2027)"


def test_a_file_is_replaced_and_keeps_its_mode(told, tmp_path):
    path = tmp_path / "out.json"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(path)
    told("export", "-o", str(link))
    assert link.is_symlink()
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == 1
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in tmp_path.glob("*out.json*")) == ["out.json"]


@pytest.mark.parametrize(
    "words",
    [
        ("-o", "library.json"),
        ("-o", "nowhere/out.json"),
        ("-o", "."),
        ("--table", "shows"),
        ("-f", "xml"),
        ("-f", "csv", "--table", "seasons"),
    ],
)
def test_wrong_words_are_refused(words, told, run, library):
    before = library.read_bytes()
    with chdir(library.parent):
        ran = run("export", *words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert library.read_bytes() == before
