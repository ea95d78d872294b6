"""What stands before the word season: "a third and final", "two more", "another 10-episode"."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from seasontrack.clippings.mentions.names import network_length
from seasontrack.clippings.mentions.season_mention import (
    DETERMINERS,
    HIGHEST,
    SPANS,
    SURE_NOUNS,
    SeasonMention,
)
from seasontrack.clippings.mentions.season_numbers import with_part
from seasontrack.clippings.text.months import MONTHS
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.tokens import QUOTES, Token, low_at
from seasontrack.clippings.text.words import words

_ONE_MORE = frozenset({"further", "additional"})
_MORE = words("more additional further extra another new other")
_FRESHMEN = {"debut": 1, "opening": 1, "inaugural": 1, "freshman": 1, "sophomore": 2, "junior": 3}
_LAST = words("final last farewell concluding closing")
_OWNED = words("the its their his her our 's and in for over these")
_BETWEEN = frozenset({",", "and", "&", "or", "not", "but", "-", "–", "to", "through"})
_VAGUE = frozenset({"several", "multiple", "few", "couple"})
_FILLERS = words(
    "upcoming consecutive straight full short planned anime tv television entire whole"
)
_ASIDES = frozenset({"(", ")", "really", "truly", "actually", "last-ever", "ever"})
_NO_FILLERS = DETERMINERS | {"of", "this", "last", "in", "for", "that", "per"}
_UNIVERSES = words("universe franchise world canon anthology")
_OF_ITS = (["of", "the"], ["of", "this"])  # "the final series of the drama"
_COUNTING = frozenset({"is", "was", "just", "only", "becomes", "became", "as"})
_RUNS = words("run outing instalment installment cycle edition")
_PAIR = 2
_NEAR = 3
_BACK = 9
_LONGEST_TITLE = 10
_YEAR = 4  # digits


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
        nth = ordinal(low) or self.fresh.get(low)
        many = 1 if low == "single" else cardinal(low)
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


def described(tokens: list[Token], noun: int, done: int) -> SeasonMention | None:
    """Read what stands before the noun: "fourth and final", "two more", "a new"."""
    if _counts_from_the_end(tokens, noun) or _is_second_year(tokens, noun - 1):
        return None
    told = _Description(noun, fresh=_FRESHMEN if tokens[noun].low in SURE_NOUNS | {"run"} else {})
    for at in range(noun - 1, max(done, noun - _BACK) - 1, -1):
        low = tokens[at].low
        lasts = low == "last" and told.count and at and tokens[at - 1].low not in _OWNED
        dated = low.isdecimal() and at and tokens[at - 1].low in MONTHS
        if lasts or dated:
            break  # "would ideally last six seasons", "the June 14 season premiere"
        if told.takes(low):
            told.start = at
            told.count = told.count or _one_more(tokens, at)
        elif low in _ASIDES or (low in _BETWEEN and told.start != noun):
            continue
        elif low in {"–", "-"} and at == noun - 1:
            continue  # "a fifth – and final – season"
        elif low in {"a", "an"} and at and tokens[at - 1].low in {"and", "&"} and told.numbers:
            continue  # "an eleventh and a twelfth series"
        elif _is_filler(tokens, at, noun, told):
            told.adjectives += 1
        else:
            break
    if told.start == noun or not _is_season(tokens, noun, told) or _is_named(tokens, noun, told):
        return None
    return _assembled(tokens, noun, told)


def _counts_from_the_end(tokens: list[Token], noun: int) -> bool:
    """Tell "the second to last season"."""
    return [token.low for token in tokens[max(noun - 2, 0) : noun]] == ["to", "last"]


def _is_second_year(tokens: list[Token], at: int) -> bool:
    """Tell 14 in "the 2013–14 season" from a number of seasons."""
    if at < _PAIR or tokens[at - 1].low not in {"–", "-", "/"}:
        return False
    year = tokens[at - 2].low
    return year.isdecimal() and len(year) == _YEAR


def _is_named(tokens: list[Token], noun: int, told: _Description) -> bool:
    """Tell the title "The Four Seasons" from "The Four Seasons of Harbour Lights"."""
    named = [token.text for token in tokens[max(told.start - 1, 0) : noun + 1]]
    following = low_at(tokens, noun + 1)
    whole = len(named) == len(["The", "Four", "Seasons"]) and bool(told.count)
    return whole and named[0] == "The" and named[2] == "Seasons" and following != "of"


def around_title(tokens: list[Token], noun: int) -> SeasonMention | None:
    """Read what stands before a quoted title and counts its season: "the final 'X' season"."""
    mark = low_at(tokens, noun - 1)
    if mark not in QUOTES or tokens[noun].low != "season":
        return None
    places = range(noun - 2, max(noun - _LONGEST_TITLE, 0), -1)
    opening = next((at for at in places if tokens[at].low == mark), 0)
    word = low_at(tokens, opening - 1)
    number = ordinal(word)
    if word == "final":
        return SeasonMention(noun, noun + 1, noun, count=1, is_final=True)
    return SeasonMention(noun, noun + 1, noun, (number,)) if number else None


def _is_filler(tokens: list[Token], at: int, noun: int, told: _Description) -> bool:
    # "a second 10-episode season", "the fourth Netflix season"
    word = tokens[at]
    if told.start != noun or told.adjectives > 1 or not word.is_word:
        return False
    run = tokens[noun].low not in SURE_NOUNS and not word.low.endswith("-episode")
    if word.low in _NO_FILLERS or (run and not network_length([word.low])):
        return False
    before = low_at(tokens, at - 1)
    numbered = ordinal(before) is not None
    named = word.text[0].isupper() and (numbered or before in _LAST)
    praised = word.text.islower() and (numbered or cardinal(before) is not None)
    more = at > 1 and before == "more" and cardinal(tokens[at - 2].low) is not None
    return named or praised or more or "-" in word.low or word.low in _FILLERS


def _one_more(tokens: list[Token], at: int) -> int | None:
    """Return 1 for the word of "a further series" and "an additional season", else None."""
    return int(tokens[at].low in _ONE_MORE and at > 0 and tokens[at - 1].low in {"a", "an"}) or None


def _is_season(tokens: list[Token], noun: int, told: _Description) -> bool:
    """Tell "a third series" from "a new series", which is another show."""
    word = tokens[noun].low
    if any(number > HIGHEST for number in told.numbers):
        return False
    if word in SURE_NOUNS:
        return True
    if word == "series" and (_is_of_a_universe(tokens, noun) or _is_apposed(tokens, noun)):
        return False
    if word == "series":
        new = tokens[noun - 1].low == "new"
        ran = told.start > 0 and tokens[told.start - 1].low in {"after", "following"}
        of_it = told.is_final and [t.low for t in tokens[noun + 1 : noun + 3]] in _OF_ITS
        if _is_one_of_many(tokens, noun, told) or (told.is_more and _are_shows(tokens, noun, told)):
            return False
        return (
            of_it
            or _is_last_of_a_name(tokens, noun, told)
            or _is_of_a_title(tokens, noun, told)
            or bool(told.numbers)
            or (bool(told.count) and (ran or (told.is_more and not new)))
        )
    before = [token.low for token in tokens[max(noun - _NEAR, 0) : noun]]
    plain = [low for low in before if not low.endswith("-episode")]  # "another ten-episode run"
    again = plain[-_PAIR:] == ["for", "another"]
    later = bool(told.numbers) and told.numbers[-1] > 1
    return later or (again and word in _RUNS) or _is_last_run(tokens, noun, told)


def _is_last_run(tokens: list[Token], noun: int, told: _Description) -> bool:
    """Tell "its final six-episode run", which is a season, from "the final run of the day"."""
    counted = any(token.low.endswith("-episode") for token in tokens[told.start : noun])
    return told.is_final and tokens[noun].low == "run" and counted


def _are_shows(tokens: list[Token], noun: int, told: _Description) -> bool:
    """Tell "renews five more series", which are shows, from "three more series of Harbour"."""
    following = low_at(tokens, noun + 1)
    return (told.count or 0) > _PAIR and following != "of"


def _is_one_of_many(tokens: list[Token], noun: int, told: _Description) -> bool:
    """Tell "is just the second series that the network has saved", another show's feat."""
    before = [token.low for token in tokens[max(told.start - 2, 0) : told.start]]
    following = low_at(tokens, noun + 1)
    counts = bool(_COUNTING.intersection(before[:1]))
    return before[1:] == ["the"] and counts and following in {"that", "to"}


