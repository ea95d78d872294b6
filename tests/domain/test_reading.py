"""Where to go on reading after a season.

- real shows: Heartstopper, Reacher, Outlander, a long manga
- the last unit covered only in part, units skipped, side units passed by
- seasons out of order: jumping ahead, going back
- everything adapted, an unknown total, a work not begun, nothing covered at all
- labelled seasons, seasons not out on the day
- the start is never covered, and never goes back when more is seen
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapted import TODAY, adaptation, covers, lineup, unit, work
from seasontrack.domain.reading import reading_advice
from seasontrack.domain.spans import ranges, unit_text

HEARTSTOPPER = adaptation(
    covers("1", "1-2"),
    covers("2", "3"),
    covers("3", "4-5"),
    covers("film", "6"),
    covers("film", "1", of="novella"),
    works=(work("comic", 6), work("novella", 1, unit="book")),
    seasons=lineup({"1": "2022-04-22", "2": "2023-08-03", "3": "2024-10-03", "film": "2026-07-17"}),
)


def start(told, after=None, day=TODAY):
    """The number to start with in the main work."""
    first = reading_advice(told, day, after).read[0]
    return first.start and unit_text(first.start)


def advice(*records, after=None, **fields):
    return reading_advice(adaptation(*records, **fields), TODAY, after).read[0]


@pytest.mark.parametrize(
    ("after", "expected"), [("1", "3"), ("2", "4"), ("3", "6"), ("film", None), (None, None)]
)
def test_reading_goes_on_after_a_season(after, expected):
    assert start(HEARTSTOPPER, after) == expected


def test_a_work_the_season_does_not_touch_begins_with_its_first_unit():
    _, novella = reading_advice(HEARTSTOPPER, TODAY, "1").read
    assert (novella.title, novella.start, novella.last_covered) == ("Novella", 1, None)


def test_without_a_season_the_last_one_covered_is_meant():
    assert reading_advice(HEARTSTOPPER, TODAY).after == "film"
    assert reading_advice(HEARTSTOPPER, date(2024, 1, 1)).after == "2"
    assert start(HEARTSTOPPER, day=date(2024, 1, 1)) == "4"
    assert reading_advice(adaptation(), TODAY).after is None


def test_everything_adapted():
    found = reading_advice(HEARTSTOPPER, TODAY).read
    assert all(work.everything_adapted and work.start is None for work in found)
    assert not any(work.ongoing for work in found)


def test_a_season_out_of_order():
    found = advice(covers("1", "1"), covers("2", "11"), works=(work("comic", 29),))
    assert (found.start, found.last_covered, found.out_of_order) == (2, 11, ("2",))
    assert found.skipped == ()


@pytest.mark.parametrize(
    ("spans", "strays"),
    [
        (("1", "11", "7"), ("2", "3")),
        (("1-2", "3-4"), ()),
        (("1-2", "1-3"), ()),
        (("3",), ("1",)),
        (("5-6p", "6p", "7"), ("1",)),
        (("1,3", "4"), ()),
        (("1-3", "2p"), ()),
    ],
)
def test_seasons_that_do_not_follow_on(spans, strays):
    records = (covers(str(n), span) for n, span in enumerate(spans, start=1))
    assert advice(*records, works=(work("comic", 12),)).out_of_order == strays


def test_skipped_units_are_no_stray_and_no_start():
    found = advice(covers("1", "1"), covers("2", "11", skips="2-10"), works=(work("comic", 29),))
    assert (found.start, ranges(found.skipped), found.out_of_order) == (12, "2-10", ())


def test_only_units_skipped_before_the_start_are_told():
    found = advice(covers("1", "1,3", skips="2"), covers("2", "6", skips="5"))
    assert (found.start, ranges(found.skipped)) == (4, "2")


@pytest.mark.parametrize(
    ("after", "expected"), [("5", (6, True, 6)), ("6", (6, True, 6)), ("7", (8, True, 8))]
)
def test_the_last_unit_covered_only_in_part(after, expected):
    records = (covers("5", "1-6p"), covers("6", "6p"), covers("7", "7-8p"))
    found = advice(*records, after=after, works=(work("comic", 10),))
    assert (found.start, found.partly_covered, found.last_covered) == expected


@pytest.mark.parametrize(
    ("spans", "expected", "skipped"),
    [
        (("1-8",), "8.5", ""),
        (("1-9",), "10", "8.5"),
        (("1-8,9p",), "9", "8.5"),
        (("1-8,8.5",), "9", ""),
        (("1,11",), "2", ""),
    ],
)
def test_side_units_are_passed_by_when_the_story_went_on_without_them(spans, expected, skipped):
    records = (covers(str(n), span) for n, span in enumerate(spans, start=1))
    found = advice(*records, works=(work("comic", 20, units=(unit("8.5"),)),))
    assert (unit_text(found.start), ranges(found.skipped)) == (expected, skipped)


@pytest.mark.parametrize(
    ("spans", "expected"), [(("1-2",), "3"), (("1-2p",), "2"), (("2-3",), "1"), ((), "1")]
)
def test_when_the_total_is_unknown_there_is_one_more(spans, expected):
    records = tuple(covers(str(n), span) for n, span in enumerate(spans, start=1))
    told = adaptation(*records, covers("film", "1", of="other"), works=(work("comic"),))
    if spans:
        found = reading_advice(told, TODAY).read
        (comic,) = (work for work in found if work.work == "comic")
        assert unit_text(comic.start) == expected
        assert not comic.total_known
    else:
        assert start(adaptation(covers("2", "5"), works=(work("comic"),)), "1") == expected


def test_all_of_an_ongoing_work_is_all_so_far():
    found = advice(covers("1", "1-3"), works=(work("comic", 3, ongoing=True),))
    assert found.everything_adapted
    assert found.ongoing


def test_a_long_manga_goes_on_in_chapters():
    found = advice(covers("1", "1-60", unit="chapter"), works=(work("comic", 26),))
    assert (found.unit, found.start) == ("chapter", 61)


def test_a_show_without_coverage_has_nothing_to_say():
    assert reading_advice(adaptation(), TODAY, "1").read == ()


seasons = st.lists(
    st.tuples(
        st.lists(st.integers(1, 9), min_size=1, max_size=4, unique=True), st.none() | st.just("9.5")
    ),
    max_size=4,
)


@given(seasons)
def test_the_start_is_open_and_never_goes_back(seasons):
    records = [
        covers(str(n), ",".join(map(str, units)), skips=skips)
        for n, (units, skips) in enumerate(seasons, start=1)
    ]
    told = adaptation(*records, works=(work("comic", 10, units=(unit("9.5"),)),))
    starts = []
    for season in range(1, len(seasons) + 1):
        (found,) = reading_advice(told, TODAY, str(season)).read
        taken = {unit for units, _ in seasons[:season] for unit in units}
        assert found.start not in taken
        assert all(unit < found.start for unit in found.skipped)
        starts.append(found.start)
    assert starts == sorted(starts)
