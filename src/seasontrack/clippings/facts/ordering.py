"""Series orders: what a network buys that was not on yet."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from seasontrack.clippings.facts.buying import is_taken_up_again, renewed
from seasontrack.clippings.facts.drafts import Reading, draft, episodes_in
from seasontrack.clippings.facts.evidence import (
    buys_episodes,
    is_about_series,
    is_full_season,
    was_told_of,
)
from seasontrack.clippings.facts.moving import saved
from seasontrack.clippings.grammar.phrases import ASSERTIONS
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import is_titled
from seasontrack.clippings.grammar.slots import subject_slot
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.offshoots import OFFSHOOTS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

_NEAR = 6
_FILMS = frozenset({"movie", "film", "movies", "films"})
_HOUSES = frozenset({"streamer", "network", "channel", "broadcaster"})
_TO_BE = frozenset({"series", "air"})  # "ordered to series", "ordered to air"
_INQUIRIES = words(
    "investigation probe inquiry enquiry review recall evacuation lockdown arrest "
    "closure startup start-up stake nomination nominations "
    "award awards prize trophy"
)
_BUILDING = words("build make reopen open start begin resume film shoot return operate sell")


def picked_up(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a renewal, or an order where a "series pickup" tells no season."""
    told = set(parts.trigger.said(reading.sentence))
    is_order = parts.season is None and {"series", "pickup"} <= told and not polarity.is_negated
    yield from (ordered if is_order else renewed)(reading, parts, polarity)