def _is_of_a_title(tokens: list[Token], noun: int, told: _Description) -> bool:
    """Tell "a new series of Harbour Lights" from "a new series of plays"."""
    following = [token.text for token in tokens[noun + 1 : noun + 3]]
    of_name = len(following) == _PAIR and following[0] == "of"
    return told.is_new and of_name and (following[1][0].isupper() or following[1] in QUOTES)


def _is_last_of_a_name(tokens: list[Token], noun: int, told: _Description) -> bool:
    """Tell the British "final series of Harbour Lights" and "Harbour Lights final series"."""
    before = tokens[told.start - 1].text if told.start else ""
    named = (
        before[:1].isupper() and before.isalpha() and before.lower() not in DETERMINERS | {"the"}
    )
    of, name = ([token.text for token in tokens[noun + 1 : noun + 3]] + ["", ""])[:2]
    owned = of == "of" and (name[:1].isupper() or name in QUOTES)
    return told.is_final and (named or owned or before in {"'s", "'", '"'})


def _is_of_a_universe(tokens: list[Token], noun: int) -> bool:
    """Tell "the third series in the Salt universe", which is a show of its own."""
    following = [token.low for token in tokens[noun + 1 : noun + 8]]
    return following[:1] in (["in"], ["set"], ["from"]) and not _UNIVERSES.isdisjoint(following)


