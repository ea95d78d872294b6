"""Seasons as coverage sees them: which count on a day, their order, and up to which one.

- premieres to come, dropped seasons, unknown premieres
- labelled seasons between numbered ones, by premiere
- seasons ordered and out
"""

from datetime import date

import pytest

from adapted import lineup
from seasontrack.domain.lineup import Lineup, highest_number, season_number

FILMS = lineup(
    {
        "1": "2020-01-01",
        "special": "2020-12-25",
        "2": "2021-01-01",
        "film": "2021-01-01",
        "3": "2023-01-01",
    },
    ("4", "reunion"),
)


@pytest.mark.parametrize(
    ("season", "day", "is_counted"),
    [
        ("2", "2020-12-31", False),
        ("2", "2021-01-01", True),
        ("4", "2020-01-01", True),
        ("9", "2020-01-01", True),
    ],
)
def test_a_season_counts_from_its_premiere_or_when_that_is_unknown(season, day, is_counted):
    assert FILMS.counts(season, date.fromisoformat(day)) is is_counted


def test_a_dropped_season_never_counts():
    glow = lineup({"1": "2017-06-23"}, dropped=frozenset({"4"}))
    assert not glow.counts("4", date(2026, 1, 1))


def test_labelled_seasons_stand_where_they_premiered():
    shuffled = ["reunion", "film", "10", "3", "special", "2", "1"]
    assert FILMS.in_order(shuffled) == ["1", "special", "film", "2", "3", "10", "reunion"]


@pytest.mark.parametrize(
    ("season", "expected"),
    [
        ("1", {"1"}),
        ("2", {"1", "special", "film", "2"}),
        ("special", {"1", "special"}),
        ("film", {"1", "special", "film"}),
        ("3", {"1", "special", "film", "2", "3"}),
        ("9", {"1", "special", "film", "2", "3", "4"}),
        ("reunion", {"1", "special", "film", "2", "3", "4", "reunion"}),
    ],
)
def test_up_to_a_season(season, expected):
    assert FILMS.up_to(season, [*FILMS.premieres, *FILMS.announced]) == expected


def test_what_is_ordered_and_out():
    assert FILMS.ordered_through == 4
    assert FILMS.out == ("1", "special", "2", "film", "3")
    assert Lineup().ordered_through is None
    assert highest_number(["film"]) is None
    assert [season_number(label) for label in ("12", "film", "s2")] == [12, None, None]
