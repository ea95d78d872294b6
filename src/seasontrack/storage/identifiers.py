"""Names and times that sort in the order they were given."""

import os
import time
from datetime import UTC, datetime, timedelta

# RFC 4648's base32hex, lower case: its digits sort as the numbers they stand for.
_DIGITS = "0123456789abcdefghijklmnopqrstuv"
_LENGTH = 14
_CHANCE_BITS = 18
_START = 1_577_836_800_000_000  # 2020-01-01 in microseconds since 1970


class _Clock:
    """The last moment given out, so that no two names of a process are out of order."""

    last = 0

    @classmethod
    def tick(cls) -> int:
        cls.last = max(time.time_ns() // 1000 - _START, cls.last + 1)
        return cls.last


def new_id() -> str:
    """Return 14 lower-case letters and digits: unique, and sorted by creation.

    52 bits are the microseconds since 2020 (they last for 142 years), 18 are chance,
    for two machines that record in the same microsecond.
    """
    chance = int.from_bytes(os.urandom(3), "big") & ((1 << _CHANCE_BITS) - 1)
    value = _Clock.tick() << _CHANCE_BITS | chance
    return "".join(_DIGITS[value >> 5 * place & 31] for place in reversed(range(_LENGTH)))


def utc_now() -> str:
    """Return the present moment in UTC: "2026-11-23T20:42:00.123456Z"."""
    return _written(datetime.now(UTC))


def moment_after(moment: str, now: str) -> str:
    """Return ``now``, or where the clock lags behind, the microsecond after ``moment``.

    So two machines whose clocks disagree still order their changes of one record
    rightly. A ``moment`` that is no time is ignored.
    """
    if now > moment:
        return now
    try:
        return _written(datetime.fromisoformat(moment) + timedelta(microseconds=1))
    except (ValueError, OverflowError):
        return now


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"
