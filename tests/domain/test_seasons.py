"""Season labels.

- spans as typed, and how they are refused
- seasons in words
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seasontrack.domain.errors import UsageError
from seasontrack.domain.seasons import (
    FurtherSeasons,
    in_season_order,
    read_season,
    read_seasons,
    say_seasons,
)


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("2", ("2",)),
        ("2-3", ("2", "3")),
        ("2–3", ("2", "3")),
        (" 2 - 3 ", ("2", "3")),
        ("2,4", ("2", "4")),
        ("4,2,2", ("2", "4")),
        ("1,3-5", ("1", "3", "4", "5")),
        ("007", ("7",)),
        ("film", ("film",)),
        ("Film", ("film",)),
        ("2,film", ("2", "film")),
        ("mugen-train", ("mugen-train",)),
        ("1996", ("1996",)),
        ("1-200", tuple(str(n) for n in range(1, 201))),
        ("+1", FurtherSeasons(1)),
        ("+200", FurtherSeasons(200)),
    ],
)
def test_spans_as_typed(typed, labels):
    assert read_seasons(typed) == labels


REFUSED = "|  |0|-1|3-2|two|Second|s2|season2|1-201|1-100,200-301|+0|+201|+x|+|2-|-|,|1,,2|2.5"
REFUSED += "|a_b|10000|²"


@pytest.mark.parametrize("typed", REFUSED.split("|"))
def test_spans_that_are_none(typed):
    with pytest.raises(UsageError):
        read_seasons(typed)


def test_endless_digits_are_refused():
    with pytest.raises(UsageError):
        read_seasons("9" * 5000)


def test_the_error_names_the_text_and_what_to_write():
    with pytest.raises(UsageError, match=r"'3-2' run backwards; write 2-3"):
        read_seasons("3-2")


@pytest.mark.parametrize("typed", ["2-3", "+1", "1,2"])
def test_one_season_is_one(typed):
    with pytest.raises(UsageError):
        read_season(typed)


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (["2"], "season 2"),
        (["2", "3"], "seasons 2–3"),
        (["1", "2", "3", "5"], "seasons 1–3 and 5"),
        (["film"], "film"),
        (["3", "film"], "season 3 and film"),
        (["1", "3", "film", "special"], "seasons 1 and 3, film and special"),
    ],
)
def test_seasons_in_words(labels, words):
    assert say_seasons(labels) == words


def test_numbers_come_before_names_and_in_order():
    assert in_season_order(["film", "10", "2", "2"]) == ("2", "10", "film")


@given(st.text())
def test_any_text_is_a_span_or_a_usage_error(text):
    try:
        seasons = read_seasons(text)
    except UsageError as error:
        assert "\n" not in str(error)
    else:
        assert seasons
