"""Lines that name the show of what follows, as lists have.

"#2 X (The CW)", "3. X Season 2", "Renewed: X (NBC)", "X: Renewed – and this is why", "X = Axed".
"""

import re
from dataclasses import dataclass
from functools import cache

from seasontrack.clippings.grammar.shows import ShowName
from seasontrack.clippings.known import KnownShow
from seasontrack.clippings.mentions.names import TELLING, is_network
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.text.tokens import begins_name, is_title
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

# What a word said of a show in a heading announces.
STATES = {"renewed": Kind.RENEWED, "cancelled": Kind.CANCELLED, "canceled": Kind.CANCELLED}
_LONGEST = 8  # words of a title over its bullets
_SHORT = 6
_SMALL = words("a an the of and in on at to for with or no de del des du la le el")
_SECTIONS = words(
    "production release reception cast plot premise development music overview synopsis background "
    "episodes season seasons casting filming broadcast marketing accolades characters story "
    "setting awards media part arc news updates about reading source sources related image photo "
    "series"
)
_TELEVISED = TELLING | {"season", "seasons", "anime", "manga"}
_LABELS = ("axed", "ending", "ended", "new", "returning", "pending", "saved")


@dataclass(frozen=True, slots=True)
class Heading:
    """The show a line names, with the network behind it in brackets, or its season.

    ``kind`` is what the word before a colon says of the show, where that is news;
    ``is_bare`` is a line of which nothing but a number tells that it is a heading.
    """

    show: ShowName
    house: str | None
    season: str | None
    kind: Kind | None = None
    is_bare: bool = False


def heading(
    text: str, index: TitleIndex[KnownShow], following: str, below: str = ""
) -> Heading | None:
    """Return what a line heads; None where it is no heading, or what stands there no network.

    ``following`` is the text behind it: a line that only has the title with which the
    next sentence begins is a heading too. So is one that stands alone and is named again
    in the paragraph ``below`` it.
    """
    text = text.removesuffix("...").removesuffix("…") if ")" in text else text
    text = text.removesuffix(":") if text.endswith("):") else text
    found = _line().fullmatch(text)
    if found:
        return _marked(found, index)
    return _told_below(text, index, following, below) or _bare(text, index, below)


def _marked(found: re.Match[str], index: TitleIndex[KnownShow]) -> Heading | None:
    """Return what "#2 X (The CW)", "3. X Season 2" and "Renewed: X" head."""
    if not is_title(found["title"]) or _dates_a_season().search(found["title"]):
        return None
    aside = _years().sub("", found["house"] or "")
    kind = STATES.get((found["label"] or found["state"] or aside).lower())
    if aside.lower() in STATES:
        return Heading(_named(found["title"], index), None, None, kind)  # "X (Renewed)"
    if aside and not is_network(aside):
        return None
    return Heading(_named(found["title"], index), aside or None, found["season"], kind)


def _told_below(
    text: str, index: TitleIndex[KnownShow], following: str, below: str
) -> Heading | None:
    """Return the show of a line that the text below it shows to be a heading."""
    card = _card().match(following)
    if card and _is_name(text) and not _card().match(text):
        house = card["house"] if is_network(card["house"] or "") else None
        kind = STATES.get((card["state"] or "").lower())
        return Heading(_named(text, index), house, None, kind)
    if _is_repeated(text, following):
        return Heading(_named(text, index), None, None)
    over = _over_season().fullmatch(text) if below else None
    if over and _is_name(over["title"]):
        return Heading(_named(over["title"], index), None, over["season"])
    return None


def _bare(text: str, index: TitleIndex[KnownShow], below: str) -> Heading | None:
    """Return the show of "X" over a paragraph about it, of "X = Axed" and of "3. X"."""
    if _is_told_of(text, below):
        return Heading(_named(text, index), None, None, is_bare=True)
    equated = _equated().fullmatch(text)
    if equated and is_title(equated["title"]):
        kind = STATES.get(equated["state"].lower())
        return Heading(_named(equated["title"], index), None, None, kind)
    numbered = _numbered().fullmatch(text)
    if numbered and is_title(numbered["title"]):
        return Heading(_named(numbered["title"], index), None, None, is_bare=True)
    return None


def without_number(text: str) -> str:
    """Return a line without the number it has in a list: "3. Harbour Lights returns"."""
    found = _numbered_line().match(text)
    return text[found.end() :] if found else text


def _named(title: str, index: TitleIndex[KnownShow]) -> ShowName:
    title = title.strip("\"'")
    known = index.named(title)
    return ShowName(known.title if known else title, known, 0, 0)


