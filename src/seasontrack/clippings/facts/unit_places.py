"""The unit at which a verb says that a season begins or stops: "ends at around chapter 25"."""

from seasontrack.clippings.facts.covering import COVERING_HEDGES
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_mention import UNITS
from seasontrack.clippings.mentions.units import finest
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_OPENS = words("begins began starts started picks picked opens opened kicks kicked")
_PLACES = words(
    "to through in from at on with around off up the end of about roughly adapting its their main "
    "storyline story run manga manga's light web"
)
_TO = frozenset({"to", "–", "-", "through", "and"})
PLACE_REACH = 7

Place = tuple[str, int, str | None]


def opened_units(sentence: Sentence, start: int, end: int) -> dict[str, int]:
    """Return the first unit of each kind: "begins with volume 9 (and ends with volume 12)"."""
    opened: dict[str, int] = {}
    for at in range(start, end):
        place = place_of(sentence, at + 1) if sentence.low(at) in _OPENS else None
        if place:
            opened.setdefault(*place[:2])
    return opened


def place_of(sentence: Sentence, start: int) -> Place | None:
    """Return unit, number and hedge of "at around chapter 25", "off at the 3rd volume"."""
    hedge = None
    for at in range(start, start + PLACE_REACH):
        low = sentence.low(at)
        hedge = low if low in COVERING_HEDGES else hedge
        if low in UNITS and sentence.low(at + 1) not in UNITS:
            if sentence.low(at + 2) in _TO and cardinal(sentence.low(at + 3)):
                return None  # "goes through volumes 5 to 8"
            place = finest(sentence, at)
            number = cardinal(sentence.low(place + 1)) or ordinal(sentence.low(at - 1))
            return (UNITS[sentence.low(place)], number, hedge) if number else None
        leads = low in _PLACES or low in UNITS or low in COVERING_HEDGES
        if not leads and ordinal(low) is None:
            return None
    return None
