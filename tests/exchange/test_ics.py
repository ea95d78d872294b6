"""Calendars, read back with the library that is not ours.

- one entry of whole days; a window is tentative and says its date
- what moves: same UID, higher SEQUENCE, later DTSTAMP; what stays: the very same bytes
- parts, labels, lost and undated seasons
- long lines folded, text escaped, nothing obeyed
"""

from datetime import date

import icalendar
import pytest

from saying import said
from seasontrack.domain.models import Announcement, Confidence, Show
from seasontrack.exchange.ics import calendar_ics
from seasontrack.exchange.premieres import Calendar, calendar_of

TODAY = date(2026, 11, 23)


def recorded(minute: int, kind: str, *seasons: str, **fields: object) -> Announcement:
    at = f"2026-11-23T20:{minute:02}:00.5Z"
    made = said(kind, *seasons, **fields)
    return made._replace(recorded_at=at)


def made(*log: Announcement, title: str = "The Show") -> Calendar:
    return calendar_of([(Show(key="the-show", title=title, platform="Netflix"), log)], TODAY)


def events(*log: Announcement, title: str = "The Show") -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(calendar_ics(made(*log, title=title)))
    found = list(calendar.walk("VEVENT"))
    assert all(not event.errors for event in found)
    return {str(event["UID"]): event for event in found}


def days(event: icalendar.Event) -> tuple[str, str]:
    return event["DTSTART"].to_ical().decode(), event["DTEND"].to_ical().decode()


@pytest.mark.parametrize(
    ("premiere", "span", "status", "summary"),
    [
        ("2027-08-03", ("20270803", "20270804"), "CONFIRMED", "The Show S2"),
        ("2027-12-31", ("20271231", "20280101"), "CONFIRMED", "The Show S2"),
        ("2027-08", ("20270801", "20270901"), "TENTATIVE", "The Show S2 (August 2027)"),
        ("2027-22", ("20270601", "20270901"), "TENTATIVE", "The Show S2 (summer 2027)"),
        ("2027-24", ("20261201", "20270301"), "TENTATIVE", "The Show S2 (winter 2027)"),
        ("2027", ("20270101", "20280101"), "TENTATIVE", "The Show S2 (2027)"),
    ],
)
def test_days_are_whole_and_the_end_is_the_day_after(premiere, span, status, summary):
    [event] = events(recorded(1, "scheduled", "2", premiere=premiere)).values()
    assert days(event) == span
    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
    assert (event["STATUS"], event["SUMMARY"], event["TRANSP"]) == (status, summary, "TRANSPARENT")


def test_a_premiere_that_moves_is_the_same_entry_revised():
    first = recorded(1, "scheduled", "2", premiere="2027-22", on="2026-11-01")
    moved = recorded(5, "scheduled", "2", premiere="2027-08-03", on="2026-11-02")
    [before], [after] = events(first).values(), events(first, moved).values()
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert before["DTSTAMP"].to_ical() == b"20261123T200100Z"
    assert after["DTSTAMP"].to_ical() == b"20261123T200500Z"


def test_nothing_is_revised_by_what_changes_no_fact():
    first = recorded(1, "scheduled", "2", premiere="2027-08-03", source="https://example.org/1")
    others = [
        recorded(5, "scheduled", "2", premiere="2027-08-03", source="https://example.org/2"),
        recorded(6, "scheduled", "2", premiere="2028", confidence=Confidence.RUMOURED),
        recorded(7, "planned", total=4),
        recorded(8, "scheduled", "2", premiere="2027-08-03", on="2026-01-01"),
    ]
    assert calendar_ics(made(first, *others)) == calendar_ics(made(first))
    assert calendar_ics(made(*others, first)) == calendar_ics(made(first))


def test_what_is_said_of_it_revises_it():
    first = recorded(1, "scheduled", "2", premiere="2027-08-03")
    last = recorded(2, "final", "2")
    [event] = events(first, last).values()
    assert event["SEQUENCE"] == 1
    assert event["DESCRIPTION"] == "Netflix, the last season"


def test_coming_out_as_planned_revises_nothing():
    first = recorded(1, "scheduled", "2", premiere="2026-11-20", on="2026-10-01")
    out = recorded(2, "premiered", "2", premiere="2026-11-20", on="2026-11-20")
    assert calendar_ics(made(first, out)) == calendar_ics(made(first))


def test_parts_and_labels_have_entries_of_their_own():
    log = [
        recorded(1, "scheduled", "5", part=1, premiere="2027-01-01"),
        recorded(1, "scheduled", "5", part=2, premiere="2027-02-01"),
        recorded(1, "scheduled", "film", premiere="2028"),
    ]
    assert {uid: event["SUMMARY"] for uid, event in events(*log).items()} == {
        "the-show-season-5-part-1@seasontrack": "The Show S5 part 1",
        "the-show-season-5-part-2@seasontrack": "The Show S5 part 2",
        "the-show-season-film@seasontrack": "The Show film (2028)",
    }


def test_a_season_out_before_its_next_part_keeps_its_entry():
    log = [
        recorded(1, "premiered", "5", premiere="2026-11-01", on="2026-11-01"),
        recorded(2, "scheduled", "5", part=2, premiere="2026-12-25", on="2026-11-02"),
    ]
    assert len(events(*log)) == 2


def test_lost_seasons_are_left_out_and_undated_ones_counted():
    log = [
        recorded(1, "renewed", "2", "3"),
        recorded(1, "scheduled", "4", premiere="2027-01-01", on="2026-01-01"),
        recorded(2, "cancelled", "4", on="2026-02-01"),
    ]
    calendar = made(*log)
    assert (calendar.premieres, calendar.undated) == ((), 2)


def test_text_is_escaped_folded_and_literal():
    title = "Ünïcode; a, b\\c \x1b[31m\u202e " + "進撃の巨人" * 20
    log = recorded(1, "scheduled", "2", premiere="2027-08-03")
    content = calendar_ics(made(log, title=title))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\x1b" not in content
    [event] = events(log, title=title).values()
    assert event["SUMMARY"].startswith("Ünïcode; a, b\\c \\x1b[31m\\u202e 進撃")


def test_a_record_without_a_time_still_has_a_stamp():
    nameless = said("scheduled", "2", premiere="2027-08-03")
    [event] = events(nameless).values()
    assert event["DTSTAMP"].to_ical().endswith(b"Z")
