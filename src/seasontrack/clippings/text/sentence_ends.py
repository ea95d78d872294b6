"""Where a sentence ends: not within a title, an abbreviation or a name with initials."""

import re
from functools import cache

from seasontrack.clippings.text.months import MONTHS
from seasontrack.clippings.text.numbers import ordinal
from seasontrack.clippings.text.words import words

# Behind a title that ends with an exclamation mark: "Uta no Uta! Season 2 Announced".
BEHIND_EXCLAMATIONS = words(
    "season seasons anime tv series gets sets renewed canceled cancelled returns premieres lands "
    "scores reveals moves ordered ending ends returning revived saved delayed postponed axed "
    "debuts manga final"
)
# What a headline tells right behind a title.
DECIDED = words("renewed cancelled canceled axed")
_KINDS_OF_TITLES = words("anime manga")
_LONGEST_BEGINNING = 80  # characters of a title that ends like a sentence
_SMALL_WORD = 3
_TITLE_WORDS = 7
_SHORT_TITLE = 4
_ABBREVIATIONS = words(
    "mr mrs ms dr st vs vol no ep jr sr inc co ltd dept aug jan feb mar apr jun jul sep sept oct "
    "nov dec ch chap vols chs pt approx feat p pp lit transl trans"
)
_LANDS = frozenset({"U.S", "U.K", "D.C"})
_OPENINGS = (
    "However,", "But ", "The ", "It ", "Its ", "This ", "That ", "In ", "While ", "Meanwhile",
)  # fmt: skip
_CLOCK = frozenset({"a.m", "p.m"})
_TITLING = words("titled entitled called subtitled")
_INTERJECTIONS = words(
    "surprise finally yes hooray breaking exclusive wow great yay confirmed officially"
)
_RUNS_ON = words("a an the of on in for to and or its by with at from")
_BEHIND_DECIDED = (["for"], ["by"], ["at"], ["after"])
_COUNTED_NEXT = words("season seasons series volumes")


