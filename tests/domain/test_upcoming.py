"""What is still to come.

- dated ones by their window, undated ones last and never lost
- parts, lost seasons, overdue ones
"""

from hypothesis import given

from saying import said, told
from seasontrack.domain.history import fold
from seasontrack.domain.upcoming import in_order_of_arrival, upcoming_of
from strategies import SHOW, days, logs


def arrivals(*story, as_of="2026-11-23"):
    rows = in_order_of_arrival(upcoming_of(told(*story, as_of=as_of)))
    return [(row.season, row.part, row.premiere and row.premiere.edtf) for row in rows]


def test_dated_first_by_earliest_then_latest_day_and_undated_last():
    assert arrivals(
        said("renewed", "9", on="2026-02-01"),
        said("renewed", "8", on="2026-01-01"),
        said("scheduled", "4", premiere="2027"),
        said("scheduled", "5", premiere="2027-01"),
        said("scheduled", "6", premiere="2026-12-24"),
    ) == [
        ("6", None, "2026-12-24"),
        ("5", None, "2027-01"),
        ("4", None, "2027"),
        ("8", None, None),
        ("9", None, None),
    ]


def test_every_part_that_is_not_out_has_a_row():
    story = [
        said("scheduled", "5", premiere="2025-11-26", part=1),
        said("scheduled", "5", premiere="2025-12-25", part=2),
        said("premiered", "5", on="2025-11-26", premiere="2025-11-26", part=1),
    ]
    assert arrivals(*story, as_of="2025-12-01") == [("5", 2, "2025-12-25")]


def test_what_was_lost_is_not_coming():
    renewal = said("renewed", "4", on="2019-09-20")
    assert not arrivals(renewal, said("cancelled", "4", on="2020-10-05"))
    assert not arrivals(renewal, said("cancelled", on="2020-10-05"))
    assert arrivals(said("replaced", "4", replacement="film")) == [("film", None, None)]


def test_a_window_wholly_past_is_overdue_not_hidden():
    story = [said("scheduled", "2", on="2026-01-01", premiere="2026-10")]

    def is_overdue(day):
        return [row.is_overdue for row in upcoming_of(told(*story, as_of=day))]

    assert is_overdue("2026-10-31") == [False]
    assert is_overdue("2026-11-01") == [True]


@given(logs, days)
def test_every_pending_season_has_a_row(log, day):
    history = fold(SHOW, log, day)
    pending = {season.label for season in history.seasons if season.is_pending}
    assert pending <= {row.season for row in upcoming_of(history)}
