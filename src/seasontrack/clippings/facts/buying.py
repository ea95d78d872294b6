"""Renewals: what a network buys more of, or takes over."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from seasontrack.clippings.facts.continuing import bought_next
from seasontrack.clippings.facts.drafts import Reading, draft, episodes_in, labels_of, record
from seasontrack.clippings.facts.dropping import cancelled
from seasontrack.clippings.facts.evidence import (
    is_about_series,
    is_after_cancelling,
)
from seasontrack.clippings.facts.other_things import is_special
from seasontrack.clippings.facts.people import is_somebodys_return
from seasontrack.clippings.facts.renewing import (
    is_out,
    is_renewal,
    is_renewing,
    is_somebodys_role,
    is_the_latest,
    was_taken_back,
)
from seasontrack.clippings.facts.timing import day_behind
from seasontrack.clippings.grammar.finding import shows_behind, shows_in
from seasontrack.clippings.grammar.lists import names_listed
from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import ShowName, name_at
from seasontrack.clippings.grammar.slots import object_slot
from seasontrack.clippings.mentions.season_mention import DETERMINERS, SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

_FAR = 12  # words of "(a second season) of (ten episodes of 'Salt Road') on"
_NEAR = 4  # words of "after two seasons on Cinemax"
_SAID = words("confirmed announced revealed unveiled official")
_DROPPED = frozenset({"canceled", "cancelled", "axed", "ex"})
_DATED = {Kind.SCHEDULED, Kind.PREMIERED, Kind.DELAYED}
_LEAVING = _DROPPED | words("run cancellation axe exit dropped ditched scrapped")


def renewed(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a renewal; negated ("will not be renewed") it is a cancellation."""
    if polarity.is_negated:
        yield from _denied(reading, parts, polarity)
        return
    mention = parts.season
    if mention and is_the_latest(reading.sentence, mention):
        return  # "heading into last season"
    is_role = is_somebodys_role(reading.sentence, parts)
    if is_role or is_out(reading.sentence, parts) or was_taken_back(reading, parts):
        return
    if mention and "than" in reading.sentence.lows[max(mention.start - 2, 0) : mention.start]:
        return  # "will get more than just a third season"
    if not is_about_series(reading, parts) or not is_renewal(reading, parts):
        return
    seasons, count = labels_of(mention)
    spelt_out = _spelt_out(reading.sentence, count or 0)
    seasons, count = (spelt_out, None) if spelt_out else (seasons, count)
    seasons = _as_bought(reading.sentence, parts, seasons)
    kind = Kind.ORDERED if seasons == ("1",) else Kind.RENEWED
    near = {reading.sentence.low(at) for at in range(parts.trigger.start - 1, parts.trigger.end)}
    day = day_behind(reading, mention, is_to_come="will" in near) if mention else None
    yield replace(
        draft(reading, parts, kind, polarity),
        seasons=seasons,
        count=count,
        final=bool(mention and mention.is_final) and kind is Kind.RENEWED,
        episodes=episodes_in(reading.sentence, parts.trigger.end, parts.right),
    )
    moves = is_taken_up_again(reading, parts) or _left_another(reading.sentence, parts)
    told = any(made.kind is Kind.MOVED for made in reading.made)
    if parts.network and moves and not told:
        yield replace(
            draft(reading, parts, Kind.MOVED, polarity), seasons=seasons, platform=parts.network
        )
    if day:
        yield replace(
            draft(reading, parts, Kind.SCHEDULED, polarity),
            seasons=seasons,
            premiere=day.resolve(reading.setting.anchor, "future"),
            on=None,
        )
    if len(seasons) == 1 and kind is Kind.RENEWED:
        yield from _bought_next(reading, parts, polarity)
    _add_listed(reading, parts, polarity)


def _as_bought(sentence: Sentence, parts: Frame, seasons: tuple[str, ...]) -> tuple[str, ...]:
    """Tell "season 1 has finished, and it was renewed" from "a straight-to-series pickup"."""
    if seasons == ("1",) and is_renewing(parts):
        return ()
    to_series = parts.season is None and "straight-to-series" in parts.trigger.said(sentence)
    return ("1",) if to_series else seasons


