"""Long tables: what is written without Rich looks as if Rich had drawn it.

- the same lines as Rich draws, at any width, with rows that wrap and wide characters
- in colour and without
- a picture holds every row
"""

import re

import pytest

from seasontrack.output import tables
from seasontrack.output.pages import Cell, Column, Page, Table, Tone
from seasontrack.output.pictures import save_svg
from seasontrack.output.screen import Answer
from seasontrack.output.tables import SCREENFUL, drawn

COLUMNS = (Column("Show", wraps=True), Column("Out", is_number=True), Column("By", drop=1))
TITLES = ("Dune", "葬送のフリーレン", "The Curious and Very Long Tale of a Series", "Pokémon", "")


def table(rows: int) -> Page:
    return Page(
        [
            Table(
                COLUMNS,
                [
                    [
                        Cell(TITLES[number % len(TITLES)], Tone.STRONG),
                        Cell(str(number)),
                        Cell("Netflix", Tone.QUIET),
                    ]
                    for number in range(rows)
                ],
            )
        ]
    )


def seen(text: str) -> list[str]:
    """What a reader sees: no colours, nothing at the ends of lines."""
    return [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", text).split("\n")]


@pytest.mark.parametrize("is_colored", [True, False])
@pytest.mark.parametrize("width", [20, 30, 60, None])
def test_the_same_lines_as_rich_draws(width, is_colored, monkeypatch):
    page = table(SCREENFUL + 12)
    ours = drawn(page, width, is_colored=is_colored)
    monkeypatch.setattr(tables, "SCREENFUL", 1000)
    assert seen(ours) == seen(drawn(page, width, is_colored=is_colored))


def test_the_same_colours_as_rich_gives(monkeypatch):
    monkeypatch.setattr(tables, "has_fine_colors", lambda: False)
    last = drawn(table(SCREENFUL + 1), None, is_colored=True).split("\n")[-1]
    first = drawn(table(1), None, is_colored=True).split("\n")[-1]
    assert "\x1b[1m" in last
    assert "\x1b[2mNetflix\x1b[0m" in last
    assert "\x1b[2mNetflix\x1b[0m" in first
    assert "\x1b" not in drawn(table(SCREENFUL + 1), None, is_colored=False)


def test_a_picture_holds_every_row(tmp_path):
    answer = Answer(lambda _: table(SCREENFUL + 12), list, list, ())
    save_svg(answer, tmp_path / "picture.svg", "a table")
    picture = (tmp_path / "picture.svg").read_text(encoding="utf-8")
    assert picture.count("Netflix") == SCREENFUL + 12
