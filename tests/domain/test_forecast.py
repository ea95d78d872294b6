"""Will the seasons be enough?

- Heartstopper seen from June 2022; with its film
- pace: parts, recaps, films, seasons that adapt nothing
- what is missing: coverage, a total, a numbered season
- several works, seasons out that nothing is recorded of
- verdicts on claims
- bounds: low <= mean <= high, fewest <= most, needed seasons reach the end
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapted import TODAY, adaptation, covers, lineup, work
from seasontrack.domain.adaptation import work_coverages
from seasontrack.domain.forecast import Enough, Pace, Verdict, forecast, verdict
from seasontrack.domain.lineup import Lineup

ONE_OUT = lineup({"1": "2022-04-22"}, ("2", "3"))


def foretold(*records, day=TODAY, **fields):
    told = adaptation(*records, **fields)
    return forecast(work_coverages(told, day), told.lineup)


def test_heartstopper_from_june_2022():
    found = foretold(covers("1", "1-2"), day=date(2022, 6, 1), seasons=ONE_OUT)
    assert found.pace == Pace(2, 2, 2)
    assert found.remaining == 4
    assert found.seasons_needed == (2, 2)
    assert found.total_seasons == (3, 3)
    assert found.ordered_through == 3
    assert found.enough is Enough.YES
    assert found.missing is None
    assert verdict(4, found.ordered_through, over=False) is Verdict.OPEN


def test_only_the_volumes_out_by_then_remain():
    four = work("comic", (4, "2021-05-06"), (5, "2023-12-07"))
    found = foretold(covers("1", "1-2"), day=date(2022, 6, 1), works=(four,), seasons=ONE_OUT)
    assert (found.remaining, found.total_seasons, found.ongoing) == (2, (2, 2), True)


def test_a_film_is_coverage_but_no_pace():
    found = foretold(covers("1", "1-2"), covers("2", "3"), covers("film", "4-6"))
    assert found.pace == Pace(1, 1.5, 2)
    assert (found.remaining, found.seasons_needed, found.total_seasons) == (0, (0, 0), (2, 2))


@pytest.mark.parametrize(
    ("spans", "pace", "remaining"),
    [
        (("1p",), (0.5, 0.5, 0.5), 5.5),
        (("1-2p",), (1.5, 1.5, 1.5), 4.5),
        (("1p", "1p,2p", "2p,3"), (0.5, 1, 1.5), 3),
        (("1p", "1"), (0.5, 0.5, 0.5), 5),
        (("1-2", "1-3"), (1, 1.5, 2), 3),
        (("1-2", "1"), (2, 2, 2), 4),
        (("1p", "1p", "1p"), (0.5, 0.5, 0.5), 5.5),
    ],
)
def test_a_part_is_half_a_unit_and_a_recap_nothing(spans, pace, remaining):
    found = foretold(*(covers(str(n), span) for n, span in enumerate(spans, start=1)))
    assert (found.pace, found.remaining) == (Pace(*pace), remaining)


def test_skipped_units_do_not_remain():
    assert foretold(covers("1", "1,3", skips="2")).remaining == 3


@pytest.mark.parametrize(
    ("announced", "enough"),
    [(("3",), Enough.NO), (("3", "4"), Enough.PERHAPS), (("3", "4", "5"), Enough.YES)],
)
def test_ordered_seasons_against_a_range(announced, enough):
    seasons = lineup({"1": "2020-01-01", "2": "2021-01-01"}, announced)
    found = foretold(
        covers("1", "1-3"), covers("2", "4-5"), works=(work("comic", 11),), seasons=seasons
    )
    assert (found.seasons_needed, found.total_seasons) == ((2, 3), (4, 5))
    assert found.enough is enough


@pytest.mark.parametrize(
    ("records", "comic", "missing"),
    [
        ((), work("comic", 6), "no season is recorded as covering anything"),
        ((covers("1", "1-2"),), work("comic"), "how many volumes Comic has is not recorded"),
        (
            (covers("film", "1-2"),),
            work("comic", 6),
            "no numbered season is recorded as covering anything",
        ),
    ],
)
def test_what_is_missing_is_said_instead_of_a_number(records, comic, missing):
    found = foretold(*records, works=(comic,), seasons=ONE_OUT)
    assert found.missing == missing
    assert found.seasons_needed is found.total_seasons is found.enough is None
    assert found.ordered_through == 3


def test_what_can_be_said_is_said_though_something_is_missing():
    assert foretold(covers("1", "1-2"), works=(work("comic"),)).pace == Pace(2, 2, 2)
    assert foretold(covers("film", "1-2")).remaining == 4


def test_a_film_that_takes_it_all_needs_no_season():
    found = foretold(covers("film", "1-6"))
    assert (found.pace, found.seasons_needed, found.missing) == (None, (0, 0), None)


def test_the_forecast_is_over_the_main_work():
    found = foretold(
        covers("1", "1-2"),
        covers("1", "1-9", of="extra"),
        covers("2", "3"),
        works=(work("comic", 6), work("extra", 30)),
    )
    assert (found.work, found.title, found.unit) == ("comic", "Comic", "volume")


def test_seasons_out_without_coverage_are_named():
    seasons = lineup({"1": "2022-04-22", "2": "2023-08-03", "special": "2023-12-25"}, ("3",))
    found = foretold(covers("1", "1-2"), seasons=seasons)
    assert found.unrecorded == ("2",)
    assert found.total_seasons == (4, 4)
    assert foretold(covers("1", "1-2"), covers("2", ""), seasons=seasons).unrecorded == ()


@pytest.mark.parametrize(
    ("total", "ordered", "over", "expected"),
    [
        (4, 3, False, Verdict.OPEN),
        (4, None, False, Verdict.OPEN),
        (4, 4, False, Verdict.FULFILLED),
        (4, 4, True, Verdict.FULFILLED),
        (4, 5, False, Verdict.EXCEEDED),
        (4, 5, True, Verdict.EXCEEDED),
        (4, 3, True, Verdict.FELL_SHORT),
        (4, None, True, Verdict.FELL_SHORT),
    ],
)
def test_verdicts(total, ordered, over, expected):
    assert verdict(total, ordered, over=over) is expected


spans = st.lists(
    st.lists(st.integers(1, 12), min_size=1, max_size=4, unique=True).flatmap(
        lambda units: st.tuples(*(st.sampled_from([f"{n}", f"{n}p"]) for n in units))
    ),
    min_size=1,
    max_size=5,
)


@given(spans, st.integers(12, 40))
def test_bounds(spans, total):
    records = [covers(str(n), ",".join(span)) for n, span in enumerate(spans, start=1)]
    told = adaptation(*records, works=(work("comic", total),), seasons=Lineup())
    found = forecast(work_coverages(told, TODAY), told.lineup)
    pace, (fewest, most) = found.pace, found.seasons_needed
    assert 0.5 <= pace.low <= pace.mean <= pace.high <= 4
    assert 0 <= fewest <= most
    assert 0 <= found.remaining <= total
    assert fewest * pace.high >= found.remaining
    assert most * pace.low >= found.remaining
    assert (fewest - 1) * pace.high < found.remaining or fewest == 0
    assert found.total_seasons == (len(spans) + fewest, len(spans) + most)
