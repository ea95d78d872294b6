"""The house: which way imports run, where each library lives, what a command loads.

- layers: an import from one room to another is one of those allowed
- homes: third-party libraries are imported in one room each
- start-up: the modules a fresh interpreter has loaded after each kind of command
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "seasontrack"

# Nothing goes back up. Output knows the results of actions by their types alone.
ALLOWED = {
    "cli": {"actions", "output", "storage", "exchange", "clippings", "domain"},
    "actions": {"domain", "storage", "exchange", "clippings"},
    "output": {"domain"},
    "storage": {"domain"},
    "exchange": {"domain"},
    "clippings": {"domain"},
    "domain": set(),
}
FLOORS_OF_CLIPPINGS = ("text", "mentions", "grammar", "facts")
FOR_TYPES_ONLY = {"output": {"actions", "storage", "clippings"}}

HOMES = {
    "typer": {"cli"},
    "rich": {"output"},
    "tinydb": {"storage"},
    "platformdirs": {"storage"},
    "msgspec": {"storage", "output"},
    "dateutil": {"domain"},
    "icalendar": {"exchange"},
    "httpx": {"exchange"},
}


def files() -> list[Path]:
    return sorted(path for room in ALLOWED for path in (SOURCE / room).rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0]


def imports(tree: ast.AST, *, of_types: bool = False) -> Iterator[tuple[str, bool]]:
    """Every module imported below the node, and whether only for its types."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, of_types) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, of_types
        is_guard = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        yield from imports(node, of_types=of_types or is_guard)


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_run_one_way(path: Path):
    room = room_of(path)
    for module, of_types in imports(ast.parse(path.read_text(encoding="utf-8"))):
        parts = module.split(".")
        if parts[0] == "seasontrack" and len(parts) > 1:
            allowed = ALLOWED[room] | (FOR_TYPES_ONLY.get(room, set()) if of_types else set())
            assert parts[1] in allowed | {room}, f"{room} imports {module}"
        elif parts[0] in HOMES:
            assert room in HOMES[parts[0]], f"{room} imports {module}"


def test_reading_the_news_climbs_one_floor_at_a_time():
    for number, floor in enumerate(FLOORS_OF_CLIPPINGS):
        higher = {f"seasontrack.clippings.{name}" for name in FLOORS_OF_CLIPPINGS[number + 1 :]}
        for path in (SOURCE / "clippings" / floor).glob("*.py"):
            for module, _ in imports(ast.parse(path.read_text(encoding="utf-8"))):
                assert module.rpartition(".")[0] not in higher, f"{floor} imports {module}"


def test_every_room_is_known():
    rooms = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()}
    assert rooms <= set(ALLOWED)


def loaded_by(library: Path, *words: str) -> set[str]:
    """The top-level modules, and those of Rich, that a command loads in a fresh interpreter."""
    code = (
        "import sys\n"
        "there = set(sys.modules)  # a run under coverage brings its own\n"
        "from seasontrack.cli.app import app\n"
        "try:\n    app(sys.argv[1:], prog_name='seasontrack')\n"
        "except SystemExit: pass\n"
        "print('\\n'.join(set(sys.modules) - there), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", code, "--library", str(library), *words]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in ran.stderr.split()}


HEAVY = {"rich", "dateutil", "icalendar", "httpx", "pydantic", "platformdirs"}


@pytest.mark.parametrize(
    ("words", "unwanted"),
    [
        (("--help",), HEAVY | {"tinydb"}),
        (("upcoming",), HEAVY | {"tinydb"}),
        (("upcoming", "-f", "json"), HEAVY | {"tinydb"}),
        (("log", "heartstopper"), HEAVY | {"tinydb"}),
        (("timeline",), HEAVY | {"tinydb"}),
        (("export",), HEAVY | {"tinydb"}),
        (("export", "-f", "csv"), HEAVY | {"tinydb"}),
        (("renew", "heartstopper", "4", "--on", "2023-06-01"), HEAVY | {"hashlib", "logging"}),
        (("schedule", "heartstopper", "3", "2027-01-01"), HEAVY),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_command_loads_only_what_it_needs(words, unwanted, heartstopper, library):
    assert not loaded_by(library, *words) & unwanted
