"""What may go wrong while a library is written.

- a writer killed at any step, or at any moment: the old state or the new one
- a full disk, a read-only folder or file, a failing disk: the old state, and a sentence
- what a crashed writer left behind is cleared away, and nothing else
"""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from seasontrack.domain.errors import DamagedLibraryError, UnwritableError
from seasontrack.storage.library import read_library
from storage.made_up import note, stray_files, tell

KILLING = Path(__file__).with_name("killing.py")


def killed(folder, *words):
    command = [sys.executable, str(KILLING), str(folder), *words]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert ran.returncode == 0, ran.stderr
    return int(ran.stdout)


def test_a_writer_killed_at_every_step(tmp_path):
    assert killed(tmp_path, "steps", "0") > 50


def test_a_writer_killed_at_a_few_moments(tmp_path):
    assert killed(tmp_path, "moments", "10") == 10


@pytest.mark.slow
def test_a_writer_killed_at_two_hundred_moments(tmp_path):
    assert killed(tmp_path, "moments", "200") == 200


FAILURES = [
    ("write", errno.ENOSPC, "No space left on device"),
    ("write", errno.EDQUOT, "Disk quota exceeded"),
    ("fsync", errno.EIO, "Input/output error"),
    ("fchmod", errno.EPERM, "Operation not permitted"),
    ("replace", errno.EACCES, "Permission denied"),
    ("iterdir", errno.EACCES, "Permission denied"),
]


@pytest.mark.parametrize(("step", "number", "reason"), FAILURES)
def test_a_step_that_fails_leaves_the_old_state(library, monkeypatch, step, number, reason):
    tell(library)
    before = library.read_bytes()

    def fail(*_, **__):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path if step == "iterdir" else os, step, fail)
    with pytest.raises(UnwritableError) as refused:
        note(library, "x")
    monkeypatch.undo()
    assert str(refused.value) == f"{library} cannot be written: {reason}; nothing was changed"
    assert refused.value.exit_code == 5
    assert library.read_bytes() == before
    assert stray_files(library) == []
    note(library, "works again")


def test_a_folder_that_cannot_be_synced_is_said(library, monkeypatch):
    tell(library)
    really = os.fsync

    def fail(descriptor):
        if Path(f"/proc/self/fd/{descriptor}").is_dir():
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        really(descriptor)

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UnwritableError, match="the change stands, but a power cut may still undo"):
        note(library, "x")
    assert read_library(library).shows["heartstopper"].notes == "x"


def test_a_file_system_that_cannot_sync_folders_is_fine(library, monkeypatch):
    tell(library)
    really = os.fsync

    def fail(descriptor):
        if Path(f"/proc/self/fd/{descriptor}").is_dir():
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        really(descriptor)

    monkeypatch.setattr(os, "fsync", fail)
    note(library, "x")


def test_a_read_only_folder(library, monkeypatch):
    tell(library)
    before = library.read_bytes()
    really = os.open

    def refuse(path, flags, *rest, **named):
        if flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return really(path, flags, *rest, **named)

    library.with_name("library.json.lock").unlink()
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(
        UnwritableError, match=r"its lock file library.json.lock: Permission denied"
    ):
        note(library, "x")
    assert library.read_bytes() == before
    assert read_library(library).announcements


def test_a_read_only_library(library, monkeypatch):
    tell(library)
    before = library.read_bytes()
    library.chmod(0o444)
    if os.getuid() == 0:
        monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UnwritableError, match="it is read-only; nothing was changed"):
        note(library, "x")
    assert library.read_bytes() == before


def test_a_folder_that_cannot_be_made(tmp_path):
    tmp_path.joinpath("file").write_text("in the way")
    with pytest.raises(UnwritableError, match=r"can be made \(File exists\); nothing was changed"):
        tell(tmp_path / "file" / "library.json")


def test_a_folder_or_a_pipe_is_never_written_over(library):
    library.mkdir()
    with pytest.raises(DamagedLibraryError, match="it is a folder"):
        tell(library)
    library.rmdir()
    os.mkfifo(library)
    with pytest.raises(DamagedLibraryError, match="it is a pipe"):
        tell(library)
    assert library.is_fifo()


def test_a_full_disk(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    words = ["-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if not (mount and unmount) or subprocess.run([mount, *words], check=False).returncode != 0:
        pytest.skip("this machine mounts no small disk")
    try:
        library = tell(disk / "library.json")
        before = library.read_bytes()
        with pytest.raises(UnwritableError, match="No space left on device; nothing was changed"):
            note(library, "x" * 100_000)
        assert library.read_bytes() == before
        assert stray_files(library) == []
        note(library, "small")
    finally:
        subprocess.run([unmount, str(disk)], check=True)


def test_what_a_crashed_writer_left_is_cleared_away_and_nothing_else(library):
    tell(library)
    left = library.with_name(".library.json.0123456789abcdef.tmp")
    others = [
        library.with_name(name)
        for name in (
            *(".library.json.tmp", ".library.json.0123456789ABCDEF.tmp", "library.json.tmp"),
            *(".other.json.0123456789abcdef.tmp", ".library.json.0123456789abcdef.tmp~"),
        )
    ]
    for path in (left, *others):
        path.write_text("half a libr")
    note(library, "x")
    assert not left.exists()
    assert all(path.exists() for path in others)
