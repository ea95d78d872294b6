"""What an announcement must and may carry, what contradicts the log, what "two more" are.

- every kind with what it needs, and with what it does not take
- counts and days that cannot be
- statements that are the same, facts that are the same
- premieres before orders, orders after premieres
- "+N" resolved on its day
"""

from datetime import date

import pytest
from hypothesis import given

from saying import said, told
from seasontrack.domain.announcing import (
    CARRIES,
    check_announcement,
    is_same_fact,
    is_same_statement,
)
from seasontrack.domain.chronology import contradiction, remarks_on
from seasontrack.domain.errors import UsageError
from seasontrack.domain.models import Confidence, Kind
from seasontrack.domain.renewals import seasons_meant
from seasontrack.domain.seasons import FurtherSeasons
from strategies import SHOW, announcements

MINIMAL = {
    "ordered": said("ordered", "1"),
    "renewed": said("renewed", "2"),
    "final": said("final", "2"),
    "production": said("production", "2"),
    "scheduled": said("scheduled", "2", premiere="2027"),
    "delayed": said("delayed", "2"),
    "premiered": said("premiered", "1"),
    "finished": said("finished", "1"),
    "cancelled": said("cancelled"),
    "ended": said("ended"),
    "moved": said("moved", platform="Amazon"),
    "replaced": said("replaced", "4", replacement="film"),
    "planned": said("planned", total=4),
}


def test_every_kind_has_a_rule():
    assert set(CARRIES) == set(Kind) == {Kind(name) for name in MINIMAL}


@pytest.mark.parametrize("kind", MINIMAL)
def test_what_is_needed_is_enough(kind):
    check_announcement(MINIMAL[kind])


@pytest.mark.parametrize("kind", Kind)
def test_what_is_needed_is_missed(kind):
    for field in CARRIES[kind].needs:
        lacking = MINIMAL[kind]._replace(**{field: () if field == "seasons" else None})
        with pytest.raises(UsageError, match=f"'{kind}' needs"):
            check_announcement(lacking)


@pytest.mark.parametrize(
    "odd",
    [
        said("ended", "3"),
        said("moved", "2", platform="Amazon"),
        said("renewed", "2", stage="filming"),
        said("cancelled", "2", premiere="2027"),
        said("planned", total=4, final=True),
        said("premiered", "1", platform="Netflix"),
    ],
)
def test_what_does_not_belong_is_refused(odd):
    with pytest.raises(UsageError, match="takes no"):
        check_announcement(odd)


@pytest.mark.parametrize(
    "impossible",
    [
        said("scheduled", "2", premiere="2027", part=0),
        said("scheduled", "2", premiere="2027", episodes=-1),
        said("premiered", "2", premiere="2022-01-01", episodes=10_001),
        said("planned", total=0),
        said("scheduled", "2", on="2022-05-20", premiere="2022-05-19"),
        said("delayed", "2", on="2022-05-20", premiere="2021"),
        said("premiered", "2", premiere="2022-05-20", finale="2022-05-19"),
    ],
)
def test_what_cannot_be_is_refused(impossible):
    with pytest.raises(UsageError):
        check_announcement(impossible)


@given(announcements())
def test_a_statement_is_the_same_under_another_id(announcement):
    again = announcement._replace(id="other", recorded_at="2030-01-01T00:00:00Z")
    assert is_same_statement(announcement, again)
    assert is_same_fact(announcement, again)


def test_another_source_states_the_same_fact():
    one = said("renewed", "2", "3", on="2022-05-20", by="Netflix")
    other = said("renewed", "2", "3", on="2022-05", source="Deadline")
    assert is_same_fact(one, other)
    assert not is_same_statement(one, other)


def test_another_season_or_another_month_is_another_fact():
    one = said("renewed", "2", on="2022-05-20")
    assert not is_same_fact(one, said("renewed", "3", on="2022-05-20"))
    assert not is_same_fact(one, said("renewed", "2", on="2022-06"))


STORY = told(
    said("premiered", "1", premiere="2022-04-22"),
    said("renewed", "2", "3", on="2022-05-20"),
    said("premiered", "2", premiere="2023-08-03"),
    as_of="2030-01-01",
)


