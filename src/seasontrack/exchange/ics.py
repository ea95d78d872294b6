"""Premieres as an iCalendar file (RFC 5545) that calendar programs can subscribe to."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from seasontrack import __version__
from seasontrack.domain.words import literal
from seasontrack.exchange.premieres import Calendar, Premiere, Revised

if TYPE_CHECKING:
    from icalendar import Event

NAME = "TV seasons"
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)  # stands for a revision of which no time is known


def calendar_ics(calendar: Calendar) -> bytes:
    """Return the premieres as an iCalendar file: UTF-8, CRLF, lines folded at 75 octets.

    Each is an entry of whole days. ``DTEND`` is the day after the last one
    (RFC 5545, 3.6.1); what has no exact day is tentative and spans the days it
    could be. ``UID`` is made from show, season and part, so a date that moves
    moves the entry. Entries take no time from anyone (``TRANSP``).
    """
    import icalendar

    made = icalendar.Calendar()
    made.add("prodid", f"-//seasontrack//seasontrack {__version__}//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", NAME)
    for revised in calendar.premieres:
        made.add_component(_event(revised))
    return bytes(made.to_ical())


def uid_of(premiere: Premiere) -> str:
    """Return the entry's identity, the same for as long as show, season and part are."""
    part = f"-part-{premiere.part}" if premiere.part is not None else ""
    return f"{premiere.show}-season-{premiere.season}{part}@seasontrack"


def summary_of(premiere: Premiere) -> str:
    """Return the entry's title: "Heartstopper S2", with a date that is not exact behind it."""
    label = f"S{premiere.season}" if premiere.season.isdecimal() else premiere.season
    part = f" part {premiere.part}" if premiere.part is not None else ""
    when = "" if premiere.when.exact else f" ({premiere.when})"
    return literal(f"{premiere.title} {label}{part}{when}")


def _event(revised: Revised) -> "Event":
    from icalendar import Event

    premiere = revised.premiere
    event = Event()
    event.add("uid", uid_of(premiere))
    event.add("dtstamp", _moment(revised.at))
    event.add("sequence", revised.revision)
    event.add("dtstart", premiere.when.earliest)
    event.add("dtend", premiere.when.latest + timedelta(days=1))
    event.add("summary", summary_of(premiere))
    event.add("status", "CONFIRMED" if premiere.when.exact else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    if premiere.details:
        event.add("description", literal(", ".join(premiere.details)))
    if premiere.source:
        event.add("url", literal(premiere.source))
    return event


def _moment(at: str) -> datetime:
    """Return the UTC time to the second, as RFC 5545 writes it."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return LONG_AGO  # edited by hand: the entry still needs a time that stays the same
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0)
