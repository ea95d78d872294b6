"""Every answer in every form, and the corners of the pages.

- Markdown of every looking command
- grids with many seasons, none, and chapters
- works, checks and reading advice in words
"""

import pytest


@pytest.fixture
def full(heartstopper):
    """The article's story with works, editions, growth and notes."""
    heartstopper("work", "add", "Heartstopper", "--units", "4", "--by", "Alice Oseman", "--ongoing")
    heartstopper("work", "units", "heartstopper", "6", "--on", "2024-07-02", "--complete")
    heartstopper("work", "units", "heartstopper", "1", "--title", "Boy Meets Boy")
    heartstopper("work", "units", "heartstopper", "2", "--chapters", "4-6")
    heartstopper("work", "edition", "heartstopper", "omnibus", "1-3", "4-6")
    heartstopper("adapt", "heartstopper", "1", "1-2,3p", "--note", "with *new* scenes")
    heartstopper("adapt", "heartstopper", "2", "5", "--skips", "4")
    return heartstopper


LOOKING = [
    ("upcoming",),
    ("list",),
    ("show", "heartstopper"),
    ("log",),
    ("log", "heartstopper"),
    ("timeline",),
    ("coverage",),
    ("coverage", "heartstopper"),
    ("coverage", "--unadapted"),
    ("next", "heartstopper"),
    ("work", "list"),
    ("work", "show", "heartstopper"),
    ("check",),
    ("info",),
]


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_answer_in_every_form(form, words, full):
    full("add", "<b>&|*odd*", "--key", "odd")
    full("renew", "odd", "2")
    out = full(*words, "--format", form).out
    assert out.strip()
    if form == "markdown":
        assert "<b>&|*odd*" not in out or words[0] == "timeline"


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
def test_every_answer_in_colour_says_the_same(words, full):
    import re

    colored = full("--color", "always", *words).out
    assert "\x1b[" in colored or words[0] in {"check", "next", "info"}
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    for word in full(*words).out.split():
        assert word in bare.split()


def test_a_note_is_shown_below_the_grid(full):
    assert "1: with *new* scenes" in full("coverage", "heartstopper").out
    assert r"1: with \*new\* scenes" in full("coverage", "heartstopper", "-f", "markdown").out


def test_the_grid_tells_all_four_states_apart(full):
    lines = full("coverage", "heartstopper").out.splitlines()
    grid = lines[lines.index("") + 2 : lines.index("█ whole   ▄ part   × skipped   · open")]
    rows = {line.split()[0]: line.split()[1:4] for line in grid if line}
    assert rows["1"] == ["█", "·", "whole"]
    assert rows["3"] == ["▄", "·", "part"]
    assert rows["4"] == ["·", "×", "skipped"]
    assert rows["6"] == ["·", "·", "open"]


def test_more_seasons_than_columns_are_named(ok):
    ok("add", "Long", "--based-on", "Long", "--units", "20")
    for season in range(1, 13):
        ok("adapt", "long", str(season), str(season))
    lines = ok("coverage", "long").out.splitlines()
    assert lines[3].split()[:2] == ["Volume", "Seasons"]
    assert lines[15].split() == ["12", "12", "whole"]


def test_a_work_nobody_adapts_yet_is_all_open(ok):
    ok("add", "New", "--based-on", "New", "--units", "3")
    out = ok("coverage", "new").out
    assert out.count(" open") == 4
    assert "No forecast: no season is recorded as covering anything." in out
    assert "No season of New is known to adapt anything yet." in ok("next", "new").out


def test_a_work_in_full(full):
    out = full("work", "show", "heartstopper").out
    for said in ("6 volumes by Alice Oseman", "omnibus: 1: 1-3, 2: 4-6", "6 volumes by 2024-07-02"):
        assert said in out
    assert "adapted by heartstopper" in out


def test_reading_advice_tells_what_was_left_out(full):
    out = full("next", "heartstopper", "--after", "2").out
    assert "start at volume 3 after season 2" in out
    assert "volume 3 was covered only in part" in out


def test_rumoured_coverage_is_shown_and_does_not_count(full):
    ran = full("adapt", "heartstopper", "3", "6", "--confidence", "rumoured")
    assert "counts nowhere" in ran.err
    out = full("coverage", "heartstopper").out
    assert "(not counted, rumoured)" in out
    assert "3 of 6 volumes" in out


def test_a_dropped_season_covers_nothing(full):
    full("adapt", "heartstopper", "3", "6")
    full("cancel", "heartstopper", "3")
    assert "(not counted, the season was dropped)" in full("coverage", "heartstopper").out


def test_contradictions_in_a_table(full, library):
    text = library.read_text(encoding="utf-8")
    damaged = text.replace('"span": "5"', '"span": "9"').replace('"skips": "4", ', "")
    library.write_text(damaged, encoding="utf-8")
    out = full("check").out
    assert "remark" in out
    assert "volume" in out
    assert "nothing to bring back" in full("undo", "--redo").out


def test_merging_names_what_the_copies_disagree_on(heartstopper, library, tmp_path):
    copy = tmp_path / "copy.json"
    copy.write_bytes(library.read_bytes())
    renewal = heartstopper("log", "-k", "renewed", "-f", "json").json[0]["id"]
    heartstopper("amend", renewal, "--by", "Netflix UK")
    heartstopper("--library", str(copy), "amend", renewal, "--by", "Netflix US")
    ran = heartstopper("merge", str(copy))
    assert "0 added, 1 changed, 0 removed" in ran.out
    assert "by is Netflix US by the later copy, not Netflix UK" in ran.err
