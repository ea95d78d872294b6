"""The README: its examples are run in order, and their output is what it says.

After a wanted change, run the tests with SEASONTRACK_GOLDEN=write.
"""

import os
import re
import shlex
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
PROMPT = "$ "


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

    text = README.read_text("utf-8")
    told = BLOCK.sub(replayed, text)
    if os.environ.get("SEASONTRACK_GOLDEN") == "write":
        README.write_text(told, "utf-8")
    assert told == README.read_text("utf-8")
