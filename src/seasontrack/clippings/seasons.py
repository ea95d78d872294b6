"""Finds the seasons a sentence mentions: "a third and final season", "Seasons 2-4", "two more"."""

from dataclasses import dataclass, replace

from seasontrack.clippings.numbers import cardinal, closed_range, label, ordinal
from seasontrack.clippings.tokens import Token
from seasontrack.clippings.words import words

_NOUNS = frozenset({"season", "seasons", "series", "instalment", "installment", "chapter", "run"})
_SURE_NOUNS = frozenset({"season", "seasons"})
_SERIES_ADJECTIVES = words("tv limited drama comedy anime animated web mini reality")
_MORE = words("more additional further extra another new other")
_LAST = words("final last farewell concluding closing")
_JOINS = words("and & , - – to through thru or plus via until /")
_SPANS = words("- – to through thru via until")
_DETERMINERS = words("a an the its their his her another yet")
_ASIDES = frozenset({"(", ")", "really", "truly", "actually", "last-ever"})
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
_HIGHEST = 60
_BACK = 9


@dataclass(frozen=True, slots=True)
class SeasonMention:
    """Seasons named at tokens ``start`` to ``end``; ``noun`` is where the word season stands.

    ``is_after``: they are told as past ("after one season"). ``is_attribute``: the seasons
    only describe another noun ("season 2 trailer").
    """

    start: int
    end: int
    noun: int
    numbers: tuple[int, ...] = ()
    count: int | None = None
    is_final: bool = False
    is_more: bool = False
    is_after: bool = False
    is_attribute: bool = False
    is_vague: bool = False
    part: int | None = None

    @property
    def is_further(self) -> bool:
        """Tell a season that is not the first: what is bought then is a renewal."""
        return self.is_more or self.is_final or any(number > 1 for number in self.numbers)


def find_seasons(tokens: list[Token], masked: set[int]) -> list[SeasonMention]:
    """Return the seasons mentioned outside the masked tokens, in order."""
    found: list[SeasonMention] = []
    done = 0
    for at, token in enumerate(tokens):
        if at < done or at in masked:
            continue
        mention = _at(tokens, at, done)
        if mention is not None and not masked.intersection(range(mention.start, mention.end)):
            found.append(_with_surroundings(tokens, mention))
            done = mention.end
    return found


def _at(tokens: list[Token], at: int, done: int) -> SeasonMention | None:
    low = tokens[at].low
    if low in _NOUNS:
        return _numbered(tokens, at) or _described(tokens, at, done)
    if low[0] == "s" and low[1:].isdecimal() and len(low) <= 3:  # noqa: PLR2004 - "s02"
        return SeasonMention(at, at + 1, at, (int(low[1:]),)) if tokens[at].is_capital else None
    number, _, noun = low.partition("-")
    count = {"multi": 2, "double": 2, "triple": 3}.get(number) or cardinal(number)
    if noun in {"season", "series"} and count:
        return SeasonMention(at, at + 1, at, (), count if number != "multi" else None)
    nth = ordinal(number)
    if noun == "season" and nth:
        return SeasonMention(at, at + 1, at, (nth,))
    return None


def _numbered(tokens: list[Token], at: int) -> SeasonMention | None:
    """Read numbers behind the noun: "Season 4", "Seasons 2, 3 and 4", "season two"."""
    if tokens[at].low not in _SURE_NOUNS | {"series"} or at + 1 >= len(tokens):
        return None
    if tokens[at].low == "series" and at and tokens[at - 1].low in _SERIES_ADJECTIVES:
        return None
    numbers, end = _list_after(tokens, at + 1, many=tokens[at].low != "season")
    if not numbers:
        return None
    start = at - 1 if at and tokens[at - 1].low in _DETERMINERS else at
    mention = SeasonMention(start, end, at, tuple(numbers))
    return _with_part(tokens, mention)


def _list_after(tokens: list[Token], at: int, *, many: bool) -> tuple[list[int], int]:
    numbers: list[int] = []
    end = at
    while at < len(tokens):
        both = closed_range(tokens[at].low)
        number = label(tokens[at].low.rstrip("ab") or "-")
        if both and both[1] <= _HIGHEST:
            numbers.extend(range(both[0], both[1] + 1))
        elif number and number <= _HIGHEST and not _counts_something(tokens, at):
            if numbers and at - end == 1 and tokens[end].low in _SPANS and number > numbers[-1]:
                numbers.extend(range(numbers[-1] + 1, number))
            numbers.append(number)
        else:
            break
        end = at + 1
        at = end
        joined = at
        while joined < len(tokens) and joined - at < 2 and tokens[joined].low in _JOINS:  # noqa: PLR2004
            joined += 1
        if joined == at or not (many or tokens[at].low in {"&", "and", "-", "–"}):
            break
        at = joined
    return numbers, end


