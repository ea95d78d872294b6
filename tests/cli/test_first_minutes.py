"""The first five minutes: no command, help, hints.

- called without a command
- help: every command with its section, one line and an example; every example is a command
- what could come next, once per kind, only on a terminal
"""

import shlex

import pytest

from seasontrack.cli.app import app
from seasontrack.cli.catalogue import COMMANDS, SECTIONS


def test_an_empty_library_shows_three_commands_that_work(ok, library):
    commands = [
        shlex.split(line) for line in ok().out.splitlines() if line.startswith("  seasontrack")
    ]
    assert len(commands) == 3
    assert not library.exists()
    ok(*commands[0][1:5])
    ok(*commands[1][1:6])
    ok(commands[2][1])
    assert ok("list", "-f", "json").json[0]["ordered"] == 2


def test_without_a_command_it_shows_what_is_near_overdue_and_new(ok):
    ok("add", "Alpha")
    ok("schedule", "alpha", "1", "2026-12-24", "--on", "2026-01-01", "--by", "Netflix")
    ok("schedule", "alpha", "2", "2028", "--on", "2026-01-02")
    ok("schedule", "alpha", "3", "2026-09", "--on", "2026-01-03")
    out = ok().out
    coming, overdue, news = out.split("\n\n")
    assert "2026-12-24" in coming
    assert "2028" not in coming
    assert "September 2026" in overdue
    assert [line[:10] for line in news.splitlines()[2:]] == [
        "2026-01-03",
        "2026-01-02",
        "2026-01-01",
    ]


def test_it_fits_on_a_screen_however_much_is_coming(ok):
    ok("add", "Alpha")
    for season in range(1, 41):
        day = f"{'2026-12' if season > 20 else '2026-10'}-{season % 20 + 1:02}"
        ok("schedule", "alpha", str(season), day, "--on", "2026-01-01")
    out = ok().out
    assert "and 10 more: 'seasontrack upcoming --within 90d'" in out
    assert "and 15 more: 'seasontrack upcoming --dated'" in out
    assert len(out.splitlines()) <= 32


def test_help_names_every_command_in_its_section_within_80_columns(ok):
    lines = ok("--help").out.splitlines()
    assert max(map(len, lines)) < 80
    for section, entries in SECTIONS.items():
        assert f"{section}:" in lines
        for entry in entries:
            assert any(line.split()[:1] == [entry.name] and entry.example in line for line in lines)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_its_example(name, ok):
    out = ok(name, "--help").out
    assert max(map(len, out.splitlines())) < 80
    assert "Example: seasontrack" in out


@pytest.mark.parametrize("entry", COMMANDS.values(), ids=list(COMMANDS))
def test_every_example_is_of_its_own_command(entry):
    assert entry.example.split()[0] == entry.name


def test_what_could_come_next_is_told_once_and_only_on_a_terminal(ok, monkeypatch):
    assert ok("add", "Alpha").err == ""
    ok("remove", "alpha", "--yes")
    monkeypatch.setattr("seasontrack.output.hints.is_attended", lambda: True)
    assert "seasontrack renew alpha" in ok("add", "Alpha").err
    assert ok("add", "Beta").err == ""
    assert "seasontrack schedule alpha" in ok("renew", "alpha").err
    assert ok("renew", "beta").err == ""
    ok("work", "add", "Alpha", "--units", "3")
    assert "seasontrack next alpha" in ok("adapt", "alpha", "1", "1").err.splitlines()[-1]


def broken(*_, **__):
    raise ZeroDivisionError("one over nothing")


def interrupted(*_, **__):
    raise KeyboardInterrupt


def test_a_defect_is_one_sentence_with_exit_1(run, monkeypatch, library):
    monkeypatch.setattr("seasontrack.cli.session.Session.reading", broken)
    ran = run("upcoming")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "ZeroDivisionError: one over nothing" in ran.err
    assert "SEASONTRACK_DEBUG=1" in ran.err


def test_a_defect_can_be_looked_at(monkeypatch, library):
    monkeypatch.setattr("seasontrack.cli.session.Session.reading", broken)
    monkeypatch.setenv("SEASONTRACK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        app(["--library", str(library), "upcoming"], prog_name="seasontrack")


def test_an_interrupt_is_exit_130(run, monkeypatch, library):
    monkeypatch.setattr("seasontrack.cli.session.Session.reading", interrupted)
    ran = run("upcoming")
    assert (ran.code, ran.err) == (130, "seasontrack: interrupted; nothing was changed\n")


def test_an_interrupt_before_anything_is_imported_is_exit_130(monkeypatch, capsys):
    from seasontrack import __main__

    monkeypatch.setattr("seasontrack.cli.app.main", interrupted)
    with pytest.raises(SystemExit) as left:
        __main__.main()
    assert left.value.code == 130
    assert capsys.readouterr().err == "seasontrack: interrupted; nothing was changed\n"


def test_a_missing_word_is_told_in_one_line(run, heartstopper):
    ran = run("announce", "heartstopper")
    assert (ran.code, ran.err.count("\n"), "\\x0a" in ran.err) == (2, 1, False)
    assert "KIND is missing, as in 'seasontrack announce" in ran.err


def test_the_version(ok):
    from seasontrack import __version__

    assert ok("--version").out == f"seasontrack {__version__}\n"
