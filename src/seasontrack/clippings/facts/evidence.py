"""What in a sentence shows that a phrase is about a series, and not about something else."""

from itertools import pairwise

from seasontrack.clippings.facts.drafts import Reading
from seasontrack.clippings.grammar.phrases import BE
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import ShowName
from seasontrack.clippings.grammar.slots import subject_slot
from seasontrack.clippings.mentions.names import CONGLOMERATES, SERIES_NOUNS, SPEAKERS
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_PERSONS = words(
    "actor actress host coach player cast contract contestant presenter judge anchor star stars "
    "manager team club flight event tour"
)
_CANCELLED = words(
    "cancels cancel axes canceled cancelled axed cancellation cancelation axing ex-fox former"
)
_ONE_EVENING = words("tonight tonight's flight flights school schools classes trains")
_UNDECIDED = words("announced confirmed ordered commissioned revealed yet")
_INDEFINITE = words("series shows several many multiple other numerous some")
_SPECIALS = words("special specials film movie sequel concert event")
_STAFF = words("staff workers employees feature celebrations")
_NEAR = 4
_NOT_CANCELLED = words(
    "from projects staff jobs workers employees wedding episode episodes event tour plans "
    "appearance show"
)


def is_after_cancelling(sentence: Sentence, parts: Frame) -> bool:
    """Tell a show that another network picks up after it was cancelled."""
    words = parts.trigger.phrase.pattern
    taken_up = parts.trigger.phrase.kind == "saved" or "picked" in words or "picks" in words
    lows = {token.low for token in sentence.tokens}
    return taken_up and bool(lows & _CANCELLED)


def is_full_season(sentence: Sentence, parts: Frame) -> bool:
    """Tell a "full-season pickup" or "back nine": more of the season that is running."""
    near = [sentence.low(at) for at in range(parts.trigger.start, parts.trigger.end + 4)]
    pairs = set(pairwise(near))
    if "full" in near and {"first", "season"} <= set(near):
        return True
    return bool({"full-season", "back-nine", "back-order"} & set(near)) or bool(
        {("full", "season"), ("full", "seasons"), ("back", "nine"), ("back", "six")} & pairs
    )


def is_subject(sentence: Sentence, parts: Frame, mention: SeasonMention | None) -> bool:
    """Tell "Season 2 of X confirmed" from other things announced."""
    network_acts = sentence.low(parts.trigger.end) in {"it", "that", "the", "its"} or any(
        network.end == parts.trigger.start for network in sentence.networks
    )
    return (
        mention is not None
        and not mention.is_attribute
        and not network_acts
        and (parts.slot[0] <= mention.start < parts.slot[1])
    )


def _is_about_many(sentence: Sentence, parts: Frame) -> bool:
    """Tell "renews 19 shows", "renewed TV shows": a list is announced, no show named."""
    if parts.trigger.phrase.pattern.startswith("renewals"):
        return False  # "the renewals include A, B and the three other shows"
    end = parts.trigger.end
    around = [*range(parts.slot[0], parts.slot[1]), *range(end, end + 5)]
    named = {at for show in parts.shows for at in range(show.start, show.end)} | sentence.masked
    lows = {sentence.low(at) for at in around if at not in named}
    numbered = parts.season is not None and bool(parts.season.numbers)
    if sentence.low(0) in {"every", "all"} and not sentence.titles and not numbered:
        return True
    others = bool({"other", "more"} & lows) and parts.names_show
    if ("shows" in lows and not others) or (
        not parts.is_active and lows & {"every", "all"} and not sentence.titles
    ):
        return not sentence.titles
    opening = sentence.low(parts.trigger.opening)
    if parts.is_active and opening in _INDEFINITE and not parts.names_show:
        return True  # "rarely renews series that …"
    if parts.is_active and opening == "all" and cardinal(sentence.low(parts.trigger.opening + 1)):
        return not sentence.titles
    many = [sentence.low(at) for at in range(end, end + 3)] == ["as", "many", "as"]
    counted = cardinal(opening) is not None or many
    return parts.is_active and counted and not parts.names_show


