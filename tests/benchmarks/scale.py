"""How cost grows with the library: 1,000, 10,000 and 50,000 shows.

    python tests/benchmarks/scale.py [SHOWS ...]

Printed for each size, in medians of processor time: what `json.load` of the file takes;
what each looking command takes beyond its start, as a multiple of that (3 at most); what
recording takes beyond its start, as a multiple of loading the file and writing it back
(1 at most); the peak memory as a multiple of the file (15 at most). The start is what the
same command takes with 8 shows. Multiples are those of processes run one after the other,
because a busy machine slows both. At the end, the exponent with which each grows from the
smallest size to the largest (1 is linear).
"""

import math
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import Command, Cost, Costs, costs, median, program, python

SIZES = (1_000, 10_000, 50_000)
GENERATOR = Path(__file__).with_name("libraries.py")
LOAD = """
import json, sys
tables = json.load(open(sys.argv[1], encoding="utf-8"))
"""
COMMIT = """
import os
lines = [f'"{number}": {json.dumps(each, ensure_ascii=False)}'
         for table in tables.values() for number, each in table.items()]
with open(sys.argv[2], "wb") as file:
    file.write(",\\n".join(lines).encode())
    file.flush()
    os.fsync(file.fileno())
"""
ALL = ("upcoming", "log", "timeline", "work list", "list", "coverage")
LOOKING = {
    "no command": (),
    "show": ("show", "show-7"),
    "next": ("next", "show-7"),
    **{name: name.split() for name in ALL},
    **{f"{name} {form}": (*name.split(), "-f", form) for name in ALL for form in ("json", "csv")},
    "log markdown": ("log", "-f", "markdown"),
    "upcoming, in colour": ("--color", "always", "upcoming"),
    "export json": ("export",),
    "export csv": ("export", "-f", "csv"),
}
RECORDING = {
    "renew": ("renew", "show-7", "9", "--on", "2026-11-02", "--by", "Source {run}"),
    "premiere": ("premiere", "show-6", "3", "2026-10-1{run}", "--by", "Source {run}"),
    "adapt": ("adapt", "show-5", "1{run}", "1"),
    "undo": ("undo",),
}


@dataclass(frozen=True)
class Line:
    """What one thing took: seconds, as a multiple of what it may be held against, memory."""

    seconds: float
    multiple: float
    memory: float


def main() -> None:
    """Measure and print."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    results: dict[int, dict[str, Line]] = {}
    for shows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            library = Path(folder) / "library.json"
            subprocess.run([sys.executable, GENERATOR, str(shows), str(library)], check=True)
            size = library.stat().st_size
            taken = costs(commands(library), 5 if shows <= SIZES[1] else 3)
        results[shows] = dict(lines(taken, size))
        print(f"\n{shows:,} shows, {size / 1e6:.1f} MB{'':12} beyond start   multiple   memory")
        for name, line in results[shows].items():
            print(
                f"  {name:32} {line.seconds * 1000:8.0f} ms {line.multiple:8.2f} {line.memory:8.1f}"
            )
    if len(sizes) == 1:
        return
    print()
    for name, first in results[sizes[0]].items():
        last = results[sizes[-1]][name]
        if first.seconds <= 0:
            print(f"{name:34} was over too soon to tell how it grows")
            continue
        exponent = math.log(last.seconds / first.seconds) / math.log(sizes[-1] / sizes[0])
        print(f"{name:34} grows with exponent {exponent:.2f}")


def commands(library: Path) -> dict[str, Command]:
    """Return everything to be run on a library: the yardsticks, looking, recording."""
    scratch = Path(shutil.copy(library, library.with_name("scratch.json")))
    small = library.with_name("small.json")
    subprocess.run([sys.executable, GENERATOR, "8", str(small)], check=True)
    return {
        "python": python("import json"),
        "load": python(LOAD, library),
        "load and commit": python(LOAD + COMMIT, library, library.with_name("copy.json")),
        **{name: program(library, *words) for name, words in LOOKING.items()},
        **{f"start of {name}": program(small, *words) for name, words in LOOKING.items()},
        **{f"start of {name}": program(small, *words) for name, words in RECORDING.items()},
        **{name: program(scratch, *words) for name, words in RECORDING.items()},
    }


def lines(taken: Costs, size: int) -> Iterator[tuple[str, Line]]:
    """Yield what loading, looking and recording took."""

    def line(name: str, start: str, yardstick: str) -> Line:
        rest = beyond(taken[name], taken[start])
        held_against = beyond(taken[yardstick], taken["python"])
        multiples = [one / other for one, other in zip(rest, held_against, strict=True)]
        peak = median(taken[name], lambda cost: cost.peak)
        return Line(statistics.median(rest), statistics.median(multiples), peak / size)

    yield "json.load", line("load", "python", "load")
    for name in LOOKING:
        yield name, line(name, f"start of {name}", "load")
    yield "load and commit", line("load and commit", "python", "load and commit")
    for name in RECORDING:
        yield name, line(name, f"start of {name}", "load and commit")


def beyond(of: Sequence[Cost], start: Sequence[Cost]) -> list[float]:
    """Return the processor time of each run beyond that of a start, taken in the same round."""
    return [one.processor - other.processor for one, other in zip(of, start, strict=True)]


if __name__ == "__main__":
    main()
