"""Shows named beside a phrase: before "which", behind "for", in brackets, in an apposition."""

from seasontrack.clippings.grammar.apposed import (
    apposed_to_that,
    in_brackets,
    opening_name,
)
from seasontrack.clippings.grammar.finding import shows_behind, shows_in
from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.name_runs import named_ending, runs_ending
from seasontrack.clippings.grammar.owners import season_owner
from seasontrack.clippings.grammar.show_names import can_be_show, named_from
from seasontrack.clippings.grammar.shows import (
    ShowName,
    name_at,
)
from seasontrack.clippings.grammar.slots import is_capital_at, object_slot
from seasontrack.clippings.mentions.offshoots import OFFSHOOTS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.clippings.text.words import words

_OF_A_SHOW = frozenset({"season", "seasons", "episodes", "finale", "premiere", "run", "scene"})
_REVEALING = words(
    "reveals unveils streams announces posts confirms previews shows gets casts highlights adds"
)
_HEAD = 6  # tokens of "Anime's 2nd Season Promo Video Reveals"
_ALSO = frozenset({"also", "and", "newly", ","})
_LINKS = frozenset({"of", "to", "from"})
_NEAR = 3  # tokens between "whose" and its verb
_ORDERS = frozenset({"renewal", "order", "pickup"})


def names_beside(sentence: Sentence, trigger: Trigger, subject: tuple[int, int]) -> list[ShowName]:
    """Return what is named outside the subject and the object, where another word says so."""
    whose = _origin(sentence, trigger.start) or apposed_to_that(sentence, trigger.start)
    whose = whose or in_brackets(sentence, trigger.start)
    whose = whose or opening_name(sentence, trigger.start) or _head_of_anime(sentence, trigger)
    own = [whose] if whose else _ordered(sentence, trigger) or _of_that_day(sentence, trigger)
    own = own or _for_which(sentence, trigger, subject) or _adapted(sentence, trigger)
    own = own or _of_that_season(sentence, trigger) or _subject_behind(sentence, trigger)
    return own or _of_the_order(sentence, trigger) or _behind_being(sentence, trigger)


def _behind_being(sentence: Sentence, trigger: Trigger) -> list[ShowName]:
    """Return X and Y of "Also renewed (for another season) are X and Y"."""
    if not set(sentence.lows[: trigger.start]) <= _ALSO:
        return []
    near = range(trigger.end, min(trigger.end + _HEAD, len(sentence.tokens)))
    being = next((at for at in near if sentence.low(at) in {"are", "is", "were", "was"}), None)
    return shows_in(sentence, object_slot(sentence, being + 1), active=True) if being else []


def _of_that_day(sentence: Sentence, trigger: Trigger) -> list[ShowName]:
    """Return X of "tonight's X season 5 finale" and "Sunday's season 5 premiere of X"."""
    if not trigger.phrase.pattern.startswith("DATE 's"):
        return []
    for season in sentence.seasons:
        if trigger.start < season.start < trigger.end:
            spans = named_ending(sentence, season.start)
            named = [span for span in spans if span[0] > trigger.start]
            return [name_at(sentence, *span) for span in named] or shows_behind(sentence, season)
    return []


def _for_which(sentence: Sentence, trigger: Trigger, subject: tuple[int, int]) -> list[ShowName]:
    """Return X of "A second season has been ordered for X", where nothing else is its subject."""
    mention = next((m for m in sentence.seasons if m.start == subject[0]), None)
    alone = mention is not None and mention.end >= subject[1]
    if trigger.phrase.shape != "after" or not alone or sentence.low(trigger.end) != "for":
        return []
    if sentence.is_mention(trigger.end + 1) or sentence.low(trigger.end + 1) in {"a", "an"}:
        return []  # "confirmed for (a) 2025 (release)"
    return shows_in(sentence, object_slot(sentence, trigger.end), active=True)


def _of_that_season(sentence: Sentence, trigger: Trigger) -> list[ShowName]:
    """Return X of "Jane Bloggs announces X season 7 release date; premieres on July 7"."""
    verb, end = trigger.start, trigger.end if trigger.phrase.shape == "date" else trigger.start
    goes_on = verb > 0 and sentence.low(verb - 1) == ";"
    goes_on = goes_on or sentence.low(verb) == "starting"  # "She hosts X season 2, starting May 5"
    owners = season_owner(sentence) if goes_on or end > verb else []
    return [own for own in owners if (goes_on and own.end < verb) or verb < own.start < end]


def _of_the_order(sentence: Sentence, trigger: Trigger) -> list[ShowName]:
    """Return X of "the obsession continues with a season 4 renewal of X"."""
    end = trigger.end + (sentence.low(trigger.end) in _ORDERS)
    named = sentence.low(end - 1) in _ORDERS and sentence.low(end) in {"of", "for"}
    if not named or sentence.is_mention(end + 1):
        return []
    return shows_in(sentence, object_slot(sentence, end), active=True)


