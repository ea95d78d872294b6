"""What headlines and sentences state, and what only sounds like it.

- every sentence of headlines.py, oddities.py and turns.py states its facts and nothing else
- entities, curly quotes and an outlet's name behind a headline change nothing
"""

from datetime import date

import pytest

from clippings.headlines import HEADLINES
from clippings.oddities import ODDITIES
from clippings.turns import TURNS
from seasontrack.clippings import Clipping, read_clipping

PUBLISHED = date(2022, 5, 21)
EVERYTHING = {**HEADLINES, **ODDITIES, **TURNS}


def read(text: str) -> Clipping:
    return read_clipping(text, PUBLISHED)


def bare(name: str | None) -> str:
    return (name or "").removeprefix("The ")


def stated(clipping: Clipping) -> set[tuple[str, ...]]:
    """The facts as rows, a season in parts without dates as one row."""
    rows = set()
    for made in clipping.announcements:
        is_split = made.kind == "scheduled" and made.part and not made.premiere
        kind = "split" if is_split else made.kind + "!" * made.final
        count = f"#{made.count}" if made.count and not made.final else ""
        premiere = made.premiere.edtf if made.premiere else ""
        rows.add((kind, bare(made.show), ",".join(made.seasons) or count, bare(made.by), premiere))
    return rows


def wanted(facts: str) -> list[tuple[str, ...]]:
    rows = [fact.strip().split("|") for fact in facts.split(";") if fact.strip()]
    return [(*row, *[""] * (5 - len(row))) for row in rows]


def agrees(want: tuple[str, ...], got: tuple[str, ...]) -> bool:
    kind, show, seasons, by, premiere = want
    same_fact = (kind, bare(show), seasons) == got[:3]
    return same_fact and bare(by) in {"", got[3]} and premiere in {"", got[4]}


@pytest.mark.parametrize(("text", "facts"), EVERYTHING.items(), ids=range(len(EVERYTHING)))
def test_states_exactly(text, facts):
    got = stated(read(text))
    want = wanted(facts)
    assert len(got) == len(want), got
    assert all(any(agrees(fact, row) for row in got) for fact in want), got


@pytest.mark.parametrize("text", [text for text, facts in EVERYTHING.items() if facts])
def test_outlet_and_markup_change_nothing(text):
    plain = stated(read(text))
    assert stated(read(text.replace("&", "&amp;"))) == plain
    assert stated(read(text.replace("'", "\u2019"))) == plain
    if not text.endswith((".", "!")):
        assert stated(read(f"{text} - Daily Screen")) == plain
        assert stated(read(f"{text} | The Daily Screen")) == plain