def _is_apposed(tokens: list[Token], noun: int) -> bool:
    """Tell "a third series, Harbour Lights, had been ordered", a show of its own."""
    comma, *name = tokens[noun + 1 : noun + _LONGEST_TITLE] or tokens[noun:][:1]
    if comma.low != "," or not (name and name[0].text[0].isupper()):
        return False
    closing = next((at for at, token in enumerate(name) if token.low == ","), None)
    behind = name[closing + 1 :][:1] if closing is not None else []
    return bool(behind) and behind[0].low in {"has", "had", "was", "is", "will"}


def _assembled(tokens: list[Token], noun: int, told: _Description) -> SeasonMention:
    numbers, count, start = told.numbers, told.count, told.start
    between = {tokens[at].low for at in range(start, noun)}
    is_range = len(numbers) == _PAIR and numbers[0] < numbers[1]
    if is_range and between & SPANS - {"-", "until"}:
        numbers = list(range(numbers[0], numbers[1] + 1))
    if numbers and count:
        # "the first two seasons", "final two seasons"
        numbers = list(range(1, count + 1)) if numbers == [1] else numbers
        count = None
    if start and tokens[start - 1].low.endswith("-episode"):
        start -= 1  # "a six-episode seventh season"
    if start and tokens[start - 1].low in DETERMINERS | {"not"}:
        start -= 1
    single = tokens[noun].low == "season" or _is_of_a_title(tokens, noun, told)
    single = single or (tokens[noun].low == "series" and _is_last_of_a_name(tokens, noun, told))
    single = (single and (told.is_more or told.is_final)) or _is_last_run(tokens, noun, told)
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
    return with_part(tokens, mention)
