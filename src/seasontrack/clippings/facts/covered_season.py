"""Whose coverage a verb tells: its clause, its show and its season."""

from dataclasses import dataclass
from itertools import pairwise

from seasontrack.clippings.facts.covering import DIRECTLY, season_of_row
from seasontrack.clippings.grammar.phrases import BE
from seasontrack.clippings.grammar.shows import (
    Setting,
    ShowName,
    names_in,
    speaks_of_context,
    titles_in,
)
from seasontrack.clippings.grammar.slots import subject_slot
from seasontrack.clippings.mentions.names import PRONOUNS, SERIES_NOUNS
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_mention import UNITS, UnitMention
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Confidence

_ONE_EPISODE = words("finale premiere opener pilot")
_READERS = words("i he she we you they")
_STRETCHES = words("arc arcs saga storyline")
_NO_SUBJECT = words("episode episodes ep game arc trailer article book manga chapter")
_FILMS = frozenset({"film", "movie"})
_SEVERAL_FILMS = frozenset({"films", "movies"})
_SCREENS = frozenset({"anime", "television", "tv"})
_STAGES = words("films movies play musical stage game ova")
_SPECIALS = words("special specials ova ovas oad ona recap")
_MEANT = SERIES_NOUNS | PRONOUNS | words("season seasons cour part half this which that")
JOINTS = frozenset({"and", ",", "&", "also", "then"})
_BEHIND = 8
_SEASON = 8  # episodes: fewer may be a part of a season
_NEAR = 2
_PLACE = 4  # words of "chapter 98, which"


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of coverage at tokens ``start`` to ``end``, and how far its neighbours reach."""

    left: int
    start: int
    end: int
    right: int


def covering(
    sentence: Sentence, show: ShowName | None, units: UnitMention, rule: str, hedge: str | None
) -> CoverageProposal:
    """Return the coverage a sentence tells of a show; its season is set by the caller."""
    passage = sentence.passage
    return CoverageProposal(
        show=show.text if show else None,
        key=show.key if show else None,
        season=None,
        work=units.work,
        unit=units.unit,
        span=units.span,
        sentence=passage.text,
        start=passage.start,
        end=passage.end,
        rule=f"coverage: {rule}",
        hedge=hedge,
        confidence=Confidence.REPORTED if hedge else Confidence.CONFIRMED,
    )


def slot_of(sentence: Sentence, clause: Clause) -> tuple[int, int]:
    """Return the tokens (start, end) that are the subject of the verb."""
    row = season_of_row(sentence) if sentence.low(clause.start) == "|" else None
    if row:
        return 0, row.start
    if clause.left and sentence.low(clause.start - 1) in JOINTS:
        return clause.start, clause.start  # "… and moves into book two"
    return max(clause.left, subject_slot(sentence, clause.start)[0]), clause.start


def season_of(mentions: list[SeasonMention]) -> str | None:
    """Return the season the last mention numbers; None for none or several."""
    numbers = mentions[-1].numbers if mentions else ()
    return str(numbers[0]) if len(numbers) == 1 else None


def season_untold(
    sentence: Sentence, slot: tuple[int, int], setting: Setting, show: ShowName | None
) -> str | None:
    """Return "film" for a film, and "1" for a show that has no more than one season."""
    subject = {sentence.low(at) for at in range(*slot) if at not in sentence.masked}
    if is_episode(sentence, slot, []):
        return None
    nth = ordinal(sentence.low(slot[1] - 1))
    if nth and sentence.seasons:
        return str(nth)  # "…, while the second draws on …"
    apposed = sentence.low(slot[0] - 2) if sentence.low(slot[0] - 1) == "," else ""
    if _FILMS & {*subject, apposed}:
        return "film"  # "the movie X", "the movie, X, covers"
    bare = cardinal(sentence.low(slot[0])) if slot[1] - slot[0] == 1 else None
    if bare or slot[0] == slot[1]:
        return str(bare) if bare else None  # "Oh, Harbour! 2 adapts …"
    has_more = (setting.seasons_known(show) or 1) > 1 or "season" in subject
    has_more = has_more or (setting.season or "1") != "1"
    return None if has_more else "1"


def is_episode(sentence: Sentence, slot: tuple[int, int], mentions: list[SeasonMention]) -> bool:
    """Tell an episode, a trailer or a book, which a verb can be about instead of a season."""
    subject = [sentence.low(at) for at in range(*slot) if at not in sentence.masked]
    if subject[-1:] == ["episodes"] and (cardinal(subject[-2:][0]) or 0) >= _SEASON:
        return False  # "Harbour's 24 episodes"
    return not mentions and bool(_NO_SUBJECT.intersection(subject[:2]))


def is_other_subject(
    sentence: Sentence, clause: Clause, slot: tuple[int, int], mentions: list[SeasonMention]
) -> bool:
    """Tell "the special adapted", "two volumes that cover" and a story that corresponds."""
    told = [sentence.low(at) for at in range(*slot) if at not in sentence.masked]
    if sentence.low(clause.start - 1) in {"which", "that"}:
        told = [sentence.low(at) for at in range(clause.start - _BEHIND, clause.start)]
        if UNITS.keys() & told[-_PLACE:]:
            return True  # "start with chapter 98, which opens volume 12"
        if "arcs" in told and not mentions:
            return True  # "longer than the first two arcs, which ran from volume 1 to 6"
    if not (mentions or _SEVERAL_FILMS.isdisjoint(told)):
        return True  # "the two movies were based on the ninth and the 18th book"
    if not _ONE_EPISODE.isdisjoint(told[:2]):
        return True  # "the finale of season 1 adapted chapter 54"
    if any(one == "episode" and cardinal(number) for one, number in pairwise(told)):
        return True  # "season 2 episode 4 adapts chapter 60"
    verb = sentence.low(clause.start)
    if verb in DIRECTLY and not _READERS.isdisjoint(told):
        return True  # "I went straight to book four"
    ended = any(sentence.low(at) in {"ends", "ended", "end"} for at in range(clause.start))
    points = verb.startswith("correspond") and (ended or not mentions)
    into = verb == "adapted" and sentence.low(clause.end) == "into"
    whole = any(clause.end < m.start <= clause.end + _NEAR for m in sentence.seasons)
    whole = whole or _is_of_television(sentence, clause.end)
    points = points or (into and not whole)  # "adapted into a film", not "into the first season"
    is_bound = not mentions and bool({"volumes", "volume", "books", "novels"} & set(told[:_BEHIND]))
    passive = sentence.low(clause.start - 1) in BE
    # "the arc, which is covered in volume 21"
    points = points or (passive and sentence.low(clause.end) == "in" and not mentions)
    other = bool(mentions) and _is_of_other_seasons(sentence, slot)
    return points or other or bool(_SPECIALS & set(told[-1:])) or (is_bound and not passive)


def _is_of_other_seasons(sentence: Sentence, slot: tuple[int, int]) -> bool:
    """Tell "(renewed for season 3;) the first two cover volumes 1-4": the third does not.

    The season of "the second (covers volume 2)" stands in the slot itself where it is known.
    """
    the, *numbers = [sentence.low(at) for at in range(*slot)] or [""]
    counted = bool(numbers) and all(ordinal(low) or cardinal(low) for low in numbers)
    return the == "the" and counted and not any(map(sentence.is_within, range(*slot)))


def _is_of_television(sentence: Sentence, at: int) -> bool:
    """Tell "(adapted) into a 26-episode anime television series" from "into a film series"."""
    told = {sentence.low(place) for place in range(at + 1, at + _BEHIND)}
    return not (_SCREENS.isdisjoint(told) or told & (_FILMS | _STAGES))


def show_of(sentence: Sentence, slot: tuple[int, int], setting: Setting) -> ShowName | None:
    """Return the show that is named before the verb, else the one told of before."""
    named = titles_in(sentence, *slot, last=False)
    of = next((at for at in range(*slot) if sentence.low(at) == "of"), None)
    if not named and not speaks_of_context(sentence, slot[0], min(slot[1], slot[0] + 2)):
        named = names_in(sentence, *slot, last=False)
    elif not named and of and sentence.low(of - 1) == "adaptation":
        named = names_in(sentence, of + 1, slot[1], last=False)  # "the anime adaptation of X"
    named = [
        name
        for name in named
        if not _is_unit(sentence.low(name.start))
        and sentence.low(sentence.closed(name.end)) not in _STRETCHES  # "the 'Harbour' arc"
    ]
    if named:
        return named[0]
    return setting.context[-1] if setting.context and may_mean_show(sentence, slot) else None


def _is_unit(low: str) -> bool:
    return low in UNITS or low.isdecimal()


def may_mean_show(sentence: Sentence, slot: tuple[int, int]) -> bool:
    """Tell "it", "the anime" and "season 2" from "the midterm", which covers chapters too."""
    lows = {sentence.low(at) for at in range(*slot) if sentence.tokens[at].is_word}
    if all(low.isdecimal() for low in lows):
        return True  # nothing, or "Oh, Harbour! 2 adapts …"
    return not lows.isdisjoint(_MEANT | _FILMS) or any(map(sentence.title_at, range(*slot)))
