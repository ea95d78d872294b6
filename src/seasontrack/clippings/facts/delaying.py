"""Dates that no longer hold."""

from collections.abc import Iterator
from dataclasses import replace

from seasontrack.clippings.facts.drafts import Reading, carried_season, draft, labels_of
from seasontrack.clippings.facts.films import is_film
from seasontrack.clippings.facts.released_seasons import tells_new_series
from seasontrack.clippings.facts.timing import SLOTS
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.slots import subject_slot
from seasontrack.clippings.mentions.names import CONGLOMERATES, SERIES_NOUNS, TELLING
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

_NOT_DELAYED = words(
    "production filming shooting film movie game special reunion tour album wedding ceremony "
    "audition auditions "
    "episode episodes dub dubs simuldub mode dlc update patch dvd blu-ray edition "
    "awards upfront upfronts presentation presentations"
)
_BEFORE_A_NOUN = words("of to by with from pandemic covid covid-19 production filming strike")
_BOUNDS = frozenset({"boundaries", "envelope", "limits", "buttons"})
_SOMEBODY = words("his her him them us me you my our people")
_MAKING = words("production filming shooting")
_NEAR = 9  # words of "the new comedy 'Harbour Lights' to midseason"
_PAIR = 2  # words of "pushes back"
_LATER = words(
    "premiere debut return launch release date later next fall midseason mid-season "
    "indefinitely year spring summer winter again"
)
_GUESSES = words("expected likely probably")
_CAME_OUT = words("premiered debuted aired")
_IMPACT = words("will would could may might are were have had due in of at")


