"""What stays of a library file that is replaced.

- links, modes and owners are kept, also by its backups
- folders are made on the first write, with the usual mode
"""

import os
import shutil
import stat
from pathlib import Path

from seasontrack.storage.library import read_library
from seasontrack.storage.locations import backups_of
from storage.made_up import note, tell


def test_a_link_stays_a_link(library, tmp_path):
    place = tmp_path / "elsewhere" / "real.json"
    place.parent.mkdir()
    library.symlink_to(Path("elsewhere") / "real.json")
    tell(library)
    note(library, "through the link")
    note(place, "straight")
    assert library.is_symlink()
    assert read_library(library).shows["heartstopper"].notes == "straight"
    assert {path.name for path in place.parent.iterdir()} == {
        *("real.json", "real.json.lock", "real.json.backups")
    }


def test_mode_and_owner_are_kept(library):
    tell(library)
    library.chmod(0o640)
    if os.getuid() == 0:
        os.chown(library, 4711, 4712)
    owner = library.stat().st_uid, library.stat().st_gid
    shutil.rmtree(backups_of(library))
    note(library, "x")
    found = library.stat()
    assert stat.S_IMODE(found.st_mode) == 0o640
    assert (found.st_uid, found.st_gid) == owner
    backup = next(library.parent.rglob("2*.json")).stat()
    assert stat.S_IMODE(backup.st_mode) == 0o640


def test_a_new_library_has_the_usual_mode_and_its_folders_are_made(tmp_path):
    path = tmp_path / "a" / "b" / "library.json"
    old = os.umask(0o027)
    try:
        tell(path)
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