def ends_sentence(clean: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether a mark or line end found in a text ends the sentence begun at ``start``."""
    following = clean[found.end() : found.end() + 30].lstrip(" ")
    if found[0] == "\n":
        return _line_ends(clean[max(start, found.start() - 20) : found.start()], following)
    following = following.lstrip("\n")
    heads = clean[found.start() - 1 : found.start()] == ")" and following[:1].isupper()
    if not following or found[0].startswith(("..", "…")):
        return not following or heads  # "Harbour (ITV)... A second series"
    in_brackets = found[0][0] in "!?" and found[0].endswith(")")  # "X (not!) Cancelled"
    opens = following[0].isupper() or following[0].isdigit() or following[0] in "\"'(["
    if in_brackets or not opens:
        return False
    begun = clean[start : min(found.start(), start + _LONGEST_BEGINNING)]
    if found[0][0] == "!" and (_goes_on(begun, following) or _is_channel(begun)):
        return False
    if found[0] == "?" and _asks_in_title(begun, following):
        return False
    if found[0][0] == "." and _is_fragment(begun, following):
        return False
    if found[0][0] == ".":
        words = clean[max(start, found.start() - 12) : found.start()].split()
        last = words[-1].strip("(\"'") if words else ""
        if begun.strip().isdecimal():
            last = "no"  # "3. Harbour Lights", a list's number
        in_aside = last.lower() in _CLOCK and "(" in "".join(words[-2:])  # "(10 p.m. FX)"
        initials = last.isupper() and all(len(piece) == 1 for piece in last.split("."))
        initials = initials and not (last in _LANDS and following.startswith(_OPENINGS))
        return not (initials or in_aside) and last.lower() not in _ABBREVIATIONS
    return not (_is_in_title(clean, start, found) or _is_quoted(clean, start, found.end()))


def _is_channel(before: str) -> bool:
    """Tell the channel E!, whose mark ends no sentence."""
    return before.split()[-1:] == ["E"]


def _asks_in_title(before: str, following: str) -> bool:
    """Tell the question mark of a title: "Is It Wrong to Sail? Season 5 Delayed"."""
    named = [word for word in before.split() if len(word) > _SMALL_WORD]
    ahead = following.lower().split(maxsplit=2)
    counted = ahead[:1] == ["season"] or (ahead[0] in DECIDED and ahead[1:2] in _BEHIND_DECIDED)
    return counted and bool(named) and all(word[0].isupper() for word in named)


def _is_fragment(before: str, following: str) -> bool:
    """Tell the full stop of an abbreviated title: "Lantern Bros. Season 5 to Premiere"."""
    named = before.split()
    ahead = following.lower().split(maxsplit=2)
    return (
        (ahead[0] in {"season", "series", "anime"} or ahead[:2] == ["the", "animation"])
        and "of" not in ahead
        and 0 < len(named) <= _SHORT_TITLE
        and all(word[0].isupper() for word in named)
    )


def _goes_on(before: str, following: str) -> bool:
    """Tell a title that ends with an exclamation mark from "Surprise! Season 2 of X"."""
    ahead = following.lower().split(maxsplit=3)
    last = before.split()[-1:]
    if last and last[0][0].islower():
        return False  # "'X' fans, rejoice! Season 2 is on its way"
    counted = len(ahead) > 1 and ahead[1] == "season" and ordinal(ahead[0]) is not None
    named = ahead[0] != "the" and not _KINDS_OF_TITLES.isdisjoint(ahead[1:3])
    named = named or not _TITLING.isdisjoint(before.lower().split()[-_SHORT_TITLE:])
    return (
        (counted or named or ahead[0] in BEHIND_EXCLAMATIONS)
        and "of" not in ahead[1:3]
        and before.strip().lower() not in _INTERJECTIONS
    )


def _line_ends(before: str, following: str) -> bool:
    if not following or following[0] == "\n":
        return True
    last = before.lower().split()[-1:]
    if following[0].isdigit() and not _COUNTED_NEXT.isdisjoint(last):
        return False
    if _rest_of_day().match(f"{''.join(last)} {following}"):
        return False  # "on December" and "20, 2019" on the next line
    return not following[0].islower() and _RUNS_ON.isdisjoint(word.strip(",") for word in last)


@cache
def _rest_of_day() -> re.Pattern[str]:
    """Match a day broken over two lines: behind its month or in front of its year."""
    months = "|".join(MONTHS)
    return re.compile(rf"(?:(?:{months})\.? \d\d?,|\d\d?,) (?:19|20)\d\d\b")


def _is_quoted(clean: str, start: int, at: int) -> bool:
    """Tell a place inside quotation marks: "'Harbour 9! Unplugged' returns"."""
    opened = clean[max(start, at - _LONGEST_BEGINNING) : at]
    ahead = clean[at : at + _LONGEST_BEGINNING // 2]
    return any(
        len(_edges(mark)[0].findall(opened)) > len(_edges(mark)[1].findall(opened))
        and _edges(mark)[1].search(ahead.split(f" {mark}")[0]) is not None
        for mark in "'\""
    )


@cache
def _edges(mark: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what opens and what closes a quotation with this mark."""
    return re.compile(rf"(?:^|(?<=[\s(])){mark}(?=\w)"), re.compile(rf"(?<=[\w.,!?]){mark}(?!\w)")


def _is_in_title(clean: str, start: int, found: re.Match[str]) -> bool:
    # 'Surprise!' and "Who Is It Now?" end a title, not a sentence.
    closing = found[0].lstrip(".!?")
    if not closing or closing[0] not in "\"'":
        return False
    opening = clean.rfind(closing[0], max(start, found.start() - 60), found.start())
    quoted = clean[opening + 1 : found.start()].split()
    capitals = all(not word[0].islower() or len(word) <= _SMALL_WORD for word in quoted)
    return opening >= 0 and 0 < len(quoted) <= _TITLE_WORDS and capitals
