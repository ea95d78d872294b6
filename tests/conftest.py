"""The fixture ladder: a library path, the program run in this process, a told story."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from seasontrack.cli.app import app

# Properties are about what holds, not about how fast this machine is today; CI tries more.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", CALM, max_examples=40)
settings.register_profile("thorough", CALM, max_examples=100)
settings.load_profile("thorough" if os.environ.get("CI") else "quick")

TODAY = "2026-11-23"


@dataclass(frozen=True)
class Ran:
    """What one run of the program left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.json"


@pytest.fixture
def run(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    """Run a command line on the test's own library; stdout is a pipe."""
    for name in ("SEASONTRACK_LIBRARY", "SEASONTRACK_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SEASONTRACK_TODAY", TODAY)

    def run(*words: str) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            app(["--library", str(library), *words], prog_name="seasontrack")
        out, err = capsys.readouterr()
        return Ran(int(left.value.code or 0), out, err)

    return run


@pytest.fixture
def ok(run: Callable[..., Ran]) -> Callable[..., Ran]:
    """Run a command line that must succeed."""

    def ok(*words: str) -> Ran:
        ran = run(*words)
        assert ran.code == 0, ran.err
        return ran

    return ok


@pytest.fixture
def heartstopper(ok: Callable[..., Ran]) -> Callable[..., Ran]:
    """The article's facts, typed into an empty library."""
    ok("add", "Heartstopper", "--platform", "Netflix", "--tag", "drama")
    ok("premiere", "heartstopper", "1", "2022-04-22", "--at-once", "--episodes", "8")
    ok("renew", "heartstopper", "+2", "--on", "2022-05-20", "--by", "Netflix")
    ok(
        *("announce", "heartstopper", "planned", "--total", "4", "--by", "Alice Oseman"),
        *("--hedge", "probably", "--on", "2022-05-20", "--source", "Radio Times"),
    )
    return ok
