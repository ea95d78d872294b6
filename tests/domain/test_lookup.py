"""Finding a show by what people call it."""

import pytest

from seasontrack.domain.errors import AmbiguousNameError, UnknownNameError
from seasontrack.domain.lookup import find
from seasontrack.domain.models import Show

SHOWS = {
    show.key: show
    for show in (
        Show(key="the-boys", title="The Boys"),
        Show(key="the-bear", title="The Bear"),
        Show(key="you", title="You"),
        Show(key="youth", title="Youth"),
        Show(key="shogun", title="Shōgun", aliases=("将軍",)),
    )
}


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("the-boys", "the-boys"),
        ("THE BOYS", "the-boys"),
        ("the bo", "the-boys"),
        ("boys", "the-boys"),
        ("shogun", "shogun"),
        ("SHŌG", "shogun"),
        ("将軍", "shogun"),
        ("将", "shogun"),
        ("you", "you"),
        ("yout", "youth"),
    ],
)
def test_found(typed, key):
    assert find("show", typed, SHOWS).key == key


def test_ambiguous_beginnings_name_the_candidates():
    with pytest.raises(AmbiguousNameError, match="the-bear, the-boys"):
        find("show", "the", SHOWS)


def test_unknown_names_are_answered_with_the_nearest():
    with pytest.raises(UnknownNameError, match="did you mean the-boys"):
        find("show", "the boyz", SHOWS)


@pytest.mark.parametrize("typed", ["", "   ", "zzz", "\x1b[31m"])
def test_unknown_names_with_nothing_near(typed):
    with pytest.raises(UnknownNameError, match="seasontrack list"):
        find("show", typed, SHOWS)
