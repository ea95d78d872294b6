"""Finds the seasons a sentence mentions: "a third and final season", "Seasons 2-4", "two more"."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from seasontrack.clippings.numbers import cardinal, closed_range, label, ordinal
from seasontrack.clippings.season_mention import HIGHEST, SeasonMention
from seasontrack.clippings.season_numbers import (
    bare_number,
    bare_part,
    before_anime,
    counts_something,
    elliptic,
)
from seasontrack.clippings.tokens import Token
from seasontrack.clippings.words import words

_NOUNS = frozenset({"season", "seasons", "series", "instalment", "installment", "chapter", "run"})
_SURE_NOUNS = frozenset({"season", "seasons"})
_SERIES_ADJECTIVES = words("tv limited drama comedy anime animated web mini reality")
_MORE = words("more additional further extra another new other")
_FRESHMEN = {"debut": 1, "inaugural": 1, "freshman": 1, "sophomore": 2}
_LAST = words("final last farewell concluding closing")
_JOINS = words("and & , - – to through thru or plus via until /")
_SPANS = words("- – to through thru via until")
_OWNED = words("the its their his her our 's and in for over these")
_DETERMINERS = words("a an the its their his her another yet")
_BETWEEN = frozenset({",", "and", "&", "or", "not", "but", "-", "–", "to", "through"})
_VAGUE = frozenset({"several", "multiple", "few", "couple"})
_FILLERS = frozenset({"upcoming", "consecutive", "straight", "full", "short", "planned"})
_ASIDES = frozenset({"(", ")", "really", "truly", "actually", "last-ever"})
_NO_FILLERS = _DETERMINERS | {"of", "this", "last", "in", "for", "that", "per"}
_UNIVERSES = words("universe franchise world canon anthology")
_PAIR = 2
_LONGEST_CODE = len("s02")
_AFTER = words("after following since despite before")
# "the season 2 trailer" is about a trailer.
_ATTRIBUTED = words(
    "trailer trailers teaser teasers poster posters cast casting castmates first finale premiere "
    "star stars "
    "release debut photos images clip clips details scoop return date spoilers recap review "
    "reunion episode episodes opener ender plot storyline villain role writers' writers filming "
    "production shoot set soundtrack details update tickets ticket pass trailer's return "
    "premieres"
)
_BACK = 9


def find_seasons(
    tokens: list[Token], masked: set[int], known: frozenset[int]
) -> list[SeasonMention]:
    """Return the seasons mentioned outside the masked tokens, in order.

    ``known`` are the tokens where a title of the library has just ended: "Harbour Lights 3".
    """
    found: list[SeasonMention] = []
    done = 0
    for at in range(len(tokens)):
        if at < done or at in masked:
            continue
        mention = _at(tokens, at, done) or (bare_number(tokens, at) if at in known else None)
        if mention is not None and not masked.intersection(range(mention.start, mention.end)):
            found.append(_with_surroundings(tokens, mention))
            done = mention.end
    return found


def _at(tokens: list[Token], at: int, done: int) -> SeasonMention | None:
    low = tokens[at].low
    if low in _NOUNS:
        return _numbered(tokens, at) or _described(tokens, at, done)
    if low[0] == "s" and low[1:].isdecimal() and len(low) <= _LONGEST_CODE:
        return SeasonMention(at, at + 1, at, (int(low[1:]),)) if tokens[at].is_capital else None
    number, _, noun = low.partition("-")
    count = {"multi": 2, "double": 2, "triple": 3}.get(number) or cardinal(number)
    if noun in {"season", "series"} and count:
        return SeasonMention(at, at + 1, at, (), count if number != "multi" else None)
    nth = ordinal(number)
    if noun == "season" and nth:
        return SeasonMention(at, at + 1, at, (nth,))
    if number == "season" and cardinal(noun):
        return SeasonMention(at, at + 1, at, (cardinal(noun) or 0,))
    return elliptic(tokens, at) or before_anime(tokens, at) or bare_part(tokens, at)


def _numbered(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read numbers behind the noun: "Season 4", "Seasons 2, 3 and 4", "season two"."""
    if tokens[at].low not in _SURE_NOUNS | {"series"} or at + 1 >= len(tokens):
        return None
    if tokens[at].low == "series" and at and tokens[at - 1].low in _SERIES_ADJECTIVES:
        return None
    if tokens[at].low == "series" and _opens_title(tokens, at + 1):
        return None
    numbers, end = _list_after(tokens, at + 1, many=tokens[at].low != "season")
    if not numbers:
        return None
    start = at - 1 if at and tokens[at - 1].low in _DETERMINERS else at
    mention = SeasonMention(start, end, at, tuple(numbers))
    return _with_part(tokens, mention)


def _opens_title(tokens: list[Token], at: int) -> bool:
    """Tell "the series One Day at a Time" from "series one"."""
    following = tokens[at + 1 : at + 2]
    word = tokens[at].text
    return word.istitle() and word.isalpha() and any(t.text[0].isupper() for t in following)


