"""Titles that only describe somebody or something else: "'X' star", "a prequel of 'X'"."""

from seasontrack.clippings.mentions.names import CREDITS
from seasontrack.clippings.mentions.offshoots import OFFSHOOTS, is_source
from seasontrack.clippings.mentions.sentence import Sentence, Title
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.clippings.text.words import words

_COMPARING = frozenset({"like", "unlike", "than", "alongside"})
_DERIVED = OFFSHOOTS | words("spin-offs spinoffs")
_APART = 6  # words between two titles
_REACH = 12
_DESCRIBED = 6  # words of "' is a most beautiful episode"
_ADAPTING = words("adapts adapted adapting adapt covers covered covering cover")
_TURNED = words("into for as by")  # "adapted into 'X'"
_WALLS = frozenset({";", ":", "."})
_PARTS = frozenset({"premiere", "finale", "episode"})
_ENDS = frozenset({"", ".", ")", ":", "–"})
_NEAR = 11  # words of "finale of HBO's Salt Road: The Harbour Wars, 'X'"
_AIRING = frozenset({"aired", "airs", "airing"})
_BEST = ("best ", "outstanding ")
_AWARDS = words("award awards won wins nominated")
_PIECES = words("visual arc arcs episode song storyline")
_OTHER_WORKS = words(
    "podcast film movie novel novels album song single book books play memoir theme soundtrack"
)


def is_credit(sentence: Sentence, title: Title) -> bool:
    """Tell a title that only describes somebody or something else: "'X' star"."""
    before = sentence.before(title)
    is_known = title.known is not None
    if _is_in_brackets(sentence, before) or _describes_a_series(sentence, title):
        return True  # "Jane Bloggs ('Salt Road', 'Night Ferry')"
    if is_source(sentence.tokens, title.start, title.end, is_known=is_known):
        return True
    if sentence.low(before) in _OTHER_WORKS | _COMPARING or _is_adapted(sentence, before):
        return True
    if sentence.low(before) == "and":  # "novels 'X' and 'Y'"
        listed = (each for each in sentence.titles if before - 1 <= each.end <= before)
        return any(sentence.low(each.start - 2) in _OTHER_WORKS for each in listed)
    if is_episode(sentence, title) or _is_prize(sentence, title):
        return True
    later = next((each.start for each in sentence.titles if each.start > title.end), title.end)
    between = {sentence.low(at) for at in range(title.end, min(later, title.end + _APART))}
    if not between.isdisjoint(_DERIVED):
        return True  # "orders 'X' travel spin-off 'Y'"
    following = [sentence.low(at) for at in range(title.end, title.end + 3)]
    while following and following[0] in {"'", '"', ",", "'s"}:
        following.pop(0)
    told = following[:2] in (["is", "a"], ["was", "a"])
    if told and not title.known:  # "'X' is a beautiful episode"
        return not _PIECES.isdisjoint(sentence.lows[title.end : title.end + _DESCRIBED])
    return bool(following) and following[0] in CREDITS | _PIECES


def is_episode(sentence: Sentence, title: Title) -> bool:
    """Tell "the season 3 premiere, 'X'." from "after the finale, 'X' was renewed"."""
    if title.text.lower() == "pilot":
        return True
    before, behind = sentence.before(title), title.end + 1
    behind += sentence.low(title.end) == "." and sentence.low(behind) in QUOTES  # "'X.'"
    part = before - (sentence.low(before) == ",")
    of_season = sentence.low(part) == "season" and "episode" in sentence.lows[part - 4 : part]
    apposed = part < before and not _PARTS.isdisjoint(sentence.lows[max(part - _NEAR, 0) : part])
    if not (of_season or apposed or sentence.low(part) in _PARTS):
        return False
    if part == before:
        return sentence.low(behind) in _ENDS | _AIRING | {"on", "at"}
    behind += sentence.low(behind) == ","  # "the first episode, 'X', aired"
    return sentence.low(behind) in _ENDS | _AIRING


def _is_prize(sentence: Sentence, title: Title) -> bool:
    """Tell "won 'Best Drama' at the Harbour Awards"."""
    return title.text.lower().startswith(_BEST) and not _AWARDS.isdisjoint(sentence.lows)


def _is_adapted(sentence: Sentence, before: int) -> bool:
    """Tell the book in "which covered half of 'X'" and "adapts the first novella, 'X'"."""
    for at in range(before, max(before - _REACH, -1), -1):
        low = sentence.low(at)
        if low in _WALLS or at in sentence.masked or (low == "," and at < before):
            return False
        if low in _ADAPTING:
            return sentence.low(at + 1) not in _TURNED
    return False


def _is_in_brackets(sentence: Sentence, before: int) -> bool:
    """Tell a title behind a bracket, or behind another title there."""
    if sentence.low(before) in QUOTES | {","}:  # "('X,' 'Y')" and "('X', 'Y')"
        other = next((each for each in sentence.titles if before - 1 <= each.end <= before), None)
        return other is not None and _is_in_brackets(sentence, sentence.before(other))
    named = before > 0 and sentence.tokens[before - 1].is_capital
    return sentence.low(before) == "(" and named


def _describes_a_series(sentence: Sentence, title: Title) -> bool:
    """Tell both titles of "orders new 'X' and 'Y' series 'Z'" from what is ordered."""
    at = sentence.closed(title.end)
    noun, following = sentence.low(at), sentence.title_from(at + 1)
    if following is None or not (following.is_quoted and title.is_quoted):
        return False
    return noun == "series" or (noun == "and" and _describes_a_series(sentence, following))
