"""Text made plain without losing its place: entities, markup, curly quotes, sentences."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seasontrack.clippings.text.numbers import ordinal
from seasontrack.clippings.text.words import words

# Behind a title that ends with an exclamation mark: "Uta no Uta! Season 2 Announced".
BEHIND_EXCLAMATIONS = words(
    "season seasons anime tv series gets sets renewed returns premieres lands scores reveals"
)
_KINDS_OF_TITLES = words("anime manga")
# Longer stretches are cut here: it bounds the work on text without full stops.
LONGEST_SENTENCE = 700
_LONGEST_BEGINNING = 80  # characters of a title that ends like a sentence
_SMALL_WORD = 3
_TITLE_WORDS = 7
_SHORT_TITLE = 4
_ABBREVIATIONS = words(
    "mr mrs ms dr st vs vol no ep jr sr inc co ltd dept aug jan feb mar apr jun jul sep sept oct "
    "nov dec ch pt approx feat p pp"
)
_INTERJECTIONS = words(
    "surprise finally yes hooray breaking exclusive wow great yay confirmed officially"
)
# Behind a dash, words that go on with the headline.
_TELLING = words(
    "season seasons renewed cancelled canceled series finale returns return premieres premiere "
    "debuts debut airs launches arrives starts begins coming streaming date release"
)
_RUNS_ON = words("a an the of on in for to and or its by with at from")
_COUNTED_NEXT = words("season seasons series volumes")
_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "′": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\r": " ",
        "—": "–", "―": "–", "‐": "-", "‑": "-",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence or headline: its plain text and where it stands in the original."""

    text: str
    start: int
    end: int
    is_question: bool


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,10});"
        r"|</?(?:i|em|cite)>"
        r"|<[/a-zA-Z][^<>]{0,300}>"
        r"|\(R\)|\(TM\)|[®™]"
        r"| \((?:working title|w/t|wt|pictured(?: above| below| left| right)?)\)"
        r"|#[A-Z][a-z]+(?:[A-Z][a-z]+)+"
        r"|(?<=\w) (?=['’]s\b)"
        r"|\[\d{1,3}\]|\[[a-z][a-z ]{3,25}\]"
        r"|(?<![\w*])\*{1,3}(?=\w)|(?<=[\w!?.])\*{1,3}(?![\w*])"
        # Titles in italics lose the space behind them when pages are scraped: "Titlehas been".
        r"|(?<=[a-z]{3})(?=(?:has|have|will|could|would) (?:been|be|not|return|have)\b)"
        r"|(?<!\w)_{1,3}(?=[A-Z0-9])|(?<=[\w!?.])_{1,3}(?!\w)"
    )


@cache
def _terminators() -> re.Pattern[str]:
    return re.compile(r"[.!?]+[\"')\]]{0,3}(?=\s)|\n")


@cache
def _outlet() -> re.Pattern[str]:
    return re.compile(r" (?:[-–|•]|::) ((?:[^\s|–]+ ?){1,6})$")


def _replacement(mark: str) -> str:
    if not mark:
        return " "
    if mark[0] == "&":
        return html.unescape(mark)
    if mark[0] == "#":
        return "".join(f" {c}" if c.isupper() else c for c in mark[1:]).lstrip()
    if mark in {"*", "_", "**", "***", "__", "___"} or mark.strip("</>") in {"i", "em", "cite"}:
        return '"'
    return " " if mark[0] == "<" else ""


def plain(text: str) -> tuple[str, list[int]]:
    """Return the text without markup, and for each of its characters the original offset."""
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for found in _markup().finditer(text):
        pieces.append(text[done : found.start()])
        origins.extend(range(done, found.start()))
        new = _replacement(found[0])
        pieces.append(new)
        origins.extend([found.start()] * (len(new) - 1) + [found.end() - 1] * bool(new))
        done = found.end()
    pieces.append(text[done:])
    origins.extend(range(done, len(text) + 1))
    return "".join(pieces).translate(_PLAIN), origins


