"""Numbers that stand for a season without its noun: "announced a fourth", "Harbour Lights 3"."""

from dataclasses import replace
from itertools import pairwise

from seasontrack.clippings.mentions.season_mention import HIGHEST, SeasonMention
from seasontrack.clippings.text.numbers import cardinal, label, ordinal
from seasontrack.clippings.text.tokens import Token, low_at
from seasontrack.clippings.text.words import words

# What follows an ordinal that stands for a season by itself.
_ACTS = words(
    "is was will has premiered premieres debuted debuts launched launches began begins aired airs "
    "arrived arrives started starts followed ended ran returned came "
    "covers covered adapts adapted"
)
_AIRS = words("premieres premiered premiere airs aired debuts debuted finale trailer")
_BOUGHT = words("ordered commissioned announced confirmed greenlit")
_SHOWS = frozenset({"show", "series", "drama", "comedy"})
_BEGINNINGS = frozenset({"debut", "premiere", "launch", "return"})
_ELLIPSIS = words(". , ; ! on in at for by last this ahead before after today yesterday already")


def bare_number(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read the number right behind a known title."""
    number = label(tokens[at].low)
    if not number or number == 1 or number > HIGHEST or counts_something(tokens, at):
        return None
    return SeasonMention(at, at + 1, at, (number,)) if tokens[at].is_capital else None


def elliptic(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read an ordinal that leaves its noun to the context: "announced a fourth on Tuesday"."""
    nth = ordinal(tokens[at].low)
    if not nth or nth == 1:
        return None
    before = low_at(tokens, at - 1)
    following = tokens[at + 1].low if at + 1 < len(tokens) else "."
    if before == "upcoming" and at > 1:
        before = tokens[at - 2].low
    named = [token.text[0] for token in tokens[at + 2 : at + 3]]
    listed = following == "of" and bool(named) and not named[0].islower()
    owns = [token.low for token in tokens[at + 1 : at + 3]]
    begins = owns[:1] == ["'s"] and owns[-1] in _BEGINNINGS  # "ahead of the third's debut"
    if before == "the" and (begins or _follows_another(tokens, at)):
        return SeasonMention(at - 1, at + 1, at, (nth,))
    owned = before == "'s" and tokens[at - 2].low in _SHOWS  # "…, the show's eighth"
    if not (owned or before in {"a", "an", "its"}):
        return None
    acts = before == "its" and following in _ACTS  # "its fourth will be the last"
    bought = [token.low for token in tokens[at + 1 : at + 3]]
    acts = acts or (bought[:1] == ["was"] and bought[-1] in _BOUGHT)  # "a third was ordered"
    if not (following in _ELLIPSIS or listed or acts) or _goes_on(tokens, at + 1):
        return None
    return SeasonMention(at - 1, at + 1, at, (nth,))


def _follows_another(tokens: list[Token], at: int) -> bool:
    """Tell "the seventh season ended in May, and the eighth will premiere"."""
    joined = at > 1 and tokens[at - 2].low in {"and", "while", "but", ",", ";"}
    acts = at + 1 < len(tokens) and tokens[at + 1].low in _ACTS | {","}
    counted = (
        ordinal(before.low) is not None and noun.low in {"season", "series"}
        for before, noun in pairwise(tokens[:at])
    )
    return joined and acts and any(counted)


def in_years(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read seasons told as years: "renewed for two more years", "for another three years"."""
    before = [token.low for token in tokens[max(at - 3, 0) : at]]
    more = before[:1] == ["for"] and ("another" in before[1:2] or before[-1] == "more")
    count = next(filter(None, map(cardinal, before[1:])), None)
    bought = any(token.low in {"renewed", "recommissioned"} for token in tokens[:at])
    if not (more and count and bought):
        return None
    return SeasonMention(at - 2, at + 1, at, (), count, is_more=True)


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Tell "a sixth, seventh and eighth season", which has its noun."""
    while at < len(tokens) and (tokens[at].low in {",", "and", "&"} or ordinal(tokens[at].low)):
        at += 1
    return at < len(tokens) and tokens[at].low in {"season", "seasons", "series"}


def before_anime(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read the numeral of a title that goes on: "Harbour Lights IV TV Anime"."""
    number = label(tokens[at].low)
    if not number or number == 1 or not tokens[at].text.isupper() or not at:
        return None
    following = [token.low for token in tokens[at + 1 : at + 3]]
    named = tokens[at - 1].text[0].isupper() and "anime" in following
    return SeasonMention(at, at + 1, at, (number,)) if named else None


def bare_part(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read a season that goes by "part": "renewed for Part 4", where no season is named."""
    if tokens[at].low != "part" or not at or tokens[at - 1].low not in {"for", "'s"}:
        return None
    number = label(tokens[at + 1].low) if at + 1 < len(tokens) else None
    if not number or number == 1 or any(t.low in {"season", "seasons"} for t in tokens):
        return None
    return SeasonMention(at, at + 2, at, (number,))


def as_book(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read a season that goes by "book": "Harbour Book 2 premieres in May"."""
    number = label(tokens[at + 1].low) if at + 1 < len(tokens) else None
    airs = at + 2 < len(tokens) and tokens[at + 2].low in _AIRS
    before = tokens[at - 1 - (at > 1 and tokens[at - 1].low == ":")] if at else tokens[at]
    named = at > 0 and before.is_capital and before.is_word
    return SeasonMention(at, at + 2, at, (number,)) if number and airs and named else None


def counts_something(tokens: list[Token], at: int) -> bool:
    """Tell a number that counts something else: "10 episodes"."""
    following = low_at(tokens, at + 1)
    if following == "new" and low_at(tokens, at - 1) == "season":
        return False  # "season 2 new visual"
    return following in {"episodes", "years", "new", "more", "%", "episode", "million"}


def with_part(tokens: list[Token], mention: SeasonMention) -> SeasonMention:
    """Return the mention with the part told behind it: "Season 4, Part 2", "season 5b"."""
    at = mention.end
    last = tokens[at - 1].low
    if last[-1] in "ab" and last[:-1].isdecimal():
        return replace(mention, part=1 if last[-1] == "a" else 2)
    if at < len(tokens) and tokens[at].low in {",", ":", "–"}:
        at += 1
    if at + 1 < len(tokens) and tokens[at].low in {"part", "volume", "vol"}:
        value = at + 2 if tokens[at + 1].low == "." and at + 2 < len(tokens) else at + 1
        number = label(tokens[value].low)
        if number:
            return replace(mention, part=number, end=value + 1)
    return mention
