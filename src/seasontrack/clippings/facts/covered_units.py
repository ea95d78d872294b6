"""Which seasons and which units a verb of coverage tells of, wherever they stand."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from seasontrack.clippings.facts.covered_season import (
    JOINTS,
    Clause,
    season_of,
    season_untold,
    show_of,
    slot_of,
)
from seasontrack.clippings.facts.covering import is_behind_units
from seasontrack.clippings.facts.unit_places import opened_units
from seasontrack.clippings.grammar.phrases import BE
from seasontrack.clippings.grammar.shows import Setting, ShowName
from seasontrack.clippings.known import KnownCoverage
from seasontrack.clippings.mentions.books import Book, titled_units
from seasontrack.clippings.mentions.offshoots import OFFSHOOTS
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.unit_mention import UNITS, UnitMention
from seasontrack.clippings.mentions.unit_numbers import counted, written
from seasontrack.clippings.mentions.units import SKIPPING, find_units
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.errors import UsageError
from seasontrack.domain.spans import parse_span

_STANDING = frozenset({"basis", "correspond", "equivalent"})
_LEAVING_OUT = SKIPPING | words("omitting besides skipped skips omits omitted")
_CLAUSES = frozenset({",", "while", "whereas", "but", ";"})
_BEHIND = 8
_NEAR = 4


def units_told(
    sentence: Sentence,
    setting: Setting,
    books: TitleIndex[Book],
    clause: Clause,
    found: list[CoverageProposal],
) -> tuple[list[SeasonMention], UnitMention | None]:
    """Return the seasons that a verb tells of, and the units; None where it has none.

    ``found`` is what the sentence told before, from which a range may go on.
    """
    equal = [mention for mention in sentence.seasons if mention.start == clause.end]
    if equal and is_behind_units(sentence, clause.start):
        return equal, _units_before(sentence, clause, {})  # "volumes 1–3 = S1"
    before = seasons_between(sentence, clause.left, clause.start)
    slot = slot_of(sentence, clause)
    season, show = season_of(before), show_of(sentence, slot, setting)
    if not before:
        season = season_untold(sentence, slot, setting, show)
    known: list[KnownCoverage | CoverageProposal] = [*told_of(show, setting), *found]
    opened = opened_units(sentence, clause.left, clause.start)
    units = units_behind(sentence, books, clause, {**opening_of(season, known), **opened})
    if before or not found:
        units = units or _of_those_before(sentence, clause)
    others = units is None or _has_season(sentence, clause.end, units)
    if others and _is_passive(sentence, clause.start):
        # "Volumes 5 to 8 were adapted in the second season"
        behind = seasons_between(sentence, clause.end, min(clause.right, clause.end + _BEHIND))
        opening = opening_of(season_of(behind), known)
        return behind, _units_before(sentence, clause, opening)
    if units and not before and _is_of_several(sentence, units):
        return [], None
    if units and not before and clause.start == 0:
        # "Drawing on the third novel, the first season was released in May"
        before = seasons_between(sentence, units.end, clause.right)[:1]
    if units and (season == "1" or not before):
        before = _standing_apart(sentence, clause, units) or before
    return before, units


def _units_before(
    sentence: Sentence, clause: Clause, opening: Mapping[str, int]
) -> UnitMention | None:
    """Return the units before a verb that stands behind them.

    Behind another verb, whose own come first, they are the last: "Season 1 adapts volumes
    1 and 2; volumes 3 and 4 were adapted in season 2".
    """
    found = units = find_units(sentence, clause.left, clause.start, opening)
    while units and clause.left:
        found = units
        units = find_units(sentence, units.end, clause.start, opening)
    return found


def _has_season(sentence: Sentence, start: int, units: UnitMention) -> bool:
    """Tell "(were adapted) for season 1 and volumes 3 to 5 for season 2": of other units."""
    return sentence.low(start) in {"for", "in", "as", "into"} and bool(
        seasons_between(sentence, start, min(start + _NEAR, units.start))
    )


def _is_of_several(sentence: Sentence, units: UnitMention) -> bool:
    """Tell "all forty issues across three seasons", which nobody deals out."""
    behind = seasons_between(sentence, units.end, units.end + _BEHIND)
    ahead = [sentence.low(at) for at in range(units.end, units.end + _BEHIND)]
    if not {("per", "season"), ("each", "season"), ("a", "season")}.isdisjoint(pairwise(ahead)):
        return True  # "volumes 1 to 3, one per season"
    return any((mention.count or 0) > 1 for mention in behind)


def told_of(show: ShowName | None, setting: Setting) -> Iterator[KnownCoverage]:
    """Yield what the library, then what the text before, tells of the same show's seasons."""
    if show and show.known:
        yield from setting.coverage(show.known.key)
    title = show.text if show else None
    for row in setting.covered:
        if row.season and (None in {row.show, title} or row.show == title):
            yield KnownCoverage(row.season, row.unit, row.span)