@pytest.mark.parametrize(
    "false",
    [
        said("premiered", "3", premiere="2022-05-19"),
        said("renewed", "2", on="2023-08-04"),
        said("cancelled", "2", on="2024-01-01"),
        said("scheduled", "2", on="2024-01-01", premiere="2025"),
        said("delayed", "1", on="2024-01-01"),
    ],
)
def test_what_the_log_contradicts(false):
    assert "The Show: season" in contradiction(STORY, false)
    rumour = false._replace(confidence=Confidence.RUMOURED)
    assert contradiction(STORY, rumour) is None


@pytest.mark.parametrize(
    "true",
    [
        said("premiered", "3", premiere="2024-10-03"),
        said("renewed", "2", on="2022-06"),
        said("renewed", "2"),
        said("scheduled", "2", on="2023-01-10", premiere="2023-08-03"),
        said("scheduled", "2", on="2023-09-01", premiere="2023-12", part=2),
        said("ordered", "1", on="2021-01-20"),
        said("premiered", "0"),
    ],
)
def test_what_the_log_allows(true):
    assert contradiction(STORY, true) is None


def test_remarks_tell_what_is_odd_but_possible():
    today = date(2026, 11, 23)
    odd = said("premiered", "2", on="2027-01-01", premiere="2027-01-01")
    assert len(list(remarks_on(STORY, odd, today))) == 3
    (remark,) = remarks_on(STORY, said("finished", "3", finale="2027-01-01"), today)
    assert remark == "2027-01-01 is still to come; until then it counts as not finished"
    (remark,) = remarks_on(STORY, said("ended", on="2026-11-23"), today)
    assert remark.startswith("still to come: season 3;")
    over = told(said("premiered", "1", premiere="2022-04-22"))
    assert not list(remarks_on(over, said("ended", on="2026-11-23"), today))


@pytest.mark.parametrize(
    ("fallen", "told_too", "holds"),
    [
        (said("cancelled", on="2024-05-01"), said("renewed", "4", on="2024-05-01"), "ordered"),
        (
            said("cancelled", on="2024-05-01"),
            said("moved", on="2024-05-01", platform="NBC"),
            "moved",
        ),
        (said("cancelled", "4", on="2024-05-01"), said("renewed", "4", on="2024-05-01"), "ordered"),
        (
            said("cancelled", "3", on="2024-05-01"),
            said("scheduled", "3", on="2024-05-01", premiere="2025"),
            "scheduled",
        ),
        (
            said("scheduled", "3", on="2024-05-01", premiere="2025"),
            said("delayed", "3", on="2024-05-01"),
            "delayed",
        ),
        (said("renewed", "5", on="2024-05-01"), said("ended", on="2024-05-01"), "ended"),
        (said("cancelled", "3", on="2024-05-01"), said("renewed", "4", on="2024-05-01"), None),
        (said("cancelled", "4", on="2024-05-01"), said("renewed", "4", on="2024-04-30"), None),
        (
            said("cancelled", on="2024-05-01"),
            said("renewed", "4", on="2024-05-01", confidence=Confidence.RUMOURED),
            None,
        ),
    ],
)
def test_what_holds_in_spite_of_what_is_said_the_same_day_is_remarked(fallen, told_too, holds):
    log = told(said("renewed", "3", "4", on="2023-01-01"), told_too, as_of="2030-01-01")
    remarks = list(remarks_on(log, fallen, date(2026, 11, 23)))
    assert remarks == (
        [f"on 2024-05-01 it was {holds} too, which holds; give --on if it fell later"]
        if holds
        else []
    )


IN_PARTS = (
    said("premiered", "4", on="2022-05-27", premiere="2022-05-27", finale="2022-05-27", part=1),
    said("scheduled", "4", on="2021-11-06", premiere="2022-07-01", part=2),
)


def test_the_next_part_of_a_season_is_no_second_premiere():
    second = said("premiered", "4", on="2022-07-01", premiere="2022-07-01")
    assert not list(remarks_on(told(*IN_PARTS), second, date(2026, 11, 23)))
    assert contradiction(told(*IN_PARTS), second) is None


def test_a_delay_between_two_parts_is_none_once_both_are_out():
    late = said("premiered", "4", on="2022-08-01", premiere="2022-08-01", part=2)
    delay = said("delayed", "4", on="2022-06-20")
    assert contradiction(told(*IN_PARTS, late, as_of="2030-01-01"), delay) is None
    assert contradiction(told(*IN_PARTS, late, delay), said("premiered", "5")) is None
    assert contradiction(told(*IN_PARTS, late), delay._replace(on=late.on)) is None
    after = said("delayed", "4", on="2022-09-01")
    assert contradiction(told(*IN_PARTS, late, as_of="2030-01-01"), after)


