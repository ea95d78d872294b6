"""The README: its examples print what it says, its reference is the program's own.

After a wanted change, run the tests with SEASONTRACK_GOLDEN=write.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reference import reference

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
PIPE = re.compile(r"^    seasontrack (.*?) \| (jq .*)$", re.MULTILINE)
PICTURE = re.compile(r"^    seasontrack (.*) --svg (\S+)$", re.MULTILINE)
PROMPT = "$ "
BEGIN = "<!-- made from the program; see tests/test_readme.py -->"
END = "<!-- end of the reference -->"


def test_it_begins_with_the_two_commands():
    commands = [
        line.strip() for line in README.read_text("utf-8").splitlines() if line[:4] == "    "
    ]
    assert commands[0].startswith(
        "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' &&"
    )
    assert commands[1] == ".venv/bin/pytest"


def test_it_says_what_it_is_for_right_behind_them():
    _, after = README.read_text("utf-8").split("    .venv/bin/pytest\n\n", 1)
    purpose = after.split("\n\n")[0].replace("\n", " ")
    assert purpose.startswith("seasontrack is for people who follow series")
    assert purpose.count(". ") + 1 == 3


def test_its_pipes_into_jq_work(ok, library):
    ok("add", "Slow Horses")
    ok("renew", "slow", "6", "--on", "2026-07-01")
    ok("schedule", "slow", "6", "2026-12-16", "--on", "2026-08-01")
    pipes = PIPE.findall(README.read_text("utf-8"))
    assert len(pipes) == 2
    if not shutil.which("jq"):
        pytest.skip("jq is not installed")
    told = []
    for words, query in pipes:
        given = ok(*shlex.split(words)).out
        command = shlex.split(query)
        ran = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
        told.append(ran.stdout)
    assert told == ["", "2026-12-16 Slow Horses 6\n"]


@pytest.mark.slow
def test_its_driver_lets_git_merge_libraries(ok, tmp_path):
    [driver] = re.findall(r"merge\.seasontrack\.driver '(.*)'", README.read_text("utf-8"))
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    repository = tmp_path / "repository"
    repository.mkdir()

    def git(*words):
        named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        environment = {**os.environ, "PATH": programs}
        subprocess.run(["git", *named, *words], cwd=repository, env=environment, check=True)  # noqa: S607

    def kept(branch, *words):
        git("checkout", "-q", "-B", branch, *(["trunk"] if branch != "trunk" else []))
        ok("--library", str(repository / "library.json"), *words)
        git("add", ".")
        git("commit", "-q", "-m", " ".join(words))

    git("init", "-q")
    (repository / ".gitignore").write_text("*.lock\n*.backups/\n", encoding="utf-8")
    (repository / ".gitattributes").write_text("library.json merge=seasontrack\n", "utf-8")
    git("config", "merge.seasontrack.driver", driver)
    kept("trunk", "add", "Dune")
    kept("one", "renew", "dune", "2")
    kept("other", "renew", "dune", "3")
    git("merge", "-q", "--no-edit", "one")
    log = ok("--library", str(repository / "library.json"), "log", "-f", "json").json
    assert [entry["seasons"] for entry in log] == [["2"], ["3"]]
    assert not [path for path in repository.iterdir() if path.name.startswith(".merge_file")]


def test_its_examples_print_what_it_says(ok):
    def replayed(block: re.Match[str]) -> str:
        lines = []
        for command in (line for line in block[2].splitlines() if line.startswith(PROMPT)):
            program, *words = shlex.split(command.removeprefix(PROMPT))
            assert program == "seasontrack"
            lines += [command, *ok(*words).out.splitlines()]
        return "\n".join([block[1].rstrip(), *lines, block[3]])

    held_against(BLOCK.sub(replayed, README.read_text("utf-8")))


def test_its_reference_is_that_of_the_program():
    text = README.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    held_against(f"{before}{BEGIN}\n{reference()}\n{END}{after}")


def test_its_pictures_are_there():
    for name in re.findall(r"\]\((data/pictures/[^)]+)\)", README.read_text("utf-8")):
        assert ET.fromstring((README.parent / name).read_text("utf-8")).tag.endswith("svg")


def test_its_pictures_are_made_by_the_commands_it_names(ok, tmp_path):
    commands = PICTURE.findall(README.read_text("utf-8"))
    assert len(commands) == 2
    for words, name in commands:
        catalogue, *rest = shlex.split(words)[1:]
        ok("--library", str(README.parent / catalogue), *rest, "--svg", str(tmp_path / "made.svg"))
        made, kept = (tmp_path / "made.svg").read_text("utf-8"), README.parent / name
        if os.environ.get("SEASONTRACK_GOLDEN") == "write":
            kept.write_text(made, "utf-8")
        assert made == kept.read_text("utf-8")


def held_against(told: str) -> None:
    if os.environ.get("SEASONTRACK_GOLDEN") == "write":
        README.write_text(told, "utf-8")
    assert told == README.read_text("utf-8")
