"""Coverage without a verb of its own: "season 1 covers volumes 1-4, season 2 volumes 5-8"."""

from collections.abc import Iterator
from dataclasses import replace

from seasontrack.clippings.facts.covered_season import season_of
from seasontrack.clippings.facts.covered_units import is_span
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_mention import UNITS
from seasontrack.clippings.mentions.units import find_units
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.text.numbers import ordinal

_JOINTS = frozenset({",", ";", "and", "while", "but"})
_LEADS = frozenset({"on", "from", ",", "with", ":"})


def without_verb(sentence: Sentence, found: list[CoverageProposal]) -> Iterator[CoverageProposal]:
    """Yield what seasons that no verb tells of go on with from those found.

    "…, season two the fourth, and season three books 5 and 6" counts as the verb before.
    """
    told, last = {each.season for each in found}, found[-1]
    starts = [*(mention.start for mention in sentence.seasons), len(sentence.tokens)]
    for mention, right in zip(sentence.seasons, starts[1:], strict=True):
        season = season_of([mention])
        before = mention.start - 1 - (sentence.low(mention.start - 1) == "the")
        if season is None or season in told or sentence.low(before) not in _JOINTS:
            continue
        if mention.part and last.unit in sentence.lows[mention.start : mention.end]:
            yield replace(last, season=season, span=str(mention.part))  # "and season 3 volume 4"
            continue
        at = mention.end + (sentence.low(mention.end) in _LEADS)
        units = find_units(sentence, at, right, {}) if sentence.low(at) in UNITS else None
        if units and units.start == at and is_span(units.span):
            yield replace(last, season=season, unit=units.unit, span=units.span)
        elif sentence.low(at) == "the" and (span := _ordinals(sentence, at + 1)):
            yield replace(last, season=season, span=span)


def _ordinals(sentence: Sentence, at: int) -> str | None:
    """Return the "5,6" of "the fifth and sixth"; None where a noun follows, as in "quarter"."""
    numbers: list[int] = []
    while (number := ordinal(sentence.low(at))) is not None:
        numbers.append(number)
        joined = sentence.low(at + 1) == "and" and ordinal(sentence.low(at + 2)) is not None
        at += 1 + joined
    span = ",".join(map(str, numbers))
    counts = sentence.low(at).isalpha() and sentence.low(at) not in _JOINTS
    return None if counts or not is_span(span) else span
