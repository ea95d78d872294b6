"""Which units the seasons cover, as of a day.

- real shows: Heartstopper with its film, Reacher out of order, Outlander in parts,
  two Fullmetal Alchemist series, a long manga in chapters, an omnibus
- seasons that premiere later, dropped seasons, rumours
- parts that several seasons share
- chapters that make up volumes, or stand by themselves
- totals, what is left, who could take it, the main work
- every unit has one state, and more coverage never uncovers a unit
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapted import TODAY, adaptation, covers, lineup, omnibus, row, states, unit, work
from seasontrack.domain.adaptation import Adaptation, show_coverage, work_coverages
from seasontrack.domain.coverage import State
from seasontrack.domain.lineup import Lineup
from seasontrack.domain.models import Confidence
from seasontrack.domain.spans import ranges

HEARTSTOPPER = lineup(
    {"1": "2022-04-22", "2": "2023-08-03", "3": "2024-10-03", "film": "2026-07-17"},
    dropped=frozenset({"4"}),
)
CHARLIE = work("nick-and-charlie", 1, unit="novella")
VOLUMES = (
    covers("1", "1-2"),
    covers("2", "3"),
    covers("3", "4-5"),
    covers("film", "6"),
    covers("film", "1", of="nick-and-charlie"),
)


def heartstopper(day):
    six = work("comic", (4, "2021-05-06"), (5, "2023-12-07"), (6, "2026-07-02"))
    told = adaptation(*VOLUMES, works=(six, CHARLIE), seasons=HEARTSTOPPER)
    return work_coverages(told, date.fromisoformat(day))


def test_a_film_takes_the_last_volume_and_a_novella():
    comic, novella = heartstopper("2026-11-23")
    assert states(comic) == {"whole": "1-6"}
    assert comic.units[5].seasons == ("film",)
    assert (novella.title, states(novella)) == ("Nick And Charlie", {"whole": "1"})


@pytest.mark.parametrize(
    ("day", "summary"),
    [
        ("2022-04-21", "0 of 4 volumes (ongoing)"),
        ("2022-06-01", "2 of 4 volumes (ongoing)"),
        ("2023-12-06", "3 of 4 volumes (ongoing)"),
        ("2023-12-07", "3 of 5 volumes (ongoing)"),
        ("2026-11-23", "6 of 6 volumes"),
    ],
)
def test_only_what_is_out_by_the_day_counts(day, summary):
    rows = {row.work: row for row in heartstopper(day)}
    if day < "2022-04-22":
        assert not rows
    else:
        assert rows["comic"].summary == summary


def test_a_work_of_the_show_stays_in_view_before_any_season_covers_it():
    told = adaptation(*VOLUMES, seasons=HEARTSTOPPER)._replace(linked=("comic",))
    (comic,) = work_coverages(told, date(2022, 4, 21))
    assert comic.summary == "0 of 6 volumes"


def test_books_out_of_order():
    books = work("jack-reacher", 29, unit="book", ongoing=True)
    reacher = row(
        covers("1", "1", of="jack-reacher"), covers("2", "11", of="jack-reacher"), works=(books,)
    )
    assert states(reacher) == {"whole": "1,11", "open": "2-10,12-29"}
    assert reacher.summary == "2 of 29 books (ongoing)"


OUTLANDER = (covers("5", "5-6p"), covers("6", "6p"), covers("7", "7-8p"))


@pytest.mark.parametrize(
    ("seasons", "expected"),
    [
        (1, {"whole": "5", "part": "6", "open": "1-4,7-10"}),
        (2, {"whole": "5", "part": "6", "open": "1-4,7-10"}),
        (3, {"whole": "5-7", "part": "8", "open": "1-4,9-10"}),
    ],
)
def test_shared_parts_become_whole_when_the_story_goes_on(seasons, expected):
    books = work("comic", 10, unit="book")
    outlander = row(*OUTLANDER[:seasons], works=(books,))
    assert states(outlander) == expected
    assert outlander.units[5].seasons == tuple("567"[: min(seasons, 2)])
    assert ranges(outlander.joined) == ("6" if seasons == 3 else "")


@pytest.mark.parametrize(
    ("spans", "whole"),
    [
        (("1p", "1p,2p", "2p,3"), "1-3"),  # The Expanse: finishes a book, opens the next
        (("1p", "2"), "2"),  # one season alone never makes a whole of a part
        (("1p", "3", "1p"), "3"),  # nobody covers the next
        (("1p", "2", "1p"), "2"),  # the later share comes after the next unit was covered
        (("1p,2", "1p"), "2"),
    ],
)
def test_parts_that_seasons_share(spans, whole):
    shared = row(*(covers(str(n), span) for n, span in enumerate(spans, start=1)))
    assert ranges(shared.whole) == whole


def test_two_shows_on_one_work_are_apart():
    manga = work("fullmetal-alchemist", 27)
    first = row(covers("1", "1-8", of=manga.key), works=(manga,))
    second = row(covers("1", "1-27", of=manga.key), works=(manga,))
    assert (first.summary, second.summary) == ("8 of 27 volumes", "27 of 27 volumes")


def test_an_omnibus_stands_for_its_volumes():
    manga = work("comic", 9, editions=omnibus("1-3", "4-6", "7-9"))
    bound = row(covers("1", "1", unit="omnibus"), covers("2", "2p", unit="omnibus"), works=(manga,))
    assert states(bound) == {"whole": "1-3", "part": "4-6", "open": "7-9"}


def test_skipped_units_are_neither_covered_nor_open():
    skipping = row(covers("1", "1,3", skips="2"), covers("2", "4,6p", skips="5"))
    assert states(skipping) == {"whole": "1,3-4", "skipped": "2,5", "part": "6"}
    assert skipping.summary == "3 of 6 volumes, 1 in part, 2 skipped"
    assert skipping.unadapted == ()


def test_what_one_season_skips_another_may_cover():
    assert states(row(covers("1", "1,3", skips="2"), covers("2", "2"))) == {
        "whole": "1-3",
        "open": "4-6",
    }


def test_rumours_dropped_seasons_and_seasons_to_come_count_nowhere():
    told = adaptation(
        covers("1", "1"),
        covers("2", "2", confidence=Confidence.RUMOURED),
        covers("3", "3"),
        covers("4", "4"),
        seasons=lineup(
            {"1": "2022-01-01", "2": "2023-01-01", "3": "2027-01-01"}, dropped=frozenset({"4"})
        ),
    )
    found = show_coverage(told, TODAY)
    assert states(found.works[0]) == {"whole": "1", "open": "2-6"}
    assert [season.season for season in found.seasons] == ["1"]
    silent = (found.rumoured, found.to_come, found.dropped)
    assert [[span.season for span in spans] for spans in silent] == [["2"], ["3"], ["4"]]


def test_records_are_given_in_full_words():
    found = show_coverage(adaptation(covers("1", "2,1, 3p", skips="5,4")), TODAY)
    (spoken,) = found.seasons[0].spans
    assert (spoken.season, spoken.title, spoken.unit) == ("1", "Comic", "volume")
    assert (spoken.span, spoken.skips) == ("1-2,3p", "4-5")


MAPPED = work(
    "comic",
    4,
    units=(unit("1", chapters="1-4"), unit("2", chapters="5-8"), unit("3", chapters="9-12")),
)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        (("1-4",), {"whole": "1", "open": "2-4"}),
        (("1-6",), {"whole": "1", "part": "2", "open": "3-4"}),
        (("1-6", "7-8"), {"whole": "1-2", "open": "3-4"}),
        (("1-6", "7,8p"), {"whole": "1", "part": "2", "open": "3-4"}),
        (("1-6", "7,9-12"), {"whole": "1,3", "part": "2", "open": "4"}),
    ],
)
def test_chapters_show_in_the_volumes_that_hold_them(spans, expected):
    records = [covers(str(n), span, unit="chapter") for n, span in enumerate(spans, start=1)]
    rows = work_coverages(adaptation(*records, works=(MAPPED,)), TODAY)
    assert [states(row) for row in rows] == [expected]


SPARSELY_MAPPED = work(
    "comic",
    9,
    units=(unit("1", chapters="1-4"), unit("6", chapters="21-24")),
)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        (("1-24",), {"volume": {"whole": "1-6", "open": "7-9"}}),
        (("1-10", "11-22"), {"volume": {"whole": "1-5", "part": "6", "open": "7-9"}}),
        (
            ("1-10",),
            {"volume": {"whole": "1", "open": "2-9"}, "chapter": {"whole": "1-10"}},
        ),
    ],
)
def test_volumes_between_those_mapped_hold_the_chapters_between(spans, expected):
    records = [covers(str(n), span, unit="chapter") for n, span in enumerate(spans, start=1)]
    rows = work_coverages(adaptation(*records, works=(SPARSELY_MAPPED,)), TODAY)
    assert {row.unit: states(row) for row in rows} == expected


def test_a_volume_that_two_seasons_have_chapters_of_is_part_of_both():
    records = (covers("1", "1-10", unit="chapter"), covers("2", "11-24", unit="chapter"))
    (one,) = work_coverages(adaptation(*records, works=(SPARSELY_MAPPED,)), TODAY)
    assert {u.seasons for u in one.units if 2 <= u.unit <= 5} == {("1", "2")}


def test_chapters_before_those_told_may_be_in_volumes_told():
    records = (covers("1", "1-54"), covers("2", "480-542", unit="chapter"))
    _, chapters = work_coverages(adaptation(*records, works=(work("comic", 74),)), TODAY)
    assert (chapters.unit, states(chapters)) == ("chapter", {"whole": "480-542"})
    (alone,) = work_coverages(adaptation(records[1], works=(work("comic", 74),)), TODAY)
    assert states(alone) == {"whole": "480-542", "open": "1-479"}


def test_chapters_left_out_make_a_volume_skipped():
    skipping = row(covers("1", "1-4,9-12", unit="chapter", skips="5-8"), works=(MAPPED,))
    assert states(skipping) == {"whole": "1,3", "skipped": "2", "open": "4"}


def test_volumes_and_chapters_of_one_season_agree():
    both = row(covers("1", "1"), covers("1", "1-6", unit="chapter"), works=(MAPPED,))
    assert states(both) == {"whole": "1", "part": "2", "open": "3-4"}
    assert both.units[0].seasons == ("1",)


def test_chapters_no_volume_holds_stand_by_themselves():
    manga = work("comic", 23)
    rows = work_coverages(adaptation(covers("1", "1-54", unit="chapter"), works=(manga,)), TODAY)
    assert [(row.unit, row.known, row.summary) for row in rows] == [
        ("chapter", None, "54 chapters of an unknown number")
    ]


def test_volumes_come_before_chapters_that_say_more():
    told = adaptation(covers("1", "1-2"), covers("1", "1-14", unit="chapter"), works=(MAPPED,))
    rows = work_coverages(told, TODAY)
    assert [(row.unit, row.summary) for row in rows] == [
        ("volume", "3 of 4 volumes"),
        ("chapter", "14 chapters of an unknown number"),
    ]


def test_a_long_manga_in_chapters():
    manga = work("manga", 1100, unit="chapter", ongoing=True)
    long = row(covers("1", "1-130,132-300", of="manga"), works=(manga,))
    assert states(long) == {"whole": "1-130,132-300", "open": "131,301-1100"}
    assert long.summary == "299 of 1100 chapters (ongoing)"


def test_an_unknown_total_ends_with_the_last_unit_covered():
    unknown = row(covers("1", "2-3"), works=(work("comic"),))
    assert (unknown.known, unknown.summary) == (None, "2 volumes of an unknown number")
    assert states(unknown) == {"whole": "2-3", "open": "1"}


def test_a_work_that_is_not_there_is_kept_under_its_key():
    told = Adaptation("the-show", (covers("1", "1-2", of="gone"),), {}, Lineup())
    (gone,) = work_coverages(told, TODAY)
    assert (gone.work, gone.title, gone.adapted) == ("gone", "gone", 2)


def test_units_covered_before_they_are_out_are_ahead():
    thrones = work("comic", 5, unit="book", units=(unit("6", published="2030"),))
    early = row(covers("5", "4-5"), covers("6", "6p"), works=(thrones,))
    assert states(early) == {"whole": "4-5", "open": "1-3"}
    assert (ranges(early.ahead), early.known) == ("6", 5)


@pytest.mark.parametrize(
    ("spans", "takes"),
    [
        ({"1": "1-2"}, ("2", "3", "film")),
        ({"1": "1-2", "2": "3"}, ("3", "film")),
        ({"1": "1-6"}, ()),
        ({"1": "1-5,6p"}, ("2", "3", "film")),
    ],
)
def test_announced_seasons_could_take_what_is_left(spans, takes):
    seasons = lineup({"1": "2022-04-22"}, ("2", "3", "film"))
    records = (covers(season, span) for season, span in spans.items())
    assert row(*records, seasons=seasons).takes == takes


def test_the_main_work_is_the_one_most_seasons_cover():
    works = (work("a", 9), work("b", 9), work("c", 9))
    told = adaptation(
        covers("film", "1-9", of="a"),
        covers("1", "1", of="b"),
        covers("2", "2", of="b"),
        covers("1", "1", of="c"),
        covers("2", "2-3", of="c"),
        works=works,
    )
    assert [row.work for row in work_coverages(told, TODAY)] == ["c", "b", "a"]


def test_seasons_up_to_one_are_read_of_all_that_is_known():
    told = adaptation(covers("1", "1"), covers("2", "2-7"), works=(work("comic", 4, ongoing=True),))
    (comic,) = work_coverages(told, TODAY, until="1")
    assert states(comic) == {"whole": "1", "open": "2-7"}


seasons = st.sampled_from(["1", "2", "3", "film"])
typed = st.lists(st.integers(1, 12), min_size=1, max_size=6, unique=True).flatmap(
    lambda units: st.tuples(*(st.sampled_from([f"{n}", f"{n}p"]) for n in units))
)
records = st.builds(
    lambda season, span, unit, skips: covers(season, ",".join(span), unit=unit, skips=skips),
    seasons,
    typed,
    st.sampled_from([None, "chapter", "omnibus"]),
    st.none() | st.integers(1, 12).map(str),
)
premieres = st.dictionaries(seasons, st.none() | st.dates(date(2020, 1, 1), date(2026, 1, 1)))
comics = st.builds(
    lambda counts, later, held: work(
        "comic",
        *counts,
        editions=omnibus("1-3", "4-6"),
        units=(unit("9", published=later), unit("2.5"), *(held or ())),
    ),
    st.lists(st.integers(1, 12), max_size=2),
    st.none() | st.just("2024-05"),
    st.none() | st.just((unit("1", chapters="1-4"), unit("2", chapters="5-7"))),
)


@given(st.lists(records, max_size=6), premieres, comics, st.dates(date(2021, 1, 1), TODAY))
def test_every_unit_known_has_exactly_one_state(covering, premieres, comic, day):
    told = adaptation(*covering, works=(comic,), seasons=Lineup(premieres))
    for found in work_coverages(told, day):
        assert list(found.order) == sorted(set(found.order))
        assert found.whole | found.part | found.skipped <= set(found.order)
        counts = (found.adapted, found.partly, len(found.skipped), len(found.unadapted))
        assert sum(counts) == len(found.order) == len(found.units)
        for covered in found.units:
            is_touched = covered.state in {State.WHOLE, State.PART}
            assert bool(covered.seasons) == is_touched
        assert found.joined <= found.whole
        assert not found.ahead & set(found.order)


@given(st.lists(records, max_size=6), records, comics)
def test_more_coverage_never_uncovers(covering, more, comic):
    def whole(*records):
        told = adaptation(*records, works=(comic,))
        return {(row.unit, unit) for row in work_coverages(told, TODAY) for unit in row.whole}

    before, after = whole(*covering), whole(*covering, more)
    joined = {
        (row.unit, unit)
        for row in work_coverages(adaptation(*covering, works=(comic,)), TODAY)
        for unit in row.joined
    }
    # A part told again later reopens only what was taken for whole by joining parts.
    assert before - joined <= after


@given(st.permutations([*VOLUMES]))
def test_the_order_of_recording_does_not_matter(records):
    told = adaptation(*records, works=(work("comic", 6), CHARLIE), seasons=HEARTSTOPPER)
    usual = adaptation(*VOLUMES, works=(work("comic", 6), CHARLIE), seasons=HEARTSTOPPER)
    assert work_coverages(told, TODAY) == work_coverages(usual, TODAY)
