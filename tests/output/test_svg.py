"""Pictures: what is on them, where it stands, and that nothing hangs over the edge."""

from xml.etree import ElementTree as ET

import pytest

from seasontrack.output.pages import Cell, Page, Picture, Tone, line
from seasontrack.output.pictures import WIDTH, svg_of
from seasontrack.output.screen import Answer
from seasontrack.output.svg import CELL, MARGIN

NAME = "{http://www.w3.org/2000/svg}"


def picture(*lines):
    page = Page([Picture(lines)])
    return ET.fromstring(svg_of(Answer(lambda _: page, dict, list, ()), "seasontrack <test>"))


def texts(root):
    return {text.text: text for text in root.iter(f"{NAME}text")}


def test_it_is_named_by_its_command():
    assert picture(line("x")).findtext(f"{NAME}title") == "seasontrack <test>"


def test_text_is_text_and_nothing_else():
    [text] = texts(picture(line("<script>&amp;</script>")))
    assert text == "<script>&amp;</script>"


@pytest.mark.parametrize("tone", Tone, ids=str)
def test_each_tone_has_its_class(tone):
    [group] = picture(line(Cell("word", tone))).iter(f"{NAME}g")
    assert group.get("class") == tone


def test_wide_characters_take_two_cells():
    root = picture(line(Cell("葬送", Tone.STRONG), Cell(" x", Tone.QUIET)))
    assert float(texts(root)["葬送"].get("textLength")) == pytest.approx(4 * CELL, abs=0.1)
    assert float(texts(root)["x"].get("x")) == pytest.approx(MARGIN + 5 * CELL, abs=0.1)


def test_signs_are_shapes_and_words_beside_them_stay_words():
    root = picture(line("1  ○┄┄━━▒▒██ │ Spy × Family"))
    assert set(texts(root)) == {"1", "Spy × Family"}
    shapes = [shape.tag.removeprefix(NAME) for group in root.iter(f"{NAME}g") for shape in group]
    assert shapes == ["text", "circle", "path", "rect", "rect", "rect", "path", "text"]


def test_nothing_hangs_over_the_edge(heartstopper, tmp_path):
    heartstopper("add", "葬送のフリーレン " * 9, "--key", "frieren")
    heartstopper("schedule", "frieren", "2", "summer 2028")
    heartstopper("work", "add", "Heartstopper", "--units", "4")
    heartstopper("adapt", "heartstopper", "1", "1-2")
    for words in (("timeline",), ("coverage", "heartstopper")):
        heartstopper(*words, "--svg", str(tmp_path / "picture.svg"))
        root = ET.parse(tmp_path / "picture.svg").getroot()
        width = float(root.get("width", 0))
        assert width <= WIDTH * CELL + 2 * MARGIN
        for text in root.iter(f"{NAME}text"):
            end = float(text.get("x", 0)) + float(text.get("textLength", CELL))
            assert end <= width - MARGIN + 0.1
