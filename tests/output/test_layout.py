"""Which columns fit on a terminal, and how wide they are.

- no word is broken while another column can give way
- what matters less goes before what matters more is squeezed
- tables are never wider than the screen
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seasontrack.output.layout import fitting, literal_rows, width_of
from seasontrack.output.pages import Cell, Column, Page, Table
from seasontrack.output.tables import drawn

LONG = "The Extraordinarily Long Chronicle of an Apprentice Who Forgot Everything"


def table(columns, *rows):
    return Table(columns, [[Cell(text) for text in row] for row in rows])


def shown(made, width):
    return fitting(made, literal_rows(made), width)


def test_what_fits_is_left_alone():
    made = table((Column("Show", wraps=True), Column("By", drop=1)), (LONG, "Netflix"))
    assert shown(made, 100) == {0: len(LONG), 1: len("Netflix")}


def test_a_long_word_is_not_broken_by_a_wide_neighbour():
    columns = (Column("Show", wraps=True), Column("Takes", wraps=True, roomy=14))
    made = table(columns, (LONG, "infinity-castle-2 and infinity-castle-3"))
    words = drawn(Page([made]), 48, is_colored=False).split()
    assert words.count("infinity-castle-2") == words.count("infinity-castle-3") == 1
    assert set(LONG.split()) < set(words)


def test_an_address_may_be_broken():
    columns = (Column("Show", wraps=True), Column("Source", wraps=True))
    made = table(columns, (LONG, "https://example.org/" + "a" * 200))
    assert sum(shown(made, 60).values()) + 2 == 60


def test_on_the_narrowest_screen_every_column_wraps_and_none_is_cut():
    made = table((Column("When"), Column("Show", wraps=True)), ("summer 2026", "The Expanse"))
    page = drawn(Page([made]), 18, is_colored=False)
    assert {"summer", "2026", "The", "Expanse"} < set(page.split())
    assert max(map(width_of, page.splitlines())) <= 18


def test_columns_share_what_is_missing_as_they_like():
    columns = (Column("What", wraps=True, roomy=30), Column("By", wraps=True, roomy=12))
    wide = shown(table(columns, (LONG, "The Department of Very Official Announcements")), 62)
    assert wide[0] > 2 * wide[1]


def test_the_title_keeps_its_room_when_others_go():
    columns = (Column("When"), Column("", drop=2), Column("Show", wraps=True), Column("Season"))
    made = table(columns, ("December 2026", "in 10–11 months", LONG, "infinity-castle-2"))
    assert set(shown(made, 72)) == {0, 1, 2, 3}
    assert set(shown(made, 70)) == {0, 2, 3}


@given(
    st.lists(st.tuples(*[st.text("ab 葬é", max_size=40)] * 3), min_size=1, max_size=5),
    st.integers(50, 140),
)
def test_no_line_is_wider_than_the_screen(rows, width):
    columns = (
        Column("Show", wraps=True),
        Column("What", wraps=True, roomy=30),
        Column("By", drop=1, wraps=True, roomy=12),
    )
    for line in drawn(Page([table(columns, *rows)]), width, is_colored=False).splitlines():
        assert width_of(line) <= width


@pytest.mark.parametrize("width", [60, 80, 140])
def test_a_title_above_a_chart_wraps_between_words(width, ok, monkeypatch):
    from seasontrack.output.screen import Screen

    ok("add", f"{LONG} {LONG}", "--key", "long")
    ok("renew", "long", "2")
    screen = Screen(width=width, is_colored=False)
    monkeypatch.setattr("seasontrack.cli.session.screen_of_stdout", lambda _: screen)
    lines = ok("timeline").out.splitlines()
    assert max(map(width_of, lines)) <= width
    assert set(LONG.split()) < {word for line in lines for word in line.split()}
