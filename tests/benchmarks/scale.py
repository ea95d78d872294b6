"""How cost grows with the library: 1,000, 10,000 and 50,000 shows.

    python tests/benchmarks/scale.py [SHOWS ...]

Printed for each size: the median of each command less the program's start-up, as a
multiple of `json.load` of the same file; the peak memory as a multiple of the file; and
the exponent with which each grows from the smallest size to the largest (1 is linear).
"""

import json
import math
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from libraries import write_library
from measuring import medians, program

SIZES = (1_000, 10_000, 50_000)
LOAD = "import json, sys; json.load(open(sys.argv[1], encoding='utf-8'))"


def measured(library: Path, runs: int) -> dict[str, float]:
    """Return seconds beyond start-up for a load of the file and for each command."""
    scratch = Path(shutil.copy(library, library.with_name("scratch.json")))
    nothing = library.with_name("nothing.json")
    commands = {
        "python": (sys.executable, "-c", "import json"),
        "start-up": program(nothing, "upcoming"),
        "json.load": (sys.executable, "-c", LOAD, str(library)),
        "upcoming": program(library, "upcoming"),
        "upcoming json": program(library, "upcoming", "-f", "json"),
        "list": program(library, "list"),
        "show": program(library, "show", "show-7"),
        "log": program(library, "log"),
        "renew": program(scratch, "renew", "show-7", "--on", "2026-11-02"),
    }
    taken = medians(commands, runs)
    load = taken["json.load"] - taken["python"]
    rest = {name: seconds - taken["start-up"] for name, seconds in taken.items()}
    return {"json.load": load} | {name: rest[name] for name in list(commands)[3:]}


def peak(words: tuple[str, ...]) -> int:
    """Return the peak memory of a command in bytes (Linux counts in KiB)."""
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def main() -> None:
    """Measure and print."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    results: dict[int, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for shows in sizes:
            library = Path(folder) / "library.json"
            library.unlink(missing_ok=True)
            write_library(library, shows)
            size = library.stat().st_size
            results[shows] = measured(library, 5 if shows <= SIZES[1] else 3)
            memory = peak(program(library, "upcoming")) / size
            records = sum(map(len, json.loads(library.read_text(encoding="utf-8")).values()))
            print(f"{shows} shows, {records} records, {size / 1e6:.1f} MB, memory {memory:.1f} x")
            for name, seconds in results[shows].items():
                ratio = seconds / results[shows]["json.load"]
                print(f"  {name:14} {seconds * 1000:8.0f} ms  {ratio:5.2f}")
    first, last = results[sizes[0]], results[sizes[-1]]
    for name in first:
        exponent = math.log(last[name] / first[name]) / math.log(sizes[-1] / sizes[0])
        print(f"{name:14} grows with exponent {exponent:.2f}")


if __name__ == "__main__":
    main()
