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
