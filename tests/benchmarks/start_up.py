"""How long the program takes to answer, beside the import of its libraries alone.

    python tests/benchmarks/start_up.py [RUNS]

The library has 200 shows. Printed for each command: the median of the whole process, its
ratio to the floor, `python -c "import typer, tinydb, rich.table, rich.console"`, by the
clock and by processor time (which a busy machine disturbs less), and the most it may be.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from libraries import write_library
from measuring import FLOOR, completion, costs, median, paired, program, python

SHOWS = 200
RUNS = 21


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.json"
        write_library(library, SHOWS)
        scratch = Path(shutil.copy(library, Path(folder) / "scratch.json"))
        commands = {
            "floor": (python(FLOOR), 1.0),
            "--help": (program(library, "--help"), 1.0),
            "upcoming": (program(library, "upcoming"), 1.3),
            "upcoming --format json": (program(library, "upcoming", "--format", "json"), 1.0),
            "completion of a show": (completion(library, "show show-7"), 1.0),
            "renew": (program(scratch, "renew", "show-7", "9", "--by", "Source {run}"), 1.0),
            "show": (program(library, "show", "show-7"), None),
            "list": (program(library, "list"), None),
            "upcoming, in colour": (program(library, "--color", "always", "upcoming"), None),
        }
        runs = int(sys.argv[1]) if sys.argv[1:] else RUNS
        taken = costs({name: command for name, (command, _) in commands.items()}, runs)
    print(f"{'':24}   median   clock  processor  at most")
    for name, (_, most) in commands.items():
        wall = median(taken[name], lambda cost: cost.wall)
        clock = paired(taken[name], taken["floor"], lambda cost: cost.wall)
        processor = paired(taken[name], taken["floor"], lambda cost: cost.processor)
        limit = "" if most is None else f"{most:.1f}"
        print(f"{name:24} {wall * 1000:5.0f} ms   {clock:5.2f}      {processor:5.2f}     {limit}")


if __name__ == "__main__":
    main()
