"""Shows that go on at another network."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from seasontrack.clippings.facts.drafts import Reading, draft, labels_of
from seasontrack.clippings.facts.evidence import is_about_series
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import is_titled
from seasontrack.clippings.mentions.names import NEWSROOMS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.domain.models import Kind


def moved(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that another network carries the show."""
    said = parts.trigger.said(reading.sentence)
    nowhere = "season" in said or ("to", "series") in pairwise(said)
    if polarity.is_negated or not is_about_series(reading, parts) or nowhere:
        return  # "heading to next season at CBS", a pilot that "moves to series"
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
