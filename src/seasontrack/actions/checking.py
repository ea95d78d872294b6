"""Looking a whole library over, and mending what can be mended without loss."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from seasontrack.domain.adapting import check_span
from seasontrack.domain.announcing import check_announcement
from seasontrack.domain.chronology import contradiction
from seasontrack.domain.errors import UsageError
from seasontrack.domain.history import fold
from seasontrack.domain.models import Announcement, Coverage, Show, Work
from seasontrack.domain.spans import recorded_span
from seasontrack.storage.backups import list_backups
from seasontrack.storage.checking import Finding, check_library
from seasontrack.storage.identifiers import utc_now
from seasontrack.storage.library import Library, Transaction, change_library, read_library
from seasontrack.storage.mending import mend


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look over a library found; ``mended`` says what was repaired just before.

    ``is_dry``: it would have been, and what was found is still there.
    """

    path: Path
    findings: tuple[Finding, ...]
    mended: tuple[str, ...] = ()
    backup: Path | None = None
    is_dry: bool = False

    @property
    def is_damaged(self) -> bool:
        """Whether anything found is damage rather than a remark."""
        return any(finding.is_damage for finding in self.findings)


def check(path: Path) -> Checked:
    """Return all that is wrong with a library: damage, then what cannot be true.

    Nothing is raised and nothing is written.
    """
    findings = check_library(path)
    if any(finding.is_damage for finding in findings):
        return Checked(path, findings)
    return Checked(path, (*findings, *_improbable(read_library(path))))


def fix(path: Path, command: str, *, dry_run: bool = False) -> Checked:
    """Mend what can be mended without losing a word, after a backup, and check again.

    A statement recorded twice is kept once, records that share an id get one each,
    and a show or work that records speak of but nobody added is added under its key.
    Raises what reading and writing raise: what cannot be read is left as it is.
    """
    with change_library(path, command, dry_run=dry_run) as library:
        mended = mend(library)
        done = [
            *_add_missing(library),
            *(f"gave {old} the id {new}, because it was taken" for old, new in mended.parted),
            *(f"dropped {gone}, which repeats {kept}" for kept, gone in mended.told_twice),
            *(f"{each.name}: kept {each.kept} as its {each.field}" for each in mended.differences),
        ]
    backup = list_backups(path)[0] if done and not dry_run else None
    return Checked(path, check(path).findings, tuple(done), backup, is_dry=dry_run)


def _improbable(library: Library) -> Iterator[Finding]:
    for show in library.shows.values():
        log = library.announcements_of(show.key)
        for announcement in log:
            reason = _contradiction(show, log, announcement)
            if reason:
                yield _remark(library, "announcements", announcement.id, reason)
    for record in library.coverage:
        reason = _beyond(library, record)
        if reason:
            yield _remark(library, "coverage", record.id, reason)


def _contradiction(
    show: Show, log: tuple[Announcement, ...], announcement: Announcement
) -> str | None:
    try:
        check_announcement(announcement)
    except UsageError as error:
        return f"{show.title}: {error}"
    others = [other for other in log if other.id != announcement.id]
    return contradiction(fold(show, others, date.max), announcement)


def _beyond(library: Library, record: Coverage) -> str | None:
    work = library.works.get(record.work)
    if work is None:
        return None
    try:
        check_span(work, recorded_span(record.span), record.unit)
    except UsageError as error:
        return str(error)
    return None


def _remark(library: Library, table: str, name: str, reason: str) -> Finding:
    return Finding(library.path, table, name, None, reason, is_damage=False)


def _add_missing(library: Transaction) -> Iterator[str]:
    used: list[Announcement | Coverage] = [*library.announcements, *library.coverage]
    for key in sorted({record.show for record in used} - set(library.shows)):
        library.add(Show(key=key, title=key, recorded_at=utc_now()))
        yield f"added the show {key}, of which records speak"
    for key in sorted({record.work for record in library.coverage} - set(library.works)):
        library.add(Work(key=key, title=key, recorded_at=utc_now()))
        yield f"added the work {key}, of which records speak"
