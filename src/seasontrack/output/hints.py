"""What could come next, told once for each kind of thing, to somebody at a terminal."""

import sys

from seasontrack.domain.models import Kind
from seasontrack.output.screen import talk

_DATE = "'seasontrack schedule {show} SEASON DATE' records a premiere date"
AFTER = {
    Kind.ORDERED: _DATE,
    Kind.RENEWED: _DATE,
    Kind.FINAL: "'seasontrack coverage {show}' says whether the seasons ordered are enough",
    Kind.PRODUCTION: _DATE,
    Kind.SCHEDULED: "'seasontrack premiere {show} SEASON' records that it came out",
    Kind.DELAYED: "'seasontrack schedule {show} SEASON DATE' records the new date",
    Kind.PREMIERED: "'seasontrack adapt {show} SEASON SPAN' records what it adapts",
    Kind.FINISHED: "'seasontrack next {show}' says where to go on reading",
    Kind.CANCELLED: "'seasontrack announce {show} moved --platform P' records who saves it",
    Kind.ENDED: "'seasontrack coverage {show} --unadapted' shows what was never adapted",
    Kind.MOVED: "'seasontrack renew {show}' records that more seasons are ordered there",
    Kind.REPLACED: "'seasontrack schedule {show} LABEL DATE' records when the other comes out",
    Kind.PLANNED: "'seasontrack coverage {show}' holds the claim beside the forecast",
}
AFTER_SHOW = "'seasontrack renew {show}' records that more seasons are ordered"
AFTER_WORK = "'seasontrack adapt SHOW SEASON SPAN' records which of them a season adapts"
AFTER_COVERAGE = "'seasontrack next {show}' says where to go on reading"


def hint(text: str | None, show: str) -> None:
    """Say what could come next, on stderr and only when somebody sits in front of it."""
    if text is not None and is_attended():
        talk(f"next: {text.format(show=show)}")


def is_attended() -> bool:
    """Whether somebody reads stderr on a terminal."""
    return sys.stderr.isatty()
