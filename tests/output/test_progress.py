"""The bar for long work.

- on a terminal, once the work takes a while; gone at the end
- never elsewhere, and never for short work
"""

import io

import pytest

from seasontrack.output import progress as bars


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "patience", "is_shown"),
    [(Terminal(), -1.0, True), (Terminal(), 60.0, False), (io.StringIO(), -1.0, False)],
    ids=["long work", "short work", "no terminal"],
)
def test_a_bar_is_for_long_work_on_a_terminal(stream, patience, is_shown, monkeypatch):
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(bars, "PATIENCE_SECONDS", patience)
    monkeypatch.setenv("TERM", "xterm")
    with bars.progress("Importing [b]") as tick:
        for done in range(3):
            tick(done, 3)
    assert ("Importing [b]" in stream.getvalue()) is is_shown
