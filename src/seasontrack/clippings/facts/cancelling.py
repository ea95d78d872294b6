"""What in a sentence shows that a series is cancelled, and not a flight or one evening."""

from itertools import pairwise

from seasontrack.clippings.facts.drafts import Reading
from seasontrack.clippings.facts.evidence import (
    goes_on,
    is_about_somebody,
    is_indefinite,
    is_of_a_thing,
    is_of_others,
    was_told_of,
)
from seasontrack.clippings.facts.many import is_about_many
from seasontrack.clippings.grammar.phrases import BE, is_adverb
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.slots import is_capital_at, subject_slot
from seasontrack.clippings.mentions.names import CONGLOMERATES, NEWSROOMS, SERIES_NOUNS, SPEAKERS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.clippings.text.words import words

_ONE_EVENING = words(
    "shake-up shakeup tonight tonight's flight flights school schools classes trains occupancy"
)
_ILLNESS = words("coronavirus covid covid-19 pandemic virus outbreak")
_ONCE = frozenset({("on", "twitter"), ("first", "time"), ("second", "time"), ("third", "time")})
_AT_ONCE = 5  # words of "for only the second time"
_UNDECIDED = words("announced confirmed ordered commissioned revealed yet")
_SPECIALS = words("special specials film movie sequel concert event")
_ADAPTED = words("game film movie stage musical manga theatrical")
_HOSTS = words("venue venues police organisers organizers council university theatre theater mobs")
_SHELVES = words("website its the library platform catalogue iplayer")
_STAFF = words("staff workers employees feature celebrations")
_PUBLIC = words("fans viewers twitter internet trolls critics mob followers activists")
_SPOTS = words(
    "ad advert advertisement commercial appearance appearances interview gig book game film movie "
    "novel comic album"
)
_PRINTED = words("website site newspaper paper magazine podcast newsletter")
_NEAR = 4
_SHORT = 2
_NOT_CANCELLED = words(
    "from projects staff jobs workers employees wedding episode episodes event tour plans "
    "appearance show deal"
)
# What ends the name of an event or of a thing that no network carries.
_EVENTS = words(
    "fest fes convention conventions teaser trailer clip poster promo expo ama gigs plans jobs "
    "reservations week weeks "
    "debate release screening screenings tickets tour parade conference concert visit summit "
    "meeting rally flights festival gala ceremony exhibition exams hub contest trip order orders "
    "comic-con con pilgrimage marathon prom graduation wedding nuptials shoot shoots shooting "
    "episode episodes scripts influencers influencer youtubers youtuber roles"
)


def is_about_cancelling(reading: Reading, parts: Frame) -> bool:
    """Tell whether what is cancelled is a series, not a flight or one evening."""
    sentence, phrase = reading.sentence, parts.trigger.phrase
    lows = set(sentence.lows)
    evening = lows & (_ONE_EVENING - ({"tonight"} if _is_a_title(sentence) else set()))
    if evening or _is_for_now(sentence, parts) or _is_other_thing(sentence, parts):
        return False
    if is_about_many(sentence, parts) or is_about_somebody(sentence, parts):
        return False
    if is_of_a_thing(sentence, parts) or is_of_others(sentence, parts):
        return False
    at_all = not parts.shows and sentence.low(parts.trigger.start - 1) == "being"
    at_all = at_all or _is_a_subscription(sentence, parts)
    if at_all or (is_indefinite(sentence, parts) and not parts.season):
        return False  # "Being cancelled is not always the end", "two more fall series cancelled"
    described = bool(sentence.seasons) or bool(lows & (SERIES_NOUNS | {"episodes"}))
    if parts.is_active and phrase.shape != "of":
        if _is_by_nobody(sentence, parts) and not goes_on(reading, parts):
            return False
        if phrase.kind == "cancelled" and not (sentence.titles or described):
            # not "Car bomb kills Harbour Official", "Norway cancels Harbour Summit"
            meant = parts.names_show or (parts.shows and sentence.low(parts.trigger.end) == "it")
            acting = sentence.networks or goes_on(reading, parts) or _is_by_a_house(sentence, parts)
            named = bool(acting and meant)
            makes_more = (parts.network or "").lower() in CONGLOMERATES
            sure = _has_article(sentence, parts) or len(parts.shows) > _SHORT
            return named and not (makes_more and not sure)
    known = any(show.known for show in parts.shows)
    if phrase.shape == "of":
        told_of = described or known or bool(sentence.networks or sentence.titles)
        return told_of and not _is_undecided(sentence, parts)
    named = not parts.is_active and parts.names_show and _is_whole_subject(sentence, parts)
    named = named and "return" not in phrase.pattern  # "Joe Doe won't continue"
    if sentence.low(parts.trigger.end) == ":":
        named = _heads_a_list(parts)
    quoted = any(title.is_quoted for title in sentence.titles)
    named = named and not phrase.pattern.startswith("scrapped|shelved|dropped at")
    named = named and lows.isdisjoint(_ILLNESS)  # "Harbourpalooza canceled due to Covid"
    named = named and not _are_things(sentence, parts)
    newsrooms = {n.name.lower() for n in sentence.networks} <= NEWSROOMS
    told = described or quoted or known or named or not newsrooms
    return told or _was_introduced(reading, parts)


