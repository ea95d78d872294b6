"""A writer of its own: ``adding.py LIBRARY NAME COUNT`` adds records one by one."""

import sys
from pathlib import Path

from seasontrack.domain.models import Announcement, Kind
from seasontrack.storage.library import change_library

path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(count):
    with change_library(path, f"add {name} {number}") as change:
        change.add(Announcement(f"{name}-{number:03}", "show", Kind.ORDERED, by=str(number) + name))
