"""Proposals decided on at a terminal.

- a text that is piped in leaves the terminal to answer at
- what an edit asks for depends on the kind
- what cannot be read is asked again
"""

import json
import os
import shlex
import subprocess
import sys

import pytest

pytest.importorskip("pty")
CLAIM = "Creator Ada Birch said 'Lantern Row' would probably run for five seasons."


@pytest.fixture
def answer(tmp_path, library):
    """Pipe a text into clip at a terminal of its own, and type answers there."""

    def answer(text, *answers):
        path = tmp_path / "news.txt"
        path.write_text(text, encoding="utf-8")
        program = (
            f"{shlex.quote(sys.executable)} -m seasontrack --library {shlex.quote(str(library))}"
        )
        piped = f"cat {shlex.quote(str(path))} | {program} clip - --published 2022-05-21"
        spawn = f"import pty, sys; sys.exit(pty.spawn(['sh', '-c', {piped!r}]) >> 8)"
        return subprocess.run(
            [sys.executable, "-c", spawn],
            input="".join(f"{line}\n" for line in answers),
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "COLUMNS": "60"},
            timeout=60,
        )

    return answer


def recorded(ok):
    return json.loads(ok("log", "-f", "json").out)


def test_a_piped_text_is_asked_about_at_the_terminal(answer, ok):
    ran = answer("Netflix has renewed 'Lantern Row' for season 2, it said on May 20.", "a")
    assert ran.returncode == 0, ran.stdout
    assert "Lantern Row: season 2 announced" in ran.stdout
    assert [row["seasons"] for row in recorded(ok)] == [["2"]]


def test_an_answer_that_is_none_is_asked_again_and_yes_accepts(answer, ok):
    ran = answer("Netflix has renewed 'Lantern Row' for season 2.", "x", "", "yes")
    assert "'x' is none of them; type a, e, d or q" in ran.stdout
    assert [row["seasons"] for row in recorded(ok)] == [["2"]]


def test_what_is_dropped_is_said_not_to_be_recorded(answer, ok):
    assert "note: nothing was recorded" in answer(CLAIM, "n").stdout
    assert recorded(ok) == []


def test_a_claim_is_edited_by_its_number_and_hedge(answer, ok):
    answer(CLAIM, "e", "", "6", "likely", "2022-05-01", "")
    (claim,) = recorded(ok)
    assert (claim["total"], claim["hedge"], claim["on"]) == (6, "likely", "2022-05-01")


def test_what_cannot_be_read_is_asked_again(answer, ok):
    ran = answer(CLAIM, "e", "", "many", "7", "", "20/5/2022", "May 2022", "")
    assert "'many' is no number of seasons" in ran.stdout
    assert "'20/5/2022'" in ran.stdout
    (claim,) = recorded(ok)
    assert (claim["total"], claim["on"]) == (7, "2022-05")


def test_sentences_break_between_words(answer):
    ran = answer(CLAIM, "q")
    lines = [line.rstrip() for line in ran.stdout.splitlines() if line.startswith("  ")]
    assert "  " + " ".join(line.strip() for line in lines) == "  “" + CLAIM + "”"
    assert max(map(len, lines)) <= 60
