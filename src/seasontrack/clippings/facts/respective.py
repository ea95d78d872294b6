"""Deals out what is told "respectively": the seasons and the days of several shows."""

from seasontrack.clippings.facts.drafts import Reading
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Kind

_MANY = 2


def respective_seasons(
    sentence: Sentence, seasons: tuple[str, ...], shows: int
) -> list[tuple[str, ...]]:
    """Return the seasons of each show: "A and B, for a second and fourth season, respectively"."""
    if shows < _MANY or not sentence.is_respective:
        return [seasons] * shows
    if len(seasons) == 1:
        return [seasons] * shows  # "The third seasons of A and B, in May and June, respectively"
    return [(label,) for label in seasons] if len(seasons) == shows else [()] * shows


def respective_days(
    reading: Reading, parts: Frame, proposal: Proposal, shows: int
) -> list[PartialDate | None]:
    """Return the premiere of each show: "A and B, on May 5 and June 6, respectively"."""
    sentence = reading.sentence
    if shows < _MANY or not sentence.is_respective:
        return [proposal.premiere] * shows
    days = [day for day in sentence.dates if day.start >= parts.trigger.start]
    if proposal.premiere is None or len(days) != shows:
        return [proposal.premiere, *[None] * (shows - 1)]
    came_out = proposal.kind is Kind.PREMIERED
    anchor = reading.setting.anchor
    return [day.resolve(anchor, "past" if came_out else "future") for day in days]
