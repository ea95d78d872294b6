"""Reads a whole text: sentence by sentence, carrying the show along."""

import re
from datetime import date
from functools import cache

from seasontrack.clippings.books import book_index
from seasontrack.clippings.coverage import read_coverage
from seasontrack.clippings.facts import read_facts
from seasontrack.clippings.known import KnownLibrary, KnownShow
from seasontrack.clippings.matching import phrases
from seasontrack.clippings.phrases import COVERING
from seasontrack.clippings.proposals import Clipping, CoverageProposal, Proposal
from seasontrack.clippings.sentence import Sentence, read_sentence
from seasontrack.clippings.shows import Setting, ShowName
from seasontrack.clippings.text import passages
from seasontrack.clippings.title_index import TitleIndex, folded

NOTHING = KnownLibrary()
_QUOTED = frozenset("\"'")
# Too common to tell anything; the phrases that begin with them have other words besides.
_EVERYWHERE = frozenset(
    {"to", "be", "is", "was", "as", "in", "a", "the", "has", "have", "s", "d", "ll", "t"}
)


def read_clipping(
    text: str, day: date, known: KnownLibrary = NOTHING, show: KnownShow | None = None
) -> Clipping:
    """Return the announcements and the coverage a news text states, each with its sentence.

    Dates without a year are resolved against ``day``, on which it was published. ``known``
    lends the titles of its shows and of its books. ``show`` is meant wherever a sentence
    names none. The same fact stated twice is proposed once.
    """
    shows = known.shows if show is None else [*known.shows, show]
    index = TitleIndex((name, each) for each in shows for name in (each.title, *each.aliases))
    books = book_index(known.works)
    context: tuple[ShowName, ...] = (ShowName(show.title, show, 0, 0),) if show else ()
    season: str | None = None
    announcements: list[Proposal] = []
    coverage: list[CoverageProposal] = []
    for passage in passages(text):
        if not is_worth_reading(passage.text):
            continue
        sentence = read_sentence(passage, index)
        setting = Setting(day, context, season, known.highest_season)
        made, named = read_facts(sentence, setting)
        announcements.extend(made)
        coverage.extend(read_coverage(sentence, setting, books))
        following = _next_context(sentence, named) or context
        season = _next_season(sentence, made, None if following != context else season)
        context = following
    return Clipping(tuple(once(announcements)), tuple(_once_covered(coverage)))


def _next_season(sentence: Sentence, made: list[Proposal], before: str | None) -> str | None:
    """Return the season that a later "it" or "the season" means: the last one spoken of."""
    told = [proposal.seasons[0] for proposal in made if len(proposal.seasons) == 1]
    told = told or [
        str(mention.numbers[0])
        for mention in sentence.seasons
        if len(mention.numbers) == 1 and not mention.is_after
    ]
    return told[-1] if told else before


def _next_context(sentence: Sentence, named: list[ShowName]) -> tuple[ShowName, ...]:
    if named:
        return (named[-1],)
    quoted = [title for title in sentence.titles if not sentence.is_credit(title)]
    if quoted:
        title = quoted[0]
        return (ShowName(title.known.title if title.known else title.text, title.known, 0, 0),)
    return ()


def once(proposals: list[Proposal]) -> list[Proposal]:
    """Keep the first statement of each fact."""
    kept: dict[tuple[object, ...], Proposal] = {}
    dated = {_dated(made) for made in proposals if made.seasons}
    for made in proposals:
        if not made.seasons and made.premiere and _dated(made) in dated:
            continue
        fact = (
            made.kind, made.show and folded(made.show), made.seasons, made.count, made.part,
            made.total, made.premiere, made.finale, made.platform, made.replacement,
        )  # fmt: skip
        kept.setdefault(fact, made)
    return list(kept.values())


def _dated(made: Proposal) -> tuple[object, ...]:
    return made.kind, made.show and folded(made.show), made.part, made.premiere


def _once_covered(rows: list[CoverageProposal]) -> list[CoverageProposal]:
    kept: dict[tuple[object, ...], CoverageProposal] = {}
    for row in rows:
        kept.setdefault((row.show, row.season, row.work, row.unit, row.span), row)
    return list(kept.values())


def is_worth_reading(text: str) -> bool:
    """Tell whether any word of a passage can begin a phrase, or a title can be carried on."""
    found = set(_plain_words().findall(text.lower()))
    return not found.isdisjoint(vocabulary()) or (len(found) > 1 and bool(_QUOTED & set(text)))


@cache
def _plain_words() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")


@cache
def vocabulary() -> frozenset[str]:
    """Return the words without which a sentence states nothing."""
    heads = {part for word in phrases() for part in _plain_words().findall(word)}
    return frozenset(heads | COVERING.keys() | {"season", "seasons", "final"}) - _EVERYWHERE