def _is_repeated(text: str, following: str) -> bool:
    if is_network(text) or _numbers_a_season().fullmatch(text):
        return False  # a network over its shows, "Season 2" over what is told of it
    goes_on = following.startswith((f"{text} ", f"{text}'s "))
    if following[:2] in {"- ", "• "} and is_title(text) and text[-1] not in ".?:…":
        return len(text.split()) <= _LONGEST and text[:2] not in {"- ", "• "}  # over its bullets
    is_short = len(text.split()) <= _SHORT
    goes_on = goes_on or (is_short and _describes().match(following) is not None)
    listed = is_short and _dates_a_season().match(following) is not None  # "Season 1: May 5"
    goes_on = goes_on or (listed and _SECTIONS.isdisjoint(text.lower().split()))
    return goes_on and is_title(text) and not text.endswith((".", "!", "?", ":"))


def _is_told_of(text: str, below: str) -> bool:
    """Tell a title from "Production" over a paragraph that tells of it."""
    named = re.split("[:!?]", text)[0]
    told = bool(below) and named in below and text[-1] not in ".,;"
    return told and _is_name(text) and not _TELEVISED.isdisjoint(below.lower().split())


def _is_name(text: str) -> bool:
    """Tell whether each word is part of a name, and none that of a section."""
    told = text.split()
    capitals = all(begins_name(word) or word in _SMALL for word in told)
    plain = not _SECTIONS.isdisjoint(text.lower().split()) or is_network(text)
    return capitals and not plain and len(told) <= _LONGEST and is_title(text)


@cache
def _numbers_a_season() -> re.Pattern[str]:
    return re.compile(r"(?:Season|Series|Part|Volume|Book|Chapter|Episode) \w+", re.IGNORECASE)


@cache
def _dates_a_season() -> re.Pattern[str]:
    # "X, Season 2: January 8 (HBO Max)" states a fact
    return re.compile(r"\b(?:Season|Series) \w+ ?[:–-] ")


@cache
def _card() -> re.Pattern[str]:
    # the lines below a title on a page of "what is renewed and what is not"
    states = "|".join(STATES)
    return re.compile(rf"Network: (?P<house>.{{2,30}})|Status: (?:(?P<state>(?i:{states}))$)?")


@cache
def _over_season() -> re.Pattern[str]:
    asking = "everything|when|will|what|who|why|how|where|more|watch|is|are|meet|best|all"
    title = rf"(?!(?i:{asking})\b)(?P<title>[\"'A-Z0-9][^()]{{0,60}}?)"
    return re.compile(rf"{title},? (?:Season|Series) (?P<season>\d{{1,2}})(?: [-–] TB[ACD])?")


@cache
def _describes() -> re.Pattern[str]:
    nouns = "series|show|drama|comedy|sitcom|thriller|anime|dramedy|miniseries|docuseries"
    this = rf"This (?:[\w'-]+ ){{0,4}}(?:{nouns})\b"  # below its title
    verbs = "premiered|aired|debuted|began|follows|stars|was (?:renewed|cancell?ed)"
    state = r"(?:Renewed (?:for|through)|Cancell?ed (?:by|after|at|on))\b"
    the = rf"The (?:[\w'-]+ ){{0,2}}(?:{nouns}|season) (?:{verbs})\b"
    return re.compile(f"{this}|{the}|{state}")


@cache
def _years() -> re.Pattern[str]:
    # "X (2019-2020)", "X (NBC, 2019-present)": when it ran
    return re.compile(r"(?:, )?\d{4}(?: ?[-–] ?(?:\d{4}|[Pp]resent)?)?(?:, )?")


@cache
def _numbered_line() -> re.Pattern[str]:
    return re.compile(r"#?\d{1,3}[.)] (?=[\"'A-Z])")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"#?\d{1,3}[.)] (?P<title>[\"'A-Z0-9][^()]{0,60}[^().?:])")


@cache
def _equated() -> re.Pattern[str]:
    return re.compile(r"(?P<title>[\"'A-Z0-9][^()=]{0,60}?) = (?P<state>[A-Z][a-z]+)")


@cache
def _line() -> re.Pattern[str]:
    number = r"(?P<number>#?\d{1,3}[.):] |#\d{1,3} )?"
    title = r"(?P<title>[\"'A-Z0-9][^()]{0,60}?)"
    house = r"\((?P<house>[^()]{2,30})\)"
    season = r"(?(number)(?:Season|Series) (?P<season>\d{1,2})|(?!))"  # not a headline's
    label = rf"(?:(?P<label>(?i:{'|'.join([*STATES, *_LABELS])})): )?"
    state = rf"(?:officially )?(?P<state>{'|'.join(STATES)}) [-–] .{{1,600}}"  # "X: Renewed – why"
    return re.compile(rf"{number}{label}{title}(?: (?:{house}|{season})|: (?i:{state}))")
