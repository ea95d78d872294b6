"""Completion, as bash, zsh and fish ask for it.

- commands, options, kinds and the keys of shows
- titles in the descriptions do nothing in a shell, whatever is in them
- bash, zsh and fish themselves, where they are installed
- a library that cannot be read offers nothing
"""

import os
import shutil
import subprocess
import sys

import pytest


@pytest.fixture
def complete(heartstopper, library):
    """What the shell is offered behind the words, the last of which is being typed."""
    heartstopper("add", "The Boys")
    heartstopper("add", "The Bear")
    heartstopper("work", "add", "Dune")

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
        (("remove", "heart"), ["heartstopper"]),
        (("fetch", "tvmaze", "heart"), ["heartstopper"]),
        (("add", "Dune", "--based-on", "d"), ["dune"]),
        (("remove", "d"), ["dune"]),
    ],
)
def test_words_of_the_program(words, offered, complete):
    assert complete("bash", *words).stdout.split() == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_loads_next_to_nothing(shell, complete):
    loaded = set(complete(shell, "show", "the").stderr.split())
    assert not loaded & {"rich", "dateutil", "tinydb", "icalendar", "httpx", "platformdirs"}


def test_a_damaged_library_offers_nothing(complete, library):
    library.write_text("{", encoding="utf-8")
    ran = complete("bash", "show", "the")
    assert ran.stdout.split() == []
    assert "Traceback" not in ran.stderr


TITLES = ("It's", 'A "b', "$(touch made)", "`touch made`", r"\$(touch made)", "[x]: 葬送", "a 'b\\")
# What zsh's _arguments does with the words between the brackets.
ZSH = """
_arguments() { local spec=${1#*: :\\(\\(}; eval "offered=( ${spec%\\)\\)} )" }
eval "$(cat)"
print -rl -- $offered
"""
# The script that --install-completion writes, run as bash and fish run it.
BASH = """
eval "$(cat)"
COMP_WORDS=(seasontrack show ev); COMP_CWORD=2
_seasontrack_completion seasontrack; printf '%s\\n' "${COMPREPLY[@]}"
"""
FISH = "source (cat | psub); complete -C 'seasontrack show ev'"


@pytest.fixture
def shell_says(ok, library, tmp_path):
    """What a real shell makes of the text on its stdin, among titles that are hostile."""
    for number, title in enumerate(TITLES):
        ok("add", title, "--key", f"ev{number}")
    program = tmp_path / "seasontrack"
    program.write_text(
        f"#!{sys.executable}\nfrom seasontrack.__main__ import main\nmain()\n", encoding="utf-8"
    )
    program.chmod(0o755)
    environment = {**os.environ, "SEASONTRACK_LIBRARY": str(library)}
    environment["PATH"] = f"{tmp_path}{os.pathsep}{environment['PATH']}"

    def says(shell, script, given):
        if not shutil.which(shell):
            pytest.skip(f"{shell} is not installed")
        options = ["--no-config"] if shell == "fish" else []
        ran = subprocess.run(
            [shell, *options, "-c", script],
            env=environment,
            cwd=tmp_path,
            input=given,
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stderr == ""
        assert not (tmp_path / "made").exists()
        return ran.stdout.splitlines()

    return says


def script_for(shell):
    from typer._completion_shared import get_completion_script

    return get_completion_script(
        prog_name="seasontrack", complete_var="_SEASONTRACK_COMPLETE", shell=shell
    )


def test_zsh_offers_titles_and_runs_none_of_them(shell_says, complete):
    offered = shell_says("zsh", ZSH, complete("zsh", "show", "ev").stdout)
    assert [line.partition(":")[0] for line in offered] == [f"ev{n}" for n in range(len(TITLES))]
    assert offered[0] == "ev0:It’s"
    assert offered[5] == r"ev5:[x]\: 葬送"


def test_bash_offers_keys(shell_says):
    assert shell_says("bash", BASH, script_for("bash")) == [f"ev{n}" for n in range(len(TITLES))]


def test_fish_offers_titles_as_they_are(shell_says):
    offered = dict(line.split("\t") for line in shell_says("fish", FISH, script_for("fish")))
    assert offered == {f"ev{number}": title for number, title in enumerate(TITLES)}
