"""Anime announced of what people read: the first season is ordered, or dated, by that."""

from collections.abc import Iterator
from dataclasses import replace

from seasontrack.clippings.facts.buying import renewed
from seasontrack.clippings.facts.drafts import Reading, draft
from seasontrack.clippings.facts.timing import date_behind
from seasontrack.clippings.grammar.phrases import PASSIVE_FOLLOWERS
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.proposals import Proposal
from seasontrack.domain.models import Kind

_DATED = frozenset({Kind.SCHEDULED, Kind.PREMIERED})
_FIRST = ("1",)
_NEAR = 3  # words of "in early October"


def adapted(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose the order of "X gets an anime adaptation", or the date that comes with it."""
    named = any(show.text for show in parts.shows)
    is_dated = any(made.kind in _DATED for made in reading.made)
    if polarity.is_negated or is_dated or not named:
        return
    if parts.season:
        if "announced" in parts.trigger.said(reading.sentence):
            yield from renewed(reading, parts, polarity)  # "X Season 3 Anime Announced"
        return
    end = parts.trigger.end
    is_got = "announced" not in parts.trigger.phrase.pattern  # "got an anime in October 2023"
    following = reading.sentence.low(end)
    passive = not following.isalpha() or following in PASSIVE_FOLLOWERS
    if not (is_got or parts.is_active or passive):
        return  # "TV anime confirmed cast"
    anchor = reading.setting.anchor
    mention = date_behind(reading.sentence, end, end + _NEAR, reading.taken)
    premiere = reading.day_to_come(mention) if mention else None
    if mention and premiere and (premiere.latest > anchor or is_got):
        reading.taken.add(mention.start)
        is_ahead = premiere.latest > anchor
        made = draft(reading, parts, Kind.SCHEDULED if is_ahead else Kind.PREMIERED, polarity)
        yield replace(made, seasons=_FIRST, premiere=premiere, on=None)
        if not is_ahead:
            return
    yield replace(draft(reading, parts, Kind.ORDERED, polarity), seasons=_FIRST)
