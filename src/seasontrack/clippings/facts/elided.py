"""Coverage without a verb of its own: "season 1 covers volumes 1-4, season 2 volumes 5-8"."""

from collections.abc import Iterator
from dataclasses import replace

from seasontrack.clippings.facts.covered_season import season_of
from seasontrack.clippings.facts.covered_units import is_span
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_mention import UNITS, UnitMention
from seasontrack.clippings.mentions.units import find_units
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.text.numbers import ordinal

_JOINTS = frozenset({",", ";", "and", "while", "but"})
_PLACES = frozenset({"for", "in", "as"})
_REACH = 9
_NEAR = 2
_LEADS = frozenset({"on", "from", ",", "with", ":"})


def without_verb(sentence: Sentence, found: list[CoverageProposal]) -> Iterator[CoverageProposal]:
    """Yield what seasons that no verb tells of go on with from those found.

    "…, season two the fourth, and season three books 5 and 6" counts as the verb before.
    """
    told, last = {each.season for each in found}, found[-1]
    subjects = list(_subjects(sentence))
    starts = [*(start for _, start, _, _ in subjects), len(sentence.tokens)]
    for (season, start, end, part), right in zip(subjects, starts[1:], strict=True):
        before = start - 1 - (sentence.low(start - 1) == "the")
        if season in told:
            continue
        if sentence.low(before) in _PLACES:
            ahead = _units_ahead(sentence, before)
            if ahead:
                yield replace(last, season=season, unit=ahead.unit, span=ahead.span)
        elif sentence.low(before) in _JOINTS and part and last.unit in sentence.lows[start:end]:
            yield replace(last, season=season, span=str(part))  # "and season 3 volume 4"
        elif sentence.low(before) in _JOINTS:
            yield from _gone_on(sentence, replace(last, season=season), end, right)


def _subjects(sentence: Sentence) -> Iterator[tuple[str, int, int, int | None]]:
    """Yield the seasons, where each stands, and a number that may be that of a unit.

    "The second" of "season 1 is drawn from book 1, the second from book 2" is one too.
    """
    starting = {mention.start: mention for mention in sentence.seasons}
    for at in range(len(sentence.tokens)):
        mention = starting.get(at)
        season = season_of([mention]) if mention else None
        nth = ordinal(sentence.low(at)) if sentence.low(at - 1) == "the" else None
        leads = sentence.low(at + 1) in _LEADS and sentence.low(at + 2) in UNITS
        if mention and season:
            yield season, at, mention.end, mention.part
        elif nth and leads and starting and sentence.low(at + 1) != ",":
            yield str(nth), at, at + 1, None


def _gone_on(
    sentence: Sentence, last: CoverageProposal, start: int, right: int
) -> Iterator[CoverageProposal]:
    """Yield what stands behind a season: "(season two) the fourth", "on books 5 and 6"."""
    at = start + (sentence.low(start) in _LEADS)
    units = find_units(sentence, at, right, {}) if sentence.low(at) in UNITS else None
    if units and units.start == at and is_span(units.span):
        yield replace(last, unit=units.unit, span=units.span)
    elif sentence.low(at) == "the" and (span := _ordinals(sentence, at + 1)):
        yield replace(last, span=span)
    elif sentence.lows[at : at + 3] == ["the", "second", "half"] and last.span.endswith("p"):
        yield last


def _units_ahead(sentence: Sentence, end: int) -> UnitMention | None:
    """Return the units of "… and volumes 3 to 5 (for season 2)", which stand before it."""
    joints = [at for at in range(max(end - _REACH, 0), end) if sentence.low(at) in _JOINTS]
    for joint in joints:
        units = find_units(sentence, joint + 1, end, {})
        if units and units.start <= joint + _NEAR and units.end == end and is_span(units.span):
            return units
    return None


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
