"""Which seasons "two more" are."""

from collections.abc import Sequence
from datetime import date

from seasontrack.domain.errors import UsageError
from seasontrack.domain.history import fold
from seasontrack.domain.models import ORDERS, Announcement, Confidence, Show
from seasontrack.domain.seasons import HIGHEST_NUMBER, FurtherSeasons


def seasons_meant(
    further: FurtherSeasons, show: Show, announcements: Sequence[Announcement], day: date
) -> tuple[str, ...]:
    """Return the labels that "N more", said on ``day``, stands for.

    N more follow the highest season ordered by then. Where that day already has
    a renewal of exactly the N seasons after those ordered earlier, that very
    renewal is meant, so that a command typed twice records one renewal.
    Raises UsageError when the numbers would pass 9999.
    """
    that_day = [a for a in announcements if _is_order_of(a, day)]
    earlier = [a for a in announcements if a not in that_day]
    retold = _following(fold(show, earlier, day).ordered_through, further.count)
    if any(order.seasons == retold for order in that_day):
        return retold
    return _following(fold(show, announcements, day).ordered_through, further.count)


def _is_order_of(announcement: Announcement, day: date) -> bool:
    on = announcement.on
    is_counted = announcement.confidence is not Confidence.RUMOURED
    return announcement.kind in ORDERS and is_counted and on is not None and on.earliest == day


def _following(highest: int | None, count: int) -> tuple[str, ...]:
    first = (highest or 0) + 1
    if first + count - 1 > HIGHEST_NUMBER:
        raise UsageError(f"no season is above {HIGHEST_NUMBER}")
    return tuple(str(number) for number in range(first, first + count))
