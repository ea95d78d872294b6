"""What is said when there is nothing to show, and when what was typed does not fit.

- every empty answer names a command that fills it, or the options that narrow it
- every error says what to type instead
- a title typed without quotes is noticed before anything is recorded
"""

import shlex

import pytest

from seasontrack.cli.catalogue import COMMANDS
from seasontrack.domain.models import Kind
from seasontrack.output.hints import AFTER

EMPTY = [
    ("upcoming", "nothing is coming; 'seasontrack renew SHOW'"),
    ("upcoming --platform HBO", "nothing is coming with these options; leave them out"),
    ("upcoming --undated", "with these options"),
    ("list", "no show is here; 'seasontrack add TITLE'"),
    ("list --status ended", "no show is here with these options"),
    ("log", "nothing was announced; 'seasontrack renew SHOW'"),
    ("log --kind ended", "nothing was announced with these options"),
    ("timeline", "no season to draw; 'seasontrack renew SHOW'"),
    ("timeline --from 2030", "no season to draw with these options"),
    ("coverage", "'seasontrack adapt SHOW SEASON SPAN' records it"),
    ("coverage --unadapted", "'seasontrack adapt SHOW SEASON SPAN' records it"),
    ("work list", "'seasontrack work add TITLE' adds one"),
]

WRONG = [
    ("show slow", 3, "'seasontrack add TITLE' adds it, 'seasontrack list' lists those there are"),
    ("work show slow", 3, "'seasontrack work add TITLE' adds it"),
    ("show slow horses", 2, "put a name of several words in quotes, as in 'slow horses'"),
    ("work show a b c", 2, "as in 'a b c'"),
    ("renew slow horses +2", 2, "in quotes, as in 'Slow Horses'"),
    ("list foo", 2, "'foo' is more than it takes; see 'seasontrack list --help'"),
    ("renew", 2, "SHOW is missing, as in 'seasontrack renew heartstopper +2'"),
    ("work add", 2, "TITLE is missing, as in 'seasontrack work add Dune --units 6'"),
    ("work units x", 2, "N|SPAN is missing; see 'seasontrack work units --help'"),
    ("announce x", 2, "KIND is missing, as in 'seasontrack announce glow final 4'"),
    ("work", 2, "'seasontrack work' goes on with add, list, show, units or edition, as in"),
    ("fetch imdb x", 2, "'seasontrack fetch' goes on with tvmaze"),
    ("show --as-fo 2022 x", 2, "there is no option --as-fo; did you mean --as-of?"),
    ("renew x --part 2", 2, "there is no option --part"),
    ("list --format xml", 2, "--format: 'xml' is not one of 'table', 'json', 'csv', 'markdown'"),
    ("announce x foo", 2, "KIND: 'foo' is not one of 'cancelled', 'moved'"),
    ("upcoming --within", 2, "--within needs a value behind it"),
    ("upcoming --dated=3", 2, "--dated takes no value"),
    ("undo -n x", 2, "--number: 'x' is not a whole number"),
    ("renew x -1", 2, "seasons and units are counted from 1"),
    ("import there-is-none.csv", 3, "there is no file there-is-none.csv to import"),
    ("undo", 0, ""),
]


@pytest.mark.parametrize(("typed", "told"), EMPTY, ids=[typed for typed, _ in EMPTY])
def test_an_empty_answer_says_what_fills_it(typed, told, ok):
    ran = ok(*shlex.split(typed))
    assert ran.out == ""
    assert told in ran.err


@pytest.mark.parametrize(("typed", "code", "told"), WRONG, ids=[typed for typed, *_ in WRONG])
def test_an_error_says_what_to_type_instead(typed, code, told, run):
    ran = run(*shlex.split(typed))
    assert ran.code == code
    assert told in ran.err
    assert ran.err.count("\n") <= 1


def test_the_log_of_a_show_names_it(ok):
    ok("add", "Slow Horses")
    assert "'seasontrack renew slow' records" in ok("log", "slow").err


@pytest.mark.parametrize(
    "typed", ["renew slow horses", "schedule slow horses 2", "premiere slow horses"]
)
def test_a_title_without_quotes_is_not_taken_for_a_season(typed, run, ok):
    ok("add", "Slow Horses")
    ran = run(*shlex.split(typed))
    assert ran.code == 2
    assert "'horses' belongs to the title; put it in quotes, as in 'slow horses'" in ran.err
    assert ok("log", "-f", "json").json == []


def test_a_label_that_is_no_part_of_the_title_is_a_season(ok):
    ok("add", "Slow Horses")
    assert "film announced" in ok("renew", "slow", "film").out


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("announce a planned", "'planned' needs --total, as in --total 4"),
        ("announce a replaced 2", "as in --replacement film"),
        ("announce a final", "'final' needs SEASONS, as in 3 or 2-3"),
        ("schedule a 2 2020", "--on says when it was announced"),
        ("next a --after film", "no season film of A is known; 'seasontrack show a' lists them"),
    ],
)
def test_what_cannot_be_recorded_says_what_would(typed, told, run, ok):
    ok("add", "A", "--based-on", "A", "--units", "3")
    ok("renew", "a")
    assert told in run(*shlex.split(typed)).err


def test_every_kind_has_something_that_could_come_next():
    for hint in map(AFTER.__getitem__, Kind):
        command = hint.format(show="alpha").split("'")[1].split()
        assert command[1] in COMMANDS


def test_a_first_work_tells_what_could_come_next(ok, monkeypatch):
    monkeypatch.setattr("seasontrack.output.hints.is_attended", lambda: True)
    assert "seasontrack adapt SHOW" in ok("work", "add", "Dune").err
    assert ok("work", "add", "Arrakis").err == ""


def test_an_empty_export_says_what_fills_it(ok):
    assert "no premiere is in it; 'seasontrack add TITLE'" in ok("export", "-f", "ics").err
    ok("add", "Alpha")
    ok("renew", "alpha")
    assert "'seasontrack schedule SHOW SEASON DATE'" in ok("export", "-f", "ics").err


def test_info_counts_in_words(ok):
    ok("add", "Alpha")
    assert (
        "1 show, 0 works, 0 announcements, 0 spans of coverage, 1 change to undo" in ok("info").out
    )
