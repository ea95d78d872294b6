"""Finds what a sentence says a season adapts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from seasontrack.clippings.facts.covering import (
    COVERING,
    COVERING_HEDGES,
    PARTLY,
    SYMBOLS,
    elements_behind,
    verbs_of_coverage,
)
from seasontrack.clippings.grammar.phrases import BE
from seasontrack.clippings.grammar.polarity import UNREAL
from seasontrack.clippings.grammar.shows import (
    Setting,
    ShowName,
    names_in,
    speaks_of_context,
    titles_in,
)
from seasontrack.clippings.grammar.slots import subject_slot
from seasontrack.clippings.mentions.books import Book, titled_units
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.units import UNITS, UnitMention, find_finer_units, find_units
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.errors import UsageError
from seasontrack.domain.models import Confidence
from seasontrack.domain.spans import parse_span

_NO_SUBJECT = words("episode episodes ep game arc trailer article book manga chapter")
_VERBS = frozenset(COVERING) | PARTLY
_FILMS = frozenset({"film", "movie"})
_SPECIALS = words("special specials ova ovas oad ona recap")
_JOINTS = frozenset({"and", ",", "&", "also", "then"})
_THIS_SEASON = frozenset({"the", "season"})
_REACH = 40
_BEHIND = 8


def read_coverage(
    sentence: Sentence, setting: Setting, books: TitleIndex[Book]
) -> list[CoverageProposal]:
    """Return what the sentence says its seasons adapt, in units that can be counted."""
    if sentence.passage.is_question or (_VERBS | SYMBOLS).isdisjoint(
        t.low for t in sentence.tokens
    ):
        return []
    verbs = verbs_of_coverage(sentence, books)
    found: list[CoverageProposal] = []
    for number, (start, end) in enumerate(verbs):
        if not _is_stated(sentence, start, end):
            continue
        left = verbs[number - 1][1] if number else 0
        right = verbs[number + 1][0] if number + 1 < len(verbs) else len(sentence.tokens)
        clause = _Clause(left, start, end, min(right, end + _REACH, elements_behind(sentence, end)))
        made = list(_proposals(sentence, setting, books, clause))
        if found and sentence.low(start - 1) in _JOINTS:
            # "Finishes Winter Roads and opens Summer Roads": one season does both.
            first = found[-1]
            made = [replace(m, show=first.show, key=first.key, season=first.season) for m in made]
        found.extend(made)
    return _joined(found)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A verb of coverage at tokens ``start`` to ``end``, and how far its neighbours reach."""

    left: int
    start: int
    end: int
    right: int


def _proposals(
    sentence: Sentence, setting: Setting, books: TitleIndex[Book], clause: _Clause
) -> Iterator[CoverageProposal]:
    before = _mentioned(sentence, clause.left, clause.start)
    slot = _slot(sentence, clause)
    season = _season(before)
    if not before:
        season = _season_untold(sentence, slot, setting, _show(sentence, slot, setting))
    units = find_units(sentence, clause.end, clause.right, opens_the_work=season == "1")
    units = units or titled_units(sentence, books, clause.end, clause.right)
    if units is None and sentence.low(clause.start - 1) in BE:
        # "Volumes 5 to 8 were adapted in the second season"
        before = _mentioned(sentence, clause.end, min(clause.right, clause.end + _BEHIND))
        units = find_units(sentence, clause.left, clause.start, opens_the_work=False)
    if units is None:
        return
    if sentence.low(clause.start) in PARTLY:
        units = replace(units, span=f"{units.span.rstrip('p')}p")
    if not _is_span(units.span):
        return
    made = _proposal(sentence, setting, clause, units, before)
    if made:
        yield made
        finer = find_finer_units(sentence, units)
        if finer and _is_span(finer.span):
            yield replace(made, unit=finer.unit, span=finer.span)


def _slot(sentence: Sentence, clause: _Clause) -> tuple[int, int]:
    if clause.left and sentence.low(clause.start - 1) in _JOINTS:
        return clause.start, clause.start  # "… and moves into book two"
    return max(clause.left, subject_slot(sentence, clause.start)[0]), clause.start


def _mentioned(sentence: Sentence, start: int, end: int) -> list[SeasonMention]:
    return [mention for mention in sentence.seasons if start <= mention.start < end]


def _is_span(text: str) -> bool:
    """Tell a list of numbers that can be recorded from "volumes 3, 3 and 2"."""
    try:
        return bool(parse_span(text))
    except UsageError:
        return False


def _joined(found: list[CoverageProposal]) -> list[CoverageProposal]:
    """Make one of what several verbs of a sentence say of one season and one work."""
    joined: dict[tuple[str | None, ...], CoverageProposal] = {}
    for made in found:
        of = made.show, made.season, made.work, made.unit
        earlier = joined.get(of)
        if earlier:
            span = parse_span(earlier.span) | parse_span(made.span)
            joined[of] = replace(earlier, span=str(span))
        else:
            joined[of] = made
    return list(joined.values())


