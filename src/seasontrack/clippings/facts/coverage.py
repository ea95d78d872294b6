"""Finds what a sentence says a season adapts."""

from collections.abc import Iterator
from dataclasses import replace

from seasontrack.clippings.facts.coverage_stated import (
    is_begun,
    is_not_all,
    is_only_begun,
    is_stated,
)
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
from seasontrack.clippings.facts.covered_units import (
    is_span,
    seasons_between,
    units_behind,
    units_told,
)
from seasontrack.clippings.facts.covering import (
    COVERING,
    COVERING_HEDGES,
    EQUALS,
    PARTLY,
    SYMBOLS,
    elements_behind,
    verbs_of_coverage,
)
from seasontrack.clippings.facts.elided import without_verb
from seasontrack.clippings.grammar.finding import shows_behind
from seasontrack.clippings.grammar.shows import (
    Setting,
    ShowName,
    names_in,
    titles_in,
)
from seasontrack.clippings.mentions.books import Book
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.unit_mention import UnitMention
from seasontrack.clippings.mentions.units import find_finer_units, numbers_alone
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.text.numbers import ordinal
from seasontrack.domain.spans import parse_span

_WORDS = frozenset(COVERING) | PARTLY | SYMBOLS | EQUALS
_REACH = 40
_SUBJECT = 3  # words of "the second half"


def read_coverage(
    sentence: Sentence, setting: Setting, books: TitleIndex[Book], named: list[ShowName]
) -> list[CoverageProposal]:
    """Return what the sentence says its seasons adapt, in units that can be counted.

    ``named`` are the shows the sentence itself tells news of: "X is renewed; season 2 covers …".
    """
    if sentence.passage.is_question or _WORDS.isdisjoint(t.low for t in sentence.tokens):
        return []
    verbs = verbs_of_coverage(sentence, books)
    found: list[CoverageProposal] = []
    for number, (start, end) in enumerate(verbs):
        if not is_stated(sentence, start, end):
            continue
        is_cell = sentence.low(start) == "|"
        left = verbs[number - 1][1] if found and not is_cell else 0
        right = verbs[number + 1][0] if number + 1 < len(verbs) else len(sentence.tokens)
        clause = Clause(left, start, end, min(right, end + _REACH, elements_behind(sentence, end)))
        made = list(_carried_on(sentence, books, found[-1], clause)) if found else []
        made = made or list(_proposals(sentence, _at(setting, named, start), books, clause, found))
        if is_cell:
            made = [row for row in made if row.unit not in {other.unit for other in found}]
        found.extend(made)
    return _joined([*found, *without_verb(sentence, found)] if found else [])


def _at(setting: Setting, named: list[ShowName], verb: int) -> Setting:
    """Return what a verb stands in: the last show named before it is the one spoken of."""
    before = [show for show in named if show.end <= verb]
    return replace(setting, context=(before[-1],)) if before else setting


def _proposals(
    sentence: Sentence,
    setting: Setting,
    books: TitleIndex[Book],
    clause: Clause,
    found: list[CoverageProposal],
) -> Iterator[CoverageProposal]:
    before, units = units_told(sentence, setting, books, clause, found)
    if units is None:
        return
    if is_begun(sentence, clause.start) or is_not_all(sentence, clause.start, clause.end):
        units = replace(units, span=_in_part(units.span))
    if not is_span(units.span) or is_only_begun(sentence, clause, units):
        return
    made = _proposal(sentence, setting, clause, units, before)
    if made and before and _is_respective(sentence, before[-1], units.span):
        numbers, span = before[-1].numbers, parse_span(units.span)
        for number, each in zip(numbers, span.whole, strict=True):
            yield replace(made, season=str(number), span=str(each))
    elif made:
        yield made
        finer = find_finer_units(sentence, units)
        if finer and is_span(finer.span):
            yield replace(made, unit=finer.unit, span=finer.span)


def _is_of_other_episodes(sentence: Sentence, clause: Clause) -> bool:
    """Tell "…, while episodes 4 to 8 cover volume 2": they are of the season told of before."""
    start, end = slot_of(sentence, clause)
    told = bool(seasons_between(sentence, clause.left, clause.start))
    return not told and "episodes" in {sentence.low(at) for at in range(start, end)}


def _is_next_part(sentence: Sentence, clause: Clause) -> bool:
    """Tell "part 1 of season 2 covers volume 3 and part 2 (or "the second half") volume 4"."""
    subject = sentence.lows[max(clause.left, clause.start - _SUBJECT) : clause.start]
    told = bool(seasons_between(sentence, clause.left, clause.start))
    return not told and not {"part", "half", "cour"}.isdisjoint(subject)


def _in_part(span: str) -> str:
    return f"{span.rstrip('p')}p"


def _is_respective(sentence: Sentence, mention: SeasonMention, span: str) -> bool:
    """Tell "seasons one and two are based on books one and two, respectively"."""
    several = len(mention.numbers) == len(parse_span(span).whole) > 1
    in_order = any(
        (token.low, sentence.low(at + 1)) == ("in", "order")
        for at, token in enumerate(sentence.tokens)
    )
    return several and (sentence.is_respective or in_order)


def _carried_on(
    sentence: Sentence, books: TitleIndex[Book], first: CoverageProposal, clause: Clause
) -> Iterator[CoverageProposal]:
    """Propose what a verb adds to the one before: "finishes A and opens B", "2 on the fourth"."""
    told = seasons_between(sentence, clause.left, clause.start)
    if (
        (sentence.low(clause.start - 1) in JOINTS and not told)
        or _is_of_other_episodes(sentence, clause)
        or _is_next_part(sentence, clause)
    ):
        units = units_behind(sentence, books, clause, {})
        if units:
            span = _in_part(units.span) if is_begun(sentence, clause.start) else units.span
            yield replace(first, unit=units.unit, span=span, work=units.work or first.work)
        return
    season = season_of(seasons_between(sentence, clause.left, clause.start))
    nth = ordinal(sentence.low(clause.end + 1)) if sentence.low(clause.end) == "the" else None
    behind = sentence.low(clause.end + 2)
    alone = numbers_alone(sentence, clause.end, clause.right, first.unit) if season else None
    if season and alone:
        yield replace(first, season=season, span=alone.span)  # "season two covers 3 and 5"
    elif season and nth and not behind.isalpha():
        yield replace(first, season=season, span=str(nth))
    elif season and nth and behind == "half" and sentence.low(clause.end + 3) != "of":
        yield replace(first, season=season)  # "…, season 2 delves into the second half"


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
    counted = season not in {None, "1"}  # "…, while the second covers books five to nine"
    if show is None and not mentions and not counted and not may_mean_show(sentence, slot):
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
        if any(mention.start <= at for mention in seasons_between(sentence, units.end, at + 1)):
            return None  # "the third book for season 2 of X"
        if sentence.low(at) in {"of", "from"}:
            end = min(at + 14, len(sentence.tokens))
            named = titles_in(sentence, at + 1, end, last=False)
            if named:
                return named[0].text
            if sentence.tokens[at - 1].is_capital:
                return None  # "the third book, A Storm of Swords"
            opening = at + 2 if sentence.low(at + 1) == "the" else at + 1
            direct = opening < end and sentence.tokens[opening].text[0].isupper()
            named = names_in(sentence, at + 1, end, last=False) if direct else []
            possessive = bool(named) and sentence.low(named[0].end) in {"'s", "'"}
            return named[0].text if named and not possessive else None
    return None
