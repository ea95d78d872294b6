"""The fold: what a show's seasons are, told by its announcements.

- the life of a season, state by state
- the status of a show, each one
- reversals: withdrawn, cancelled, saved, replaced, ended and revived
- parts
- time travel, rumours, and what was recorded late
- any log, in any order
"""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saying import said, states, told
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.history import fold
from seasontrack.domain.models import Confidence, Kind
from seasontrack.domain.releases import SeasonState
from strategies import SHOW, days, logs


def edtf(when):
    return when and when.edtf


ORDERED = said("ordered", "1", on="2021-01-20", by="Netflix")
OUT = said("premiered", "1", on="2022-04-22", premiere="2022-04-22", finale="2022-04-22")
RENEWED = said("renewed", "2", "3", on="2022-05-20", by="Netflix")


# The life of a season


def test_a_season_goes_from_announced_to_finished():
    story = [
        said("renewed", "2", on="2022-05-20"),
        said("production", "2", on="2022-09-20", stage="filming"),
        said("scheduled", "2", on="2023-01-10", premiere="2023-08"),
        said("premiered", "2", on="2023-08-03", premiere="2023-08-03"),
        said("finished", "2", on="2023-09-07", finale="2023-09-07"),
    ]
    seen = [
        states(told(*story, as_of=day))["2"]
        for day in ("2022-06-01", "2022-10-01", "2023-02-01", "2023-08-20", "2023-09-07")
    ]
    assert seen == ["announced", "production", "scheduled", "airing", "finished"]


def test_a_delay_drops_the_date_and_remembers_it():
    history = told(
        said("scheduled", "2", on="2023-01-10", premiere="2023-06"),
        said("delayed", "2", on="2023-05-10"),
    )
    season = history.season("2")
    assert (season.state, season.premiere) == (SeasonState.DELAYED, None)
    assert [edtf(each) for each in season.earlier_dates] == ["2023-06"]


def test_a_delay_to_a_new_date_keeps_that_date():
    history = told(
        said("scheduled", "2", on="2023-01-10", premiere="2023-06"),
        said("delayed", "2", on="2023-05-10", premiere="2024"),
    )
    assert states(history) == {"2": "delayed"}
    assert edtf(history.season("2").premiere) == "2024"


def test_a_new_date_after_a_delay_schedules_the_season_again():
    history = told(
        said("delayed", "2", on="2023-05-10"),
        said("scheduled", "2", on="2023-06-01", premiere="2024-02-01"),
    )
    assert states(history) == {"2": "scheduled"}


def test_filming_after_a_date_was_given_does_not_unschedule():
    history = told(
        said("scheduled", "2", on="2023-01-10", premiere="2023-06"),
        said("production", "2", on="2023-02-01", stage="wrapped"),
    )
    assert states(history) == {"2": "scheduled"}


def test_a_season_released_at_once_is_finished_that_day():
    assert states(told(OUT, as_of="2022-04-22")) == {"1": "finished"}


def test_a_finale_still_ahead_means_airing():
    weekly = said("premiered", "1", on="2022-04-22", premiere="2022-04-22", finale="2022-06-10")
    assert states(told(weekly, as_of="2022-06-09")) == {"1": "airing"}
    assert states(told(weekly, as_of="2022-06-10")) == {"1": "finished"}


def test_a_finale_still_ahead_does_not_bring_a_season_out():
    finale = said("finished", "2", on="2026-05-01", finale="2027-01-01")
    assert states(told(RENEWED, finale))["2"] == "announced"
    assert states(told(RENEWED, finale, as_of="2027-01-01"))["2"] == "finished"
    begun = said("premiered", "2", premiere=None)
    assert states(told(RENEWED, begun, finale))["2"] == "airing"


def test_without_a_finale_a_season_is_over_a_year_after_its_premiere():
    open_ended = said("premiered", "1", on="2023-03-01", premiere="2023-03-01")
    assert states(told(open_ended, as_of="2024-02-29")) == {"1": "airing"}
    assert states(told(open_ended, as_of="2024-03-01")) == {"1": "finished"}


def test_a_year_after_a_leap_day_is_the_first_of_march():
    open_ended = said("premiered", "1", on="2024-02-29", premiere="2024-02-29")
    assert states(told(open_ended, as_of="2025-02-28")) == {"1": "airing"}
    assert states(told(open_ended, as_of="2025-03-01")) == {"1": "finished"}


