"""A bar on stderr for work that takes long; nothing where stderr is no terminal."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE_SECONDS = 0.5  # work shorter than this needs no bar


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function to call with how much is done of how much; the bar goes at the end."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    bar = _Bar(what)
    try:
        yield bar.advance
    finally:
        bar.stop()


class _Bar:
    """A bar that appears only once the work has taken a while; Rich is loaded then."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._begun = time.monotonic()
        self._stop: Callable[[], None] | None = None
        self._update: Callable[[int, int], None] = self._wait

    def advance(self, done: int, total: int) -> None:
        self._update(done, total)

    def stop(self) -> None:
        if self._stop is not None:
            self._stop()

    def _wait(self, done: int, total: int) -> None:
        if time.monotonic() - self._begun > PATIENCE_SECONDS:
            self._show(total)
            self._update(done, total)

    def _show(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
        )
        drawn = Progress(*columns, console=Console(stderr=True), transient=True)
        task = drawn.add_task(self._what, total=total)
        drawn.start()
        self._stop = drawn.stop
        self._update = lambda done, whole: drawn.update(task, completed=done, total=whole)