def _was_introduced(reading: Reading, parts: Frame) -> bool:
    """Tell "'X' is a drama. It was cancelled", where the sentence before tells what "it" is."""
    subject = parts.trigger.start - len(["was"])
    named = any(show.end == subject for show in parts.shows)
    it = reading.sentence.low(subject - 1) == "it"
    return (named or it) and was_told_of(reading, parts)


def _is_a_subscription(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Netflix cancelled.", said by somebody who paid for it."""
    house = sentence.network_before(parts.trigger.start)
    return not parts.shows and house is not None and sentence.low(parts.trigger.end) == "."


def _are_things(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Festivals are cancelled", of which each is one, from "Friends is cancelled"."""
    one = parts.slot[1] - parts.slot[0] == 1 and sentence.low(parts.slot[0]).endswith("s")
    return one and sentence.low(parts.slot[1]) in {"are", "were", "have"}


def _is_a_title(sentence: Sentence) -> bool:
    """Tell "Pike Tonight", a show, from tonight."""
    pairs = pairwise(sentence.tokens)
    return any(two.text == "Tonight" and one.is_capital for one, two in pairs)


def _is_for_now(sentence: Sentence, parts: Frame) -> bool:
    """Tell "no second season anytime soon" and "cancelled for the first time since the war"."""
    ahead = sentence.lows[parts.trigger.end : parts.trigger.end + _NEAR]
    hours = not {"hour", "hours"}.isdisjoint(ahead) and "before" in sentence.lows
    at_a_place = ahead[:1] == ["at"] and is_capital_at(sentence, parts.trigger.end + 1)
    at_a_place = at_a_place and not (sentence.networks or sentence.titles or sentence.seasons)
    at_a_place = at_a_place or ahead[:3] == ["at", "the", "last"]  # "cancelled at the last minute"
    anytime = ahead[:2] == ["anytime", "soon"] or ahead == ["for", "the", "rest", "of"]
    behind = sentence.lows[parts.trigger.end : parts.trigger.end + _AT_ONCE]
    return hours or at_a_place or anytime or not _ONCE.isdisjoint(pairwise(behind))


def _has_article(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Amazon cancelled A League of Our Own": no product is named so."""
    firsts = [sentence.tokens[show.start].text for show in parts.shows]
    long = all(show.end - show.start > _SHORT for show in parts.shows)
    return bool(firsts) and long and all(first in {"A", "An", "The"} for first in firsts)


def _heads_a_list(parts: Frame) -> bool:
    """Tell "Cancelled: A, B and C" from what is told before its colon."""
    return parts.slot[0] >= parts.slot[1] and len(parts.shows) > 1


def _is_other_thing(sentence: Sentence, parts: Frame) -> bool:
    """Tell what is cancelled beside series: offshoots, specials, staff, plans, people."""
    end = sentence.closed(parts.trigger.end)
    ahead = [sentence.low(at) for at in range(end, end + _NEAR)]
    if parts.is_active and (_is_of_an_event(sentence, parts) or _ends_itself(sentence, parts)):
        return True
    if not parts.is_active:
        hinted = _is_hint(sentence, parts) or _is_by_others(sentence, parts)
        hinted = hinted or _is_another_adaptation(sentence, parts)
        other = _is_a_channel(sentence, parts) or _is_for_deeds(sentence, ahead)
        by_house = ahead[0] == "from" and sentence.network_at(end + 1) and parts.names_show
        by_house = by_house and ahead[1] != "youtube"  # where old episodes are taken down
        gone = ahead[0] in _NOT_CANCELLED and not by_house
        gone = gone or ahead[:2] == ["after", "issue"]  # a comic
        return hinted or other or gone or _is_an_event(sentence, parts)
    closing = sentence.closed(parts.slot[1])
    shelved = sentence.low(closing) == "from" and sentence.low(closing + 1) in _SHELVES
    shelved = shelved and parts.trigger.end <= closing  # not "pulls 'X' from its schedule"
    if shelved or sentence.low(closing) in _SPOTS:
        return True  # "axes 'X' from website", "axes 'X' ad"
    titled = any(map(sentence.title_at, range(*parts.slot)))
    inside = any(parts.slot[0] <= show.start < parts.slot[1] for show in parts.shows)
    ran = any(mention.is_after for mention in sentence.seasons)
    offshoot = titled and not (inside or ran)  # "cancels 'X' sequel"
    special = sentence.low(parts.slot[1] - 1) in _SPECIALS  # "cancels New Year's Eve special"
    staff = not (sentence.titles or _STAFF.isdisjoint(ahead))
    return offshoot or special or staff or ahead[0] in _NOT_CANCELLED | _SPECIALS


def _is_for_deeds(sentence: Sentence, ahead: list[str]) -> bool:
    """Tell "Jane Bloggs and Joe Doe were axed for their remarks" from the end of a show.

    So with "'X' star canceled for 'bad manners'".
    """
    if ahead[0] == "for" and ahead[1] in QUOTES and not sentence.seasons:
        return True
    owned = ahead[0] == "for" and ahead[1] in {"his", "her", "their"}
    owned = owned or (ahead[0] == "after" and ahead[1] in {"he", "she"})
    return owned and not (sentence.titles or sentence.seasons)


def _is_of_an_event(sentence: Sentence, parts: Frame) -> bool:
    """Tell "cancels world tour: 'My Health …'", "cancels 'X' special", "cancels X appearance"."""
    behind = [show for show in parts.shows if show.start >= parts.trigger.opening]
    if not behind:
        return False
    first = behind[0]
    led = sentence.lows[parts.trigger.opening : first.start]
    closing = sentence.low(sentence.closed(first.end))
    return not _EVENTS.isdisjoint(led) or closing in _SPOTS | {"special", "specials"}


def _ends_itself(sentence: Sentence, parts: Frame) -> bool:
    """Tell "'X' has ended after five seasons" from "HBO has ended 'X' after five seasons"."""
    told = "ended" in parts.trigger.said(sentence)
    return told and sentence.low(parts.trigger.opening) == "after"


def _is_an_event(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Geneva Motor Show tickets" and "Reservations at Harbour World" from a series."""
    return any(
        (sentence.low(at) in _EVENTS or sentence.low(at).endswith("fest"))
        and at not in sentence.masked
        and (
            at + 1 == parts.slot[1]
            or sentence.low(at + 1) in {"at", "in", "for", "of", "to"} | BE
            or cardinal(sentence.low(at + 1)) is not None
        )
        for at in range(*parts.slot)
    )


def _is_by_nobody(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs cancels Jakarta show" and "Harbour College cancels series with Rye"."""
    if _is_by_a_house(sentence, parts):
        return False
    titled = any(map(sentence.title_at, range(*parts.slot)))
    told = sentence.networks or titled or sentence.seasons
    return not (parts.network and told and (sentence.networks or parts.shows))


def _is_by_a_house(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the streamer also axed": who cancels is not named."""
    subject = {sentence.low(at) for at in range(*subject_slot(sentence, parts.trigger.start))}
    return not SPEAKERS.isdisjoint(subject)


def _is_a_channel(sentence: Sentence, parts: Frame) -> bool:
    """Tell "BBC Four channel to be axed" and "news website Rye Daily is axed"."""
    last = sentence.low(parts.slot[1] - 1)
    beside = sentence.network_before(parts.slot[1] - 1)
    if any(sentence.low(show.start - 1) in _PRINTED for show in parts.shows):
        return True
    return last in {"channel", "channels"} and beside is not None


def _is_another_adaptation(sentence: Sentence, parts: Frame) -> bool:
    """Tell "a game adaptation was cancelled"."""
    subject = [sentence.low(at) for at in range(*parts.slot)]
    return subject[-1:] == ["adaptation"] and not _ADAPTED.isdisjoint(subject[-3:])


def _is_hint(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the hints dropped by Netflix" from "the series dropped by Netflix"."""
    if parts.trigger.start == 0:
        return False
    word = sentence.tokens[parts.trigger.start - 1].text
    if parts.trigger.phrase.pattern.startswith("scrapped") and word == "was":
        told = sentence.lows[max(parts.trigger.start - _NEAR, 0) : parts.trigger.start]
        return "that" in told and SERIES_NOUNS.isdisjoint(told)  # "the story that was scrapped"
    if is_adverb(word) or not parts.trigger.phrase.pattern.startswith("dropped"):
        return False  # "was also dropped by"
    return word.isalpha() and word.islower() and word not in SERIES_NOUNS | BE | {"season", "been"}


def _is_by_others(sentence: Sentence, parts: Frame) -> bool:
    """Tell "dropped by her agent", "canceled by Twitter" from "canceled by NBC"."""
    at = sentence.closed(parts.trigger.end - (sentence.low(parts.trigger.end - 1) == "by"))
    if sentence.low(at) == "by" and not _PUBLIC.isdisjoint(sentence.lows[at + 1 : at + _NEAR]):
        return True  # "canceled by Twitter", "by raging fans"
    if parts.is_active or sentence.low(at) != "by" or sentence.low(at + 1) in {"its", "the"}:
        return False
    if sentence.low(at + 1) in _HOSTS:
        return True  # "a comedian's show cancelled by venue"
    telling = bool(sentence.seasons) or any(t.low in SERIES_NOUNS for t in sentence.tokens)
    dropped = sentence.low(at - 1) == "dropped"
    house = sentence.network_at(at + 1) or sentence.network_at(at + 2)
    return house is None and (dropped or not telling)


def _is_whole_subject(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Harbour Lights is cancelled" from "Harbour fair cancelled" and "Harbour 2021"."""
    named = {at for show in parts.shows for at in range(show.start, show.end)}
    rest = [at for at in range(*parts.slot) if at not in named and sentence.tokens[at].is_word]
    dated = any(
        show.end - show.start > 1 and cardinal(sentence.low(show.end - 1)) for show in parts.shows
    )
    return bool(named) and not dated and all(sentence.low(at) in {"the", "and", "&"} for at in rest)


def _is_undecided(sentence: Sentence, parts: Frame) -> bool:
    """Tell "no third season of X has been confirmed" from "no third season for X"."""
    ahead = {sentence.low(at) for at in range(parts.trigger.end, len(sentence.tokens))}
    return parts.trigger.phrase.pattern.startswith("no|") and bool(ahead & _UNDECIDED)