def is_taken_up_again(reading: Reading, parts: Frame) -> bool:
    """Tell a pickup of what this sentence, or one before it, tells as cancelled."""
    taken_up = not {"picked", "picks"}.isdisjoint(parts.trigger.said(reading.sentence))
    cancelled, shows = reading.setting.cancelled, parts.shows
    before = any(show.text in cancelled for show in shows) if shows else None in cancelled
    return (taken_up and before) or is_after_cancelling(reading.sentence, parts)


def _denied(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a cancellation, but not of what "was not officially confirmed"."""
    if _SAID.isdisjoint(parts.trigger.said(reading.sentence)):
        yield from cancelled(reading, parts, replace(polarity, is_negated=False))


def _spelt_out(sentence: Sentence, count: int) -> tuple[str, ...]:
    """Return 3 and 4 of "two more seasons (before season 2 is out)", "both season 3 and 4".

    So of "two more, bringing its total to four".
    """
    total = _total(sentence)
    if count and total > count:
        return tuple(str(number) for number in range(total - count + 1, total + 1))
    before = next((m for m in sentence.seasons if _is_to_come(sentence, m)), None)
    if count and before:
        first = before.numbers[0] + 1
        return tuple(str(number) for number in range(first, first + count))
    numbered = [mention for mention in sentence.seasons if not mention.is_after]
    told = [number for mention in numbered for number in mention.numbers]
    consecutive = bool(told) and told == list(range(told[0], told[0] + count))
    return tuple(map(str, told)) if consecutive and count > 1 else ()


def _total(sentence: Sentence) -> int:
    """Return the 12 of "bringing the total to twelve", of "through a twelfth"; 0 where untold."""
    for place, low in enumerate(sentence.lows):
        if low == "through" and sentence.low(place + 1) in {"a", "an", "its"}:
            return ordinal(sentence.low(place + 2)) or 0
    pairs = enumerate(pairwise(sentence.lows))
    at = next((at for at, pair in pairs if pair == ("total", "to")), None)
    return 0 if at is None else cardinal(sentence.low(at + len(["total", "to"]))) or 0


def _is_to_come(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "before Season 2 had even come out", "ahead of its second season"."""
    lows = [sentence.low(at) for at in range(mention.start - 2, mention.start + 1)]
    return len(mention.numbers) == 1 and ("before" in lows or lows[:2] == ["ahead", "of"])


def _left_another(sentence: Sentence, parts: Frame) -> bool:
    """Tell "renewed at HBO Max after two seasons on Cinemax", "two seasons of X from FX"."""
    others = [n for n in sentence.networks if n.name != parts.network]
    if any(sentence.low(n.start - 1) in _DROPPED for n in others):
        return True  # "Canceled Netflix Sitcom Gets Fourth Season On Pop TV"
    if any(sentence.low(n.start - 1) == "from" and _ends(parts, n.start - 1) for n in others):
        return True
    after = next(
        (at for at in range(parts.trigger.end, parts.right) if sentence.low(at) == "after"), None
    )
    if after is None:
        return False
    house = next((n for n in sentence.networks if after < n.start <= after + _NEAR), None)
    if house is None or house.name == parts.network:
        return False
    ran = sentence.low(house.end) in _LEAVING  # "after Fox canceled it", "after its CBS run"
    return ran or sentence.lows[house.start - 2] in {"seasons", "season", "series", "run"}


def _ends(parts: Frame, at: int) -> bool:
    return any(show.end == at for show in parts.shows)


def _bought_next(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose the rest of "a sixth season was announced in May, and a seventh in July"."""
    behind = max(parts.trigger.end, parts.season.end if parts.season else 0)
    days = [day for day in reading.sentence.dates if day.start >= parts.trigger.start]
    near = [day for day in days if day.start <= behind + _FAR]
    behind = max(behind, near[0].end) if near else behind
    for number, day in bought_next(reading.sentence, behind):
        reading.taken.add(day.start)
        yield replace(
            draft(reading, parts, Kind.RENEWED, polarity),
            seasons=(str(number),),
            on=day.resolve(reading.setting.anchor, "past"),
        )


def _add_listed(reading: Reading, parts: Frame, polarity: Polarity) -> None:
    """Propose the rest of a list: "renews 'A' for season 5 and 'B' for season 2"."""
    base = draft(reading, parts, Kind.RENEWED, polarity)
    for number, other in _elliptical(reading.sentence, parts):
        record(reading, replace(base, show=other.text, key=other.key, seasons=(str(number),)))
    for mention in reading.sentence.seasons:
        told_first = parts.season is None or not parts.season.start < mention.start < parts.right
        if told_first or mention.is_attribute:
            continue
        for listed in _listed_with(reading.sentence, parts, mention):
            seasons, count = labels_of(mention)
            named = replace(
                base,
                show=listed.text,
                key=listed.key,
                seasons=seasons,
                count=count,
                final=mention.is_final,
            )
            record(reading, named)


def _elliptical(sentence: Sentence, parts: Frame) -> Iterator[tuple[int, ShowName]]:
    """Yield the fifth and Tide in "… for second seasons, and Tide for a fifth"."""
    if parts.season is None:
        return
    told = {at for mention in sentence.seasons for at in range(mention.start, mention.end)}
    for at in range(parts.season.end, len(sentence.tokens)):
        number = ordinal(sentence.low(at)) if at not in told else None
        start = at - (sentence.low(at - 1) in DETERMINERS)
        listed = _listed_before(sentence, parts, start) if number else None
        goes_on = sentence.low(at + 1) in {"and", "while"}
        if number and listed and (goes_on or not sentence.low(at + 1).isalpha()):
            yield number, listed


def _listed_with(sentence: Sentence, parts: Frame, mention: SeasonMention) -> list[ShowName]:
    """Return what stands in a list with its seasons: "B for season 2", "season 2 of B".

    So B and C of "…, and B and C for their fifth seasons".
    """
    if sentence.low(mention.end) == "of":
        return shows_in(sentence, object_slot(sentence, mention.end), active=True)[:1]
    listed = _listed_before(sentence, parts, mention.start)
    if listed is None or sentence.low(mention.noun) != "seasons" or listed.known:
        return [listed] if listed else []
    spans = names_listed(sentence, listed.start, listed.end)
    return [name_at(sentence, *span) for span in spans]


def _listed_before(sentence: Sentence, parts: Frame, start: int) -> ShowName | None:
    if sentence.low(start - 1) not in {"for", "("}:
        return None
    title = sentence.title_before(start - 1)
    if title:
        return name_at(sentence, title.start, title.end)
    for run in capital_runs(sentence, parts.trigger.end, start - 1):
        bracketed = sentence.low(start - 1) == "("  # "along with B (Season 5)"
        listed = bracketed or sentence.low(run[0] - 2) == "along"
        if run[1] == start - 1 and (listed or can_be_show(sentence, run)):
            return name_at(sentence, *run)
    return None


def _lend(reading: Reading, parts: Frame, seasons: tuple[str, ...]) -> None:
    """Give the one date told without a season that of "will return for a second season"."""
    bare = [made for made in reading.made if made.kind is Kind.SCHEDULED and not made.seasons]
    named = {show.text for show in parts.shows}
    bare = [made for made in bare if not (made.show and named) or made.show in named]
    if len(bare) == 1:
        at = reading.made.index(bare[0])
        reading.made[at] = replace(bare[0], seasons=seasons)


def _is_announced(reading: Reading, parts: Frame) -> bool:
    """Tell "Jane Bloggs will return for a second series of 'X', ITV has announced"."""
    mention = parts.season
    owned = mention is not None and bool(shows_behind(reading.sentence, mention))
    return owned and reading.said.network is not None and not reading.sentence.is_headline


def returning(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a renewal, unless a date makes the return a premiere."""
    mention = parts.season
    seasons, _ = labels_of(mention)
    dated = [made for made in reading.made if made.kind in _DATED]
    # "After its premiere in February, X will return with a second season" tells of two
    if any(not (made.seasons and seasons) or {*made.seasons} & {*seasons} for made in dated):
        _lend(reading, parts, seasons)
        return
    if is_special(reading.sentence, parts) or not (parts.shows or mention):
        return  # "No one comes back to form"
    verb = reading.sentence.low(parts.trigger.start)
    if verb == "returned":
        return  # "recently returned for its third season", which is out
    if mention and mention.is_final and not mention.numbers:
        return  # "is back for its final season", which was known
    if _is_announced(reading, parts) or not is_somebodys_return(reading.sentence, parts):
        yield from renewed(reading, parts, polarity)
