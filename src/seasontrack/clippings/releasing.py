"""Dates of seasons: set, kept, moved, and seasons in parts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from seasontrack.clippings.drafts import Reading, draft, episodes_in, labels_of
from seasontrack.clippings.ending import finale, tells_finale
from seasontrack.clippings.numbers import cardinal
from seasontrack.clippings.polarity import Polarity
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.release_evidence import (
    is_past,
    is_release,
    is_roundup,
    part_of,
    released_seasons,
    was_meant,
)
from seasontrack.clippings.roles import Frame
from seasontrack.clippings.timing import date_behind, date_mention, date_mentions, year_nearby
from seasontrack.clippings.words import words
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Kind

_NOT_DELAYED = words(
    "production filming shooting film movie game special reunion tour album wedding ceremony"
)
_PARTS = range(2, 10)


def scheduled(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a date to come, one proposal for each part that has its own."""
    if polarity.is_negated and reading.sentence.low(parts.trigger.end) in {
        "until",
        "till",
        "before",
    }:
        yield from delayed(reading, parts, replace(polarity, is_negated=False))
    if polarity.is_negated:
        return
    if tells_finale(reading.sentence, parts):
        yield from finale(reading, parts, polarity)
        return
    if not is_release(reading, parts):
        return
    mentions = date_mentions(reading, parts)
    dateless = parts.trigger.phrase.shape == "date"
    if not mentions and not dateless:
        return
    if parts.trigger.phrase.kind == "scheduled" and was_meant(reading.sentence, parts):
        return
    if dateless and (is_roundup(reading.sentence) or not (parts.season or parts.shows)):
        return
    past = [m for m in mentions if m.year and is_past(reading, m)]
    seasons = released_seasons(reading, parts, came_out=bool(past))
    part = part_of(reading.sentence, parts)
    base = replace(
        draft(reading, parts, Kind.SCHEDULED, polarity),
        seasons=seasons,
        episodes=episodes_in(reading.sentence, 0, len(reading.sentence.tokens)),
    )
    if not mentions:
        yield replace(base, part=part, on=None)
        return
    for number, mention in enumerate(mentions, start=1):
        premiere = mention.resolve(reading.setting.anchor, "future", year_nearby(reading, mention))
        yield replace(
            base,
            kind=Kind.PREMIERED if mention in past else Kind.SCHEDULED,
            premiere=premiere,
            part=number if len(mentions) > 1 else part,
        )


def premiered(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that a season came out, and its finale where a range is told."""
    if polarity.is_negated:
        return
    if tells_finale(reading.sentence, parts):
        yield from finale(reading, parts, polarity)
        return
    if parts.season and parts.season.count and not parts.season.numbers:
        return
    mention = date_mention(reading, parts) if is_release(reading, parts) else None
    if mention is None:
        return
    reading.taken.add(mention.start)
    anchor = reading.setting.anchor
    premiere = mention.resolve(anchor, "past", year_nearby(reading, mention))
    seasons = released_seasons(reading, parts, came_out=True)
    yield replace(
        draft(reading, parts, Kind.PREMIERED, polarity),
        seasons=seasons,
        premiere=premiere,
        part=part_of(reading.sentence, parts),
        on=None,
    )
    end = mention.end + (reading.sentence.low(mention.end) == ",")
    if reading.sentence.low(end) in {"to", "–", "until", "through", "and"} and parts.season:
        last = date_behind(reading.sentence, end, end + 2, reading.taken)
        if last:
            reading.taken.add(last.start)
            yield replace(
                draft(reading, parts, Kind.FINISHED, polarity),
                seasons=seasons,
                finale=last.resolve(anchor, "past"),
                on=None,
            )


def derived(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Count from the day told: "on April 10, nine days after the second season's premiere"."""
    sentence, start = reading.sentence, parts.trigger.start
    number = cardinal(sentence.low(start - 1))
    told = [m for m in sentence.dates if m.end <= start and m.day]
    near = [m for m in sentence.seasons if start < m.start < parts.trigger.end + 6 and m.numbers]
    if not (number and told and near) or polarity.is_negated:
        return
    days = number * (7 if sentence.low(start).startswith("week") else 1)
    day = told[-1].resolve(reading.setting.anchor, "past")
    if day:
        before = sentence.low(start + 1) == "before"
        found = day.earliest + timedelta(days=days if before else -days)
        yield replace(
            draft(reading, parts, Kind.PREMIERED, polarity),
            seasons=labels_of(near[0])[0],
            premiere=PartialDate.from_edtf(found.isoformat()),
            by=None,
            on=None,
        )


def delayed(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that a date no longer holds, with the new one if it is told."""
    sentence = reading.sentence
    subject = {sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked}
    if polarity.is_negated or subject & _NOT_DELAYED:
        return
    by_house = parts.network and parts.names_show
    if not (parts.season or sentence.titles or by_house or any(s.known for s in parts.shows)):
        return
    seasons, _ = labels_of(parts.season)
    behind = [d for d in sentence.dates if d.start >= parts.trigger.start]
    to = [d for d in behind if sentence.low(d.start - 1) in {"to", "until", "till", "into", "for"}]
    reading.taken.update(d.start for d in behind)
    chosen = next(iter(to or [d for d in behind if sentence.low(d.start - 1) != "from"]), None)
    yield replace(
        draft(reading, parts, Kind.DELAYED, polarity),
        seasons=seasons,
        premiere=chosen.resolve(reading.setting.anchor, "future") if chosen else None,
    )


def split(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose the parts of a season that have no dates yet."""
    sentence = reading.sentence
    numbers = [cardinal(sentence.low(at)) for at in range(parts.trigger.start, parts.trigger.end)]
    total = next((number for number in numbers if number), 2)
    if polarity.is_negated or not (parts.season or sentence.titles) or total not in _PARTS:
        return
    if any(made.kind is Kind.SCHEDULED and made.part for made in reading.made):
        return
    seasons, _ = labels_of(parts.season or reading.season)
    base = replace(draft(reading, parts, Kind.SCHEDULED, polarity), seasons=seasons)
    for number in range(1, total + 1):
        yield replace(base, part=number)