def _subject_behind(sentence: Sentence, trigger: Trigger) -> list[ShowName]:
    """Return X of "Premiering on April 10, 2015, X was critically acclaimed"."""
    first = sentence.low(0)
    if trigger.start > 0 or not first.endswith("ing"):
        return []
    opening = (day.end + 1 for day in sentence.dates if sentence.low(day.end) == ",")
    start = next(opening, 0)
    return [name_at(sentence, *span) for span in named_from(sentence, start)] if start else []


def _adapted(sentence: Sentence, trigger: Trigger) -> list[ShowName]:
    """Return X of "X's (TV) anime adaptation was announced", which is not said of a person."""
    owner = trigger.start - 1 - (sentence.low(trigger.start - 1) == "tv")
    owned = trigger.phrase.kind == "adapted" and sentence.low(owner) == "'s"
    return [name_at(sentence, *run) for run in runs_ending(sentence, owner)] if owned else []


def _ordered(sentence: Sentence, trigger: Trigger) -> list[ShowName]:
    """Return X of "the Harbour creator has scored a series order at ABC for X"."""
    if trigger.phrase.kind != "order" or trigger.phrase.shape != "subject":
        return []
    near = range(trigger.end, trigger.end + _NEAR)
    particle = next((at for at in near if sentence.low(at) == "for"), None)
    if particle is None or sentence.is_mention(particle + 1):
        return []
    quoted = sentence.low(particle + 1) in QUOTES
    named = quoted or is_capital_at(sentence, particle + 1)
    return shows_in(sentence, object_slot(sentence, particle), active=True) if named else []


def _head_of_anime(sentence: Sentence, trigger: Trigger) -> ShowName | None:
    """Return X in "X Anime's 2nd Season Reveals Theme Songs, July 11 Premiere"."""
    anime = next((at for at, low in enumerate(sentence.lows) if low == "anime"), 0)
    if _is_title_with_marks(sentence, anime):
        return name_at(sentence, 0, anime)
    reveals = any(sentence.low(at) in _REVEALING for at in range(anime, anime + _HEAD))
    heads = trigger.phrase.shape == "date" and sentence.is_headline
    if not (anime and reveals and heads and sentence.tokens[anime].is_capital):
        return None
    end = next((m.start for m in sentence.seasons if m.end == anime), anime)
    end -= sentence.low(end - 1) == "tv"
    plain = {",", "of"}.isdisjoint(sentence.lows[:end])
    start = 1 if sentence.low(0) in {"upcoming", "new"} and end > 1 else 0
    return name_at(sentence, start, end) if plain and can_be_show(sentence, (start, end)) else None


def _is_title_with_marks(sentence: Sentence, anime: int) -> bool:
    """Tell "Good Night, Harbour (Anime Gets Season 2)" from "A, B Anime Get New Seasons"."""
    marks = [at for at in range(anime) if sentence.low(at) in {",", "!"}]
    told = sentence.low(anime + 1) == "gets" or any(m.start == anime + 1 for m in sentence.seasons)
    if not (marks and told and sentence.is_headline) or sentence.low(anime - 1) == ",":
        return False
    named = (at for at in range(anime) if sentence.tokens[at].is_word)
    housed = any(network.start < anime for network in sentence.networks)
    return not housed and all(sentence.tokens[at].is_capital for at in named)


def _origin(sentence: Sentence, verb: int) -> ShowName | None:
    """Return the show right before "which": "a spin-off of Harbour Lights, which ended"."""
    near = range(verb - 1, max(verb - _NEAR - 1, 0), -1)
    which = next((at for at in near if sentence.low(at) == "which"), 0)
    owned = next((m for m in sentence.seasons if m.end == verb), None)
    whose = owned.start - (sentence.low(owned.start) != "whose") if owned else 0
    if whose and sentence.low(whose) == "whose":  # "Harbour Lights, whose fourth season premiered"
        which = whose
    end = which
    while sentence.low(end - 1) in {",", "'", '"'}:
        end -= 1
    runs = [(title.start, title.end) for title in sentence.titles if title.end == end]
    runs = runs or runs_ending(sentence, end)
    for start, stop in runs if which else []:
        before = sentence.opened(start) - 1
        derived = sentence.low(before - 1) in OFFSHOOTS | _OF_A_SHOW
        if sentence.lows[before - 1 : before + 1] == ["such", "as"]:
            return name_at(sentence, start, stop)  # "hits such as Harbour Lights, which is due"
        acting = which + 1 + (sentence.low(which + 1) == "the")
        bought = sentence.network_at(acting) is not None and can_be_show(sentence, (start, stop))
        if sentence.low(which) == "whose" or bought or (derived and sentence.low(before) in _LINKS):
            return name_at(sentence, start, stop)
    return None
