"""Correcting an announcement that was recorded wrongly."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from seasontrack.actions.removing import the_announcement
from seasontrack.actions.statements import corrected
from seasontrack.domain.announcing import check_announcement, is_same_statement
from seasontrack.domain.chronology import check_chronology
from seasontrack.domain.errors import UsageError
from seasontrack.domain.history import Status, fold
from seasontrack.domain.models import Announcement, Show
from seasontrack.storage.identifiers import utc_now
from seasontrack.storage.library import Transaction


@dataclass(frozen=True, slots=True)
class Amended:
    """An announcement before and after, and the show's status before and after."""

    show: Show
    old: Announcement
    new: Announcement
    before: Status
    after: Status

    @property
    def is_changed(self) -> bool:
        """Whether the amendment changed anything."""
        return not is_same_statement(self.old, self.new)


def amend(library: Transaction, name: str, typed: Mapping[str, Any], today: date) -> Amended:
    """Replace the fields given in the announcement whose id begins with ``name``.

    ``typed`` holds fields of a statement as typed; an empty text or a date of
    "unknown" takes a field away. Raises UsageError when nothing is given or a
    field cannot be, NotFoundError or ConflictError for the id, and
    ConflictError when the result contradicts the log.
    """
    if not typed:
        raise UsageError("nothing to amend; give the options that change, such as --on or --by")
    old = the_announcement(library, name)
    show = library.shows[old.show]
    new = corrected(old, typed, today)
    check_announcement(new)
    log = library.announcements_of(show.key)
    others = [each for each in log if each.id != old.id]
    check_chronology(fold(show, others, date.max), new)
    amended = Amended(
        show=show,
        old=old,
        new=new._replace(recorded_at=utc_now()),
        before=fold(show, log, today).status,
        after=fold(show, [*others, new], today).status,
    )
    if amended.is_changed:
        library.replace(amended.new)
    return amended