def test_without_a_finale_a_season_is_over_once_a_later_one_is_out():
    story = [
        said("premiered", "1", on="2023-03-01", premiere="2023-03-01"),
        said("premiered", "2", on="2023-10-01", premiere="2023-10-01"),
    ]
    assert states(told(*story, as_of="2023-10-02")) == {"1": "finished", "2": "airing"}


def test_a_premiere_of_unknown_date_counts_as_long_over():
    assert states(told(said("premiered", "1"))) == {"1": "finished"}


def test_coming_out_says_nothing_about_when_a_season_was_announced():
    assert told(OUT).season("1").announced_on is None
    assert edtf(told(ORDERED, OUT).season("1").announced_on) == "2021-01-20"


def test_the_order_announces_a_season_though_filming_was_heard_of_first():
    history = told(
        said("production", "2", on="2022-01-01", by="a crew member"),
        said("renewed", "2", on="2022-05-20", by="Netflix"),
    )
    assert history.season("2").announced_by == "Netflix"


# The status of a show


@pytest.mark.parametrize(
    ("status", "story"),
    [
        ("developing", []),
        ("developing", [said("planned", on="2020-01-01", total=4)]),
        ("ordered", [ORDERED]),
        ("airing", [said("premiered", "1", on="2026-11-01", premiere="2026-11-01")]),
        ("renewed", [OUT, RENEWED]),
        ("concluding", [OUT, said("renewed", "2", on="2022-05-20", final=True)]),
        ("concluding", [OUT, RENEWED, said("final", "3", on="2022-06-01")]),
        ("awaiting", [OUT]),
        ("ended", [OUT, said("ended", on="2023-01-01")]),
        ("ended", [OUT, said("final", "1", on="2022-05-01")]),
        ("cancelled", [OUT, said("cancelled", on="2023-01-01")]),
    ],
)
def test_status(status, story):
    assert told(*story).status == status


# Reversals


def test_a_withdrawn_renewal_leaves_the_show_waiting():
    story = [
        said("premiered", "3", on="2019-08-09", premiere="2019-08-09", finale="2019-08-09"),
        said("renewed", "4", on="2019-09-20", final=True),
        said("production", "4", on="2020-02-01", stage="filming"),
        said("cancelled", "4", on="2020-10-05"),
    ]
    history = told(*story)
    assert (states(history)["4"], history.status) == ("withdrawn", "awaiting")
    assert edtf(history.season("4").lost_on) == "2020-10-05"
    assert told(*story, as_of="2020-06-01").status == "concluding"


def test_a_cancelled_show_takes_its_orders_along():
    history = told(OUT, RENEWED, said("cancelled", on="2022-12-01"))
    assert states(history) == {"1": "finished", "2": "cancelled", "3": "cancelled"}
    assert history.ordered_through == 1


def test_a_platform_that_saves_a_show_takes_its_orders_along():
    history = told(
        OUT,
        RENEWED,
        said("cancelled", on="2022-12-01"),
        said("moved", on="2023-01-09", platform="Starz"),
    )
    assert (history.platform, history.status) == ("Starz", "renewed")
    assert states(history)["2"] == "announced"


def test_a_withdrawn_season_does_not_come_back_with_a_move():
    history = told(
        OUT,
        RENEWED,
        said("cancelled", "3", on="2022-11-01"),
        said("moved", on="2023-01-09", platform="Starz"),
    )
    assert states(history)["3"] == "withdrawn"


def test_dropped_and_saved_on_one_day_is_saved():
    saved = said("moved", on="2018-05-11", platform="Amazon")
    dropped = said("cancelled", on="2018-05-11")
    assert told(OUT, saved, dropped).status == told(OUT, dropped, saved).status == "awaiting"


def test_a_later_renewal_revives_a_cancelled_and_an_ended_show():
    for end in ("cancelled", "ended"):
        story = [OUT, said(end, on="2022-10-01"), said("renewed", "2", on="2025-01-01")]
        assert told(*story).status == "renewed"


def test_a_season_ordered_after_the_last_makes_it_not_the_last():
    history = told(OUT, said("final", "1", on="2022-05-01"), said("renewed", "2", on="2022-06-01"))
    assert not history.season("1").final


