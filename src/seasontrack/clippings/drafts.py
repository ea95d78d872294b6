"""Proposals in the making: what one sentence has given so far, and the parts all kinds share."""

from dataclasses import dataclass, field

from seasontrack.clippings.numbers import cardinal
from seasontrack.clippings.polarity import Polarity
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.roles import Frame
from seasontrack.clippings.season_mention import SeasonMention
from seasontrack.clippings.sentence import Sentence
from seasontrack.clippings.shows import Setting, ShowName
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Kind


@dataclass
class Reading:
    """The state of reading one sentence: its phrases and the dates already spoken for."""

    sentence: Sentence
    setting: Setting
    taken: set[int] = field(default_factory=set)
    made: list[Proposal] = field(default_factory=list)
    shows: list[ShowName] = field(default_factory=list)
    season: SeasonMention | None = None
    network: str | None = None
    latest: list[ShowName] = field(default_factory=list)


def record(reading: Reading, proposal: Proposal) -> None:
    """Keep a proposal, once."""
    if proposal not in reading.made:
        reading.made.append(proposal)


def draft(reading: Reading, parts: Frame, kind: Kind, polarity: Polarity) -> Proposal:
    """Return a proposal with what all kinds share; the show is set later."""
    passage = reading.sentence.passage
    return Proposal(
        kind=kind,
        show=None,
        key=None,
        sentence=passage.text,
        start=passage.start,
        end=passage.end,
        rule=parts.trigger.rule,
        by=parts.network,
        on=announced_on(reading, parts),
        hedge=polarity.hedge,
        confidence=polarity.confidence,
    )


def announced_on(reading: Reading, parts: Frame) -> PartialDate | None:
    """Return the day the sentence gives for the announcement itself."""
    for mention in reading.sentence.dates:
        if mention.start in reading.taken or mention.time or mention.third:
            continue
        lead = reading.sentence.low(mention.start - 1)
        opens = mention.start <= 1
        near = parts.trigger.start - 12 <= mention.start < parts.right
        if mention.relative and mention.relative not in {"today", "yesterday"}:
            continue
        if (opens and lead in {"on", "in", ""}) or (
            near and (lead in {"on", "in"} or mention.relative)
        ):
            return mention.resolve(reading.setting.anchor, "past")
        if near and mention.weekday is not None:
            return mention.resolve(reading.setting.anchor, "past")
    return None


def labels_of(mention: SeasonMention | None) -> tuple[tuple[str, ...], int | None]:
    """Return the labels and the count of the seasons mentioned."""
    if mention is None:
        return (), None
    return tuple(str(number) for number in mention.numbers), mention.count


def episodes_in(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the number of episodes told between two tokens."""
    for at in range(start, min(end, start + 12)):
        word, _, noun = sentence.low(at).partition("-")
        if noun == "episode" and cardinal(word):
            return cardinal(word)
        if sentence.low(at) == "episodes":
            counts = [cardinal(sentence.low(place)) for place in range(max(at - 3, start), at)]
            return next((count for count in counts if count), None)
    return None
