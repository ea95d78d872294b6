"""Finds the seasons a sentence mentions: "a third and final season", "Seasons 2-4", "two more"."""

from dataclasses import replace

from seasontrack.clippings.mentions.season_descriptions import around_title, described
from seasontrack.clippings.mentions.season_mention import (
    DETERMINERS,
    HIGHEST,
    SPANS,
    SURE_NOUNS,
    SeasonMention,
)
from seasontrack.clippings.mentions.season_numbers import (
    as_book,
    bare_number,
    bare_part,
    before_anime,
    counts_something,
    elliptic,
    in_years,
    with_part,
)
from seasontrack.clippings.text.numbers import cardinal, closed_range, label, ordinal
from seasontrack.clippings.text.tokens import Token, low_at
from seasontrack.clippings.text.words import words

_NOUNS = words(
    "season seasons series instalment installment chapter run edition cycle outing "
    "go-round go-around"
)
_SERIES_ADJECTIVES = words("tv limited drama comedy anime animated web mini reality")
_JOINS = words("and & , - – to through thru or plus via until /")
_BEHIND_CODES = words(
    "confirmed announced premieres returns is has will was covers covered adapts adapted ends "
    "ended = :"
)
_LONGEST_CODE = len("s02")
_PRAISE = 5  # words of "a critically praised and awarded (second season)"
_SET_TO = frozenset({"to", "for", "in", "at"})  # "a season set to run", not "the season 2 set"
_TIMES = words("days weeks months years")
_AFTER = words("after following since despite before")
# "the season 2 trailer" is about a trailer.
_ATTRIBUTED = words(
    "trailer trailers teaser teasers poster posters cast casting castmates first finale premiere "
    "star stars "
    "release debut photos images clip clips details scoop return date spoilers recap review "
    "reunion episode episodes opener ender plot storyline villain role writers' writers filming "
    "coaches contestants lineup winner queens promo promos villain villains "
    "schedule footage featurette visual visuals synopsis artwork stills sneak "
    "production shoot set soundtrack details update tickets ticket pass trailer's return "
    "premieres host hosts judge judges guests panel ratings viewers "
    "key cliffhanger twist hopes theory theories rumours rumors speculation chances fate"
)


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
        return _numbered(tokens, at) or described(tokens, at, done) or around_title(tokens, at)
    if low[0] == "s" and low[1:].isdecimal() and len(low) <= _LONGEST_CODE:
        following = low_at(tokens, at + 1)
        coded = tokens[at].is_capital or following in _BEHIND_CODES
        return SeasonMention(at, at + 1, at, (int(low[1:]),)) if coded else None
    if "-" in low:
        return _hyphenated(tokens, at)
    if low == "years":
        return in_years(tokens, at)
    if low == "book":
        return as_book(tokens, at)
    return elliptic(tokens, at) or before_anime(tokens, at) or bare_part(tokens, at)


def _hyphenated(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read "two-season", "multi-season", "second-season" and "season-two"."""
    number, _, noun = tokens[at].low.partition("-")
    count = {"multi": 2, "double": 2, "triple": 3}.get(number) or cardinal(number)
    if noun in {"season", "series"} and count:
        return SeasonMention(at, at + 1, at, (), count if number != "multi" else None)
    nth = ordinal(number) if noun == "season" else None
    told = nth or (cardinal(noun) if number == "season" else None)
    if told:
        return SeasonMention(at, at + 1, at, (told,))
    return elliptic(tokens, at)


def _numbered(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read numbers behind the noun: "Season 4", "Seasons 2, 3 and 4", "season two"."""
    if tokens[at].low not in SURE_NOUNS | {"series"} or at + 1 >= len(tokens):
        return None
    if tokens[at].low == "series" and at and tokens[at - 1].low in _SERIES_ADJECTIVES:
        return None
    if tokens[at].low == "series" and (
        _opens_title(tokens, at + 1) or _is_of_a_title(tokens, at + 1)
    ):
        return None
    numbers, end = _list_after(tokens, at + 1, many=tokens[at].low != "season")
    if not numbers or (at and ordinal(tokens[at - 1].low) and _is_span_of_time(tokens, end)):
        return None
    start = at - 1 if at and tokens[at - 1].low in DETERMINERS else at
    is_final = at > 0 and tokens[at - 1].low == "final"  # "Final Season 5"
    start = at - 1 if is_final else start
    mention = SeasonMention(start, end, at, tuple(numbers), is_final=is_final)
    return with_part(tokens, mention)


def _is_span_of_time(tokens: list[Token], at: int) -> bool:
    """Tell "(a second season six) months before" from "season six"."""
    return at < len(tokens) and tokens[at].low in _TIMES


def _opens_title(tokens: list[Token], at: int) -> bool:
    """Tell "the series One Day at a Time" from "series one"."""
    following = tokens[at + 1 : at + 2]
    word = tokens[at].text
    return word.istitle() and word.isalpha() and any(t.text[0].isupper() for t in following)


def _is_of_a_title(tokens: list[Token], at: int) -> bool:
    """Tell "Netflix series 13 Harbour Lights" from "series 13"."""
    owned = at > 1 and tokens[at - 2].is_capital and tokens[at - 2].low not in {"the", "season"}
    following = tokens[at + 1 : at + 3]
    named = len(following) > 1 and all(token.text.istitle() for token in following)
    return owned and named and tokens[at].text.isdecimal() and tokens[at - 1].text == "series"


def _list_after(tokens: list[Token], at: int, *, many: bool) -> tuple[list[int], int]:
    numbers: list[int] = []
    end = at
    while at < len(tokens):
        both = closed_range(tokens[at].low)
        number = label(tokens[at].low.rstrip("ab") or "-")
        if both and both[1] <= HIGHEST:
            numbers.extend(range(both[0], both[1] + 1))
        elif number and number <= HIGHEST and not counts_something(tokens, at):
            if numbers and at - end == 1 and tokens[end].low in SPANS and number > numbers[-1]:
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


def _opening(tokens: list[Token], mention: SeasonMention) -> int:
    """Return where "a successful first season" begins: at its article, not at "first"."""
    if ordinal(tokens[mention.start].low) is None:
        return mention.start
    for at in range(mention.start - 1, max(mention.start - _PRAISE, 0), -1):
        if tokens[at].low in DETERMINERS | {"the"}:
            return at
        if not tokens[at].text.islower():
            break
    return mention.start


def _with_surroundings(tokens: list[Token], mention: SeasonMention) -> SeasonMention:
    start = _opening(tokens, mention)
    before = low_at(tokens, start - 1)
    if before in {"just", "only"} and start > 1:
        before = tokens[start - 2].low
    following = low_at(tokens, mention.end)
    earlier = {token.low for token in tokens[max(mention.start - 4, 0) : mention.start - 1]}
    past = before in _AFTER or following in {"later", "ago"}
    if following == "later" and tokens[mention.end + 1 : mention.end + 2]:
        # "renewed for a second season later that month"
        past = past and tokens[mention.end + 1].low not in {"that", "the", "in"}
    past = past or (before == "of" and not earlier.isdisjoint(_AFTER))  # "after the end of"
    behind = low_at(tokens, mention.end + 1)
    described = following in _ATTRIBUTED and not mention.is_attribute
    described = described and not (following == "set" and behind in _SET_TO)
    if (past, described) == (mention.is_after, mention.is_attribute):
        return mention
    return replace(mention, is_after=past, is_attribute=described)
