"""How long the program takes to answer, beside the import of its libraries alone.

    python tests/benchmarks/start_up.py

The library has 200 shows. Printed: the median of each command, and its ratio to the
floor, `python -c "import typer, tinydb, rich.table, rich.console"`.
"""

import shutil
import tempfile
from pathlib import Path

from libraries import write_library
from measuring import FLOOR, medians, program

SHOWS = 200


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.json"
        write_library(library, SHOWS)
        scratch = Path(shutil.copy(library, Path(folder) / "scratch.json"))
        commands = {
            "floor": FLOOR,
            "--help": program(library, "--help"),
            "upcoming": program(library, "upcoming"),
            "upcoming, drawn by Rich": (*program(library), "--color", "always", "upcoming"),
            "upcoming --format json": program(library, "upcoming", "--format", "json"),
            "list": program(library, "list"),
            "show": program(library, "show", "show-7"),
            "renew": program(scratch, "renew", "show-7", "9", "--on", "2026-11-02"),
        }
        taken = medians(commands)
    for name, seconds in taken.items():
        print(f"{name:24} {seconds * 1000:7.1f} ms  {seconds / taken['floor']:5.2f}")


if __name__ == "__main__":
    main()
