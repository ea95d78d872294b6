"""Lines that name the show of what follows: "#2 X (The CW)", "3. X Season 2", as lists have."""

import re
from dataclasses import dataclass
from functools import cache

from seasontrack.clippings.grammar.shows import ShowName
from seasontrack.clippings.known import KnownShow
from seasontrack.clippings.mentions.names import network_length
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.text.tokens import is_title, tokenise


@dataclass(frozen=True, slots=True)
class Heading:
    """The show a line names, with the network behind it in brackets, or its season."""

    show: ShowName
    house: str | None
    season: str | None


def heading(text: str, index: TitleIndex[KnownShow]) -> Heading | None:
    """Return what a line heads; None where it is no heading, or what stands there no network."""
    found = _line().fullmatch(text)
    if found is None or not is_title(found["title"]):
        return None
    house = [token.low for token in tokenise(found["house"] or "")]
    if network_length(house) != len(house):
        return None
    title = found["title"].strip("\"'")
    known = index.named(title)
    show = ShowName(known.title if known else title, known, 0, 0)
    return Heading(show, found["house"], found["season"])


@cache
def _line() -> re.Pattern[str]:
    number = r"(?P<number>#?\d{1,3}[.):] |#\d{1,3} )?"
    title = r"(?P<title>[\"'A-Z0-9][^()]{0,60}?)"
    house = r"\((?P<house>[^()]{2,30})\)"
    season = r"(?(number)(?:Season|Series) (?P<season>\d{1,2})|(?!))"  # not a headline's
    return re.compile(rf"{number}{title} (?:{house}|{season})")
