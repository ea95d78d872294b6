"""Whole-process times, taken in turn so that a drifting machine slows all alike."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

FLOOR = (sys.executable, "-c", "import typer, tinydb, rich.table, rich.console")


def medians(commands: Mapping[str, Sequence[str]], runs: int = 15) -> dict[str, float]:
    """Return the median seconds of each command over that many rounds, one warm-up before."""
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_number in range(runs + 1):
        for name, words in commands.items():
            begun = time.perf_counter()
            subprocess.run(
                words,
                check=True,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if round_number:
                times[name].append(time.perf_counter() - begun)
    return {name: statistics.median(taken) for name, taken in times.items()}


def program(library: object, *words: str) -> tuple[str, ...]:
    """Return the command line of the program on a library, as its users run it."""
    return (sys.executable, "-m", "seasontrack", "--library", str(library), *words)
