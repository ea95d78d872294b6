"""Reads units told before their noun: "the first two volumes", "half of the third book"."""

from itertools import pairwise

from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_mention import PORTIONS, SOME, UNITS, UnitMention
from seasontrack.clippings.mentions.unit_numbers import counted, written
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_FILLERS = words(
    "graphic novel book light manga comic original source main published final full full-length "
    "collected"
)
_NEAR = 8
_FAR = 10
_STORIES = frozenset({"story", "plot", "events"})
_RANGE_OPENS = len(["from", "the", "rest", "of", "the"])
_BEGINNINGS = frozenset({"beginning", "start", "middle", "half", "part", "chapters"})
_IN_SERIES_NAMES = frozenset({"of", "the", "and", "'s", "'", "a", "in", "."})
_REACHING = words("to until till through by at near towards toward with")


def described(sentence: Sentence, start: int, noun: int, unit: str) -> UnitMention | None:
    """Read numbers before the noun: "the first two volumes", "sixth and seventh volumes"."""
    at = noun - 1
    while at > start and is_filler(sentence.low(at)):
        at -= 1
    named = at
    while named > start and noun - named < _NEAR and _is_named(sentence, named):
        named -= 1
    titled = any(sentence.tokens[place].is_capital for place in range(named + 1, at + 1))
    if titled and _counts(sentence.low(named)):
        at = named  # "the first two Winter Roads novels"
    words: list[str] = []
    first = at
    while first >= start and noun - first <= _NEAR and _counts_on(sentence, first):
        words.insert(0, sentence.low(first))
        first -= 1
    parts = _some_of_all(sentence, noun) or counted(words)
    if not parts:
        return nth_of(sentence, start, noun, unit) or _only_one(sentence, noun, unit)
    has_half = words[-3:] == ["and", "a", "half"]
    if has_half:
        low, high = parts[-1]
        span = (f"{low}-{high}" if low < high else f"{low}") + f",{high + 1}p"
        return UnitMention(first + 1, noun + 1, unit, span)
    half = is_in_part(sentence, first + 1) and len(parts) == 1 and parts[0][0] == parts[0][1]
    begun = _begun_behind(sentence, noun)
    if begun:
        span = f"{written(parts, opens=half, closes=half)},{begun}p"
        return UnitMention(first + 1, noun + 1, unit, span)
    listed = _listed_behind(sentence, noun, unit)
    if listed and not half:
        nearby = parts[-1][1] + 1 == listed
        parts = [*parts[:-1], (parts[-1][0], listed)] if nearby else [*parts, (listed, listed)]
    last = _last_of_range(sentence, first, noun, unit)
    if last and len(parts) == 1 and parts[0][0] < last:
        told = set(pairwise(sentence.lows[noun : noun + _FAR]))
        begun = any((word, "of") in told for word in _BEGINNINGS)
        span = written([(parts[0][0], last)], opens=half, closes=begun)
        return UnitMention(first + 1, noun + 1, unit, span)
    return UnitMention(first + 1, noun + 1, unit, written(parts, opens=half, closes=half))


def _some_of_all(sentence: Sentence, noun: int) -> list[tuple[int, int]]:
    """Return 10 to 13 for "the last four of the thirteen novels", 1 to 4 for the first four."""
    behind = range(noun - 2, noun - _NEAR, -1)
    of = next((at for at in behind if sentence.low(at) == "of"), 0)
    which, count = sentence.low(of - 2), cardinal(sentence.low(of - 1))
    total = cardinal(sentence.low(noun - 1))
    if not (of and count and total and count < total):
        return []
    if which == "first":
        return [(1, count)]
    return [(total - count + 1, total)] if which in {"last", "final"} else []


def is_in_part(sentence: Sentence, at: int) -> bool:
    """Tell "the first half of volume 5", "part of the third book", "several stories from"."""
    words = [sentence.low(place) for place in range(max(at - 5, 0), at)]
    if words[1:2] == ["/"] and words[3:] == ["of", "the"] and words[0].isdecimal():
        return True  # "1/3 of the book"
    if "halfway" in words:
        return True  # "gets you halfway through the first book"
    edge = words[-3:] in (["the", "end", "of"], ["the", "beginning", "of"], ["the", "start", "of"])
    if edge and _REACHING.isdisjoint(words):
        return True  # "covers the end of volume 4", not "up to the end of volume 4"
    return (
        _is_portion(sentence, at)
        or any(
            (
                (word in PORTIONS and _is_of(word, words[number + 1 : number + 2]))
                and "season" not in words[number + 2 :]
            )  # "half of season 3 covers volumes 5 and 6"
            or (word in SOME and {"of", "from"} & set(words[number + 1 :]) and "its" not in words)
            for number, word in enumerate(words)
        )
    )


def _is_of(portion: str, following: list[str]) -> bool:
    """Tell what leads from a portion to its unit: "part of", "half of", "half the"."""
    return following == ["of"] or (portion == "half" and following == ["the"])


def _is_portion(sentence: Sentence, at: int) -> bool:
    """Tell "half of the story in the first book" and "most of Low Tide, the first novel"."""
    for place in range(max(at - _FAR, 0), at - 1):
        if sentence.low(place) not in PORTIONS or sentence.low(place + 1) != "of":
            continue
        between = [sentence.tokens[each] for each in range(place + 2, at)]
        small = {"the", ",", "'", '"', "'s", "of", "(", "with", "and", "in", "to"}
        titled = all(t.is_capital or t.low in small for t in between)
        if titled or not _STORIES.isdisjoint(token.low for token in between):
            return True
    return False


