"""Looking, as a user and as another program does.

- upcoming: order, filters, overdue
- list, show, log, timeline
- the four formats
- text is shown literally, whatever it holds
"""

import csv
import io

import pytest

from seasontrack.domain.models import Announcement, Coverage, Kind, Show, UnitCount, Work
from seasontrack.storage.library import change_library


@pytest.fixture
def shows(ok):
    ok("add", "Alpha", "--platform", "Netflix", "--tag", "anime")
    ok("add", "Beta", "--platform", "BBC One")
    ok("add", "Gamma", "--platform", "Netflix")
    ok("schedule", "alpha", "2", "2026-12-24", "--on", "2026-01-01", "--by", "Netflix")
    ok("schedule", "beta", "1", "spring 2027", "--on", "2026-01-01")
    ok("schedule", "gamma", "3", "2026-10", "--on", "2026-01-01")
    ok("renew", "gamma", "4", "--on", "2026-02-01")
    return ok


def seasons(ran):
    return [f"{row['show']} {row['season']}" for row in ran.json]


def test_of_many_shows_each_has_its_own_seasons_and_coverage(library, ok):
    shows = range(100, 330)
    with change_library(library, "made up") as made:
        for n in shows:
            made.add(Show(f"show-{n}", f"Show {n}"))
            made.add(Work(f"show-{n}", f"Show {n}", counts=(UnitCount(n),)))
            made.add(Announcement(f"a{n}", f"show-{n}", Kind.RENEWED, seasons=(str(n),)))
            made.add(Coverage(f"c{n}", f"show-{n}", "1", f"show-{n}", str(n)))
    rows = ok("list", "-f", "json").json
    assert [row["ordered"] for row in rows] == [*shows]
    assert [row["coverage"][0]["known"] for row in rows] == [*shows]
    rows = ok("coverage", "-f", "json").json
    assert [(row["show"], row["known"]) for row in rows] == [(f"show-{n}", n) for n in shows]


def test_upcoming_is_soonest_first_and_undated_last(shows):
    assert seasons(shows("upcoming", "-f", "json")) == ["gamma 3", "alpha 2", "beta 1", "gamma 4"]


def test_upcoming_json_has_the_fields_of_the_contract(shows):
    row = shows("upcoming", "-f", "json").json[1]
    assert row == {
        "show": "alpha",
        "title": "Alpha",
        "season": "2",
        "part": None,
        "state": "scheduled",
        "premiere": "2026-12-24",
        "earliest": "2026-12-24",
        "latest": "2026-12-24",
        "days_until": [31, 31],
        "overdue": False,
        "final": False,
        "announced_on": "2026-01-01",
        "announced_by": "Netflix",
        "platform": "Netflix",
    }


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        (("--within", "60d"), ["gamma 3", "alpha 2", "gamma 4"]),
        (("--within", "6m", "--dated"), ["gamma 3", "alpha 2", "beta 1"]),
        (("--within", "2y"), ["gamma 3", "alpha 2", "beta 1", "gamma 4"]),
        (("--undated",), ["gamma 4"]),
        (("--dated",), ["gamma 3", "alpha 2", "beta 1"]),
        (("--platform", "netflix"), ["gamma 3", "alpha 2", "gamma 4"]),
        (("--tag", "Anime"), ["alpha 2"]),
        (("--as-of", "2025-12-31"), []),
    ],
)
def test_upcoming_can_be_narrowed(options, rows, shows):
    assert seasons(shows("upcoming", "-f", "json", *options)) == rows


