"""Text made plain without losing its place: entities, markup, curly quotes, sentences."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seasontrack.clippings.text.months import MONTHS
from seasontrack.clippings.text.sentence_ends import ends_sentence
from seasontrack.clippings.text.words import words

# Longer stretches are cut here: it bounds the work on text without full stops.
LONGEST_SENTENCE = 700
# Behind a dash, words that go on with the headline.
_TELLING = words(
    "season seasons renewed cancelled canceled series finale returns return premieres premiere "
    "debuts debut airs launches arrives starts begins coming streaming date release premiered "
    "aired released debuted"
)
_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "′": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "《": '"', "》": '"', "〈": '"', "〉": '"', "「": '"', "」": '"', "『": '"', "』": '"',
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\r": " ",
        "—": "–", "―": "–", "‐": "-", "‑": "-",
    }
)  # fmt: skip


_DASHES = {"-": "–", "--": "–", "—": " – ", "-and-": " and "}


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
        r"|(?<![^\n])RELATED STORIES (?=[A-Z'‘])"  # what a site puts in front of an excerpt
        r"|https?://\S{1,300}"
        r"|\(R\)|\(TM\)|[®™]"
        r"| \((?:working title|w/t|wt|pictured(?: above| below| left| right)?)\)"
        r"| \((?:and )?(?:now )?only\)"  # "its first (and now only) season"
        r"|#[A-Z][a-z]+(?:[A-Z][a-z]+)+"
        r"|(?<![^\n])#{1,6} (?=\S)"  # a heading in Markdown
        r"|(?<![^\n])RT @\w+: |(?<![^\s(])@[a-z]\w+"
        r"|(?<= )--?(?= )"
        r"|(?<=from )\d{4}[-–](?=\d{4}\b)"  # "from 2005–2008"
        r"|(?<=[a-z])-and-(?=final\b)"  # "a fourth-and-final season"
        r"|(?<=[\w!?])—(?=(?:It was|Cancell?ed|Renewed|Ended|Returning)\b)"  # "X—Renewed on May 3"
        r"|(?<=\w) (?=['’]s\b)"
        r"|\[\d{1,3}\]|\[[a-z][a-z ]{3,25}\]"
        r"|(?<![\w*])\*{1,3}(?=\w)|(?<=[\w!?.])\*{1,3}(?![\w*])"
        # Titles in italics lose the space behind them when pages are scraped: "Titlehas been".
        r"|(?<=[a-z]{3})(?=(?:has|have|will|could|would) (?:been|be|not|return|have|premiere|debut"
        r"|end|air|launch|revealed|confirmed|announced|finally)\b)"
        r"|(?<= of)(?=[A-Z][a-z])|(?:(?<=series)|(?<=drama)|(?<=comedy)|(?<=dramas))(?=[A-Z][a-z])"
        # The dateline of a press release: "NEW YORK – June 18, 2026 – AMC announced".
        r"|(?<![^\n])[A-Z]{3,}(?: [A-Z]{2,})*(?:, [A-Z][A-Za-z.]+)? ?[-–—,(]+ ?"
        r"[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\)? ?[-–—]+ ?(?=[A-Z])"
        r"|(?<![^\n])[A-Z]{3,6} (?:19|20)\d\d: (?=\S)"  # where something was announced
        r"|(?<=[a-z]{2})(?=Season \d)|(?:(?<=canceled)|(?<=cancelled)|(?<=renewed))(?=[A-Z][a-z])"
        # What was a heading runs into the text: "will start July 9The second season".
        r"|(?P<line>(?:(?<=[a-z]day)|(?<=[a-z] \d)|(?<=[a-z] \d\d)|(?<= (?:19|20)\d\d))"
        r"(?=[A-Z][a-z]+ )"
        r"|(?:(?<=[a-z]{2})|(?<=[A-Z]{3}))(?=(?:The|This|It|After|With|When|While|Following) [a-z])"
        r"|(?:(?<= April)|(?<= May)|(?<= June)|(?<= July)|(?<=uary)|(?<=ember)|(?<=tober))"
        r"(?=[A-Z][a-z]))"
        r"|(?<=[a-z\d]\.)(?=(?:The|In|It|This|On|A|He|She|However,) )"
        r"|(?<![^\n])\d{1,2}\.(?=[A-Z][a-z])"  # "1.Harbour Lights", a list's number
        r"|(?<!\w)_{1,3}(?=[A-Z0-9])|(?<=[\w!?.])_{1,3}(?!\w)"
    )


@cache
def _terminators() -> re.Pattern[str]:
    return re.compile(r"[.!?]+[\"')\]]{0,3}(?=\s)|\n")


_ODD_OUTLETS = frozenset({"tv, eh?", "tv tonight", "e! online"})


@cache
def _outlet() -> re.Pattern[str]:
    return re.compile(r" (?:[-–|•]|::) ((?:[^\s|–]+ ?){1,6})$")


def _replacement(mark: str) -> str:
    if not mark:
        return " "
    if mark[:-1].isdecimal() and mark[-1] in "-–":
        return f"{mark[:-1]} to "
    if mark in _DASHES:
        return _DASHES[mark]
    if mark[0] == "&":
        return html.unescape(mark)
    if mark[0] == "@":
        return mark[1:].capitalize()  # "@netflix"
    if mark[0] == "#":
        # "# " opens a heading, "#HarbourLights" names a show
        return "".join(f" {c}" if c.isupper() else c for c in mark[1:].lstrip("# ")).lstrip()
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
        new = "\n" if found.lastgroup == "line" else _replacement(found[0])
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
    if tail.lower() in _ODD_OUTLETS:
        return True
    named = tail.split()
    capitals = all(
        word[0].isupper() or word[0].isdigit() or word in {"of", "the", "and"} for word in named
    )
    dated = len(named) > 1 and named[0].lower()[:3] in MONTHS and named[1][0].isdigit()
    if dated:
        return False  # "Harbour Lights Season 2 – December 26, 2024"
    says_something = not _TELLING.isdisjoint(word.lower() for word in named)
    return capitals and not says_something and not (len(named) == 1 and named[0][0].isdigit())


def _bounds(clean: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _terminators().finditer(clean):
        end = found.end()
        if end > start and ends_sentence(clean, start, found):
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
