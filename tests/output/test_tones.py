"""Colours that can be read whatever lies behind them.

- on a terminal, from white as from black
- in a picture, on its light card and on its dark one
- a terminal that knows eight colours gets eight
"""

import pytest
from rich.color import Color

from seasontrack.output import tables
from seasontrack.output.pages import Cell, Lines, Page, Tone, line
from seasontrack.output.svg import CARDS, DARK, LIGHT
from seasontrack.output.tones import FINE, has_fine_colors

WHITE, BLACK = (255, 255, 255), (0, 0, 0)
COLORS = {tone: style.split()[-1] for tone, style in FINE.items() if "color" in style}


def contrast(one, other):
    """How far apart two colours are in luminance, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color):
    parts = [part / 255 for part in color]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def rgb(text):
    return tuple(Color.parse(text).get_truecolor())


@pytest.mark.parametrize("tone", COLORS, ids=str)
@pytest.mark.parametrize("paper", [WHITE, BLACK], ids=["white", "black"])
def test_a_terminal_shows_it_on_white_and_on_black(paper, tone):
    assert contrast(rgb(COLORS[tone]), paper) >= 3.8


@pytest.mark.parametrize("tone", Tone, ids=str)
@pytest.mark.parametrize(
    ("colors", "card"), [(LIGHT, "light"), (DARK, "dark")], ids=["light", "dark"]
)
def test_a_picture_shows_it_on_its_card(colors, card, tone):
    assert contrast(rgb(colors[tone]), rgb(CARDS[card][0])) >= 4.5


@pytest.mark.parametrize(
    ("environment", "is_fine"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, True),
        ({"WT_SESSION": "1"}, True),
        ({"TERM": "linux"}, False),
        ({"TERM": "xterm"}, False),
        ({}, False),
    ],
)
def test_terminals_that_know_256_colours(environment, is_fine):
    assert has_fine_colors(environment) is is_fine


@pytest.mark.parametrize(
    ("is_fine", "code"), [(True, "\x1b[38;5;31m"), (False, "\x1b[36m")], ids=["256", "8"]
)
def test_each_terminal_gets_the_colours_it_knows(is_fine, code, monkeypatch):
    monkeypatch.setattr(tables, "has_fine_colors", lambda: is_fine)
    page = Page([Lines([line(Cell("in 12 days", Tone.COMING))])])
    assert tables.drawn(page, 80, is_colored=True) == f"{code}in 12 days\x1b[0m"