def passages(text: str) -> Iterator[Passage]:
    """Yield the sentences and headlines of the text, in order.

    ``text[passage.start:passage.end]`` is the passage as it was given.
    """
    clean, origins = plain(text)
    for start, end in _bounds(clean):
        sentence = clean[start:end]
        kept = sentence.strip()
        if not kept:
            continue
        first = start + len(sentence) - len(sentence.lstrip())
        last = first + len(kept)
        stop = min(origins[last], origins[last - 1] + 1)
        told = without_outlet(kept.replace("\n", " "))
        yield Passage(
            told,
            origins[first],
            stop,
            told.rstrip("\"')] ").endswith("?"),
        )


def without_outlet(headline: str) -> str:
    """Drop what aggregators hang on a headline: " - Deadline", " | TVLine"."""
    if headline.endswith("."):
        return headline
    for _ in range(2):
        found = _outlet().search(headline)
        if found is None or not _names_an_outlet(found[1]):
            break
        headline = headline[: found.start()]
    return headline


def _names_an_outlet(tail: str) -> bool:
    named = tail.split()
    capitals = all(
        word[0].isupper() or word[0].isdigit() or word in {"of", "the", "and"} for word in named
    )
    says_something = not _TELLING.isdisjoint(word.lower() for word in named)
    return capitals and not says_something and not (len(named) == 1 and named[0][0].isdigit())


def _bounds(clean: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _terminators().finditer(clean):
        end = found.end()
        if end > start and _ends_sentence(clean, start, found):
            yield from _cut(clean, start, end)
            start = end
    yield from _cut(clean, start, len(clean))


def _cut(clean: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_SENTENCE:
        space = clean.rfind(" ", start, start + LONGEST_SENTENCE)
        middle = space if space > start else start + LONGEST_SENTENCE
        yield start, middle
        start = middle
    yield start, end


def _ends_sentence(clean: str, start: int, found: re.Match[str]) -> bool:
    following = clean[found.end() : found.end() + 30].lstrip(" ")
    if found[0] == "\n":
        return _line_ends(clean[max(start, found.start() - 20) : found.start()], following)
    following = following.lstrip("\n")
    if not following or found[0].startswith(".."):
        return not following
    if not (following[0].isupper() or following[0].isdigit() or following[0] in "\"'(["):
        return False
    begun = clean[start : min(found.start(), start + _LONGEST_BEGINNING)]
    if found[0][0] == "!" and _goes_on(begun, following):
        return False
    if found[0] == "?" and _asks_in_title(begun, following):
        return False
    if found[0][0] == "." and _is_fragment(begun, following):
        return False
    if found[0][0] == ".":
        words = clean[max(start, found.start() - 12) : found.start()].split()
        last = words[-1].strip("(\"'") if words else ""
        initials = last.isupper() and all(len(piece) == 1 for piece in last.split("."))
        return not initials and last.lower() not in _ABBREVIATIONS
    return not (_is_in_title(clean, start, found) or _is_quoted(clean, start, found.end()))


def _asks_in_title(before: str, following: str) -> bool:
    """Tell the question mark of a title: "Is It Wrong to Sail? Season 5 Delayed"."""
    named = [word for word in before.split() if len(word) > _SMALL_WORD]
    counted = following.lower().split(maxsplit=2)[:1] == ["season"]
    return counted and bool(named) and all(word[0].isupper() for word in named)


def _is_fragment(before: str, following: str) -> bool:
    """Tell the full stop of an abbreviated title: "Lantern Bros. Season 5 to Premiere"."""
    named = before.split()
    ahead = following.lower().split(maxsplit=2)
    return (
        ahead[0] in {"season", "series", "anime"}
        and "of" not in ahead
        and 0 < len(named) <= _SHORT_TITLE
        and all(word[0].isupper() for word in named)
    )


def _goes_on(before: str, following: str) -> bool:
    """Tell a title that ends with an exclamation mark from "Surprise! Season 2 of X"."""
    ahead = following.lower().split(maxsplit=3)
    counted = len(ahead) > 1 and ahead[1] == "season" and ordinal(ahead[0]) is not None
    named = ahead[0] != "the" and not _KINDS_OF_TITLES.isdisjoint(ahead[1:3])
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
    return not following[0].islower() and _RUNS_ON.isdisjoint(word.strip(",") for word in last)


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