def delayed(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that a date no longer holds, with the new one if it is told."""
    sentence = reading.sentence
    places = [*range(*parts.slot), *range(*subject_slot(sentence, parts.trigger.start))]
    subject = {sentence.low(at) for at in places if at not in sentence.masked}
    if parts.slot[0] == parts.slot[1] or sentence.low(parts.slot[0]) in {"but", "and"}:
        subject.update(sentence.low(at) for at in range(parts.slot[0]))
    until = not {"until", "till"}.isdisjoint(
        sentence.lows[parts.trigger.start : parts.trigger.end + 1]
    )  # "won't be with us until June 2"
    if (
        (polarity.is_negated and not until)
        or subject & _NOT_DELAYED
        or is_film(reading, parts)
        or _is_to_a_slot(sentence, parts)
        or _is_pushed_elsewhere(sentence, parts)
        or _is_something_on_hold(sentence, parts, subject)
    ):
        return
    end = parts.trigger.end
    ahead = "" if sentence.low(end) in {"after", "from"} else sentence.low(end + 1)
    if ahead.startswith("episode") and parts.is_active is False:
        return  # "season 2 delays 7th episode"
    if sentence.low(parts.trigger.end) == "episode" or _is_from_an_episode(sentence, end):
        return  # "X postpones episode 7", "is delayed starting with the fifth episode"
    if {"previous", "seasons"} <= subject:
        return  # "both previous seasons have been delayed"
    by_house = parts.network and parts.names_show and bool(sentence.networks)
    told_series = not TELLING.isdisjoint(sentence.lows)
    told = by_house or told_series or not {"premiere", "midseason"}.isdisjoint(sentence.lows)
    carried = bool(parts.shows) and not parts.names_show
    if not told_series and (parts.network or "").lower() in CONGLOMERATES and not parts.season:
        return
    known = any(show.known for show in parts.shows)
    headed = sentence.is_headline or not sentence.is_running
    described = (TELLING - {"show"}) | ({"premiere"} if headed else {"premiere"} & subject)
    told_of = sentence.seasons or not described.isdisjoint(sentence.lows)
    named = bool(parts.shows) and bool(told_of)
    if not (parts.season or known or carried or by_house or named or (sentence.titles and told)):
        return
    earlier = carried_season(reading, parts)
    new = not known and tells_new_series(sentence, range(*parts.slot))
    earlier = earlier or ("1" if new else None)  # "delays its new drama series X"
    seasons = labels_of(parts.season)[0] or ((earlier,) if earlier else ())
    behind = [d for d in sentence.dates if d.start >= parts.trigger.start]
    behind = [d for d in behind if not _was_meant(sentence, d.start)]
    behind = [d for d in behind if not _came_out(sentence, parts.trigger.end, d.start)]
    behind = [d for d in behind if not _is_of_making(sentence, d.start)]
    if "longer" in parts.trigger.said(sentence):
        behind = behind[1:]  # "will no longer premiere on April 12": the day given up
    to = [d for d in behind if _leads_to(sentence, d.start)]
    reading.taken.update(d.start for d in behind)
    plain = [d for d in behind if sentence.low(d.start - 1) != "from"]
    plain = [d for d in plain if "after" not in sentence.lows[end : d.start]]  # "after a fire on"
    chosen = next(iter(to or plain), None)
    if chosen is None and (polarity.hedge in _GUESSES or _is_mere_pushing(sentence, parts)):
        return  # "is expected to be pushed back even more"
    yield replace(
        draft(reading, parts, Kind.DELAYED, polarity),
        seasons=seasons,
        premiere=reading.day_to_come(chosen) if chosen else None,
    )


def _is_from_an_episode(sentence: Sentence, at: int) -> bool:
    """Tell what is on already: its later episodes are late."""
    starting = sentence.low(at) in {"starting", "beginning", "from"}
    return starting and "episode" in sentence.lows[at : at + _NEAR]


def _is_mere_pushing(sentence: Sentence, parts: Frame) -> bool:
    """Tell "pushing the limits" and "gets pushed off a bridge" from "is pushed to next year"."""
    lows = sentence.lows[parts.trigger.start : parts.trigger.end + _NEAR]
    is_later = "back" in lows[:_PAIR] or not _LATER.isdisjoint(lows)
    return lows[0].startswith("push") and not is_later


def _is_something_on_hold(sentence: Sentence, parts: Frame, subject: set[str]) -> bool:
    """Tell "the transfer was put on hold until the next season" from a show put on hold."""
    told = parts.season or sentence.titles or subject & SERIES_NOUNS
    return "hold" in parts.trigger.said(sentence) and not told


def _came_out(sentence: Sentence, start: int, at: int) -> bool:
    """Tell "was pushed to midseason, and it eventually premiered on March 29"."""
    return not _CAME_OUT.isdisjoint(sentence.lows[start:at])


def _is_of_making(sentence: Sentence, at: int) -> bool:
    """Tell "(delayed), with production beginning in summer", which is no premiere."""
    return not _MAKING.isdisjoint(sentence.lows[max(at - _PAIR - 1, 0) : at])


def _was_meant(sentence: Sentence, at: int) -> bool:
    """Tell "which was supposed to begin this month": the day that no longer holds."""
    before = {sentence.low(place) for place in range(at - 4, at)}
    scheduled = {"had", "been"} <= {sentence.low(place) for place in range(at - 5, at)}
    meant = bool(before & {"supposed", "meant", "initial", "original"}) or scheduled
    return meant or {"from", "planned"} <= before


def _is_pushed_elsewhere(sentence: Sentence, parts: Frame) -> bool:
    """Tell "pushed for a divorce" and "delays will impact" from "pushed to May"."""
    following = sentence.low(parts.trigger.end)
    if following in _MAKING or "theatrical" in sentence.lows:
        return True  # "the pandemic postponing production", "delayed the theatrical releases of"
    if sentence.low(parts.trigger.start) == "bumps" and following in {"ahead", "for", "in"}:
        return True  # "cast gets salary bumps ahead of season 3"
    before = sentence.low(parts.trigger.start - 1)
    counted = before in _BEFORE_A_NOUN or before.endswith("-related")
    is_noun = sentence.low(parts.trigger.start) == "delays" and (counted or following in _IMPACT)
    pushed = sentence.low(parts.trigger.end - 1) == "pushed"
    to_place = following == "to" and not any(d.start > parts.trigger.end for d in sentence.dates)
    later = sentence.low(parts.trigger.end + 1) in {"midseason", "later", "next", "fall", "tba"}
    if following in _SOMEBODY:
        return True  # "pushing his class to its limits"
    if following == "into" and not any(d.start == parts.trigger.end + 1 for d in sentence.dates):
        return not later  # "was pushed into a river"
    if sentence.low(parts.trigger.end - 1) == "over" and following == "by":
        return True  # "a protester who was pushed over by police"
    if _BOUNDS.intersection(sentence.lows[parts.trigger.end : parts.trigger.end + 2]):
        return True  # "pushing the boundaries"
    if following == "to" and "regular" in sentence.lows[parts.trigger.end :]:
        return True  # "was bumped up to series regular status"
    return is_noun or (pushed and (following == "for" or (to_place and not later)))


def _is_to_a_slot(sentence: Sentence, parts: Frame) -> bool:
    """Tell "moving (from Sunday) to Tuesday (nights)", an evening of the week, from a date."""
    behind = (day for day in sentence.dates if day.start >= parts.trigger.start)
    days = (day for day in behind if day.weekday is not None and not day.month)
    moves = sentence.low(parts.trigger.start).startswith(("mov", "shift"))
    return any(moves or sentence.low(day.end) in SLOTS for day in days)


def _leads_to(sentence: Sentence, at: int) -> bool:
    """Tell "to March", "until this October" from "from March"."""
    before = at - 1 - (sentence.low(at - 1) in {"this", "next", "early", "late"})
    return sentence.low(before) in {"to", "until", "till", "into", "for"}