def test_more_of_a_season_in_parts_can_be_in_production():
    one_part = told(IN_PARTS[0], as_of="2030-01-01")
    assert contradiction(one_part, said("production", "4", on="2023-01-01")) is None
    assert contradiction(one_part, said("scheduled", "4", on="2023-01-01", premiere="2024"))


OUT = said("premiered", "1", on="2025-12-01", premiere="2025-12-01")
LATER = [
    said("scheduled", "1", on="2026-02-01", premiere="2027"),
    said("delayed", "1", on="2026-02-01"),
    said("production", "1", on="2026-02-01"),
    said("cancelled", "1", on="2026-02-01"),
    said("replaced", "1", on="2026-02-01", replacement="film"),
    said("renewed", "1", on="2026-02-01"),
    said("finished", "1", on="2026-02-01", finale="2025-11-01"),
]
ORDER = said("ordered", "1", on="2025-01-01")


@pytest.mark.parametrize("later", LATER, ids=lambda said: str(said.kind))
def test_what_cannot_follow_a_premiere_is_told_in_either_order(later):
    assert contradiction(told(ORDER, OUT, as_of="2030-01-01"), later)
    reason = contradiction(told(ORDER, later, as_of="2030-01-01"), OUT)
    assert "cannot have premiered 2025-12-01: " in reason
    assert ("'seasontrack amend ID --on DATE'" in reason) is (later.kind != "finished")
    rumour = later._replace(confidence=Confidence.RUMOURED)
    assert contradiction(told(ORDER, rumour, as_of="2030-01-01"), OUT) is None


def test_a_season_that_is_out_can_be_declared_the_last_in_either_order():
    final = said("final", "1", on="2026-02-01")
    assert contradiction(told(OUT, as_of="2030-01-01"), final) is None
    assert contradiction(told(final, as_of="2030-01-01"), OUT) is None


def test_no_part_is_out_before_its_season_was_ordered():
    order = said("ordered", "4", on="2022-06-01")
    assert contradiction(told(order), IN_PARTS[0])
    assert contradiction(told(IN_PARTS[0], as_of="2030-01-01"), order)


def test_a_contradiction_in_the_log_is_not_that_of_the_next_premiere():
    log = told(ORDER, LATER[0], OUT, as_of="2030-01-01")
    assert contradiction(log, OUT._replace(id="again", by="another")) is None


def test_a_finale_is_held_against_its_own_part():
    later = said("finished", "4", on="2022-06-01", finale="2022-06-30", part=2)
    out = said("premiered", "4", on="2022-07-01", premiere="2022-07-01", part=2)
    assert contradiction(told(*IN_PARTS, later), out)
    assert contradiction(told(*IN_PARTS, out, as_of="2030-01-01"), later)
    assert contradiction(told(*IN_PARTS), later) is None
    all_of_it = said("premiered", "1", premiere="2026-01-01", finale="2026-02-01")
    assert contradiction(told(LATER[-1]), all_of_it) is None


def more(count, *log, on):
    return seasons_meant(FurtherSeasons(count), SHOW, log, date.fromisoformat(on))


FIRST = said("premiered", "1", on="2022-04-22", premiere="2022-04-22")
TWO_MORE = said("renewed", "2", "3", on="2022-05-20", by="Netflix")


def test_more_seasons_follow_the_highest_ordered_by_that_day():
    assert more(2, FIRST, on="2022-05-20") == ("2", "3")
    assert more(1, FIRST, TWO_MORE, on="2023-01-01") == ("4",)
    assert more(1, on="2022-05-20") == ("1",)


def test_a_renewal_recorded_late_counts_from_its_own_day():
    assert more(1, FIRST, TWO_MORE, on="2022-05-01") == ("2",)


def test_the_renewal_of_the_day_told_again_is_the_same_renewal():
    assert more(2, FIRST, TWO_MORE, on="2022-05-20") == ("2", "3")


def test_another_renewal_on_the_same_day_goes_on():
    assert more(1, FIRST, TWO_MORE, on="2022-05-20") == ("4",)


def test_a_withdrawn_season_can_be_ordered_again():
    withdrawn = said("cancelled", "3", on="2022-08-01")
    assert more(1, FIRST, TWO_MORE, withdrawn, on="2023-01-01") == ("3",)


def test_no_season_is_above_9999():
    with pytest.raises(UsageError):
        more(1, said("ordered", "9999", on="2020-01-01"), on="2021-01-01")
