"""Reads a whole text: sentence by sentence, carrying the show along."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

from seasontrack.clippings.facts.coverage import read_coverage
from seasontrack.clippings.facts.covering import COVERING
from seasontrack.clippings.facts.stated import read_facts
from seasontrack.clippings.facts.stopping import read_stops
from seasontrack.clippings.grammar.headings import Heading, heading, without_number
from seasontrack.clippings.grammar.listings import (
    Listing,
    Row,
    listing_from,
    row_on_its_day,
    rows_of,
)
from seasontrack.clippings.grammar.matching import phrases
from seasontrack.clippings.grammar.owners import (
    OWN_PEOPLE,
    described,
    introduced,
    season_owner,
    spoken_of,
)
from seasontrack.clippings.grammar.shows import Setting, ShowName
from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.known import KnownLibrary, KnownShow
from seasontrack.clippings.mentions.books import book_index
from seasontrack.clippings.mentions.credits import is_credit
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.recognising import read_sentence
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence, Title
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.told_titles import ToldTitles
from seasontrack.clippings.proposals import Clipping, CoverageProposal, Proposal
from seasontrack.clippings.retelling import once, once_covered
from seasontrack.clippings.text.passages import Passage, passages
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import RELEASES, Kind

NOTHING = KnownLibrary()
_END = Passage("", 0, 0, is_question=False)
_SAYING = words(
    "says said hopes teases teased confirms confirmed told tells reveals revealed explains plans"
)
_SHORT = 140  # characters
_PARAGRAPH = 2_000  # characters
_CAPTION = 60  # characters
_OPENING = 12  # tokens up to the title that a sentence is about
_SPEAKING = 8  # words from a title to "hopes"
_QUOTED = frozenset("\"'")
# "the story will go on in 'X'" names another show by the way; "creator of 'X'" need not.
_IN_PASSING = frozenset({"in", "from", "with", "like", "after", "alongside"})
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
    house: str | None = None
    announcements: list[Proposal] = []
    coverage: list[CoverageProposal] = []
    listing = Listing()
    told = ToldTitles()
    cancelled: set[str | None] = set()
    text_setting = Setting(
        day, highest_season=known.highest_season, coverage=known.coverage, cancelled=cancelled
    )
    out: set[tuple[str | None, str]] = set()  # the seasons told as out, each with its show
    for passage, behind in pairwise([*_without_captions(passages(text)), _END]):
        lister, listed = _rows(passage, behind, listing, day)
        announcements.extend(_listed(listed, lister, passage, index))
        if listed and lister.day:
            continue
        listing = listing_from(passage.text, listing, day)
        head = None if listed else heading(passage.text, index, behind.text, _below(text, passage))
        if head and not (head.is_bare and is_worth_reading(passage.text)):
            context, season, house = (head.show,), head.season, head.house
            announcements.extend(_headed(head, passage))
            continue
        introduces = _introductions().match(passage.text) is not None
        if not (introduces or is_worth_reading(passage.text)):
            context = context or _spoken_of(passage, index)
            continue
        sentence = read_sentence(replace(passage, text=without_number(passage.text)), index)
        told.mark(sentence)
        told.take(sentence)
        if season and context and (context[-1].text, season) not in out:
            sentence.seasons = _numbered(sentence, context[-1].text, season)
        opening = introduced(sentence) if introduces else []
        for name in opening:
            sentence.name(name.start, name.end, name.text, name.known)
        setting = replace(
            text_setting, context=context, season=season, house=house, covered=tuple(coverage)
        )
        made, named = read_facts(sentence, setting)
        house = next((each.by for each in reversed(made) if each.by), house)
        announcements.extend(made)
        cancelled.update(each.show for each in made if each.kind is Kind.CANCELLED)
        released = (each for each in made if each.kind in RELEASES)
        out.update((each.show, label) for each in released for label in each.seasons)
        coverage.extend(read_coverage(sentence, setting, books, named))
        coverage.extend(read_stops(sentence, setting))
        following = () if named else tuple(opening)
        following = following or _next_context(sentence, named, context) or context
        following = following or tuple(season_owner(sentence) or described(sentence))
        following = _carried(following or spoken_of(sentence))
        season = _next_season(sentence, made, None if following != context else season)
        context = following
    return Clipping(tuple(once(announcements)), tuple(once_covered(coverage)))


def _without_captions(found: Iterable[Passage]) -> Iterator[Passage]:
    """Leave out "Finale: The season ended in May", below a picture, where that was told before."""
    openings: set[str] = set()
    for passage in found:
        label, colon, rest = passage.text.partition(": ")
        if not colon or len(label) > len(rest) or rest[:_CAPTION] not in openings:
            yield passage
        openings.add(passage.text[:_CAPTION])


def _spoken_of(passage: Passage, index: TitleIndex[KnownShow]) -> tuple[ShowName, ...]:
    """Return what a line without news speaks of: "Harbour is dead.", "Bad news for X fans"."""
    if len(passage.text) >= _SHORT:
        return ()
    sentence = read_sentence(passage, index)
    return _carried(spoken_of(sentence) or described(sentence))


def _carried(shows: Iterable[ShowName]) -> tuple[ShowName, ...]:
    """Return shows without the place where they stood, which counts in its sentence only."""
    return tuple(replace(show, start=0, end=0) for show in shows)


def _headed(head: Heading, passage: Passage) -> Iterator[Proposal]:
    """Yield what a heading like "Renewed: X (NBC)" says."""
    if head.kind:
        show, where = head.show, (passage.text, passage.start, passage.end)
        yield Proposal(head.kind, show.text, show.key, *where, rule="heading", by=head.house)


def _rows(
    passage: Passage, behind: Passage, listing: Listing, anchor: date
) -> tuple[Listing, list[Row]]:
    """Return the shows a line lists, and what is said of them: by its own day or a heading."""
    dated = row_on_its_day(passage.text, anchor)
    if dated:
        lister, rows = dated
        return lister, [replace(row, house=row.house or listing.house) for row in rows]
    goes_on = f" {behind.text}" if behind.text.startswith("(") else ""
    return listing, rows_of(passage.text + goes_on, listing)


def _listed(
    rows: list[Row], listing: Listing, passage: Passage, index: TitleIndex[KnownShow]
) -> Iterator[Proposal]:
    """Yield what the heading of a list says of the shows on one of its lines."""
    where = passage.text, passage.start, passage.end
    for row in rows:
        known = index.named(row.title)
        show, key = (known.title, known.key) if known else (row.title, None)
        seasons = (row.season,) if row.season else ()
        kinds = [listing.kind, *([Kind.FINAL] if row.is_final else [])]
        for kind in filter(None, kinds):
            premiere = None if kind is Kind.FINAL else listing.day
            yield Proposal(
                kind, show, key, *where, "heading", seasons, by=row.house, premiere=premiere
            )


def _numbered(sentence: Sentence, show: str, season: str) -> list[SeasonMention]:
    """Give "the final season" or "the new season" the number of the one spoken of before.

    Where that one was told as out, it is another. A sentence that numbers a season
    itself means none of before.
    """
    numbered = any(mention.numbers for mention in sentence.seasons)
    if numbered or any(title.text != show for title in sentence.titles):
        return sentence.seasons
    return [
        replace(mention, numbers=(int(season),), count=None)
        if sentence.points_back(mention)
        else mention
        for mention in sentence.seasons
    ]


def _next_season(sentence: Sentence, made: list[Proposal], before: str | None) -> str | None:
    """Return the season that a later "it" or "the season" means: the last one spoken of.

    None where it has ended: the show that "will return" does so with another.
    """
    if made and made[-1].kind is Kind.FINISHED:
        return None
    told = [proposal.seasons[0] for proposal in made if len(proposal.seasons) == 1]
    told = told or [
        str(mention.numbers[0])
        for mention in sentence.seasons
        if len(mention.numbers) == 1 and not mention.is_after
    ]
    return told[-1] if told else before


def _below(text: str, passage: Passage) -> str:
    """Return the paragraph below a line that stands alone; "" where it does not."""
    alone = passage.end - passage.start < _SHORT and text[passage.end : passage.end + 2] == "\n\n"
    behind = text[passage.end : passage.end + _PARAGRAPH] if alone else ""
    return behind.lstrip().partition("\n\n")[0]


def _goes_on(sentence: Sentence) -> bool:
    """Tell a sentence about the show spoken of before: "The series was …", "It had …"."""
    noun = sentence.low(0) == "the" and sentence.low(1) in SERIES_NOUNS
    named = sentence.title_from(2) or is_capital_at(sentence, 2)  # "The series Harbour Lights"
    return sentence.low(0) in {"it", "its"} or (noun and not named)


def _next_context(
    sentence: Sentence, named: list[ShowName], carried: tuple[ShowName, ...]
) -> tuple[ShowName, ...]:
    if carried and _goes_on(sentence):
        return carried
    if named:
        return (named[-1],)
    quoted = [
        title
        for title in sentence.titles
        if not is_credit(sentence, title)
        and not _is_in_brackets(sentence, title)
        and not (carried and sentence.low(sentence.before(title)) in _IN_PASSING)
        and not (carried and title.start > _OPENING and not title.known)
    ]
    quoted = quoted or [title for title in sentence.titles if _speaks_for(sentence, title)]
    if quoted:
        title = quoted[0]
        return (ShowName(title.known.title if title.known else title.text, title.known, 0, 0),)
    return ()


def _is_in_brackets(sentence: Sentence, title: Title) -> bool:
    """Tell the earlier work of "director Joe Doe ('X,' 'Y')"."""
    before = reversed(sentence.lows[: title.start])
    return next((low for low in before if low in {"(", ")"}), ")") == "("


def _speaks_for(sentence: Sentence, title: Title) -> bool:
    """Tell "'X' creator Ada Quill hopes for four seasons", which goes on about X."""
    behind = [sentence.low(at) for at in range(title.end, title.end + _SPEAKING)]
    if behind[:1] in (["'"], ['"']):
        behind.pop(0)
    if title.start <= 1 and behind[:2] == ["fans", ","]:
        return True  # "'X' fans, rejoice!"
    return behind[0] in OWN_PEOPLE and not _SAYING.isdisjoint(behind)


def is_worth_reading(text: str) -> bool:
    """Tell whether any word of a passage can begin a phrase, or a title can be carried on."""
    found = set(_plain_words().findall(text.lower()))
    if len(found) == 1:
        return False  # "Renewed", which heads a list
    if not found.isdisjoint(vocabulary()) or _QUOTED & set(text):
        return True
    return _short_season().search(text) is not None


@cache
def _introductions() -> re.Pattern[str]:
    return re.compile(r"[\"'(]{0,2}\w[^.;]{0,120}? (?:is|was) an? ")


@cache
def _short_season() -> re.Pattern[str]:
    return re.compile(r"\bS\d")  # "S1 = volumes 1-4"


@cache
def _plain_words() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")


@cache
def vocabulary() -> frozenset[str]:
    """Return the words without which a sentence states nothing."""
    heads = {part for word in phrases() for part in _plain_words().findall(word)}
    counted = {"season", "seasons", "final", "volumes", "chapters"}
    return frozenset(heads | COVERING.keys() | counted) - _EVERYWHERE
