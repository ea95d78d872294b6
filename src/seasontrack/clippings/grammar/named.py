"""Which shows a phrase names: in its object or subject, behind it, or in the head of a headline."""

from seasontrack.clippings.grammar.apposed import (
    apposed,
    called,
    listed,
)
from seasontrack.clippings.grammar.beside import names_beside
from seasontrack.clippings.grammar.finding import shows_behind, shows_in
from seasontrack.clippings.grammar.heads import head_of, head_title
from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.name_runs import runs_ending
from seasontrack.clippings.grammar.phrases import ASSERTIONS
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import (
    ShowName,
    is_titled,
    name_at,
    names_after_aside,
    titles_in,
)
from seasontrack.clippings.grammar.slots import object_slot
from seasontrack.clippings.grammar.whole_names import as_one, whole_head, whole_slot
from seasontrack.clippings.mentions.credits import is_credit
from seasontrack.clippings.mentions.names import SERIES_NOUNS, describes
from seasontrack.clippings.mentions.offshoots import DERIVED
from seasontrack.clippings.mentions.sentence import Sentence

_CLAUSE = 16  # tokens of "which follows the life of Jane Bloggs and"
_PAIR = 2  # words of "for the"
_NEAR = 3  # tokens between "returns for the" and its season


def shows_named(
    sentence: Sentence,
    trigger: Trigger,
    subject: tuple[int, int],
    slot: tuple[int, int],
    *,
    active: bool,
) -> list[ShowName]:
    """Return the shows a phrase names; none where its show stands elsewhere in the text."""
    own = names_beside(sentence, trigger, subject)
    own = own or called(sentence, *(slot if active else (subject[0], trigger.start)))
    own = own or _at_the_head(sentence, trigger)
    if own:
        return own
    if _is_second_of_which(sentence, trigger.start):
        return []
    titled = [title for title in sentence.titles if not is_credit(sentence, title)]
    if trigger.phrase.pattern.startswith("ATTRIBUTE") and len(titled) == 1:
        return [name_at(sentence, titled[0].start, titled[0].end)]
    whole = whole_head(sentence, trigger, slot) or _of_somebody(sentence, trigger)
    whole = whole or whole_slot(sentence, trigger, slot, active=active)
    if whole:
        return [whole]
    opening = [sentence.low(slot[0]), sentence.low(slot[0] + 1)]
    if not active and opening in (["the", "one"], ["the", "only"]):
        # "The one series that won't be back is Harbour Lights"
        told = shows_in(sentence, object_slot(sentence, trigger.end), active=True)
        return told if sentence.low(trigger.end) in {"is", "was"} else []
    shows = [] if active else apposed(sentence, slot, trigger.start)
    shows = shows or listed(sentence, trigger.end) or shows_in(sentence, slot, active=active)
    end = _behind_aside(sentence, trigger.end)
    end += sentence.low(end) in {"date", "dates"}  # "an October 20 premiere date for X"
    if trigger.phrase.shape == "date" and sentence.low(end) in {"for", "of"}:
        seasons = (m for m in sentence.seasons if 0 < m.start - end <= _PAIR)
        dated = [show for season in seasons for show in shows_behind(sentence, season)]
        dated = dated or shows_in(sentence, object_slot(sentence, end), active=True)
        shows = dated or shows
    if not active and not any(sentence.title_at(show.start) for show in shows):
        shows = _joined(sentence, trigger) or as_one(sentence, trigger, shows)
    if not shows:
        return []
    shows = _beside_the_season(sentence, trigger, shows) or shows
    if active:
        shows = [*shows, *names_after_aside(sentence, slot[1])]
    head = _head_instead(sentence, trigger, subject if active else slot, shows, active=active)
    return head or shows


def _at_the_head(sentence: Sentence, trigger: Trigger) -> list[ShowName]:
    """Return X of "X Reveals More Cast, Staff, July 9 Premiere", a list of what is revealed."""
    if not (trigger.phrase.pattern.startswith("DATE NET?") and sentence.is_headline):
        return []
    verbs = (at for at in range(1, trigger.start) if sentence.low(at) in ASSERTIONS)
    verb = next(verbs, trigger.start)
    listed = {",", "and"} & set(sentence.lows[verb : trigger.start])
    return shows_in(sentence, (0, verb), active=False) if listed else []


def _behind_aside(sentence: Sentence, at: int) -> int:
    """Return where "sets a date – June 19 – for X" goes on behind a day told aside."""
    days = (day for day in sentence.dates if day.start == at + 1)
    ends = (day.end + 1 for day in days if sentence.low(at) == sentence.low(day.end) == "–")
    return next(ends, at)


def _beside_the_season(
    sentence: Sentence, trigger: Trigger, shows: list[ShowName]
) -> list[ShowName]:
    """Return Y of "keeps the X train going with art for Y season 3 and a June release"."""
    if trigger.phrase.shape != "date" or len(shows) != 1 or is_titled(sentence, shows[0]):
        return []
    seasons = [m for m in sentence.seasons if shows[0].end < m.start < trigger.start]
    runs = [run for m in seasons for run in runs_ending(sentence, m.start)]
    return [name_at(sentence, *run) for run in runs[-1:] if can_be_show(sentence, run)]


