"""What a later sentence means by "it" and "the season": the show and the season carried along."""

from collections.abc import Iterable
from dataclasses import replace

from seasontrack.clippings.grammar.introductions import spoken_of
from seasontrack.clippings.grammar.owners import (
    OWN_PEOPLE,
    described,
    season_owner,
)
from seasontrack.clippings.grammar.shows import ShowName
from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.mentions.credits import is_credit
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence, Title
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

_SAYING = words(
    "says said hopes teases teased confirms confirmed told tells reveals revealed explains plans"
)
_OPENING = 12  # tokens up to the title that a sentence is about
_SPEAKING = 8  # words from a title to "hopes"
# "the story will go on in 'X'" names another show by the way; "creator of 'X'" need not.
_IN_PASSING = frozenset({"in", "from", "with", "like", "after", "alongside"})


def next_shows(
    sentence: Sentence,
    named: list[ShowName],
    opening: list[ShowName],
    carried: tuple[ShowName, ...],
) -> tuple[ShowName, ...]:
    """Return the shows that the next sentence means where it names none.

    ``named`` are those the sentence states a fact of, ``opening`` those it introduces and
    ``carried`` those meant so far.
    """
    following = () if named else tuple(opening)
    following = following or _next_named(sentence, named, carried) or carried
    following = following or tuple(season_owner(sentence) or described(sentence))
    return without_place(following or spoken_of(sentence))


def shows_of_line(sentence: Sentence) -> tuple[ShowName, ...]:
    """Return what a line without news speaks of: "Harbour is dead.", "Bad news for X fans"."""
    return without_place(spoken_of(sentence) or described(sentence))


def without_place(shows: Iterable[ShowName]) -> tuple[ShowName, ...]:
    """Return shows without the place where they stood, which counts in its sentence only."""
    return tuple(replace(show, start=0, end=0) for show in shows)


def numbered(sentence: Sentence, show: str, season: str) -> list[SeasonMention]:
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


def next_season(sentence: Sentence, made: list[Proposal], before: str | None) -> str | None:
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


def _next_named(
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
        and not sentence.is_in_brackets(title.start)  # the earlier work of "Joe Doe ('X,' 'Y')"
        and not (carried and sentence.low(sentence.before(title)) in _IN_PASSING)
        and not (carried and title.start > _OPENING and not title.known)
    ]
    quoted = quoted or [title for title in sentence.titles if _speaks_for(sentence, title)]
    if quoted:
        title = quoted[0]
        return (ShowName(title.known.title if title.known else title.text, title.known, 0, 0),)
    return ()


def _goes_on(sentence: Sentence) -> bool:
    """Tell a sentence about the show spoken of before: "The series was …", "It had …"."""
    noun = sentence.low(0) == "the" and sentence.low(1) in SERIES_NOUNS
    named = sentence.title_from(2) or is_capital_at(sentence, 2)  # "The series Harbour Lights"
    return sentence.low(0) in {"it", "its"} or (noun and not named)


def _speaks_for(sentence: Sentence, title: Title) -> bool:
    """Tell "'X' creator Ada Quill hopes for four seasons", which goes on about X."""
    behind = [sentence.low(at) for at in range(title.end, title.end + _SPEAKING)]
    if behind[:1] in (["'"], ['"']):
        behind.pop(0)
    if title.start <= 1 and behind[:2] == ["fans", ","]:
        return True  # "'X' fans, rejoice!"
    return behind[0] in OWN_PEOPLE and not _SAYING.isdisjoint(behind)
