"""Keeping the library in order.

- remove: a show with what belongs to it, an announcement; asking, refusing
- amend: correcting fields, taking them away, refusing what cannot be
"""

import pytest


def ids(ran):
    return [entry["id"] for entry in ran.json]


def test_removing_a_show_takes_its_announcements_along(heartstopper):
    told = heartstopper("remove", "heartstopper", "--yes").out
    assert told == "removed Heartstopper with 3 announcements\n"
    assert heartstopper("log", "-f", "json").json == []
    assert heartstopper("list", "-f", "json").json == []


def test_removing_an_announcement_undoes_what_it_said(heartstopper):
    renewal = ids(heartstopper("log", "-f", "json", "--kind", "renewed"))[0]
    told = heartstopper("remove", renewal, "--yes").out
    assert told == "removed Heartstopper: seasons 2–3 announced 2022-05-20 by Netflix\n"
    assert heartstopper("upcoming", "-f", "json").json == []


def test_the_beginning_of_an_id_is_enough(heartstopper):
    first, *_ = ids(heartstopper("log", "-f", "json"))
    assert "premiered" in heartstopper("remove", first[:13], "--dry-run").out


def test_nothing_is_removed_without_an_answer(run, heartstopper, library):
    before = library.read_bytes()
    ran = run("remove", "heartstopper")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "--yes" in ran.err
    assert library.read_bytes() == before


