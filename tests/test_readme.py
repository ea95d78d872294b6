"""The README: its examples print what it says, its reference is the program's own.

After a wanted change, run the tests with SEASONTRACK_GOLDEN=write.
"""

import os
import re
import shlex
from pathlib import Path
from xml.etree import ElementTree as ET

from reference import reference

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
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