def _counts_something(tokens: list[Token], at: int) -> bool:
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return following in {"episodes", "years", "new", "more", "%", "episode", "million"}


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


def _described(tokens: list[Token], noun: int, done: int) -> SeasonMention | None:
    """Read what stands before the noun: "fourth and final", "two more", "a new"."""
    numbers: list[int] = []
    is_more = is_final = is_new = False
    count: int | None = None
    at = noun - 1
    start = noun
    skipped = 0
    while at >= done and noun - at <= _BACK:
        low = tokens[at].low
        nth, many = ordinal(low), cardinal(low)
        if nth:
            numbers.append(nth)
        elif low in _LAST:
            is_final = True
        elif low in _MORE:
            is_more = True
            is_new = is_new or low == "new"
            count = 1 if low == "another" and count is None else count
        elif many and not numbers and 0 < many <= _HIGHEST:
            count = count or many
        elif low in {"several", "multiple", "few", "couple"}:
            count = None
        elif low in {",", "and", "&", "or", "not", "but", "-", "–", "to", "through", *_ASIDES}:
            if start == noun and low not in _ASIDES:
                break
            at -= 1
            continue
        elif _is_filler(tokens, at, start, noun, skipped):
            skipped += 1
            at -= 1
            continue
        else:
            break
        start = at
        at -= 1
    if start == noun:
        return None
    return _assembled(tokens, noun, start, numbers[::-1], count, is_more, is_final, is_new)


def _is_filler(tokens: list[Token], at: int, start: int, noun: int, skipped: int) -> bool:
    # "a second 10-episode season", "the fourth Netflix season", "its sixth, eight-episode, season"
    word = tokens[at]
    return (
        start == noun
        and skipped < 2  # noqa: PLR2004 - two adjectives at the most
        and word.is_word
        and word.low not in _DETERMINERS | {"of", "this", "last", "in", "for", "that", "per"}
        and tokens[noun].low in _SURE_NOUNS
        and (
            "-" in word.low
            or word.low in {"upcoming", "consecutive", "straight", "full", "short", "planned"}
            or (
                word.text[0].isupper()
                and tokens[at - 1].low[:1].islower()
                and at > 0
                and (ordinal(tokens[at - 1].low) is not None or tokens[at - 1].low in _LAST)
            )
        )
    )


def _assembled(  # noqa: PLR0913, PLR0917 - the parts of one phrase
    tokens: list[Token],
    noun: int,
    start: int,
    numbers: list[int],
    count: int | None,
    is_more: bool,  # noqa: FBT001 - likewise
    is_final: bool,  # noqa: FBT001 - likewise
    is_new: bool,  # noqa: FBT001 - likewise
) -> SeasonMention | None:
    word = tokens[noun].low
    if word not in _SURE_NOUNS and not _is_british(tokens, noun, numbers, count, is_more):
        return None
    if any(number > _HIGHEST for number in numbers):
        return None
    between = {tokens[at].low for at in range(start, noun)}
    if len(numbers) == 2 and between & _SPANS - {"-", "until"} and numbers[0] < numbers[1]:  # noqa: PLR2004
        numbers = list(range(numbers[0], numbers[1] + 1))
    if numbers and count:
        # "the first two seasons", "final two seasons"
        numbers = list(range(1, count + 1)) if numbers == [1] else numbers
        count = None
    if start and tokens[start - 1].low in _DETERMINERS | {"not"}:
        start -= 1
    if count is None and not numbers and word == "season" and (is_more or is_final):
        count = 1
    vague = not numbers and is_new and not count
    mention = SeasonMention(
        start, noun + 1, noun, tuple(numbers), count, is_final, is_more, is_vague=vague
    )
    return _with_part(tokens, mention)


def _is_british(
    tokens: list[Token],
    noun: int,
    numbers: list[int],
    count: int | None,
    is_more: bool,  # noqa: FBT001
) -> bool:
    # "a third series", "two more series"; not "a new series", which is another show.
    word = tokens[noun].low
    if word in {"chapter", "installment", "instalment", "run"}:
        return word != "run" and bool(numbers) and numbers[-1] > 1
    spelled = tokens[noun - 1].low
    return bool(numbers) or (bool(count) and is_more and spelled not in {"new"})


def _with_surroundings(tokens: list[Token], mention: SeasonMention) -> SeasonMention:
    before = tokens[mention.start - 1].low if mention.start else ""
    if before in {"just", "only"} and mention.start > 1:
        before = tokens[mention.start - 2].low
    following = tokens[mention.end].low if mention.end < len(tokens) else ""
    past = before in _AFTER or (following in {"later", "ago"})
    described = following in _ATTRIBUTED and not mention.is_attribute
    return replace(mention, is_after=past, is_attribute=described)
