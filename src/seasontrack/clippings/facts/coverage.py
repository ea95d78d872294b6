"""Finds what a sentence says a season adapts."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from seasontrack.clippings.facts.covered_season import (
    JOINTS,
    Clause,
    covering,
    is_episode,
    is_other_subject,
    may_mean_show,
    season_of,
    season_untold,
    show_of,
    slot_of,
)
from seasontrack.clippings.facts.covering import (
    BEGUN,
    COVERING,
    COVERING_HEDGES,
    EQUALS,
    PARTLY,
    STOPS,
    SYMBOLS,
    elements_behind,
    verbs_of_coverage,
)
from seasontrack.clippings.grammar.finding import shows_behind
from seasontrack.clippings.grammar.phrases import BE
from seasontrack.clippings.grammar.polarity import UNREAL
from seasontrack.clippings.grammar.shows import (
    Setting,
    ShowName,
    names_in,
    titles_in,
)
from seasontrack.clippings.mentions.books import Book, titled_units
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.units import UNITS, UnitMention, find_finer_units, find_units
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.text.numbers import ordinal
from seasontrack.domain.errors import UsageError
from seasontrack.domain.spans import parse_span

_WORDS = frozenset(COVERING) | PARTLY | SYMBOLS | EQUALS
_DENIALS = frozenset({"not", "didn't", "doesn't"})
_WHOLES = frozenset({"entire", "whole"})
_CLAUSES = frozenset({",", "while", "whereas", "but", ";"})
_REACH = 40
_BEHIND = 8
_NEAR = 4


def read_coverage(
    sentence: Sentence, setting: Setting, books: TitleIndex[Book]
) -> list[CoverageProposal]:
    """Return what the sentence says its seasons adapt, in units that can be counted."""
    if sentence.passage.is_question or _WORDS.isdisjoint(t.low for t in sentence.tokens):
        return []
    verbs = verbs_of_coverage(sentence, books)
    found: list[CoverageProposal] = []
    for number, (start, end) in enumerate(verbs):
        if not _is_stated(sentence, start, end):
            continue
        is_cell = sentence.low(start) == "|"
        left = verbs[number - 1][1] if found and not is_cell else 0
        right = verbs[number + 1][0] if number + 1 < len(verbs) else len(sentence.tokens)
        clause = Clause(left, start, end, min(right, end + _REACH, elements_behind(sentence, end)))
        made = list(_carried_on(sentence, books, found[-1], clause)) if found else []
        made = made or list(_proposals(sentence, setting, books, clause, found))
        if is_cell:
            made = [row for row in made if row.unit not in {other.unit for other in found}]
        found.extend(made)
    return _joined(found)


def _proposals(
    sentence: Sentence,
    setting: Setting,
    books: TitleIndex[Book],
    clause: Clause,
    found: list[CoverageProposal],
) -> Iterator[CoverageProposal]:
    before, units = _told(sentence, setting, books, clause, found)
    if units is None:
        return
    if _is_begun(sentence, clause.start) or _is_not_all(sentence, clause, units):
        units = replace(units, span=_in_part(units.span))
    if not _is_span(units.span):
        return
    made = _proposal(sentence, setting, clause, units, before)
    if made and before and _is_respective(sentence, before[-1], units.span):
        numbers, span = before[-1].numbers, parse_span(units.span)
        for number, each in zip(numbers, span.whole, strict=True):
            yield replace(made, season=str(number), span=str(each))
    elif made:
        yield made
        finer = find_finer_units(sentence, units)
        if finer and _is_span(finer.span):
            yield replace(made, unit=finer.unit, span=finer.span)


def _told(
    sentence: Sentence,
    setting: Setting,
    books: TitleIndex[Book],
    clause: Clause,
    found: list[CoverageProposal],
) -> tuple[list[SeasonMention], UnitMention | None]:
    """Return the seasons that a verb tells of, and the units."""
    before = _mentioned(sentence, clause.left, clause.start)
    slot = slot_of(sentence, clause)
    season = season_of(before)
    if not before:
        season = season_untold(sentence, slot, setting, show_of(sentence, slot, setting))
    units = _units(sentence, books, clause, _opening(season, found))
    if units is None and _is_passive(sentence, clause.start):
        # "Volumes 5 to 8 were adapted in the second season"
        behind = _mentioned(sentence, clause.end, min(clause.right, clause.end + _BEHIND))
        opening = _opening(season_of(behind), found)
        return behind, find_units(sentence, clause.left, clause.start, opening)
    if units and (season == "1" or not before):
        before = _told_apart(sentence, clause, units) or before
    return before, units


def _opening(season: str | None, found: list[CoverageProposal]) -> Mapping[str, int]:
    """Return the unit a season begins with: the first, or the one behind the season before."""
    if season == "1":
        return dict.fromkeys(UNITS.values(), 1)
    last = {row.unit: parse_span(row.span).whole for row in found if _is_next(row.season, season)}
    return {unit: int(max(whole)) + 1 for unit, whole in last.items() if whole}


def _is_next(earlier: str | None, season: str | None) -> bool:
    numbered = earlier and season and earlier.isdecimal() and season.isdecimal()
    return bool(numbered) and int(earlier or 0) + 1 == int(season or 0)


def _told_apart(sentence: Sentence, clause: Clause, units: UnitMention) -> list[SeasonMention]:
    """Return the season that stands away from its verb.

    "In season 3, the writers … covered", "adapted the third book for season 2".
    """
    earlier = [m for m in sentence.seasons if m.end <= clause.start and sentence.low(m.start - 1)]
    opening = [m for m in earlier if {"in", "for"} & {sentence.low(at) for at in range(m.start)}]
    behind = [
        mention
        for mention in _mentioned(sentence, units.end, min(clause.right, units.end + _NEAR))
        if {"for", "in", "during"} & {sentence.low(mention.start - back) for back in (1, 2)}
    ]
    return behind[:1] or opening[-1:]


def _is_of_other_episodes(sentence: Sentence, clause: Clause) -> bool:
    """Tell "…, while episodes 4 to 8 cover volume 2": they are of the season told of before."""
    start, end = slot_of(sentence, clause)
    told = bool(_mentioned(sentence, clause.left, clause.start))
    return not told and "episodes" in {sentence.low(at) for at in range(start, end)}


def _in_part(span: str) -> str:
    return f"{span.rstrip('p')}p"


def _is_passive(sentence: Sentence, verb: int) -> bool:
    """Tell "were adapted", "make up" and "are the basis of", which stand behind their units."""
    if sentence.low(verb + 1) == "up" or sentence.low(verb) == "basis":
        return True
    before = verb - 1
    while sentence.low(before) == "only" or sentence.low(before).endswith("ly"):
        before -= 1
    return sentence.low(before) in BE


def _is_begun(sentence: Sentence, verb: int) -> bool:
    """Tell "opens X", "goes into book 3", "is only partially adapted": not all of it."""
    portion = sentence.low(verb - 1) in {"partially", "partly"}
    return portion or sentence.low(verb) in BEGUN


def _is_not_all(sentence: Sentence, clause: Clause, units: UnitMention) -> bool:
    """Tell "did not cover the entire first book": a part of it."""
    between = {sentence.low(at) for at in range(clause.end, units.end)}
    return sentence.low(clause.start - 1) in _DENIALS and not between.isdisjoint(_WHOLES)


def _is_respective(sentence: Sentence, mention: SeasonMention, span: str) -> bool:
    """Tell "seasons one and two are based on books one and two, respectively"."""
    several = len(mention.numbers) == len(parse_span(span).whole) > 1
    in_order = any(
        (token.low, sentence.low(at + 1)) == ("in", "order")
        for at, token in enumerate(sentence.tokens)
    )
    return several and (sentence.is_respective or in_order)


def _units(
    sentence: Sentence, books: TitleIndex[Book], clause: Clause, opening: Mapping[str, int]
) -> UnitMention | None:
    """Return the units behind a verb, told by their numbers or by their titles."""
    right = _next_subject(sentence, clause)
    units = find_units(sentence, clause.end, right, opening)
    return units or titled_units(sentence, books, clause.end, right)


def _next_subject(sentence: Sentence, clause: Clause) -> int:
    """Return where "…, the second season jumped ahead" begins, which tells of other units."""
    for mention in _mentioned(sentence, clause.end, clause.right):
        start = mention.start - (sentence.low(mention.start - 1) in {"the", "its"})
        if sentence.low(start - 1) in _CLAUSES:
            return start
    return clause.right


def _carried_on(
    sentence: Sentence, books: TitleIndex[Book], first: CoverageProposal, clause: Clause
) -> Iterator[CoverageProposal]:
    """Propose what a verb adds to the one before: "finishes A and opens B", "2 on the fourth"."""
    if sentence.low(clause.start - 1) in JOINTS or _is_of_other_episodes(sentence, clause):
        units = _units(sentence, books, clause, {})
        if units:
            span = _in_part(units.span) if _is_begun(sentence, clause.start) else units.span
            yield replace(first, unit=units.unit, span=span, work=units.work or first.work)
        return
    season = season_of(_mentioned(sentence, clause.left, clause.start))
    nth = ordinal(sentence.low(clause.end + 1)) if sentence.low(clause.end) == "the" else None
    behind = sentence.low(clause.end + 2)
    if season and nth and not behind.isalpha():
        yield replace(first, season=season, span=str(nth))
    elif season and nth and behind == "half" and sentence.low(clause.end + 3) != "of":
        yield replace(first, season=season)  # "…, season 2 delves into the second half"


def _mentioned(sentence: Sentence, start: int, end: int) -> list[SeasonMention]:
    return [mention for mention in sentence.seasons if start <= mention.start < end]


def _is_span(text: str) -> bool:
    """Tell a list of numbers that can be recorded from "volumes 3, 3 and 2"."""
    try:
        return bool(parse_span(text))
    except UsageError:
        return False


def _joined(found: list[CoverageProposal]) -> list[CoverageProposal]:
    """Make one of what several verbs of a sentence say of one season and one work.

    A season whose show is not told is of the show told before: "season 1 of X …, season 2 …".
    """
    joined: dict[tuple[str | None, ...], CoverageProposal] = {}
    last: CoverageProposal | None = None
    for each in found:
        made = replace(each, show=last.show, key=last.key) if last and not each.show else each
        last = made
        of = made.show, made.season, made.work, made.unit
        earlier = joined.get(of)
        if earlier:
            span = parse_span(earlier.span) | parse_span(made.span)
            joined[of] = replace(earlier, span=str(span))
        else:
            joined[of] = made
    return list(joined.values())


def _is_stated(sentence: Sentence, start: int, end: int) -> bool:
    near = range(max(start - 6, 0), end)
    before = [sentence.low(at) for at in near if sentence.tokens[at].text != "May"]
    seen = any(m.is_after and m.end == start for m in sentence.seasons)
    if seen and sentence.low(start) in SYMBOLS:
        return False  # "where to start after season 2: chapter 85"
    unreal = (UNREAL | {"not", "never", "would"}) - COVERING_HEDGES
    if sentence.low(end) in {"and", "but", ",", "."}:
        return False  # "the books the show is based on, and …"
    if sentence.low(start - 1) == "with" and sentence.low(start - 2) in STOPS:
        return False  # "ended with adapting chapter 83"
    if sentence.low(start - 1) in _DENIALS and sentence.low(end + 1) in _WHOLES:
        return True  # "did not cover the entire first book"
    return not any(word in unreal or word.endswith("n't") for word in before)


def _proposal(
    sentence: Sentence,
    setting: Setting,
    clause: Clause,
    units: UnitMention,
    mentions: list[SeasonMention],
) -> CoverageProposal | None:
    start, end = clause.start, clause.end
    slot = slot_of(sentence, clause)
    if is_other_subject(sentence, clause, slot, mentions):
        return None
    if units.end <= start:
        slot = end, clause.right  # "volumes 5 to 8 were adapted in the second season of X"
    show = show_of(sentence, slot, setting) or _owner(sentence, mentions, setting)
    season = season_of(mentions) if mentions else season_untold(sentence, slot, setting, show)
    if show is None and not mentions and not may_mean_show(sentence, slot):
        return None
    if season is None and (show is None or is_episode(sentence, slot, mentions)):
        return None
    hedge = _hedge(sentence, start, units)
    rule = f"{sentence.slice(start, end).lower()} UNITS"
    made = covering(sentence, show, units, rule, hedge)
    return replace(made, season=season, work=units.work or _work(sentence, units))


def _owner(sentence: Sentence, mentions: list[SeasonMention], setting: Setting) -> ShowName | None:
    """Return the show of "they adapted the third book for season 2 (of X)"."""
    owners = [show for m in mentions[-1:] for show in shows_behind(sentence, m)]
    return next(iter(owners or (setting.context[-1:] if mentions else ())), None)


def _hedge(sentence: Sentence, start: int, units: UnitMention) -> str | None:
    near = [sentence.low(at) for at in range(max(start - 4, 0), units.start)]
    return next((word for word in near if word in COVERING_HEDGES), None)


def _work(sentence: Sentence, units: UnitMention) -> str | None:
    """Return the work a sentence names behind the units: "the first two volumes of X"."""
    for at in range(units.end, min(units.end + 4, len(sentence.tokens))):
        if any(mention.start <= at for mention in _mentioned(sentence, units.end, at + 1)):
            return None  # "the third book for season 2 of X"
        if sentence.low(at) in {"of", "from"}:
            end = min(at + 14, len(sentence.tokens))
            named = titles_in(sentence, at + 1, end, last=False)
            if named:
                return named[0].text
            opening = at + 2 if sentence.low(at + 1) == "the" else at + 1
            direct = opening < end and sentence.tokens[opening].text[0].isupper()
            named = names_in(sentence, at + 1, end, last=False) if direct else []
            possessive = bool(named) and sentence.low(named[0].end) in {"'s", "'"}
            return named[0].text if named and not possessive else None
    return None
