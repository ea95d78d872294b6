"""Who a sentence says announced it, and on which day: "…, Netflix announced Monday"."""

from dataclasses import dataclass

from seasontrack.clippings.grammar.phrases import ASSERTIONS, HAVE
from seasontrack.clippings.mentions.names import SPEAKERS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.text.words import words

_BETWEEN = HAVE | words("also officially today just")
_SAID_TODAY = frozenset({"today", "yesterday", "tonight"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """The network that spoke, and the day it did; either may be untold."""

    network: str | None = None
    day: DateMention | None = None


def attribution(sentence: Sentence) -> Attribution:
    """Return who announced what the sentence states, and when, where it says so in passing."""
    for at, token in enumerate(sentence.tokens):
        if token.low not in ASSERTIONS or at in sentence.masked:
            continue
        speaker = at
        while speaker and sentence.low(speaker - 1) in _BETWEEN:
            speaker -= 1
        network = sentence.network_before(speaker)
        if network or sentence.low(speaker - 1) in SPEAKERS:
            named = network.name if network else None
            return Attribution(named, _day_behind(sentence, at + 1))
    return Attribution(day=_told_on(sentence) or _revealed_on(sentence))


def _revealed_on(sentence: Sentence) -> DateMention | None:
    """Return the day of "…, it was revealed tonight" and "On May 20, it was announced"."""
    for at, low in enumerate(sentence.lows):
        if low in ASSERTIONS and sentence.lows[max(at - 2, 0) : at] == ["it", "was"]:
            opening = (d for d in sentence.dates if d.start <= 1 and sentence.low(d.end) == ",")
            return _day_behind(sentence, at + 1) or next(opening, None)
    return None


def _told_on(sentence: Sentence) -> DateMention | None:
    """Return the day of "…, chairman Jo Pike said Wednesday"."""
    for at, token in enumerate(sentence.tokens):
        named = at > 0 and sentence.tokens[at - 1].is_capital
        if token.low in {"said", "told", "says"} and named and at not in sentence.masked:
            return _day_behind(sentence, at + 1)
    return None


def _day_behind(sentence: Sentence, at: int) -> DateMention | None:
    at += sentence.low(at) == "on"
    for mention in sentence.dates:
        if sentence.low(mention.end) == "as":
            continue  # "has announced October 31 as the premiere date"
        if mention.start == at and (
            mention.day or mention.weekday is not None or mention.relative in _SAID_TODAY
        ):
            return mention
    return None
