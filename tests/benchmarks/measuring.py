"""Whole processes, taken in turn so that a drifting machine slows all alike."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("seasontrack")
FLOOR = "import typer, tinydb, rich.table, rich.console"


@dataclass(frozen=True)
class Command:
    """A command line, with what its environment has beside ours.

    Where ``words`` holds "{run}", the number of the run takes its place.
    """

    words: Sequence[str]
    environment: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Cost:
    """What one process took, from start to exit: seconds, and peak memory in bytes."""

    wall: float
    processor: float
    peak: int


Costs = dict[str, list[Cost]]


def python(code: str, *words: object) -> Command:
    """Return the command that runs Python code."""
    return Command((sys.executable, "-c", code, *map(str, words)))


def program(library: object, *words: str) -> Command:
    """Return the command line of the program on a library, as its users run it."""
    return Command((str(PROGRAM), "--library", str(library), *words))


def completion(library: object, typed: str) -> Command:
    """Return what bash runs at a press of the tab key behind the words typed."""
    return Command(
        (str(PROGRAM),),
        {
            "SEASONTRACK_LIBRARY": str(library),
            "_SEASONTRACK_COMPLETE": "complete_bash",
            "COMP_WORDS": f"seasontrack {typed}",
            "COMP_CWORD": str(len(typed.split())),
        },
    )


def costs(commands: Mapping[str, Command], runs: int) -> Costs:
    """Return what each command cost in every round; a first round warms up."""
    taken: Costs = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            cost = _cost(command, number)
            if number:
                taken[name].append(cost)
    return taken


def median(of: Sequence[Cost], what: Callable[[Cost], float]) -> float:
    """Return the median of one part of the costs."""
    return statistics.median(map(what, of))


def paired(of: Sequence[Cost], to: Sequence[Cost], what: Callable[[Cost], float]) -> float:
    """Return the median of the ratios, round by round."""
    return statistics.median(what(a) / what(b) for a, b in zip(of, to, strict=True))


def _cost(command: Command, number: int) -> Cost:
    environment = {**os.environ, **(command.environment or {})}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    words = [word.replace("{run}", str(number)) for word in command.words]
    begun = time.perf_counter()
    process = subprocess.Popen(
        words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {process.returncode}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)
