"""Writers that are killed, run as a program of its own: ``killing.py FOLDER steps|moments N``.

It forks a writer per kill, which costs milliseconds where a new interpreter would cost
a second, looks at the library each left behind, and prints how many it killed. Any loss
ends it with a traceback.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from seasontrack.domain.models import Announcement, Kind, Show
from seasontrack.storage.backups import backups_of, list_backups
from seasontrack.storage.checking import check_library
from seasontrack.storage.library import change_library, read_library

STEPS = ("open", "write", "fsync", "fchmod", "fchown", "replace", "unlink", "close", "mkdir")
KILLED = 86


def start(folder: Path, name: str) -> Path:
    path = folder / name / "library.json"
    with change_library(path, "start") as change:
        change.add(Show("show", "Show"))
        change.add_all(announcement(number) for number in range(20))
    return path


def announcement(number: int) -> Announcement:
    return Announcement(f"{number:06}", "show", Kind.RENEWED, seasons=(str(number + 1),))


def add_one(path: Path) -> None:
    with change_library(path, "add") as change:
        change.add(announcement(len(change.announcements)))


def fork(work: Callable[[], None]) -> int:
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return child


def die_at(fatal: float) -> None:
    """Let this process die at its nth step: before it, or at n and a half, after it."""
    taken = 0

    def deadly(really: Callable[..., object]) -> Callable[..., object]:
        def step(*given, **named):
            nonlocal taken
            taken += 1
            if taken == fatal:
                if really is os_write:
                    really(given[0], given[1][: len(given[1]) // 2])
                os._exit(KILLED)
            last = taken + 0.5 == fatal
            try:
                return really(*given, **named)
            finally:
                if last:
                    os._exit(KILLED)

        return step

    os_write = os.write
    for name in STEPS:
        setattr(os, name, deadly(getattr(os, name)))


def add_one_and_die(path: Path, fatal: float) -> None:
    die_at(fatal)
    add_one(path)


def look_after(path: Path, known: int) -> int:
    """Return how many announcements there are: all that were known, and none in part."""
    found = [one.id for one in read_library(path).announcements]
    assert found == [f"{number:06}" for number in range(len(found))], found
    assert len(found) >= known, (len(found), known)
    assert check_library(path) == ()
    for backup in list_backups(path):
        assert check_library(backup) == ()
    return len(found)


def kill_at_every_step(folder: Path, _: int) -> int:
    kills = 0
    for first_of_the_day in (True, False):
        path = start(folder, f"first-{first_of_the_day}")
        add_one(path)
        fatal, killed = 0.5, True
        while killed:
            fatal += 0.5
            if first_of_the_day:
                for backup in list_backups(path):
                    backup.unlink()
            known = look_after(path, 0)
            child = fork(partial(add_one_and_die, path, fatal))
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            killed = code == KILLED
            assert killed or code == 0, code
            assert look_after(path, known) <= known + 1
            kills += killed
        add_one(path)
        assert not [*path.parent.glob(".*"), *backups_of(path).glob(".*")]
    return kills


def kill_at_any_moment(folder: Path, kills: int) -> int:
    path = start(folder, "any-moment")
    known = 20
    for number in range(kills):
        told, tell = os.pipe()
        child = fork(partial(add_until_killed, path, tell))
        os.close(tell)
        time.sleep(0.002 + 0.05 * number / kills)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(told, "rb") as pipe:
            known += len(pipe.read())
        known = look_after(path, known)
    return kills


def add_until_killed(path: Path, tell: int) -> None:
    while True:
        add_one(path)
        os.write(tell, b".")


if __name__ == "__main__":
    kinds = {"steps": kill_at_every_step, "moments": kill_at_any_moment}
    sys.stdout.write(f"{kinds[sys.argv[2]](Path(sys.argv[1]), int(sys.argv[3]))}\n")