def _is_stated(sentence: Sentence, start: int, end: int) -> bool:
    before = [sentence.low(at) for at in range(max(start - 6, 0), end)]
    unreal = (UNREAL | {"not", "never", "would"}) - COVERING_HEDGES
    return not any(word in unreal or word.endswith("n't") for word in before)


def _proposal(
    sentence: Sentence,
    setting: Setting,
    clause: _Clause,
    units: UnitMention,
    mentions: list[SeasonMention],
) -> CoverageProposal | None:
    start, end = clause.start, clause.end
    slot = _slot(sentence, clause)
    show = _show(sentence, slot, setting)
    if _is_other_subject(sentence, clause, slot, mentions):
        return None
    season = _season(mentions) if mentions else _season_untold(sentence, slot, setting, show)
    if season is None and (show is None or _is_episode(sentence, slot, mentions)):
        return None
    hedge = _hedge(sentence, start, units)
    passage = sentence.passage
    return CoverageProposal(
        show=show.text if show else None,
        key=show.known.key if show and show.known else None,
        season=season,
        work=units.work or _work(sentence, units),
        unit=units.unit,
        span=units.span,
        sentence=passage.text,
        start=passage.start,
        end=passage.end,
        rule=f"coverage: {sentence.slice(start, end).lower()} UNITS",
        hedge=hedge,
        confidence=Confidence.REPORTED if hedge else Confidence.CONFIRMED,
    )


def _season(mentions: list[SeasonMention]) -> str | None:
    numbers = mentions[-1].numbers if mentions else ()
    return str(numbers[0]) if len(numbers) == 1 else None


def _season_untold(
    sentence: Sentence, slot: tuple[int, int], setting: Setting, show: ShowName | None
) -> str | None:
    """Return "film" for a film, and "1" for a show that has no more than one season."""
    subject = {sentence.low(at) for at in range(*slot) if at not in sentence.masked}
    if _is_episode(sentence, slot, []):
        return None
    nth = ordinal(sentence.low(slot[1] - 1))
    if nth and sentence.seasons:
        return str(nth)  # "…, while the second draws on …"
    if _FILMS & subject:
        return "film"
    bare = cardinal(sentence.low(slot[0])) if slot[1] - slot[0] == 1 else None
    if bare or slot[0] == slot[1]:
        return str(bare) if bare else None  # "Oh, Harbour! 2 adapts …"
    has_more = (setting.seasons_known(show) or 1) > 1 or subject >= _THIS_SEASON
    return None if has_more else "1"


def _is_episode(sentence: Sentence, slot: tuple[int, int], mentions: list[SeasonMention]) -> bool:
    subject = [sentence.low(at) for at in range(*slot) if at not in sentence.masked]
    return not mentions and bool(_NO_SUBJECT.intersection(subject[:2]))


def _is_other_subject(
    sentence: Sentence, clause: _Clause, slot: tuple[int, int], mentions: list[SeasonMention]
) -> bool:
    """Tell "the special adapted", "two volumes that cover" and a story that corresponds."""
    told = [sentence.low(at) for at in range(*slot) if at not in sentence.masked]
    if sentence.low(clause.start - 1) in {"which", "that"}:
        told = [sentence.low(at) for at in range(clause.start - _BEHIND, clause.start)]
    points = sentence.low(clause.start).startswith("correspond") and not mentions
    is_bound = not mentions and bool({"volumes", "volume", "books", "novels"} & set(told[:_BEHIND]))
    passive = sentence.low(clause.start - 1) in BE
    return points or bool(_SPECIALS & set(told[-1:])) or (is_bound and not passive)


def _hedge(sentence: Sentence, start: int, units: UnitMention) -> str | None:
    near = [sentence.low(at) for at in range(max(start - 4, 0), units.start)]
    return next((word for word in near if word in COVERING_HEDGES), None)


def _show(sentence: Sentence, slot: tuple[int, int], setting: Setting) -> ShowName | None:
    named = titles_in(sentence, *slot, last=False)
    if not named and not speaks_of_context(sentence, slot[0], min(slot[1], slot[0] + 2)):
        named = names_in(sentence, *slot, last=False)
    named = [name for name in named if sentence.low(name.start) not in UNITS]
    if named:
        return named[0]
    return setting.context[-1] if setting.context else None


def _work(sentence: Sentence, units: UnitMention) -> str | None:
    """Return the work a sentence names behind the units: "the first two volumes of X"."""
    for at in range(units.end, min(units.end + 4, len(sentence.tokens))):
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