def opening_of(
    season: str | None, found: Iterable[KnownCoverage | CoverageProposal]
) -> Mapping[str, int]:
    """Return the unit a season begins with: the first, or the one behind the season before."""
    if season == "1":
        return dict.fromkeys(UNITS.values(), 1)
    last = {row.unit: parse_span(row.span).whole for row in found if _is_next(row.season, season)}
    return {unit: int(max(whole)) + 1 for unit, whole in last.items() if whole}


def _is_next(earlier: str | None, season: str | None) -> bool:
    numbered = earlier and season and earlier.isdecimal() and season.isdecimal()
    return bool(numbered) and int(earlier or 0) + 1 == int(season or 0)


def _standing_apart(sentence: Sentence, clause: Clause, units: UnitMention) -> list[SeasonMention]:
    """Return the season that stands away from its verb.

    "In season 3, the writers … covered", "adapted the third book for season 2".
    """
    earlier = [m for m in sentence.seasons if m.end <= clause.start and sentence.low(m.start - 1)]
    opening = [m for m in earlier if {"in", "for"} & {sentence.low(at) for at in range(m.start)}]
    behind = [
        mention
        for mention in seasons_between(sentence, units.end, min(clause.right, units.end + _NEAR))
        if {"for", "in", "during"} & {sentence.low(mention.start - back) for back in (1, 2)}
        and "and" not in sentence.lows[units.end : mention.start]
    ]
    return behind[:1] or opening[-1:]


def _is_passive(sentence: Sentence, verb: int) -> bool:
    """Tell "were adapted", "make up" and "are the basis of", which stand behind their units."""
    if sentence.low(verb + 1) == "up" or sentence.low(verb) in _STANDING:
        return True
    before = verb - 1
    while sentence.low(before) == "only" or sentence.low(before).endswith("ly"):
        before -= 1
    return sentence.low(before) in BE


def units_behind(
    sentence: Sentence, books: TitleIndex[Book], clause: Clause, opening: Mapping[str, int]
) -> UnitMention | None:
    """Return the units behind a verb, told by their numbers or by their titles."""
    right = _next_subject(sentence, clause)
    units = find_units(sentence, clause.end, right, opening)
    if units and _is_of_a_sequel(sentence, units.start):
        return None  # "adapts the sequel to the first book"
    if units and not _LEAVING_OUT.isdisjoint(sentence.lows[clause.end : units.start]):
        return None  # "has covered 14 volumes, except volumes 12 and 13"
    return units or titled_units(sentence, books, clause.end, right)


def _of_those_before(sentence: Sentence, clause: Clause) -> UnitMention | None:
    """Read the numbers of "there are 13 books; the first season covers the first four"."""
    if sentence.low(clause.end) != "the":
        return None
    end = clause.end + 1
    while _is_number(sentence.low(end)) or sentence.low(end) == "and":
        end += 1
    nouns = [at for at in range(clause.start) if _counts_units(sentence, at)]
    parts = counted(sentence.lows[clause.end + 1 : end])
    if not nouns or not parts or (sentence.low(end).isalpha() and sentence.low(end) not in JOINTS):
        return None
    span = written(parts, opens=False, closes=False)
    return UnitMention(clause.end, end, UNITS[sentence.low(nouns[-1])], span)


def _counts_units(sentence: Sentence, at: int) -> bool:
    """Tell the noun of "13 books" and "the third book"."""
    return sentence.low(at) in UNITS and _is_number(sentence.low(at - 1))


def _is_number(word: str) -> bool:
    return cardinal(word) is not None or ordinal(word) is not None


def _is_of_a_sequel(sentence: Sentence, units: int) -> bool:
    """Tell "the sequel to the first book" and "a prequel of book 2": not those books."""
    before = sentence.lows[max(units - _NEAR, 0) : units + 1]
    return any(low in {"to", "of"} and noun in OFFSHOOTS for noun, low in pairwise(before))


def _next_subject(sentence: Sentence, clause: Clause) -> int:
    """Return where "…, the second season jumped ahead" begins, which tells of other units."""
    for mention in seasons_between(sentence, clause.end, clause.right):
        start = mention.start - (sentence.low(mention.start - 1) in {"the", "its"})
        if sentence.low(start - 1) in _CLAUSES:
            return start
    return clause.right


def seasons_between(sentence: Sentence, start: int, end: int) -> list[SeasonMention]:
    """Return the seasons mentioned between two tokens."""
    return [
        mention
        for mention in sentence.seasons
        if start <= mention.start < end and not _is_compared(sentence, mention)
    ]


def _is_compared(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "picks up where the first season stopped", "instead of the first season's eight"."""
    before = sentence.lows[max(mention.start - _NEAR, 0) : mention.start]
    where = before[-1:] == ["where"]
    return where or (before[-2:] == ["of", "the"] and "instead" in before)


def is_span(text: str) -> bool:
    """Tell a list of numbers that can be recorded from "volumes 3, 3 and 2"."""
    try:
        return bool(parse_span(text))
    except UsageError:
        return False
