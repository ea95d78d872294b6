"""Tells the names of people from those of shows, by what stands around them."""

from seasontrack.clippings.mentions.names import CREDITS, PERSONS, SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words

_STARRING = frozenset({"starring", "stars", "starred"})
_CAST = 6  # words of "starring Jane Bloggs as"
_CAPTION = 5  # tokens of "and Jane Bloggs in a scene"
_PEOPLE_STOPS = words("from by starring with creator creators producer of about")
_OF_A_PERSON = SERIES_NOUNS | words(
    "manga novel novels comic comics webtoon book books isekai story stories take reimagining "
    "followup follow-up memoir light best-selling bestselling graphic"
)
_GOING_ON = words("forward ahead continue proceed continuing proceeding back")
_WRITINGS = words("novels books stories comics works writings memoirs")
_AIRED = words("premiered aired debuted broadcast airing airs premieres")
_FILMED = words("filmed shot set based located")
_ROLES = words(
    "showrunner showrunners producer producers creator creators actor actress co-host co-hosts"
)
_SINGERS = words("singer rapper hitmaker")
_OF_SERIES = words("finale premiere order pickup run return")


def _is_pictured(sentence: Sentence, end: int) -> bool:
    """Tell those of "Jane Bloggs (and Joe Doe) in a scene from 'X'", below a picture."""
    near = range(end, end + _CAPTION)
    return any(sentence.lows[at : at + 3] == ["in", "a", "scene"] for at in near)


def is_person(sentence: Sentence, start: int, end: int) -> bool:
    """Tell who made or stars in a show, or what it is about, from its name."""
    before = sentence.low(start - 1)
    role = sentence.low(start) in _ROLES and end - start > 1  # "Showrunner Jane Bloggs"
    if role or sentence.low(start) in _PEOPLE_STOPS or _is_pictured(sentence, end):
        return True
    goes_on = before == "with" and sentence.low(start - 2) in _GOING_ON
    housed = sentence.low(end) == "(" and sentence.network_at(end + 1) is not None
    # So goes on "… is obsessed with Harbour Lights (Apple TV+)".
    goes_on = goes_on or (before == "with" and (housed or sentence.low(end) == "picking"))
    owned = any(m.start == end + 1 for m in sentence.seasons)  # "talks about X's final season"
    goes_on = goes_on or (before == "about" and sentence.low(end) == "'s" and owned)
    goes_on = goes_on or (before == "about" and sentence.low(end) in {"being", "getting"})
    wrote = before == "of" and sentence.low(start - 2) in _WRITINGS  # "novels of Jane Bloggs"
    headed = sentence.is_headline and before != "starring"
    if wrote or (before in _PEOPLE_STOPS - {"of"} and not (goes_on or headed)):
        return True
    if sentence.low(end + (sentence.low(end) == ",")) == "who":
        return True
    sings = sentence.low(sentence.closed(end)) in _SINGERS  # "the 'X' singer"
    credited = sings or sentence.low(end) in CREDITS - {"franchise"}
    if credited or not PERSONS.isdisjoint(before.split("-")):
        return True
    # "starring Jane Bloggs as Detective Pike"
    played = before == "as" and not _STARRING.isdisjoint(
        sentence.lows[max(start - _CAST, 0) : start]
    )
    about = played or (before in {"the", "a", "an"} and sentence.low(start - 2) == "about")
    if about or _is_role(sentence, end):
        return True
    told = sentence.low(start - 2) in _AIRED or any(d.end == start - 1 for d in sentence.dates)
    if before == "on" and told and sentence.is_running:
        return True  # "premiered on Space in Canada"
    if before == "in" and sentence.low(start - 2) in _FILMED | {"show", "gig"}:
        return True  # "filmed in Rye, and is set to premiere"
    return sentence.low(end) in {"'s", "'"} and _is_maker(sentence, start, end)


def _is_role(sentence: Sentence, end: int) -> bool:
    """Tell "Captain Pike in the second season of Harbour Lights"."""
    if sentence.low(end) != "in" or not sentence.is_running:
        return False
    return any(m.start == end + 1 and sentence.low(m.end) == "of" for m in sentence.seasons)


def _is_maker(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "Jane Bloggs's sitcom", "Jane Bloggs's oil drama" from "Harbour's series finale"."""
    first, second = sentence.low(end + 1), sentence.low(end + 2)
    if first in _OF_A_PERSON - {"anime"}:
        return second not in _OF_SERIES
    counted = any(mention.start <= end + 1 < mention.end for mention in sentence.seasons)
    plain = first.replace("-", "").isalpha()  # "Jane Bloggs's faith-focused dramedy"
    described = plain and sentence.tokens[end + 1].text.islower() and first != "new"
    return described and not counted and end - start > 1 and second in SERIES_NOUNS