@pytest.mark.parametrize(("answer", "left"), [("y", 0), ("n", 1), ("", 1)])
def test_on_a_terminal_it_asks(answer, left, heartstopper, monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.confirm", lambda *_, **__: answer == "y")
    heartstopper("remove", "heartstopper")
    assert len(heartstopper("list", "-f", "json").json) == left


@pytest.mark.parametrize("name", ["nobody", "zz", "1zzzzzzzzzzzzz"])
def test_what_is_not_there_cannot_be_removed(name, run, heartstopper):
    assert run("remove", name, "--yes").code == 3


def test_a_wrong_date_can_be_corrected(heartstopper):
    renewal = ids(heartstopper("log", "-f", "json", "--kind", "renewed"))[0]
    told = heartstopper("amend", renewal, "--on", "2022-05-21", "--quote", "Two more!").out
    assert told.startswith("Heartstopper: seasons 2–3 announced 2022-05-21 by Netflix; was: ")
    [entry] = heartstopper("log", "-f", "json", "--kind", "renewed").json
    assert (entry["id"], entry["on"], entry["quote"]) == (renewal, "2022-05-21", "Two more!")


def test_a_field_can_be_taken_away(heartstopper):
    renewal = ids(heartstopper("log", "-f", "json", "--kind", "renewed"))[0]
    heartstopper("amend", renewal, "--by", "", "--on", "unknown")
    [entry] = heartstopper("log", "-f", "json", "--kind", "renewed").json
    assert (entry["by"], entry["on"]) == (None, None)


def test_an_amended_premiere_without_a_year_is_past_once_it_came_out(ok):
    ok("add", "Heartstopper")
    ok("premiere", "heartstopper", "1", "2026-04-22")
    ok("schedule", "heartstopper", "2", "2027")
    scheduled, premiered = [a["id"] for a in ok("log", "-f", "json").json][::-1]
    ok("amend", premiered, "--premiere", "April 20", "--finale", "June 1", "--on", "April 20")
    ok("amend", scheduled, "--premiere", "April 20")
    seasons = ok("show", "heartstopper", "-f", "json").json["seasons"]
    assert [s["premiere"] for s in seasons] == ["2026-04-20", "2027-04-20"]
    assert seasons[0]["finale"] == "2026-06-01"


def test_amending_to_the_same_changes_nothing(heartstopper, library):
    renewal = ids(heartstopper("log", "-f", "json", "--kind", "renewed"))[0]
    before = library.read_bytes()
    assert "nothing changed" in heartstopper("amend", renewal, "--by", "Netflix").out
    assert library.read_bytes() == before


@pytest.mark.parametrize(
    ("code", "options"),
    [
        (2, ()),
        (2, ("--on", "2022-13-01")),
        (2, ("--stage", "filming")),
        (2, ("--seasons", "")),
        (2, ("--seasons", "+1")),
        (4, ("--seasons", "1")),
    ],
)
def test_what_cannot_be_is_no_amendment(code, options, run, heartstopper, library):
    renewal = ids(heartstopper("log", "-f", "json", "--kind", "renewed"))[0]
    before = library.read_bytes()
    ran = run("amend", renewal, *options)
    assert (ran.code, ran.out, ran.err.count("\n")) == (code, "", 1)
    assert library.read_bytes() == before


def test_the_last_change_can_be_taken_back_and_brought_back(heartstopper):
    before = heartstopper("list", "-f", "json").json
    heartstopper("cancel", "heartstopper")
    told = heartstopper("undo").out
    assert told.splitlines() == [
        "took back: cancel heartstopper",
        "  - heartstopper: cancelled (2026-11-23)",
    ]
    assert heartstopper("list", "-f", "json").json == before
    heartstopper("undo", "--redo")
    assert heartstopper("list", "-f", "json").json[0]["status"] == "cancelled"


def test_undo_goes_further_back_each_time(heartstopper):
    told = heartstopper("undo").out + heartstopper("undo", "-n", "2").out
    assert [line.split()[2] for line in told.splitlines() if line.startswith("took")] == [
        "announce",
        "renew",
        "premiere",
    ]
    assert heartstopper("log", "-f", "json").json == []
    heartstopper("undo", "-n", "9")
    assert "nothing to take back" in heartstopper("undo").out


def test_a_removed_show_comes_back_with_all_it_had(heartstopper):
    before = heartstopper("show", "heartstopper", "-f", "json").json
    heartstopper("remove", "heartstopper", "--yes")
    heartstopper("undo")
    assert heartstopper("show", "heartstopper", "-f", "json").json == before


def test_a_dry_undo_changes_nothing(heartstopper, library):
    before = library.read_bytes()
    assert "dry run" in heartstopper("undo", "--dry-run").out
    assert library.read_bytes() == before


def test_a_good_library_checks_clean(heartstopper):
    assert heartstopper("check").out.endswith("all is well\n")
    assert heartstopper("check", "--format", "json").json == []


def test_contradictions_are_remarks_with_exit_0(heartstopper, library):
    text = library.read_text(encoding="utf-8")
    library.write_text(
        text.replace('"on": "2022-05-20", "seasons"', '"on": "2021-01-01", "seasons"')
    )
    heartstopper("premiere", "heartstopper", "2", "2021-06-01")
    text = library.read_text(encoding="utf-8")
    library.write_text(text.replace('"on": "2021-01-01"', '"on": "2022-05-20"'))
    findings = heartstopper("check", "-f", "json").json
    assert {finding["damage"] for finding in findings} == {False}
    assert any("season 2" in finding["reason"] for finding in findings)


def test_damage_is_told_with_its_line_and_exit_5(run, heartstopper, library):
    text = library.read_text(encoding="utf-8")
    library.write_text(text.replace('"kind": "renewed"', '"kind": "exploded"'), encoding="utf-8")
    ran = run("check", "-f", "json")
    assert ran.code == 5
    [finding] = ran.json
    assert finding["damage"]
    assert '"exploded"' in text.splitlines()[finding["line"] - 1].replace("renewed", "exploded")


@pytest.mark.parametrize("damage", ["", "{", "[]", "\x00\x01", '{"shows": []}', "not json"])
def test_a_damaged_library_is_told_and_left_alone(damage, run, library):
    library.write_text(damage, encoding="utf-8")
    for words in (("upcoming",), ("add", "New"), ("check",), ("info",), ("undo",)):
        ran = run(*words)
        assert ran.code == 5
        assert "Traceback" not in ran.err
    assert library.read_text(encoding="utf-8") == damage


def test_mending_can_be_tried_first(run, heartstopper, library):
    text = library.read_text(encoding="utf-8")
    orphaned = text.replace('"heartstopper", "kind": "renewed"', '"lost", "kind": "renewed"')
    library.write_text(orphaned, encoding="utf-8")
    backups = sorted(library.parent.glob("library.json.backups/*"))
    tried = run("check", "--fix", "--dry-run")
    line = "mended: added the show lost, of which records speak"
    assert tried.code == 5
    assert f"{line} (dry run: nothing was changed)\n" in tried.out
    assert library.read_text(encoding="utf-8") == orphaned
    assert sorted(library.parent.glob("library.json.backups/*")) == backups
    assert f"{line}\n" in heartstopper("check", "--fix").out


def test_mending_loses_nothing(heartstopper, library):
    text = library.read_text(encoding="utf-8")
    library.write_text(
        text.replace(
            '"show": "heartstopper", "kind": "renewed"', '"show": "lost", "kind": "renewed"'
        )
    )
    assert "mended: added the show lost" in heartstopper("check", "--fix").out
    assert heartstopper("check", "-f", "json").json == []
    assert [row["show"] for row in heartstopper("list", "-f", "json").json] == [
        "heartstopper",
        "lost",
    ]
    assert len(heartstopper("info", "-f", "json").json["backups"]) >= 1


def test_two_copies_come_together(heartstopper, library, tmp_path):
    copy = tmp_path / "copy.json"
    copy.write_bytes(library.read_bytes())
    heartstopper("renew", "heartstopper", "4", "--on", "2023-06-01")
    heartstopper("--library", str(copy), "add", "GLOW")
    told = heartstopper("merge", str(copy)).out
    assert "1 added, 0 changed, 0 removed" in told
    assert [row["show"] for row in heartstopper("list", "-f", "json").json] == [
        "glow",
        "heartstopper",
    ]
    assert "nothing changed" in heartstopper("merge", str(copy)).out


def test_merging_what_is_not_there_or_no_library(run, heartstopper, library, tmp_path):
    before = library.read_bytes()
    assert run("merge", str(tmp_path / "nowhere.json")).code == 3
    (tmp_path / "broken.json").write_text("{")
    assert run("merge", str(tmp_path / "broken.json")).code == 5
    assert library.read_bytes() == before


def test_info_tells_where_and_how_much(heartstopper, library):
    info = heartstopper("info", "-f", "json").json
    assert (info["path"], info["shows"], info["announcements"]) == (str(library), 1, 3)
    assert info["size"] == library.stat().st_size
    assert "locked_by" in info


def test_what_cannot_be_read_is_never_written_over(run, heartstopper, library, tmp_path):
    good = library.read_bytes()
    bad = good.replace(b'"kind": "renewed"', b'"kind": "exploded"')
    library.write_bytes(bad)
    for words in (
        ("add", "New"),
        ("undo",),
        ("remove", "heartstopper", "--yes"),
        ("check", "--fix"),
    ):
        assert run(*words).code == 5
        assert library.read_bytes() == bad
    copy = tmp_path / "copy.json"
    copy.write_bytes(bad)
    library.write_bytes(good)
    assert run("merge", str(copy)).code == 5
    assert library.read_bytes() == good


def test_a_span_that_cannot_be_is_damage(run, heartstopper, library):
    heartstopper("work", "add", "Heartstopper", "--units", "6")
    heartstopper("adapt", "heartstopper", "1", "1-2")
    text = library.read_text(encoding="utf-8")
    library.write_text(text.replace('"span": "1-2"', '"span": "1-99999999999"'), encoding="utf-8")
    for words in (("list",), ("coverage",), ("check",)):
        assert run(*words).code == 5


def test_undo_of_nothing_is_no_error(ok):
    assert ok("undo").out == "nothing to take back: no change is recorded\n"
