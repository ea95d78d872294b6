"""Reads a whole text: sentence by sentence, carrying the show along."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from seasontrack.clippings.carrying import (
    next_season,
    next_shows,
    numbered,
    shows_of_line,
    without_place,
)
from seasontrack.clippings.facts.coverage import read_coverage
from seasontrack.clippings.facts.stated import read_facts
from seasontrack.clippings.facts.stopping import read_stops
from seasontrack.clippings.grammar.headings import Heading, heading, without_number
from seasontrack.clippings.grammar.introductions import introduced, named_behind
from seasontrack.clippings.grammar.listings import (
    Listing,
    Row,
    listing_from,
    row_on_its_day,
    rows_of,
)
from seasontrack.clippings.grammar.shows import Setting, ShowName
from seasontrack.clippings.grammar.whole_names import decided_name
from seasontrack.clippings.known import KnownLibrary, KnownShow
from seasontrack.clippings.mentions.books import book_index
from seasontrack.clippings.mentions.recognising import read_sentence
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.told_titles import ToldTitles
from seasontrack.clippings.proposals import Clipping, CoverageProposal, Proposal
from seasontrack.clippings.retelling import named_later, once, once_covered
from seasontrack.clippings.text.passages import Passage, passages
from seasontrack.clippings.vocabulary import is_worth_reading, may_introduce
from seasontrack.domain.models import RELEASES, Kind

NOTHING = KnownLibrary()
_END = Passage("", 0, 0, is_question=False)
_SHORT = 140  # characters
_PARAGRAPH = 2_000  # characters
_CAPTION = 60  # characters


def read_clipping(
    text: str, day: date, known: KnownLibrary = NOTHING, show: KnownShow | None = None
) -> Clipping:
    """Return the announcements and the coverage a news text states, each with its sentence.

    Dates without a year are resolved against ``day``, on which it was published. ``known``
    lends the titles of its shows and of its books. ``show`` is meant wherever a sentence
    names none. The same fact stated twice is proposed once.
    """
    reader = _Reader(day, known, show)
    for passage, behind in pairwise([*_without_captions(passages(text)), _END]):
        reader.read(passage, behind.text, _below(text, passage))
    announcements = named_later(reader.announcements)
    return Clipping(tuple(once(announcements)), tuple(once_covered(reader.coverage)))


class _Reader:
    """Reads one passage of a text after the other, with what was told before in mind.

    ``listing`` is the list that lines belong to, ``out`` are the seasons told as out, each
    with its show, and ``last`` is the passage read last.
    """

    def __init__(self, day: date, known: KnownLibrary, show: KnownShow | None) -> None:
        shows = known.shows if show is None else [*known.shows, show]
        self.index = TitleIndex((name, s) for s in shows for name in (s.title, *s.aliases))
        self.books = book_index(known.works)
        self.announcements: list[Proposal] = []
        self.coverage: list[CoverageProposal] = []
        self.cancelled: set[str | None] = set()
        self.setting = Setting(
            day,
            context=(ShowName(show.title, show, 0, 0),) if show else (),
            highest_season=known.highest_season,
            coverage=known.coverage,
            cancelled=self.cancelled,
        )
        self.listing = Listing()
        self.told = ToldTitles()
        self.out: set[tuple[str | None, str]] = set()
        self.last = ""

    def read(self, passage: Passage, behind: str, below: str) -> None:
        """Read a passage; ``behind`` is the next one, ``below`` the paragraph below a lone line."""
        day = self.setting.anchor
        self.setting = replace(self.setting, before=self.last, behind=behind)
        self.last = passage.text
        lister, rows = _rows(passage, behind, self.listing, day)
        self.announcements.extend(_listed(rows, lister, passage, self.index))
        if rows and lister.day:
            self.listing = replace(self.listing, is_calendar=True)
            return
        self.listing = listing_from(passage.text, self.listing, day)
        if not rows and self._is_heading(passage, behind, below):
            return
        introduces = may_introduce(passage.text)
        if introduces or is_worth_reading(passage.text):
            plain = replace(passage, text=without_number(passage.text))
            sentence = read_sentence(plain, self.index)
            self._read_sentence(sentence, introduces=introduces)
        elif not self.setting.context and len(passage.text) < _SHORT:
            shows = shows_of_line(read_sentence(passage, self.index))
            self.setting = replace(self.setting, context=shows)

    def _is_heading(self, passage: Passage, behind: str, below: str) -> bool:
        head = heading(passage.text, self.index, behind, below)
        if head is None or (head.is_bare and is_worth_reading(passage.text)):
            return False
        self.setting = replace(
            self.setting, context=(head.show,), season=head.season, house=head.house
        )
        self.announcements.extend(_headed(head, passage))
        return True

    def _read_sentence(self, sentence: Sentence, *, introduces: bool) -> None:
        context, season = self.setting.context, self.setting.season
        self.told.mark(sentence)
        self.told.take(sentence)
        if season and context and (context[-1].text, season) not in self.out:
            sentence.seasons = numbered(sentence, context[-1].text, season)
        opening = introduced(sentence) if introduces else []
        for name in opening or filter(None, [decided_name(sentence)]):
            sentence.name(name.start, name.end, name.text, name.known)
        setting = replace(self.setting, covered=tuple(self.coverage))
        made, named, doubted = read_facts(sentence, setting)
        if made and not (named or context) and setting.behind:
            named = self._named_behind(setting.behind)
            made = [_told_of(each, named) for each in made]
        self._take(made)
        covered = read_coverage(sentence, setting, self.books, named)
        self.coverage.extend(covered)
        if covered:  # "Season 1 covers volumes 1-3, season 2 ends with volume 7"
            setting = replace(setting, covered=tuple(self.coverage))
        self.coverage.extend(read_stops(sentence, setting))
        following = next_shows(sentence, named, opening, context) or without_place(doubted)
        self.setting = replace(
            self.setting,
            context=following,
            season=next_season(sentence, made, None if following != context else season),
            house=next((each.by for each in reversed(made) if each.by), setting.house),
        )

    def _named_behind(self, behind: str) -> list[ShowName]:
        """Return the show the next sentence names, of which this one told without a name."""
        following = Passage(behind, 0, len(behind), is_question=False)
        return named_behind(read_sentence(following, self.index))

    def _take(self, made: list[Proposal]) -> None:
        self.announcements.extend(made)
        self.cancelled.update(each.show for each in made if each.kind is Kind.CANCELLED)
        released = (each for each in made if each.kind in RELEASES)
        self.out.update((each.show, label) for each in released for label in each.seasons)


def _told_of(made: Proposal, named: list[ShowName]) -> Proposal:
    """Return a proposal of no show as one of the only show named; any other as it is."""
    if made.show or len(named) != 1:
        return made
    return replace(made, show=named[0].text, key=named[0].key)


def _without_captions(found: Iterable[Passage]) -> Iterator[Passage]:
    """Leave out "Finale: The season ended in May", below a picture, where that was told before."""
    openings: set[str] = set()
    for passage in found:
        label, colon, rest = passage.text.partition(": ")
        if not colon or len(label) > len(rest) or rest[:_CAPTION] not in openings:
            yield passage
        openings.add(passage.text[:_CAPTION])


def _headed(head: Heading, passage: Passage) -> Iterator[Proposal]:
    """Yield what a heading like "Renewed: X (NBC)" says."""
    if head.kind:
        show, where = head.show, (passage.text, passage.start, passage.end)
        yield Proposal(head.kind, show.text, show.key, *where, rule="heading", by=head.house)


def _rows(
    passage: Passage, behind: str, listing: Listing, anchor: date
) -> tuple[Listing, list[Row]]:
    """Return the shows a line lists, and what is said of them: by its own day or a heading."""
    dated = row_on_its_day(passage.text, anchor, listing)
    if dated:
        lister, rows = dated
        return lister, [replace(row, house=row.house or listing.house) for row in rows]
    goes_on = f" {behind}" if behind.startswith("(") else ""
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


def _below(text: str, passage: Passage) -> str:
    """Return the paragraph below a line that stands alone; "" where it does not."""
    alone = passage.end - passage.start < _SHORT and text[passage.end : passage.end + 2] == "\n\n"
    behind = text[passage.end : passage.end + _PARAGRAPH] if alone else ""
    return behind.lstrip().partition("\n\n")[0]