def _is_about_somebody(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the actor was not renewed": a person, and no show named."""
    subject = {sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked}
    return not parts.is_active and not parts.names_show and bool(subject & _PERSONS)


def _is_indefinite(sentence: Sentence, parts: Frame) -> bool:
    """Tell "a cancelled series has been saved", "two fall series": nobody says which."""
    start, end = subject_slot(sentence, parts.trigger.start)
    if parts.is_active or parts.shows or start == end:
        return False
    opening = sentence.low(start)
    return opening in {"a", "an"} or cardinal(opening) is not None


def is_about_series(reading: Reading, parts: Frame) -> bool:
    """Tell whether anything in the sentence shows that a series is meant."""
    sentence = reading.sentence
    if _is_about_many(sentence, parts) or _is_about_somebody(sentence, parts):
        return False
    if _is_indefinite(sentence, parts) or sentence.low(parts.trigger.start - 1) == "i":
        return False
    lows = {token.low for token in sentence.tokens}
    unnamed = not sentence.networks and SPEAKERS.isdisjoint(lows)
    if parts.is_active and unnamed and not (parts.season and parts.season.numbers):
        return bool(sentence.titles) or any(token.low in SERIES_NOUNS for token in sentence.tokens)
    if parts.season or any(show.known for show in parts.shows):
        return True
    if sentence.titles or any(mention.noun for mention in sentence.seasons):
        return True
    if any(token.low in SERIES_NOUNS for token in sentence.tokens):
        return True
    if parts.network and sentence.networks:
        return bool(parts.shows)
    bare = not parts.is_active and not any(_is_modifier(sentence, parts, s) for s in parts.shows)
    phrase = parts.trigger.phrase
    return bool(parts.shows) and bare and (phrase.kind == "renewed" or phrase.pattern == "return")


def _is_modifier(sentence: Sentence, parts: Frame, show: ShowName) -> bool:
    """Tell "the Harbour party was renewed", where a common noun follows the name."""
    return show.end == parts.slot[1] - 1 and sentence.low(show.end).isalpha()


def buys_episodes(sentence: Sentence, parts: Frame) -> bool:
    """Tell "orders 24 more episodes", "orders pilot": no season is ordered."""
    slot = [
        sentence.low(at)
        for at in range(parts.trigger.opening, min(parts.slot[1], len(sentence.tokens)))
    ]
    near = [
        sentence.low(at)
        for at in range(parts.trigger.start, min(parts.trigger.end + 6, parts.right))
    ]
    if "pilot" in [*slot, *near] or "pilots" in [*slot, *near]:
        return "series" not in near or ("series", "pilot") in set(pairwise(near))
    behind = near[parts.trigger.end - parts.trigger.start :]
    counted = "episodes" in behind[:4] and not {"of", "series"} & set(behind)
    return counted or bool({"additional", "more", "script", "scripts"} & set(behind[:3]))


def _is_whole_subject(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Harbour Lights is cancelled" from "Harbour fair cancelled" and "Harbour 2021"."""
    named = {at for show in parts.shows for at in range(show.start, show.end)}
    rest = [at for at in range(*parts.slot) if at not in named and sentence.tokens[at].is_word]
    dated = any(
        show.end - show.start > 1 and cardinal(sentence.low(show.end - 1)) for show in parts.shows
    )
    return bool(named) and not dated and all(sentence.low(at) == "the" for at in rest)


def _is_undecided(sentence: Sentence, parts: Frame) -> bool:
    """Tell "no third season of X has been confirmed" from "no third season for X"."""
    ahead = {sentence.low(at) for at in range(parts.trigger.end, len(sentence.tokens))}
    return parts.trigger.phrase.pattern.startswith("no|") and bool(ahead & _UNDECIDED)


def _is_hint(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the hints dropped by Netflix" from "the series dropped by Netflix"."""
    if not parts.trigger.phrase.pattern.startswith("dropped") or parts.trigger.start == 0:
        return False
    word = sentence.tokens[parts.trigger.start - 1].text
    return word.isalpha() and word.islower() and word not in SERIES_NOUNS | BE | {"season", "been"}


def is_about_cancelling(reading: Reading, parts: Frame) -> bool:
    """Tell whether what is cancelled is a series, not a flight or one evening."""
    sentence, phrase = reading.sentence, parts.trigger.phrase
    lows = {token.low for token in sentence.tokens}
    titled = any(map(sentence.title_at, range(*parts.slot)))
    inside = any(parts.slot[0] <= show.start < parts.slot[1] for show in parts.shows)
    offshoot = titled and not inside  # "cancels 'X' sequel"
    special = sentence.low(parts.slot[1] - 1) in _SPECIALS  # "cancels New Year's Eve special"
    ahead = [sentence.low(at) for at in range(parts.trigger.end, parts.trigger.end + _NEAR)]
    other = ahead[0] in _NOT_CANCELLED or (parts.is_active and ahead[0] in _SPECIALS)
    other = other or _is_hint(sentence, parts)
    other = other or (parts.is_active and not (sentence.titles or _STAFF.isdisjoint(ahead)))
    if (parts.is_active and (offshoot or special)) or lows & _ONE_EVENING or other:
        return False
    if _is_about_many(sentence, parts) or _is_about_somebody(sentence, parts):
        return False
    described = bool(sentence.seasons) or bool(lows & (SERIES_NOUNS | {"episodes"}))
    if parts.is_active and phrase.shape != "of":
        subject = {sentence.low(at) for at in range(*subject_slot(sentence, parts.trigger.start))}
        if not parts.network and SPEAKERS.isdisjoint(subject):
            return False
        if not (sentence.networks or parts.shows) and SPEAKERS.isdisjoint(subject):
            return False  # "Harbour College cancels series with Rye"
        if not (sentence.networks or sentence.titles or sentence.seasons) and "show" in lows:
            return False  # "Jane Bloggs cancels Jakarta show"
        if phrase.kind == "cancelled" and not (sentence.titles or described):
            # not "Car bomb kills Harbour Official", "Norway cancels Harbour Summit"
            named = bool(sentence.networks) and parts.names_show
            return named and (parts.network or "").lower() not in CONGLOMERATES
    quoted = any(title.is_quoted for title in sentence.titles)
    known = any(show.known for show in parts.shows)
    if phrase.shape == "of":
        told_of = described or known or bool(sentence.networks)
        return told_of and not _is_undecided(sentence, parts)
    named = not parts.is_active and parts.names_show and _is_whole_subject(sentence, parts)
    named = named and "return" not in phrase.pattern  # "Joe Doe won't continue"
    return described or quoted or known or named or bool(sentence.networks)