def _list_after(tokens: list[Token], at: int, *, many: bool) -> tuple[list[int], int]:
    numbers: list[int] = []
    end = at
    while at < len(tokens):
        both = closed_range(tokens[at].low)
        number = label(tokens[at].low.rstrip("ab") or "-")
        if both and both[1] <= HIGHEST:
            numbers.extend(range(both[0], both[1] + 1))
        elif number and number <= HIGHEST and not counts_something(tokens, at):
            if numbers and at - end == 1 and tokens[end].low in _SPANS and number > numbers[-1]:
                numbers.extend(range(numbers[-1] + 1, number))
            numbers.append(number)
        else:
            break
        end = at + 1
        at = end
        joined = at
        for joint in tokens[at : at + 2]:
            if joint.low not in _JOINS:
                break
            joined += 1
        if joined == at or not (many or tokens[at].low in {"&", "and", "-", "–"}):
            break
        at = joined
    return numbers, end


def _with_part(tokens: list[Token], mention: SeasonMention) -> SeasonMention:
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


@dataclass(slots=True)
class _Description:
    """What stands before the noun, read from right to left."""

    start: int
    numbers: list[int] = field(default_factory=list)
    count: int | None = None
    is_more: bool = False
    is_final: bool = False
    is_new: bool = False
    adjectives: int = 0
    fresh: Mapping[str, int] = field(default_factory=dict)

    def takes(self, low: str) -> bool:
        """Take in a number or "more", "new", "final"; False for any other word."""
        nth, many = ordinal(low) or self.fresh.get(low), cardinal(low)
        if nth:
            self.numbers.insert(0, nth)
        elif low in _LAST:
            self.is_final = True
        elif low in _MORE:
            self.is_more = True
            self.is_new = self.is_new or low == "new"
            if low == "another":
                self.count = self.count or 1
        elif many and not self.numbers and many <= HIGHEST:
            self.count = self.count or many
        else:
            return low in _VAGUE
        return True


def _described(tokens: list[Token], noun: int, done: int) -> SeasonMention | None:
    """Read what stands before the noun: "fourth and final", "two more", "a new"."""
    told = _Description(noun, fresh=_FRESHMEN if tokens[noun].low == "season" else {})
    for at in range(noun - 1, max(done, noun - _BACK) - 1, -1):
        low = tokens[at].low
        if low == "last" and told.count and at and tokens[at - 1].low not in _OWNED:
            break  # "would ideally last six seasons"
        if told.takes(low):
            told.start = at
        elif low in _ASIDES or (low in _BETWEEN and told.start != noun):
            continue
        elif _is_filler(tokens, at, noun, told):
            told.adjectives += 1
        else:
            break
    if told.start == noun or not _is_season(tokens, noun, told):
        return None
    return _assembled(tokens, noun, told)


def _is_filler(tokens: list[Token], at: int, noun: int, told: _Description) -> bool:
    # "a second 10-episode season", "the fourth Netflix season"
    word = tokens[at]
    if told.start != noun or told.adjectives > 1 or not word.is_word:
        return False
    if word.low in _NO_FILLERS or tokens[noun].low not in _SURE_NOUNS:
        return False
    before = tokens[at - 1].low if at else ""
    named = word.text[0].isupper() and (ordinal(before) is not None or before in _LAST)
    return named or "-" in word.low or word.low in _FILLERS


def _is_season(tokens: list[Token], noun: int, told: _Description) -> bool:
    """Tell "a third series" from "a new series", which is another show."""
    word = tokens[noun].low
    if any(number > HIGHEST for number in told.numbers):
        return False
    if word in _SURE_NOUNS:
        return True
    if word == "series" and _is_of_a_universe(tokens, noun):
        return False
    if word == "series":
        new = tokens[noun - 1].low == "new"
        return bool(told.numbers) or (bool(told.count) and told.is_more and not new)
    return bool(told.numbers) and told.numbers[-1] > 1


def _is_of_a_universe(tokens: list[Token], noun: int) -> bool:
    """Tell "the third series in the Salt universe", which is a show of its own."""
    following = [token.low for token in tokens[noun + 1 : noun + 8]]
    return following[:1] in (["in"], ["set"], ["from"]) and not _UNIVERSES.isdisjoint(following)


def _assembled(tokens: list[Token], noun: int, told: _Description) -> SeasonMention:
    numbers, count, start = told.numbers, told.count, told.start
    between = {tokens[at].low for at in range(start, noun)}
    is_range = len(numbers) == _PAIR and numbers[0] < numbers[1]
    if is_range and between & _SPANS - {"-", "until"}:
        numbers = list(range(numbers[0], numbers[1] + 1))
    if numbers and count:
        # "the first two seasons", "final two seasons"
        numbers = list(range(1, count + 1)) if numbers == [1] else numbers
        count = None
    if start and tokens[start - 1].low in _DETERMINERS | {"not"}:
        start -= 1
    single = tokens[noun].low == "season" and (told.is_more or told.is_final)
    if count is None and not numbers and single:
        count = 1
    mention = SeasonMention(
        start,
        noun + 1,
        noun,
        tuple(numbers),
        count,
        told.is_final,
        told.is_more,
        is_vague=not numbers and told.is_new and not count,
    )
    return _with_part(tokens, mention)


def _with_surroundings(tokens: list[Token], mention: SeasonMention) -> SeasonMention:
    before = tokens[mention.start - 1].low if mention.start else ""
    if before in {"just", "only"} and mention.start > 1:
        before = tokens[mention.start - 2].low
    following = tokens[mention.end].low if mention.end < len(tokens) else ""
    past = before in _AFTER or (following in {"later", "ago"})
    described = following in _ATTRIBUTED and not mention.is_attribute
    return replace(mention, is_after=past, is_attribute=described)