def test_a_film_declared_the_last_is_not_once_a_season_is_ordered():
    film = [
        said("replaced", "3", on="2025-04-22", replacement="film"),
        said("final", "film", on="2025-04-22"),
        said("premiered", "film", on="2026-07-17", premiere="2026-07-17", finale="2026-07-17"),
    ]
    assert told(OUT, RENEWED, said("cancelled", "2", on="2025-04-22"), *film).status == "ended"
    revived = told(OUT, *film, said("renewed", "4", on="2026-09-01"))
    assert (revived.status, revived.season("film").final) == ("renewed", False)
    again = told(OUT, RENEWED, *film[:2], said("renewed", "2", on="2025-05-01", by="Variety"))
    assert (again.status, again.season("film").final) == ("concluding", True)


@pytest.mark.parametrize("kind", ["renewed", "final"])
def test_of_several_seasons_declared_the_last_the_highest_is(kind):
    final = said(kind, "3", "4", on="2025-02-01", **({"final": True} if kind == "renewed" else {}))
    history = told(OUT, final)
    assert [season.label for season in history.seasons if season.final] == ["4"]
    assert told(OUT, final, said("cancelled", "4", on="2025-03-01")).status == "renewed"


def test_of_cancelled_and_ended_the_later_one_holds():
    cancelled, ended = said("cancelled", on="2017-06-01"), said("ended", on="2018-06-08")
    assert told(OUT, cancelled, ended).status == "ended"
    assert told(OUT, ended, said("cancelled", on="2019-01-01")).status == "cancelled"


def test_a_plan_told_after_the_premiere_does_not_move_it():
    plan = said("scheduled", "1", on="2022-05-01", premiere="2023")
    season = told(ORDERED, OUT, plan).season("1")
    assert (season.state, edtf(season.premiere)) == (SeasonState.FINISHED, "2022-04-22")


def test_a_replaced_season_hands_over_to_its_replacement():
    history = told(OUT, said("replaced", "2", on="2025-04-22", by="Netflix", replacement="film"))
    assert states(history) == {"1": "finished", "2": "replaced", "film": "announced"}
    assert history.season("film").announced_by == "Netflix"
    assert history.status == "renewed"


def test_what_replaces_the_last_season_is_the_last():
    last = said("renewed", "2", on="2023-12-14", final=True)
    history = told(OUT, last, said("replaced", "2", on="2024-10-24", replacement="special"))
    assert (history.status, history.season("special").final) == ("concluding", True)


def test_a_season_that_was_lost_and_ordered_again_is_announced_anew():
    history = told(
        said("renewed", "2", on="2020-01-01", by="A"),
        said("cancelled", "2", on="2020-06-01"),
        said("renewed", "2", on="2021-01-01", by="B"),
    )
    season = history.season("2")
    assert (season.state, edtf(season.announced_on), season.announced_by) == (
        SeasonState.ANNOUNCED,
        "2021-01-01",
        "B",
    )


# Parts

SPLIT = [
    said("renewed", "5", on="2022-02-17", final=True),
    said("scheduled", "5", on="2025-05-31", premiere="2025-11-26", part=1),
    said("scheduled", "5", on="2025-05-31", premiere="2025-12-25", part=2),
    said("scheduled", "5", on="2025-05-31", premiere="2025-12-31", part=3),
]


def test_a_split_season_premieres_with_its_first_part():
    season = told(*SPLIT, as_of="2025-06-01").season("5")
    assert (season.state, edtf(season.premiere)) == (SeasonState.SCHEDULED, "2025-11-26")
    assert [part.number for part in season.parts_to_come] == [1, 2, 3]


def test_a_split_season_airs_until_its_last_part_is_out():
    out = [
        said("premiered", "5", on=day, premiere=day, finale=day, part=number)
        for number, day in enumerate(("2025-11-26", "2025-12-25", "2025-12-31"), 1)
    ]
    between = told(*SPLIT, *out, as_of="2025-12-26").season("5")
    assert (between.state, [p.number for p in between.parts_to_come]) == (SeasonState.AIRING, [3])
    assert told(*SPLIT, *out, as_of="2026-01-01").status == "ended"


def test_the_parts_of_a_lost_season_are_lost_with_it():
    season = told(*SPLIT, said("cancelled", "5", on="2025-07-01")).season("5")
    assert {str(part.state) for part in season.parts} == {"withdrawn"}
    assert (season.state, season.parts_to_come) == (SeasonState.WITHDRAWN, ())