def _only_one(sentence: Sentence, noun: int, unit: str) -> UnitMention | None:
    """Read "the second half of the novel" and "the entire novel": there is one."""
    if unit == "book" and "entirety" in sentence.lows[max(noun - _NEAR, 0) : noun]:
        return UnitMention(noun - 1, noun + 1, unit, "1")
    before = [sentence.low(place) for place in range(noun - 4, noun)]
    if before[-1:] != ["the"] and before[-1] not in {"entire", "whole"}:
        return None
    if before[1:] == ["all", "of", "the"] and unit == "book":
        return UnitMention(noun - 1, noun + 1, unit, "1")
    all_of_it = "whole" in {sentence.low(place) for place in range(noun - 5, noun)}
    portion = before[1] in PORTIONS or (not all_of_it and is_in_part(sentence, noun))
    half = before[2:] == ["of", "the"] and portion
    whole = before[-1] in {"entire", "whole"} and before[-2] == "the"
    if unit != "book" or not (half or whole):
        return None
    return UnitMention(noun - 1, noun + 1, unit, "1p" if half else "1")


def nth_of(sentence: Sentence, start: int, noun: int, unit: str) -> UnitMention | None:
    """Read "the third of the Winter Roads novels", "the second and third in Quill's series"."""
    of = noun - 1
    while of > max(start, noun - _FAR) and not _ends_count(sentence, of - 1):
        low = sentence.low(of)
        if not (sentence.tokens[of].is_capital or low in _IN_SERIES_NAMES or cardinal(low)):
            return None
        of -= 1
    if sentence.low(of) not in {"of", "in"} or not _ends_count(sentence, of - 1):
        return None
    first = of - 1
    while first > start and (ordinal(sentence.low(first - 1)) or sentence.low(first - 1) == "and"):
        first -= 1
    parts = counted([sentence.low(at) for at in range(first, of)])
    half = len(parts) == 1 and is_in_part(sentence, first)
    span = written(parts, opens=half, closes=half)
    return UnitMention(first, noun + 1, unit, span) if parts else None


def _ends_count(sentence: Sentence, at: int) -> bool:
    """Tell the last word of "the second and third (of the books)" and "the first two"."""
    counts = sentence.low(at - 1) == "first" and cardinal(sentence.low(at)) is not None
    return counts or ordinal(sentence.low(at)) is not None


def _begun_behind(sentence: Sentence, noun: int) -> int | None:
    """Return the 2 of "the first volume and half of the second", which names no unit again."""
    joint, portion, of = (sentence.low(noun + n) for n in (1, 2, 3))
    if (joint, of) != ("and", "of") or portion not in PORTIONS | SOME:
        return None
    at = noun + 4 + (sentence.low(noun + 4) == "the")
    return None if sentence.low(at + 1) in UNITS else ordinal(sentence.low(at))


def _listed_behind(sentence: Sentence, noun: int, unit: str) -> int | None:
    """Return the 3 of "the second novel, Ebb, and the third novel, Flood"."""
    at = noun + 1
    while at < noun + _NEAR and any(
        token.is_capital or not token.is_word for token in sentence.tokens[at : at + 1]
    ):
        at += 1
    number = ordinal(sentence.low(at + 2))
    is_listed = sentence.lows[at : at + 2] == ["and", "the"] and at > noun + 1
    return number if is_listed and UNITS.get(sentence.low(at + 3)) == unit else None


def _last_of_range(sentence: Sentence, before: int, noun: int, unit: str) -> int | None:
    """Return the last of "from its ninth volume, Ebb, to the twelfth volume"."""
    if "from" not in {sentence.low(at) for at in range(before - _RANGE_OPENS, before + 1)}:
        return None
    for at in range(noun + 1, min(noun + _FAR, len(sentence.tokens))):
        if sentence.low(at) in {"to", "through"}:
            behind = range(at + 1, at + _NEAR)
            units = (place for place in behind if UNITS.get(sentence.low(place)) == unit)
            return next((ordinal(sentence.low(place - 1)) for place in units), None)
    return None


def _is_named(sentence: Sentence, at: int) -> bool:
    """Tell a word of a title between the count and the noun."""
    capital = sentence.tokens[at].text[0].isupper() or sentence.low(at) in {"of", "the"}
    return capital and not _counts(sentence.low(at))


def is_filler(word: str) -> bool:
    """Tell a word that may stand between the count and the noun: "light", "full-length"."""
    return word in _FILLERS or ("-" in word and not (cardinal(word) or ordinal(word)))


def _counts_on(sentence: Sentence, at: int) -> bool:
    """Tell a word of "14th through the 22nd volumes"."""
    joined = sentence.low(at) == "the" and sentence.low(at - 1) in {"to", "through"}
    return _counts(sentence.low(at)) or joined


def _counts(word: str) -> bool:
    return bool(cardinal(word) or ordinal(word)) or word in {
        "and", ",", "&", "to", "through", "all", "a", "half",
    }  # fmt: skip
