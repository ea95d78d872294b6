"""Shows that go on at another network, or that are saved."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from seasontrack.clippings.facts.drafts import Reading, draft, labels_of
from seasontrack.clippings.facts.evidence import (
    goes_on,
    is_about_series,
    is_after_cancelling,
    is_of_others,
)
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import is_titled
from seasontrack.clippings.mentions.names import NEWSROOMS, SERIES_NOUNS, SPEAKERS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.domain.models import Kind


def moved(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that another network carries the show."""
    said = parts.trigger.said(reading.sentence)
    inside = range(parts.trigger.start, parts.trigger.end)
    evening = any(day.start in inside and day.weekday is not None for day in reading.sentence.dates)
    nowhere = "season" in said or ("to", "series") in pairwise(said) or evening
    if polarity.is_negated or not is_about_series(reading, parts) or nowhere:
        return  # "heading to next season at CBS", "moves to series", "moves to Monday on NBC"
    quoted = any(title.is_quoted for title in reading.sentence.titles)
    titled = any(is_titled(reading.sentence, show) for show in parts.shows)
    if parts.names_show and quoted and not titled:
        return  # "'Harbour' to end as Jane Bloggs moves to HBO Max"
    newsrooms = any(n.name.lower() in NEWSROOMS for n in reading.sentence.networks)
    if newsrooms and not (titled or parts.season):
        return  # "Jane Bloggs is moving from the Fox Sports booth to CBS"
    platform = _destination(reading.sentence, parts) or parts.network
    if platform and _is_left(reading.sentence, parts, platform):
        others = (n.name for n in reading.sentence.networks if n.name != platform)
        platform = next(others, None)
    if platform is None:
        return
    seasons, _ = labels_of(parts.season)
    yield replace(
        draft(reading, parts, Kind.MOVED, polarity), seasons=seasons, by=platform, platform=platform
    )


def _is_left(sentence: Sentence, parts: Frame, platform: str) -> bool:
    """Tell "moves to the channel from CBS", which names the network that is left only."""
    told = sentence.slice(parts.trigger.start, parts.trigger.end).lower()
    return told.endswith(f"from {platform.lower()}")


def changes_of_house(made: list[Proposal]) -> Iterator[Proposal]:
    """Yield a move for each show that one network cancelled and another one renewed."""
    moving = {proposal.show for proposal in made if proposal.kind is Kind.MOVED}
    dropped = {p.show: p.by for p in made if p.kind is Kind.CANCELLED and p.by}
    for proposal in made:
        house = dropped.get(proposal.show, "")
        if proposal.kind is not Kind.RENEWED or not (house and proposal.by):
            continue
        if proposal.show in moving or proposal.by.lower() == house.lower():
            continue
        yield replace(
            proposal,
            kind=Kind.MOVED,
            platform=proposal.by,
            count=None,
            final=False,
            rule=f"moved: cancelled by {house}, {proposal.rule}",
        )


def _destination(sentence: Sentence, parts: Frame) -> str | None:
    ahead = [n for n in sentence.networks if parts.trigger.start <= n.start < parts.right + 3]
    for network in ahead:
        if "which" in sentence.lows[parts.trigger.end : network.start]:
            break  # "will move to the new network, which will replace Fox Soccer"
        words = [sentence.low(at) for at in range(max(network.start - 4, 0), network.start)]
        is_left = {"from", "leaves", "leaving", "exits", "former"}.intersection(words)
        if not is_left or "to" in words:
            return network.name
    at = parts.trigger.end
    for place in range(parts.trigger.start, min(at + 4, len(sentence.tokens))):
        if sentence.low(place) in {"channel", "network", "streamer", "platform"}:
            following = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
            if following and following.text[0].isupper():
                return following.text
    return None


def saved(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a move, and a renewal when seasons are told or the show is revived."""
    if polarity.is_negated or not is_about_series(reading, parts):
        return
    if is_of_others(reading.sentence, parts):
        return
    sentence = reading.sentence
    titled = any(is_titled(sentence, show) for show in parts.shows)
    named = parts.names_show if parts.is_active else titled
    by_house = parts.network and not parts.is_active
    own = sentence.low(parts.trigger.opening) == "its" and parts.names_show
    if parts.is_active and own and parts.shows[-1].end <= parts.trigger.start:
        return  # "'X' saves its last twists for the finale"
    acting = any(network.name == parts.network for network in sentence.networks)
    acting = acting or goes_on(reading, parts) or not SPEAKERS.isdisjoint(sentence.lows)
    if parts.is_active and not acting and not titled:
        return  # "saves man from drowning"
    if not (named or by_house or parts.season or reading.setting.context):
        return  # "a quest to rescue her little brother"
    if _is_other_rescue(sentence, parts):
        return
    seasons, count = labels_of(parts.season)
    revived = reading.sentence.low(parts.trigger.start) in {"revives", "revived", "reviving"}
    word = reading.sentence.low(parts.trigger.start)
    revived = revived or word.startswith("un")
    elsewhere = (
        bool(parts.season)
        or len(reading.sentence.networks) > 1
        or is_after_cancelling(reading.sentence, parts)
    )
    if parts.network and not word.startswith("un") and (elsewhere or not revived):
        yield replace(
            draft(reading, parts, Kind.MOVED, polarity), seasons=seasons, platform=parts.network
        )
    if parts.season or revived or not parts.network:
        yield replace(
            draft(reading, parts, Kind.RENEWED, polarity),
            seasons=seasons,
            count=count,
            final=bool(parts.season and parts.season.is_final),
        )


def _is_other_rescue(sentence: Sentence, parts: Frame) -> bool:
    """Tell "a rescue drama", "saving the day" and "resurrected from the series" from a save."""
    words = [sentence.low(at) for at in range(parts.trigger.start, parts.trigger.end + 1)]
    saved_from = words[1] == "from" and sentence.network_at(parts.trigger.end) is None
    drama = words[0] == "rescue" and words[1] in SERIES_NOUNS | {"mission", "team"}
    day = sentence.lows[parts.trigger.end : parts.trigger.end + 2] == ["the", "day"]
    in_it = not parts.is_active and words[1] == "in" and not sentence.networks
    return saved_from or drama or day or in_it  # "finds herself resurrected in the bathroom"