@pytest.mark.parametrize(
    "words",
    [
        ("upcoming", "--within", "soon"),
        ("upcoming", "--within", "0d"),
        ("upcoming", "--dated", "--undated"),
        ("upcoming", "--as-of", "2022"),
        ("upcoming", "--as-of", "unknown"),
        ("log", "--since", "unknown"),
        ("list", "--status", "great"),
        ("log", "--kind", "great"),
        ("timeline", "--from", "soonish"),
        ("--today", "2022-13-01", "upcoming"),
    ],
)
def test_looking_the_wrong_way_is_a_usage_error(words, run, library):
    ran = run(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert not library.exists()


def test_overdue_seasons_are_flagged(shows):
    assert [row["overdue"] for row in shows("upcoming", "-f", "json").json] == [True, *[False] * 3]
    assert "overdue" in shows("upcoming").out.splitlines()[1]


def test_an_empty_answer_is_no_error_and_says_what_would_fill_it(ok):
    for command in ("upcoming", "list", "log", "timeline"):
        ran = ok(command)
        assert ran.out == ""
        assert "seasontrack" in ran.err
        assert ok(command, "-f", "json").json == []


def test_list_has_the_fields_of_the_contract(shows):
    row = shows("list", "-f", "json").json[2]
    assert row["next"]["season"] == "3"
    assert {name: row[name] for name in row if name not in {"next", "coverage"}} == {
        "show": "gamma",
        "title": "Gamma",
        "status": "ordered",
        "platform": "Netflix",
        "released": None,
        "ordered": 4,
    }


def test_list_by_status(shows):
    shows("premiere", "alpha", "1", "2024-01-01", "--at-once")
    assert [row["show"] for row in shows("list", "-f", "json", "--status", "renewed").json] == [
        "alpha"
    ]


def test_log_is_oldest_first_and_can_be_narrowed(heartstopper):
    entries = heartstopper("log", "-f", "json").json
    assert [entry["kind"] for entry in entries] == ["premiered", "renewed", "planned"]
    assert entries[1]["seasons"] == ["2", "3"]
    assert len(heartstopper("log", "--since", "2022-05", "-f", "json").json) == 2
    assert len(heartstopper("log", "--kind", "planned", "-f", "json").json) == 1


def test_timeline_draws_a_line_per_season(heartstopper):
    lines = heartstopper("timeline", "--as-of", "2022-06-01").out.splitlines()
    assert lines[1].split() == ["Heartstopper", "│"]
    assert lines[1].index("│") == lines[3].index("│")
    assert [line.split()[0] for line in lines[2:5]] == ["1", "2", "3"]
    assert "○" in lines[3]
    assert "│" in lines[2]
    assert len({len(line) for line in lines[3:5]}) == 1


def test_the_legend_names_every_sign_drawn(ok):
    ok("add", "Alpha")
    ok("renew", "alpha", "2", "--on", "2026-11-23")
    *chart, legend = ok("timeline").out.splitlines()
    assert {sign for sign in "○┄│?" if any(sign in drawn for drawn in chart)} == set("○┄│?")
    assert legend == "○ announced   ┄ waiting   ? no date   │ today"


def test_timeline_can_be_bounded(heartstopper):
    heartstopper("add", "Old")
    heartstopper("premiere", "old", "1", "1999-01-01", "--at-once")
    assert "Old" in heartstopper("timeline").out
    assert "Old" not in heartstopper("timeline", "--from", "2020").out
    assert "Heartstopper" not in heartstopper("timeline", "--to", "2000").out


def test_csv_is_rfc_4180_and_harmless_in_a_spreadsheet(ok):
    ok("add", '=HYPERLINK("x"), "quoted"', "--key", "odd")
    ok("renew", "odd", "2-3")
    text = ok("upcoming", "-f", "csv").out
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["title"] == '\'=HYPERLINK("x"), "quoted"'
    assert [row["season"] for row in rows] == ["2", "3"]
    assert text.count("\r\n") == 2


def test_markdown_is_a_table_with_escaped_text(ok):
    ok("add", "A | B *c*", "--key", "ab")
    ok("renew", "ab", "2")
    assert "A \\| B \\*c\\*" in ok("upcoming", "-f", "markdown").out


ODD_TITLES = [
    "[red]x[/red]",
    "[bold]",
    "进撃の巨人 Überlänge",
    "e\u0301\u0301 combining",
    "🎭 mask",
]


@pytest.mark.parametrize("title", ODD_TITLES)
@pytest.mark.parametrize("color", ["never", "always"])
def test_titles_are_shown_as_they_are_spelled(title, color, ok):
    import unicodedata

    ok("add", title, "--key", "odd")
    ok("renew", "odd", "2")
    shown = unicodedata.normalize("NFC", title)
    for command in ("upcoming", "list", "timeline", "log"):
        assert shown in ok("--color", color, command).out


def test_control_sequences_in_a_library_never_reach_the_terminal(ok, library):
    ok("add", "Innocent")
    ok("renew", "innocent", "2")
    text = library.read_text(encoding="utf-8")
    library.write_text(text.replace('"Innocent"', '"\\u001b[31mred\\u009b"'), encoding="utf-8")
    for form in ("table", "json", "csv", "markdown"):
        out = ok("upcoming", "-f", form).out
        assert "\x1b" not in out
        assert "\x9b" not in out


def test_colour_is_given_when_asked_for(heartstopper):
    assert "\x1b" in heartstopper("--color", "always", "upcoming").out
    assert "\x1b" not in heartstopper("--color", "never", "upcoming").out


def test_a_picture_can_be_saved(heartstopper, tmp_path):
    from xml.etree import ElementTree as ET

    heartstopper("add", "<script>alert(1)</script> & co", "--key", "evil")
    heartstopper("renew", "evil", "2")
    picture = tmp_path / "timeline.svg"
    ran = heartstopper("timeline", "--svg", str(picture))
    assert ran.err == f"picture saved as {picture}\n"
    root = ET.fromstring(picture.read_text(encoding="utf-8"))
    assert root.tag.endswith("svg")
    assert not [node for node in root.iter() if "script" in node.tag]


def test_a_picture_that_cannot_be_saved_is_one_sentence(run, heartstopper, tmp_path):
    for words in (("timeline",), ("coverage", "heartstopper")):
        ran = run(*words, "--svg", str(tmp_path / "no" / "folder.svg"))
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("width", [30, 40, 60, 80])
def test_a_timeline_fits_the_terminal(width, heartstopper, monkeypatch):
    from seasontrack.output.screen import Screen

    screen = Screen(width=width, is_colored=False)
    monkeypatch.setattr("seasontrack.cli.session.screen_of_stdout", lambda _: screen)
    assert max(map(len, heartstopper("timeline").out.splitlines())) <= width


def test_a_timeline_does_not_run_backwards(run, heartstopper):
    assert run("timeline", "--from", "2026", "--to", "2025").code == 2


def test_an_empty_markdown_table_is_no_table(ok):
    assert (ok("list", "-f", "markdown").out, ok("list", "-f", "csv").out[:4]) == ("", "show")
