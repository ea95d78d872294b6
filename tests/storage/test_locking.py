"""Several processes at once.

- eight writers, fifty records each: none lost, none twice; readers meanwhile see whole states
- a writer that waits says so once, then gives up and names the holder
- a lock ends with its process; reading and dry runs need none
- a lock file that was taken away, or is a link, locks nothing
"""

import fcntl
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from seasontrack.domain.errors import LockedError, UnwritableError
from seasontrack.domain.models import Show
from seasontrack.storage import locking
from seasontrack.storage.checking import check_library
from seasontrack.storage.library import change_library, read_library
from seasontrack.storage.locking import holder_of, locked
from storage.made_up import note, tell

ADDING = Path(__file__).with_name("adding.py")
HOLDING = (
    "import sys, pathlib\n"
    "from seasontrack.storage.locking import locked\n"
    "with locked(pathlib.Path(sys.argv[1])):\n"
    "    print('held', flush=True)\n"
    "    sys.stdin.read()\n"
)


@pytest.fixture
def holder(library):
    """Another process that holds the library until its stdin is closed."""
    command = [sys.executable, "-c", HOLDING, str(library)]
    with subprocess.Popen(command, stdin=-1, stdout=-1) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.stdin.close()


def test_eight_writers_lose_nothing(library):
    with change_library(library, "start") as change:
        change.add(Show("show", "Show"))
    words = [sys.executable, str(ADDING), str(library)]
    writers = [subprocess.Popen([*words, f"w{number}", "50"]) for number in range(8)]
    seen = 0
    while any(writer.poll() is None for writer in writers):
        now = len(read_library(library).announcements)
        assert now >= seen
        seen = now
        time.sleep(0.005)
    assert [writer.returncode for writer in writers] == [0] * 8
    found = [one.id for one in read_library(library).announcements]
    assert len(found) == len(set(found)) == 400
    assert {name for name in found if name.startswith("w3")} == {f"w3-{n:03}" for n in range(50)}
    assert check_library(library) == ()


def test_a_writer_that_waits_says_so_and_gives_up(library, holder, monkeypatch):
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.3)
    said = []
    with pytest.raises(LockedError) as refused, change_library(library, "x", waiting=said.append):
        pytest.fail("the library is held by another process")
    assert said == [f"process {holder.pid}"]
    assert refused.value.exit_code == 6
    assert str(refused.value) == (
        f"{library} is being changed by process {holder.pid}; nothing was changed, try again"
    )


def test_a_writer_goes_on_when_the_holder_is_done(library, holder):
    said = []

    def let_go(who):
        said.append(who)
        holder.stdin.close()
        holder.wait()

    with change_library(library, "x", waiting=let_go) as change:
        change.add(Show("a", "A"))
    assert len(said) == 1
    assert list(read_library(library).shows) == ["a"]
    with subprocess.Popen([sys.executable, "-c", ""], stdin=-1) as nobody:
        holder.stdin = nobody.stdin


def test_ten_seconds_are_the_patience():
    assert locking.WAIT_SECONDS == 10


def test_a_lock_ends_with_its_process(library, holder):
    assert holder_of(library) == f"process {holder.pid}"
    holder.kill()
    holder.wait()
    assert holder_of(library) is None
    tell(library)


def test_reading_and_dry_runs_need_no_lock(library):
    tell(library)
    with locked(library):
        assert holder_of(library) == f"process {os.getpid()}"
        assert read_library(library).announcements
        with change_library(library, "x", dry_run=True) as change:
            change.add(Show("a", "A"))


def test_an_unlocked_library_has_no_holder(library):
    assert holder_of(library) is None
    assert list(library.parent.iterdir()) == []
    tell(library)
    assert holder_of(library) is None


def test_a_link_and_its_target_share_one_lock(library, tmp_path, monkeypatch):
    tell(library)
    link = tmp_path / "link.json"
    link.symlink_to(library)
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.3)
    with locked(link), pytest.raises(LockedError):
        note(library, "x")


def test_a_lock_file_of_nonsense_names_nobody(library, monkeypatch):
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.3)
    with locked(library):
        library.with_name("library.json.lock").write_bytes(b"\xff" * 50)
        with pytest.raises(LockedError, match="is being changed by another process"):
            tell(library)


def test_a_lock_file_taken_away_meanwhile_is_no_lock(library, monkeypatch):
    tell(library)
    lock = library.with_name("library.json.lock")
    really, removed = fcntl.flock, []

    def locked_too_late(descriptor, how):
        really(descriptor, how)
        if not removed:
            lock.unlink()
            removed.append(True)

    monkeypatch.setattr(fcntl, "flock", locked_too_late)
    with locked(library):
        assert holder_of(library) == f"process {os.getpid()}"


def test_a_link_in_the_place_of_the_lock_file_is_not_followed(library, tmp_path):
    tell(library)
    library.with_name("library.json.lock").unlink()
    other = tmp_path / "other"
    other.write_text("kept", encoding="ascii")
    library.with_name("library.json.lock").symlink_to(other)
    with pytest.raises(UnwritableError, match=r"its lock file library\.json\.lock: "):
        tell(library)
    assert other.read_text(encoding="ascii") == "kept"