def _is_second_of_which(sentence: Sentence, verb: int) -> bool:
    """Tell "a second season, which follows Jane Bloggs and aired in May": she did not air."""
    clause = range(verb - 1, max(verb - _CLAUSE, 0), -1)
    which = next((at for at in clause if sentence.low(at) in {"which", ","}), 0)
    joined = sentence.low(verb - 1) == "and" and sentence.low(which) == "which"
    end = which - (sentence.low(which - 1) == ",")
    return joined and any(mention.end == end for mention in sentence.seasons)


def _of_somebody(sentence: Sentence, trigger: Trigger) -> ShowName | None:
    """Return X of "X's Jane Bloggs reacts to season 3 renewal": only people react."""
    if not trigger.phrase.pattern.startswith("reacts"):
        return None
    for start, end in runs_ending(sentence, trigger.start):
        owner = next((at for at in range(start, end) if sentence.low(at) == "'s"), start)
        if owner > start and end - owner > _PAIR:
            return name_at(sentence, start, owner)
    return None


def _joined(sentence: Sentence, trigger: Trigger) -> list[ShowName]:
    """Return the show somebody comes back to: "Jane Bloggs returns for season 2 of 'X'"."""
    for season in sentence.seasons:
        near = abs(season.start - trigger.end) <= _NEAR
        if near and sentence.low(season.end) == "of":
            title = sentence.title_from(season.end + 1)
            if title:
                return [name_at(sentence, title.start, title.end)]
            comes_back = trigger.phrase.kind == "returning" and sentence.is_running
            return shows_behind(sentence, season) if comes_back else []
    return []


def _head_instead(
    sentence: Sentence,
    trigger: Trigger,
    clause: tuple[int, int],
    shows: list[ShowName],
    *,
    active: bool,
) -> list[ShowName]:
    """Return the show before a headline's colon, where what follows only describes it."""
    if active and _only_describes(sentence, shows[-1]):
        return head_of(sentence, trigger.start)  # "X: BBC renews Jane Bloggs drama"
    if active and _is_made_from(sentence, clause[0], shows[-1]):
        return head_of(sentence, trigger.start)  # "'X': BBC orders 'Y' reimagining"
    if not active and _only_describes(sentence, shows[-1]) and sentence.low(clause[0] - 1) == ":":
        told = titles_in(sentence, 0, clause[0], last=False)
        if told:
            return told  # "'X' Season 7 Teaser: Jane Bloggs's Chat Show to Premiere"
    if not active and _is_of_its_people(sentence, clause, shows[0]):
        return head_of(sentence, clause[0])  # "X: BBC show hosted by Jane Bloggs axed"
    titled = any(is_titled(sentence, show) for show in shows)
    house = sentence.network_at(clause[0])
    owned = house is not None and sentence.low(house.end) == "'s"  # "'X': Hulu's Best Hit Is …"
    may_describe = active or owned or trigger.phrase.kind == "final"
    may_describe = may_describe or trigger.phrase.shape == "date"
    if may_describe and not titled and head_title(sentence, clause[0]):
        return head_of(sentence, clause[0])  # "'X': Why Harbour decided season 7 was the end"
    return []


def _is_made_from(sentence: Sentence, start: int, show: ShowName) -> bool:
    """Tell "(‘X’: BBC orders) ‘Y’ drama reimagining", where Y is what X is made from."""
    at = sentence.closed(show.end)
    return head_title(sentence, start) and not DERIVED.isdisjoint(sentence.lows[at : at + _NEAR])


def _is_of_its_people(sentence: Sentence, slot: tuple[int, int], show: ShowName) -> bool:
    """Tell a name behind "a drama by", "the show hosted by": it is who makes or plays it."""
    first = show.start
    while first > slot[0] and (
        sentence.low(first - 1) == "'s" or sentence.tokens[first - 1].is_capital
    ):
        first -= 1  # "hosted by Salt Road's Jane Bloggs"
    before = [sentence.low(at) for at in range(slot[0], first)]
    return before[-1:] in (["by"], ["starring"], ["about"]) and not SERIES_NOUNS.isdisjoint(before)


def _only_describes(sentence: Sentence, show: ShowName) -> bool:
    """Tell "renews Jane Bloggs drama" and "renews Singing Competition" from a name."""
    noun = show.end
    while describes(sentence.low(noun)) and sentence.low(noun) not in SERIES_NOUNS:
        noun += 1  # "a Harbour police drama"
    if sentence.low(noun) in SERIES_NOUNS:
        return True
    untitled = not is_titled(sentence, show)
    ends = {sentence.low(show.start), sentence.low(show.end - 1)}
    return untitled and not ends.isdisjoint(SERIES_NOUNS)
