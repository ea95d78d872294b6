"""Lines that name the show of what follows: "#2 The Harbour (The CW)", as lists of news have."""

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
    """The show a line names, and the network behind it in brackets."""

    show: ShowName
    house: str


def heading(text: str, index: TitleIndex[KnownShow]) -> Heading | None:
    """Return what a line heads; None where it is no heading, or what stands there no network."""
    found = _line().fullmatch(text)
    if found is None or not is_title(found["title"]):
        return None
    house = [token.low for token in tokenise(found["house"])]
    if network_length(house) != len(house):
        return None
    title = found["title"].strip("\"'")
    known = index.named(title)
    return Heading(ShowName(known.title if known else title, known, 0, 0), found["house"])


@cache
def _line() -> re.Pattern[str]:
    number = r"(?:#?\d{1,3}[.):] |#\d{1,3} )?"
    return re.compile(rf"{number}(?P<title>[\"'A-Z0-9][^()]{{0,60}}?) \((?P<house>[^()]{{2,30}})\)")
