"""Tells a film, which has a release date and a streamer too, from a series."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from seasontrack.clippings.facts.drafts import Reading
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.mentions.names import CONGLOMERATES, TELLING
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import plain_words, words

# What both series and films are called.
_GENRES = words(
    "drama dramas comedy comedies thriller thrillers satire dramedy rom-com romance horror sci-fi "
    "animation dramatization drama-thriller comedy-drama drama-comedy mystery-drama crime-drama "
    "thriller-drama musical epic mystery fantasy western adventure sequel prequel adaptation"
)
# What only series are called.
_SERIES = (TELLING - _GENRES) | words(
    "tv television season seasons episode episodes serial program programme revival "
    "midseason mid-season lineup part parts half began begins airs aired"
)
_CINEMAS = words("theatres theaters theatrical theatrically cinemas multiplexes")
_FILMS = _CINEMAS | words("film films movie movies biopic feature-length cinema starrer")
_MEDIA = frozenset({"anime", "animated", "television", "tv"})
_SOURCE = words("on from after classic original pilot")
# Where both come out.
_STREAMERS = CONGLOMERATES | words("netflix hulu zee5 sonyliv hotstar peacock voot max") | {
    "prime video", "amazon prime", "amazon prime video", "disney+", "apple tv+", "hbo max",
    "disney+ hotstar", "disney plus hotstar", "paramount+", "netflix india",
}  # fmt: skip
_RETURNING = words("return returns return's returned returning back again revival")
_INSTALMENTS = words("installment instalment chapter")
_FAR = 7  # words of "the fourth instalment in the old classic franchise"
_NEAR = 4  # words of "based on the film"


def is_film(reading: Reading, parts: Frame) -> bool:
    """Tell "the biopic 'X' arrives on Netflix in May" and "It will hit cinema halls"."""
    sentence = reading.sentence
    if parts.season:
        near = sentence.lows[parts.season.start : parts.season.end + _FAR]
        return "franchise" in near and not _INSTALMENTS.isdisjoint(near)
    if _is_in_cinemas(sentence):
        return True
    tokens = range(len(sentence.tokens))
    if any(_is_film_noun(sentence, at) and sentence.low(at - 1) in _MEDIA for at in tokens):
        return True  # "the anime film X"
    if any(show.known for show in parts.shows) or _tells_series(sentence.lows):
        return False
    if any(_is_film_noun(sentence, at) for at in tokens):
        return True
    setting = reading.setting
    told = not parts.names_show or any(show.text in setting.before for show in parts.shows)
    before = plain_words(setting.before)
    if _tells_series(before | plain_words(setting.behind)) or (
        told and _introduces().search(setting.before)
    ):
        return False  # "'X' is a British drama", said of a series rather than of a film
    of_film = told and not _FILMS.isdisjoint(before)
    if of_film or _goes_on_about_film().match(setting.behind):
        return True
    return _is_of_either(reading, parts, before if told else frozenset())


def _tells_series(lows: Iterable[str]) -> bool:
    """Tell "a TV drama", "aired" and "a nine-episode comedy" from what films are called, too."""
    return any(low in _SERIES or low.endswith(("-episode", "-part")) for low in lows)


def _is_in_cinemas(sentence: Sentence) -> bool:
    """Tell "had a theatrical release and premieres on Netflix today"."""
    shown = ("select", "screens") in pairwise(sentence.lows)
    return shown or not _CINEMAS.isdisjoint(sentence.lows)


def _is_film_noun(sentence: Sentence, at: int) -> bool:
    """Tell "the film" from "based on the film" and from a maker, "Rye Films"."""
    if sentence.low(at) not in _FILMS or at in sentence.masked:
        return False
    made = is_capital_at(sentence, at) and sentence.is_running
    return not made and _SOURCE.isdisjoint(sentence.lows[max(at - _NEAR, 0) : at])


@cache
def _goes_on_about_film() -> re.Pattern[str]:
    return re.compile(r"(?:The|This|Its) (?:[\w+-]+ ){0,3}(?:film|movie|biopic)\b")


@cache
def _introduces() -> re.Pattern[str]:
    return re.compile(r"\b(?:is|was) an? ")


def _is_of_either(reading: Reading, parts: Frame, before: frozenset[str]) -> bool:
    """Tell "the thriller X will stream from May 5 on Netflix": nothing says which of both it is.

    ``before`` are the words of the sentence that told what "it" is.
    """
    sentence = reading.sentence
    titled = any(sentence.title_at(show.start) for show in parts.shows if parts.names_show)
    if titled or _GENRES.isdisjoint(before.union(sentence.lows)):
        return False
    if any(show.text in reading.setting.cancelled for show in parts.shows):
        return False
    housed = any(network.name.lower() not in _STREAMERS for network in sentence.networks)
    return not housed and _RETURNING.isdisjoint(parts.trigger.said(sentence))
