"""What a work consists of on a day, in which units it is counted, and what it lacks.

- counts by their day, known by month or year, growing, never known
- listed units: still to come, side units, one that undated ones do not overtake
- ongoing on a past day, though finished since
- covered units make a work grow, or are ahead of their time
- unit names, editions, chapters
- counts and plurals
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapted import TODAY, omnibus, unit, work
from seasontrack.domain.errors import UsageError
from seasontrack.domain.spans import parse_span, ranges
from seasontrack.domain.works import (
    all_units,
    chapters_of,
    check_count,
    counted,
    edition_of,
    in_own_units,
    known_units,
    plural,
    runs_between,
    unit_name,
)
from strategies import days, partial_dates

HEARTSTOPPER = work(
    "heartstopper",
    6,
    units=(unit("5", published="2023-12-07"), unit("6", published="2026-07-02")),
)


def known(work, day):
    return ranges(known_units(work, date.fromisoformat(day)).units)


@pytest.mark.parametrize(
    ("counts", "day", "expected"),
    [
        ((6,), "1990-01-01", "1-6"),
        (((4, "2021-05-01"), (5, "2023-12-07")), "2022-06-01", "1-4"),
        (((4, "2021-05-01"), (5, "2023-12-07")), "2023-12-07", "1-5"),
        (((5, "2023-12-07"), (4, "2021-05-01")), "2024-01-01", "1-5"),
        ((4, (6, "2026")), "2025-12-31", "1-4"),
        ((4, (6, "2026")), "2026-01-01", "1-6"),
        (((6, "2026-07"),), "2026-06-30", ""),
        ((), "2026-06-30", ""),
    ],
)
def test_the_highest_count_known_by_the_day_holds(counts, day, expected):
    assert known(work("comic", *counts), day) == expected


@pytest.mark.parametrize(
    ("day", "expected", "is_ongoing"),
    [
        ("2022-06-01", "1-4", True),
        ("2023-12-07", "1-5", True),
        ("2026-11-23", "1-6", False),
    ],
)
def test_units_still_to_come_do_not_count(day, expected, is_ongoing):
    on_day = known_units(HEARTSTOPPER, date.fromisoformat(day))
    assert (ranges(on_day.units), on_day.ongoing) == (expected, is_ongoing)


def test_undated_units_do_not_overtake_one_that_is_still_to_come():
    assert known(work("comic", 6, units=(unit("5", published="2023-12"),)), "2022-06-01") == "1-4"


def test_a_dated_count_is_believed_beside_a_later_unit():
    reissued = work("comic", (6, "2020"), units=(unit("3", published="2023-12-07"),))
    assert known(reissued, "2022-06-01") == "1-2,4-6"


def test_listed_units_are_known_and_so_are_those_before_them():
    listed = work("novels", 3, units=(unit("2.5"), unit("5", published="2011-07-12")))
    assert known(listed, "2012-01-01") == "1-2,2.5,3-5"
    assert known(listed, "2010-01-01") == "1-2,2.5,3"


def test_a_side_unit_does_not_stand_for_those_before_it():
    assert known(work("novels", 3, units=(unit("8.5"),)), "2026-01-01") == "1-3,8.5"


def test_nothing_recorded_by_the_day_is_an_unknown_total():
    assert not known_units(work("comic"), TODAY).is_counted
    assert not known_units(work("comic", (34, "2021-04-09")), date(2015, 1, 1)).is_counted


def test_a_finished_work_was_ongoing_while_more_was_to_come():
    titan = work("titan", (16, "2015-04-09"), (34, "2021-06-09"))
    assert known_units(titan, date(2018, 1, 1)).ongoing
    assert not known_units(titan, date(2022, 1, 1)).ongoing
    assert known_units(work("comic", 3, ongoing=True), TODAY).ongoing


def test_every_unit_on_record():
    assert ranges(all_units(HEARTSTOPPER).units) == "1-6"


@given(
    st.lists(st.tuples(st.integers(1, 30), st.none() | partial_dates), max_size=4),
    st.lists(st.tuples(st.integers(1, 30), st.none() | partial_dates), max_size=4),
    days,
    days,
)
def test_what_is_known_only_grows(counts, listed, one, other):
    grown = work(
        "comic",
        *((n, on and on.edtf) for n, on in counts),
        units=tuple(unit(str(n), on and on.edtf) for n, on in dict(listed).items()),
    )
    early, late = sorted((one, other))
    assert set(known_units(grown, early).units) <= set(known_units(grown, late).units)
    assert known_units(grown, early).ongoing or not known_units(grown, late).ongoing


@pytest.mark.parametrize(
    ("covered", "order", "ahead"),
    [
        ("1-2", "1-4", ""),
        ("6", "1-4", "6"),
        ("7", "1-4", "7"),
        ("4.5", "1-4,4.5", ""),
    ],
)
def test_covered_units_that_are_to_come_are_ahead(covered, order, ahead):
    on_day = known_units(HEARTSTOPPER, date(2022, 6, 1))
    found = on_day.with_covered(parse_span(covered).units)
    assert tuple(map(ranges, found)) == (order, ahead)


def test_covered_units_nobody_counted_make_the_work_grow():
    on_day = known_units(work("manga", (16, "2015"), (34, "2021-06")), date(2018, 1, 1))
    order, ahead = on_day.with_covered(parse_span("18-22").units)
    assert (ranges(order), ahead) == ("1-22", frozenset())


@pytest.mark.parametrize("typed", ["omnibus", "Omnibus", "omnibuses"])
def test_a_unit_has_one_name(typed):
    comic = work("comic", 6, editions=omnibus("1-3"))
    assert unit_name(comic, typed) == "omnibus"
    assert unit_name(comic, None) == "volume"
    assert unit_name(comic, "Chapters") == "chapter"


def test_a_unit_the_work_is_not_counted_in_is_refused_with_those_it_is():
    with pytest.raises(UsageError, match="Comic is not counted in 'page' but in volume or chapter"):
        unit_name(work("comic", 6), "page")


@pytest.mark.parametrize(
    ("typed", "own"),
    [("1", "1-3"), ("1-2", "1-3,4-5,6p"), ("2p", "4p,5p,6p"), ("3", "6p,7"), ("2-3", "4-5,6p,7")],
)
def test_a_book_of_an_edition_stands_for_the_units_it_holds(typed, own):
    comic = work("comic", 7, editions=omnibus("1-3", "4-5,6p", "6p,7"))
    assert in_own_units(comic, parse_span(typed), "omnibus") == parse_span(own)


def test_chapters_are_not_bound_to_the_units_of_a_work():
    comic = work("comic", 2, units=(unit("1", chapters="1-8"), unit("2", chapters="9,9.5,10")))
    assert in_own_units(comic, parse_span("1"), "chapter") is None
    assert {ranges([n]): ranges(held) for n, held in chapters_of(comic).items()} == {
        "1": "1-8",
        "2": "9,9.5,10",
    }
    assert edition_of(comic, "omnibus") is None


@pytest.mark.parametrize(
    ("held", "runs"),
    [
        ({"1": "1-8", "2": "9-17"}, []),
        ({"1": "1-8", "2": "9-17", "5": "30-40"}, [("3-4", "18-29")]),
        ({"55": "480-487"}, [("1-54", "1-479")]),
        ({"2": "5-8", "2.5": "8.5", "4": "12-14"}, [("1", "1-4"), ("3", "9-11")]),
        ({"1": "1-8", "3": "9-12"}, []),
        ({"1": "9-12", "3": "1-8"}, []),
        ({}, []),
    ],
)
def test_chapters_between_those_mapped_are_in_the_volumes_between(held, runs):
    comic = work("comic", 9, units=[unit(n, chapters=span) for n, span in held.items()])
    found = runs_between(chapters_of(comic))
    assert [(ranges(run.volumes), ranges(run.chapters)) for run in found] == runs


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("volume", "volumes"),
        ("story", "stories"),
        ("day", "days"),
        ("box", "boxes"),
        ("omnibus", "omnibuses"),
        ("batch", "batches"),
        ("y", "ys"),
    ],
)
def test_plurals(noun, expected):
    assert plural(noun) == expected
    assert counted(1, noun) == f"1 {noun}"
    assert counted(2, noun) == f"2 {expected}"


@pytest.mark.parametrize("count", [0, -1, 10_001])
def test_a_count_no_work_can_have_is_refused(count):
    with pytest.raises(UsageError, match="between 1 and 10,000 units"):
        check_count(count)
    check_count(10_000)