def test_a_part_is_over_once_a_later_one_is_out():
    out = [
        said("premiered", "5", on=day, premiere=day, part=number)
        for number, day in enumerate(("2025-11-26", "2025-12-25"), 1)
    ]
    season = told(*SPLIT, *out, as_of="2025-12-26").season("5")
    assert [str(part.state) for part in season.parts] == ["finished", "airing", "scheduled"]


def test_a_premiere_without_a_part_is_that_of_the_next_part():
    season = told(*SPLIT, said("premiered", "5", on="2025-11-26", premiere="2025-11-26")).season(
        "5"
    )
    assert [part.number for part in season.parts_to_come] == [2, 3]


def test_a_delay_without_a_part_moves_what_is_still_to_come():
    season = told(*SPLIT, said("delayed", "5", on="2025-10-01", premiere="2026-03")).season("5")
    assert [edtf(part.premiere) for part in season.parts] == ["2026-03", None, None]


# Time travel, rumours, late records


def test_as_of_an_earlier_day_nothing_later_is_known():
    assert told(OUT, RENEWED, as_of="2022-05-19").status == "awaiting"
    assert told(OUT, RENEWED, as_of="2022-05-20").status == "renewed"


def test_a_month_counts_from_the_first_day_it_could_be():
    withdrawn = said("cancelled", "3", on="2022-10")
    assert states(told(RENEWED, withdrawn, as_of="2022-09-30"))["3"] == "announced"
    assert states(told(RENEWED, withdrawn, as_of="2022-10-01"))["3"] == "withdrawn"


def test_rumours_are_kept_and_change_nothing():
    rumour = said("cancelled", on="2022-12-01", confidence=Confidence.RUMOURED)
    history = told(OUT, RENEWED, rumour)
    assert history.status == "renewed"
    assert rumour in history.announcements


def test_a_premiere_still_ahead_of_the_clock_is_only_a_plan():
    early = said("premiered", "2", premiere="2027-01-01")
    assert states(told(early)) == {"2": "scheduled"}


def test_claims_stand_apart_from_the_facts():
    history = told(
        OUT, said("planned", on="2022-05-20", by="Alice Oseman", total=4, hedge="probably")
    )
    assert history.ordered_through == 1
    [claim] = history.claims
    assert (claim.total, claim.by, claim.hedge) == (4, "Alice Oseman", "probably")


# Any log


@given(logs, days)
def test_any_log_folds(log, day):
    history = fold(SHOW, log, day)
    assert len({season.label for season in history.seasons}) == len(history.seasons)
    for season in history.seasons:
        assert season.has_premiered + season.is_lost + season.is_pending == 1


@given(logs, days, st.randoms(use_true_random=False))
def test_the_order_of_recording_does_not_matter(log, day, rng: random.Random):
    shuffled = rng.sample(log, len(log))
    assert fold(SHOW, shuffled, day) == fold(SHOW, log, day)


@given(logs, days)
def test_time_travel_is_a_fold_of_what_was_known(log, day):
    known = [a for a in log if a.on is None or a.on.earliest <= day]
    assert fold(SHOW, known, day) == fold(SHOW, log, day)


@given(logs, days)
def test_rumours_never_change_a_season(log, day):
    facts = [a for a in log if a.confidence is not Confidence.RUMOURED]
    assert fold(SHOW, facts, day).seasons == fold(SHOW, log, day).seasons


@given(logs)
def test_a_season_that_is_out_was_announced_as_out(log):
    history = fold(SHOW, log, date(2040, 1, 1))
    released = {s for a in log if a.kind in {Kind.PREMIERED, Kind.FINISHED} for s in a.seasons}
    assert {season.label for season in history.seasons if season.has_premiered} <= released


def test_dates_with_missing_parts_order_by_their_earliest_day():
    assert PartialDate.from_edtf("2022-05") < PartialDate.from_edtf("2022-05-20")


def test_a_source_that_knows_the_day_sharpens_the_month():
    history = told(
        said("renewed", "2", on="2022-05", source="a blog"),
        said("renewed", "2", on="2022-05-20", by="Netflix"),
        said("renewed", "2", on="2022-06-01", by="somebody late"),
    )
    season = history.season("2")
    assert (edtf(season.announced_on), season.announced_by) == ("2022-05-20", "Netflix")
