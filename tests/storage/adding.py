"""A writer of its own: ``adding.py LIBRARY NAME COUNT`` adds records one by one."""

import sys
from pathlib import Path

from seasontrack.domain.models import Announcement, Kind
from seasontrack.storage import locking
from seasontrack.storage.library import change_library

locking.WAIT_SECONDS = 120  # what is lost matters here, not who is fed up first on a busy machine
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(count):
    with change_library(path, f"add {name} {number}") as change:
        change.add(Announcement(f"{name}-{number:03}", "show", Kind.ORDERED, by=str(number) + name))