def ordered(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a series order; of a further season it is a renewal."""
    sentence, mention = reading.sentence, parts.season
    pattern = parts.trigger.phrase.pattern
    is_of_series = "series" in pattern or "season|run" in pattern
    titled = any(is_titled(sentence, show) for show in parts.shows)
    titled = titled if parts.names_show else bool(sentence.titles)
    told = titled or sentence.networks or is_of_series or _is_by_a_house(sentence, parts)
    told = told or (mention is not None and mention.is_further and not parts.is_active)
    vague = pattern.startswith("picked up on")  # not "X, which was first picked up in 2018"
    told = (told and not vague) or _is_told_of_before(reading, parts)
    goes_on = sentence.low(parts.trigger.end) == "where"  # "picking up where season 2 left it"
    if polarity.is_negated or goes_on or not told:
        return
    if is_full_season(sentence, parts) or _is_noun(sentence, parts):
        return
    if _is_of_a_story(sentence, parts):
        return
    if mention and mention.is_further:
        yield from renewed(reading, parts, polarity)
    elif parts.network and is_taken_up_again(reading, parts):
        yield from saved(reading, parts, polarity)
    elif not (_is_something_else(reading, parts) or _is_of_no_name(sentence, parts)):
        count = mention.count if mention else None
        yield replace(
            draft(reading, parts, Kind.ORDERED, polarity),
            seasons=tuple(str(number) for number in range(1, (count or 1) + 1)),
            episodes=episodes_in(sentence, parts.trigger.start, parts.right),
        )


def _is_told_of_before(reading: Reading, parts: Frame) -> bool:
    """Tell "The series was greenlit in May 2015", of a show the sentence before introduced."""
    start, end = parts.slot
    alone = reading.sentence.lows[start:end] in (["the", "series"], ["the", "show"])
    return alone and not parts.is_active and was_told_of(reading, parts)


def _is_something_else(reading: Reading, parts: Frame) -> bool:
    """Tell what is no series: a film, more episodes, what a court orders, what nobody names."""
    sentence = reading.sentence
    if _is_film(sentence, parts) or _is_told_to_do(sentence, parts) or _counts(sentence, parts):
        return True
    offshoot = sentence.low(parts.trigger.end) in OFFSHOOTS and not parts.names_show
    said = parts.trigger.said(sentence)
    told = said[0] in ASSERTIONS and not {"a", "new"}.isdisjoint(said)
    if parts.is_active and told and not parts.names_show:
        return True  # "Netflix announced a new series from the same team"
    if parts.is_active and offshoot:
        return True  # "X: AMC Renews Drama for Season 2, Orders Spinoff"
    if buys_episodes(sentence, parts) or not is_about_series(reading, parts):
        return True
    is_of_series = "series" in parts.trigger.phrase.pattern
    if parts.is_active and not (parts.network or is_of_series or _is_by_a_house(sentence, parts)):
        return True
    verb, named = sentence.low(parts.trigger.start), any(show.text for show in parts.shows)
    buying = verb in {"picks", "picking", "books", "buys"}
    return buying and parts.season is None and not named


def _counts(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Rye Air orders 100 new planes", whose buyer is no network, from "orders '30 Coins'"."""
    opening = parts.trigger.opening
    housed = any(network.name == parts.network for network in sentence.networks)
    counted = cardinal(sentence.low(opening)) is not None and not sentence.title_at(opening)
    return parts.is_active and counted and not housed


def _is_of_no_name(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs has a greenlight at HBO for a new series", where she is the maker."""
    if parts.is_active or any(is_titled(sentence, show) for show in parts.shows):
        return False
    behind = sentence.lows[parts.trigger.end : parts.trigger.end + _NEAR]
    article = next((at for at, pair in enumerate(pairwise(behind)) if pair == ("for", "a")), None)
    return article is not None and not SERIES_NOUNS.isdisjoint(behind[article:])


def _is_by_a_house(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the streamer has ordered": a network that is not named buys it."""
    start, end = subject_slot(sentence, parts.trigger.start)
    last = [sentence.low(at) for at in range(max(start, end - 2), end)]
    return last[-1:] != [] and (last[-1] in _HOUSES or last == ["streaming", "service"])


def _is_film(sentence: Sentence, parts: Frame) -> bool:
    """Tell "orders prequel movie", "buys out" and "buys rights" from "orders 'X'"."""
    end = parts.trigger.end
    ahead = [sentence.low(at) for at in range(end, end + 3)]
    if sentence.low(end - 1) == "buys" and (not sentence.networks or "rights" in ahead):
        return True
    titled = any(sentence.title_at(at) for at in range(end, end + 4))
    subject = {sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked}
    near = sentence.lows[max(parts.trigger.start - _NEAR, 0) : parts.trigger.start]
    subject.update(near if "–" in near else ())  # "X – the superheroine movie – has been"
    filmed = not subject.isdisjoint({"biopic", "movie", "film"})
    if not parts.is_active and filmed and SERIES_NOUNS.isdisjoint(subject):
        return True
    return ahead[0] == "out" or not (titled or _FILMS.isdisjoint(ahead))


def _is_told_to_do(sentence: Sentence, parts: Frame) -> bool:
    """Tell "ordered to pay", "orders Harbour & Co to open" and "go-ahead to build"."""
    end, closing = parts.trigger.end, parts.slot[1]
    if sentence.low(end) == "to" and sentence.low(end + 1) not in _TO_BE:
        return True
    if sentence.low(end - 1) == "to" and sentence.low(end) in _BUILDING:
        return True
    titled = any(sentence.title_at(at) for at in range(end, end + 4))
    if parts.is_active and not _INQUIRIES.isdisjoint(sentence.lows[end : end + _NEAR]):
        return True
    told = parts.is_active and sentence.low(closing) == "to" and not titled
    return told and sentence.low(closing + 1) not in _TO_BE


def _is_of_a_story(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the second season picks up six months later"."""
    start = parts.trigger.start
    told = any(m.end == start or sentence.low(m.end) == "of" for m in sentence.seasons)
    if sentence.low(parts.trigger.end) in {"steam", "speed", "pace"}:
        return True  # "a petition for 'X' picking up steam"
    picking = sentence.low(start) in {"picks", "picked"}
    return picking and told and parts.network is None


def _is_noun(sentence: Sentence, parts: Frame) -> bool:
    """Tell "full season orders" from "NBC orders"."""
    start = parts.trigger.start
    return sentence.low(start) == "orders" and sentence.low(start - 1) in {"season", "series", "'s"}
