"""Completion, as bash, zsh and fish ask for it.

- commands, options, kinds and the keys of shows
- a library that cannot be read offers nothing
"""

import os
import subprocess
import sys

import pytest


@pytest.fixture
def complete(heartstopper, library):
    """What the shell is offered behind the words, the last of which is being typed."""
    heartstopper("add", "The Boys")
    heartstopper("add", "The Bear")

    def complete(shell, *words):
        line = " ".join(("seasontrack", *words))
        environment = {
            **os.environ,
            "SEASONTRACK_LIBRARY": str(library),
            "_SEASONTRACK_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words)),
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }
        code = (
            "import sys\n"
            "from seasontrack.cli.app import app\n"
            "try:\n    app(prog_name='seasontrack')\n"
            "finally:\n    print(' '.join(sys.modules), file=sys.stderr)\n"
        )
        return subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return complete


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_keys_of_shows(shell, complete):
    offered = complete(shell, "show", "the-b").stdout
    assert "the-boys" in offered
    assert "the-bear" in offered
    assert "heartstopper" not in offered


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("rene",), ["renew"]),
        (("announce", "heartstopper", "pl"), ["planned"]),
        (("upcoming", "--wi"), ["--within"]),
        (("list", "--status", "aw"), ["awaiting"]),
        (("log", "heart"), ["heartstopper"]),
    ],
)
def test_words_of_the_program(words, offered, complete):
    assert complete("bash", *words).stdout.split() == offered


def test_completion_loads_next_to_nothing(complete):
    loaded = set(complete("bash", "show", "the").stderr.split())
    assert not loaded & {"rich", "dateutil", "tinydb", "icalendar", "httpx", "platformdirs"}


def test_a_damaged_library_offers_nothing(complete, library):
    library.write_text("{", encoding="utf-8")
    ran = complete("bash", "show", "the")
    assert ran.stdout.split() == []
    assert "Traceback" not in ran.stderr
