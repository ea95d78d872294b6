"""What knowing a title tells, and what it must not: numbers, lists, offshoots.

- a number behind a known title is a season
- "A and B" are two shows where both are known, one where the whole is
- a spin-off, prequel or reboot is never recorded under the title it comes from
"""

from datetime import date

import pytest

from seasontrack.clippings import KnownLibrary, KnownShow, read_clipping

DAY = date(2022, 5, 21)
TITLES = ("Harbour Lights", "Salt Road", "Salt and Smoke", "5-0-5")
KNOWN = KnownLibrary([KnownShow(title.lower().replace(" ", "-"), title) for title in TITLES])


def facts(text: str) -> set[tuple[str, str | None, tuple[str, ...]]]:
    made = read_clipping(text, DAY, KNOWN).announcements
    return {(str(row.kind), row.show, row.seasons) for row in made}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Salt Road 3 premieres July 4 on Netflix", {("scheduled", "Salt Road", ("3",))}),
        ("Salt Road 5 will be the show's final season", {("final", "Salt Road", ("5",))}),
        ("'Salt Road 5' to premiere July 4", {("scheduled", "Salt Road", ("5",))}),
        ("Salt Road: Season 5 premieres July 4", {("scheduled", "Salt Road", ("5",))}),
        (
            "Harbour Lights and Salt Road renewed at ABC",
            {("renewed", "Harbour Lights", ()), ("renewed", "Salt Road", ())},
        ),
        (
            "ABC renews Salt Road and Salt and Smoke",
            {("renewed", "Salt Road", ()), ("renewed", "Salt and Smoke", ())},
        ),
        ("5-0-5: Nashville renewed for season 2", {("renewed", "5-0-5: Nashville", ("2",))}),
        ("Salt Road LA canceled by NBC after one season", {("cancelled", "Salt Road LA", ())}),
        ("SALT ROAD RENEWED FOR SEASON 4", {("renewed", "Salt Road", ("4",))}),
    ],
)
def test_names_the_show_and_the_season(text, wanted):
    assert facts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Salt Road spinoff renewed for season 2",
        "Netflix orders Salt Road animated spin-off",
        "A reboot of Salt Road has been ordered to series at NBC",
        "Salt Road prequel series ordered by Netflix",
        "Salt Road: Dead Water renewed for season 3 by AMC",
    ],
)
def test_keeps_an_offshoot_apart_from_its_source(text):
    assert "Salt Road" not in {show for _, show, _ in facts(text)}
