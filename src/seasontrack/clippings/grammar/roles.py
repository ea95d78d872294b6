"""Who does what in a phrase: voice, show, network, and whose seasons they are."""

from dataclasses import dataclass, field

from seasontrack.clippings.grammar.finding import (
    shows_elsewhere,
    shows_in,
)
from seasontrack.clippings.grammar.further import further, told_alike
from seasontrack.clippings.grammar.houses import network_of
from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.named import shows_named
from seasontrack.clippings.grammar.phrase_seasons import season_of_phrase
from seasontrack.clippings.grammar.shows import (
    Setting,
    ShowName,
    in_full,
)
from seasontrack.clippings.grammar.slots import object_slot, subject_slot
from seasontrack.clippings.grammar.voice import is_active_voice
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence

_STAR_AND_NOUN = 4  # words of "the Jane Bloggs series"
_OF_MANY = frozenset({"renewed", "cancelled", "order", "saved"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A phrase with its parts: whom it is about, who says so, which seasons."""

    trigger: Trigger
    is_active: bool
    shows: tuple[ShowName, ...]
    network: str | None
    season: SeasonMention | None
    slot: tuple[int, int]
    right: int
    names_show: bool = field(default=True)


def frame(
    sentence: Sentence, trigger: Trigger, bounds: tuple[int, int], setting: Setting
) -> Frame | None:
    """Return the parts of a phrase; None where its voice does not fit its neighbours.

    ``bounds`` are the tokens between which the phrase's seasons and network stand.
    """
    active = is_active_voice(sentence, trigger)
    if active is None:
        return None
    subject = subject_slot(sentence, trigger.start)
    if subject[0] < bounds[0] < subject[1]:
        subject = bounds[0], subject[1]
    it = subject[0] < subject[1] and sentence.tokens[subject[1] - 1].text == "it"
    if it and sentence.low(subject[1] - 2) != "of":  # "filming of it began"
        subject = subject[1] - 1, subject[1]  # "…, 'X', and it is slated to …"
    slot = _clause(sentence, trigger.opening, bounds[1]) if active else subject
    if trigger.phrase.shape == "after":
        slot = subject
    shows = shows_named(sentence, trigger, subject, slot, active=active)
    if active and sentence.low(bounds[1]) != ";":  # "renews A, as well as axing others, like B"
        shows = _before_next_verb(sentence, shows, slot[0], bounds[1])
    if setting.context and _describes_context(sentence, slot, shows):
        shows = []
    shows = shows or shows_elsewhere(sentence, trigger, slot, setting, active=active)
    shows = [in_full(show, setting.context) for show in shows]
    shows = _with_the_rest(sentence, trigger, shows, bounds[1], active=active)
    stated = bool(shows) and tuple(shows) != setting.context
    network = network_of(sentence, trigger, bounds, subject, active=active)
    if any(network and network in show.text for show in shows):
        network = None  # "My Harbour Romance has announced a second season"
    season = season_of_phrase(sentence, trigger, (*bounds, *subject), active=active)
    if season and stated and _is_of_another(sentence, season, shows[0].start):
        season = None
    return Frame(trigger, active, tuple(shows), network, season, slot, bounds[1], stated)


def _before_next_verb(
    sentence: Sentence, shows: list[ShowName], start: int, right: int
) -> list[ShowName]:
    """Return A of "cancels A, renews 'B'", where only B is quoted."""
    inside = [show for show in shows if show.start < right]
    if shows and not inside and right < len(sentence.tokens):
        inside = shows_in(sentence, (start, right), active=True)
    return inside or shows


def _with_the_rest(
    sentence: Sentence, trigger: Trigger, shows: list[ShowName], right: int, *, active: bool
) -> list[ShowName]:
    """Add what a list of shows goes on with, where many are bought or dropped at a time."""
    if not shows or trigger.phrase.kind not in _OF_MANY:
        return shows
    here = active and shows[-1].start >= trigger.opening
    rest = further(sentence, shows[-1].end) if here else []
    rest = rest if active else told_alike(sentence, trigger.end)
    named = {show.text for show in shows}
    inside = all(show.start < right and show.text not in named for show in rest)
    return [*shows, *rest] if inside else shows


def _describes_context(sentence: Sentence, slot: tuple[int, int], shows: list[ShowName]) -> bool:
    """Tell "Salt Road has a date. The Jane Bloggs series will …", whose star is no title."""
    start, end = slot
    words = sentence.tokens[start:end]
    if len(shows) != 1 or shows[0].known or len(words) != _STAR_AND_NOUN:
        return False
    name = [token.text for token in words[1:-1]]
    named = all(text.istitle() and text.isalpha() for text in name)
    return words[0].low == "the" and named and words[-1].text in SERIES_NOUNS


def _clause(sentence: Sentence, opening: int, right: int) -> tuple[int, int]:
    """Return the object: "A" in "HBO cancels A, Hulu cancels B"."""
    start, end = object_slot(sentence, opening)
    acting = sentence.network_before(right)
    if acting and sentence.low(right) != "ahead":  # "Sailing to the Max ahead of …"
        end = min(end, acting.start)
    return start, max(start, end)


def _is_of_another(sentence: Sentence, season: SeasonMention, name: int) -> bool:
    """Tell the season of A in "A starts its final season in June, and B returns in May"."""
    joint = sentence.lows[max(name - 2, 0) : name]
    return season.end <= name - 2 and joint in ([",", "and"], [",", "while"])
