"""Reads on where a sentence drops what it has just said: "…, and the fourth on 4 September"."""

from collections.abc import Iterator

from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_JOINTS = frozenset({",", "and", "with", "while", ";", ":"})
_ARTICLES = frozenset({"the", "a", "an"})
_PARTS = frozenset({"part", "volume"})
_LEADS = words(
    "season part half volume following dropping arriving premiering debuting launching landing "
    "coming releasing on in"
)
_MOST_JOINTS = 3
_MOST_LEADS = 4


def continued(sentence: Sentence, start: int) -> Iterator[tuple[int, DateMention]]:
    """Yield the number and the day of each further season told from token ``start`` on."""
    at = start
    while at < len(sentence.tokens):
        first = at
        while sentence.low(at) in _JOINTS and at - first < _MOST_JOINTS:
            at += 1
        number = ordinal(sentence.low(at + 1)) if sentence.low(at) in _ARTICLES else None
        in_part = sentence.low(at) in _PARTS
        if in_part:
            number = cardinal(sentence.low(at + 1))
        if at == first or number is None:
            return
        lead = at = at + 2
        while sentence.low(at) in _LEADS and at - lead < _MOST_LEADS:
            at += 1
        day = next((mention for mention in sentence.dates if mention.start == at), None)
        if day is None or (at == lead and not in_part):
            return
        yield number, day
        at = day.end
