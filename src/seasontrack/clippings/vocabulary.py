"""Which lines are worth reading: those with a word without which nothing is stated."""

import re
from functools import cache

from seasontrack.clippings.facts.covering import COVERING
from seasontrack.clippings.grammar.matching import phrases

_QUOTED = frozenset("\"'")
# Too common to tell anything; the phrases that begin with them have other words besides.
_EVERYWHERE = frozenset(
    {"to", "be", "is", "was", "as", "in", "a", "the", "has", "have", "s", "d", "ll", "t"}
)


def is_worth_reading(text: str) -> bool:
    """Tell whether any word of a passage can begin a phrase, or a title can be carried on."""
    found = set(_plain_words().findall(text.lower()))
    if len(found) == 1:
        return False  # "Renewed", which heads a list
    if not found.isdisjoint(vocabulary()) or _QUOTED & set(text):
        return True
    return _short_season().search(text) is not None


@cache
def vocabulary() -> frozenset[str]:
    """Return the words without which a sentence states nothing."""
    heads = {part for word in phrases() for part in _plain_words().findall(word)}
    counted = {"season", "seasons", "final", "volumes", "chapters"}
    return frozenset(heads | COVERING.keys() | counted) - _EVERYWHERE


def may_introduce(text: str) -> bool:
    """Tell a line like "X is a British drama", which says of what the text goes on to tell."""
    return _introductions().match(text) is not None


@cache
def _introductions() -> re.Pattern[str]:
    dotted = r"(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|St))\."  # "Mr. Harbour", "H.A.R.B.O.U.R."
    aside = r"\([^()\n]{0,300}\)"  # "Harbour (Korean: …; lit. …) is a drama"
    told = r"(?:is|was) (?:an?|one of the) |has \w+ (?:seasons|episodes)\b"
    return re.compile(rf"[\"'(]{{0,2}}\w(?:[^.;(]|{dotted}|{aside}){{0,120}}? (?:{told})")


@cache
def _short_season() -> re.Pattern[str]:
    return re.compile(r"\bS\d")  # "S1 = volumes 1-4"


@cache
def _plain_words() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")
