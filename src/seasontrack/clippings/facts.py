"""Turns the phrases of a sentence into proposals."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from seasontrack.clippings.claims import claim_hedge, claim_total, is_claimed, speaker
from seasontrack.clippings.matching import Trigger, triggers
from seasontrack.clippings.names import CONGLOMERATES, SERIES_NOUNS
from seasontrack.clippings.numbers import cardinal
from seasontrack.clippings.phrases import ASSERTIONS
from seasontrack.clippings.polarity import Polarity, is_other_business, judge
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.roles import Frame, Setting, date_behind, frame, show_of_season
from seasontrack.clippings.seasons import SeasonMention
from seasontrack.clippings.sentence import Sentence
from seasontrack.clippings.shows import ShowName, subject_slot
from seasontrack.clippings.when import DateMention, Prefer
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Kind

_DATING = frozenset({"scheduled", "premiered", "delayed", "ran"})
_MOST = 12
_DATE_REACH = 24
_NOT_SERIES = frozenset(
    "trailer teaser tickets soundtrack book film movie album game novel poster production filming "
    "shooting podcast tour finale special clip video episode episodes pilot character photos "
    "manga issue volume edition dvd blu-ray merch store park ride concert festival event clips "
    "comic single song play musical documentary preorders fans cast writers auditions trailers".split()
)
_NOT_DELAYED = frozenset(
    "production filming shooting film movie game special reunion tour album wedding ceremony".split()
)
_FILM_VERBS = frozenset("release releases released opens open hit hits lands".split())
_PERSONS = frozenset(
    "actor actress host coach player cast contract contestant presenter judge anchor star stars "
    "manager team club flight event tour".split()
)
_BETWEEN_PARTS = frozenset(
    "part volume half second the and & , on arriving dropping following with to in 2 two remaining ;".split()
)
_MERGED = frozenset({Kind.RENEWED, Kind.CANCELLED, Kind.MOVED})
_CANCELLED = frozenset("canceled cancelled axed cancellation cancelation axing ex-fox former".split())


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


def read_facts(sentence: Sentence, setting: Setting) -> tuple[list[Proposal], list[ShowName]]:
    """Return the announcements a sentence states, and the shows they are about."""
    if is_other_business(sentence):
        return [], []
    found = [trigger for trigger in _bounded(sentence) if _could_hold(sentence, trigger)][:_MOST]
    found = [trigger for trigger in found if not _is_inside(trigger, found)]
    reading = Reading(sentence, setting)
    framed: list[tuple[Frame, Polarity]] = []
    for number in range(len(found)):
        parts = _framed(reading, found, number)
        if parts:
            framed.append(parts)
    # Dates first: what is left of them is when something was announced.
    for parts, polarity in sorted(framed, key=lambda row: row[0].trigger.phrase.kind not in _DATING):
        _propose(reading, parts, polarity)
    final_mentions(reading)
    reading.made = _merged(reading.made)
    reading.made.sort(key=lambda made: made.kind in {Kind.SCHEDULED, Kind.PREMIERED, Kind.FINISHED})
    return reading.made, [show for show in reading.shows if any(made.show == show.text for made in reading.made)]


def _merged(made: list[Proposal]) -> list[Proposal]:
    """Let the fuller of two statements of one sentence stand."""
    finals = {(p.show, p.seasons) for p in made if p.kind is Kind.FINAL}
    told = {(p.kind, p.show) for p in made if p.seasons or p.count}
    houses = {(p.kind, p.show): p.by for p in reversed(made) if p.by}
    renewed = {(p.show, p.seasons) for p in made if p.kind is Kind.RENEWED and p.seasons}
    kept = []
    for proposal in made:
        fact = proposal.show, proposal.seasons
        vague = not (proposal.seasons or proposal.count)
        if proposal.kind in _MERGED and vague and (proposal.kind, proposal.show) in told:
            continue
        if proposal.kind is Kind.FINAL and fact in renewed:
            continue
        if proposal.by is None and proposal.kind in _MERGED:
            proposal = replace(proposal, by=houses.get((proposal.kind, proposal.show)))
        is_final = proposal.kind is Kind.RENEWED and fact in finals and fact in renewed
        kept.append(replace(proposal, final=True) if is_final else proposal)
    return kept


def _bounded(sentence: Sentence) -> Iterator[Trigger]:
    for count, trigger in enumerate(triggers(sentence)):
        if count >= 4 * _MOST:
            return
        yield trigger


def _is_inside(trigger: Trigger, found: list[Trigger]) -> bool:
    """Tell "released" in "will be released": the longer phrase has read it already."""
    return trigger.phrase.kind in _DATING and any(
        other.phrase.kind in _DATING
        and other.start < trigger.start
        and trigger.end <= other.end
        and (other.phrase.shape != "date" or trigger.phrase.shape == "date")
        for other in found
    )


def _could_hold(sentence: Sentence, trigger: Trigger) -> bool:
    """Drop the verbs that only count with a date when the sentence has none for them."""
    kind, shape = trigger.phrase.kind, trigger.phrase.shape
    if kind not in {"scheduled", "premiered", "ran"} or shape == "date":
        return True
    if trigger.phrase.pattern.startswith("now"):
        return True
    return any(
        trigger.start - _DATE_REACH <= mention.start <= trigger.end + _DATE_REACH
        for mention in sentence.dates
    )


def _limits(sentence: Sentence, found: list[Trigger], number: int) -> tuple[int, int]:
    trigger = found[number]
    left = found[number - 1].end if number else 0
    for at in range(trigger.start - 1, left, -1):
        if sentence.low(at) in {";", "–"} and at not in sentence.masked:
            left = at
            break
    right = len(sentence.tokens)
    for later in found[number + 1 :]:
        if later.start >= trigger.end and later.phrase.kind != "split":
            right = later.start
            break
    for at in range(trigger.end, right):
        if sentence.low(at) == ";" and at not in sentence.masked:
            right = at
            break
    return min(left, trigger.start), right


def _framed(reading: Reading, found: list[Trigger], number: int) -> tuple[Frame, Polarity] | None:
    """Return the parts of a phrase that is stated; what it names, later phrases may mean."""
    sentence, trigger = reading.sentence, found[number]
    if trigger.phrase.kind == "planned":
        polarity = Polarity(is_claimed(sentence, trigger))
    else:
        dated = trigger.phrase.kind in _DATING
        polarity = judge(sentence, trigger.start, trigger.end, dated=dated)
    if not polarity.is_stated:
        return None
    setting = reading.setting
    if reading.shows:
        setting = replace(setting, context=tuple(reading.latest))
    parts = frame(sentence, trigger, _limits(sentence, found, number), setting)
    if parts is None:
        return None
    if parts.is_active and parts.network is None and _continues(sentence, trigger):
        parts = replace(parts, network=reading.network)
    reading.network = parts.network or reading.network
    if parts.season is None and reading.season and _is_joined(sentence, trigger):
        parts = replace(parts, season=reading.season)
    reading.season = parts.season or reading.season
    if parts.names_show:
        reading.shows.extend(parts.shows)
        reading.latest = list(parts.shows)
    return parts, polarity


def _continues(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "renews 'A', cancels 'B'": both verbs have one subject."""
    return {sentence.low(trigger.start - 1), sentence.low(trigger.start - 2)} & {
        ",", "and", "but", ";", "&",
    } != set()  # fmt: skip


def _is_joined(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "premiered on … and concluded on …": both verbs have one subject."""
    start, end = subject_slot(sentence, trigger.start)
    joined = sentence.low(end - 1) in {"and", "but", ","} or sentence.low(start) == "with"
    joined = joined or sentence.low(trigger.start - 1) == ","
    return joined and trigger.phrase.kind in {
        "scheduled", "premiered", "ended", "delayed", "final",
    }  # fmt: skip


def _propose(reading: Reading, parts: Frame, polarity: Polarity) -> None:
    build = _BUILDERS[parts.trigger.phrase.kind]
    shows: tuple[ShowName | None, ...] = parts.shows or (None,)
    if parts.trigger.phrase.kind == "planned":
        # "The creator of 'X' has a plan": whose title it is, is not in doubt here.
        shows = _titles(reading.sentence)[:1] or shows
    for proposal in build(reading, parts, polarity):
        for show in shows:
            named = replace(
                proposal,
                show=show.text if show else None,
                key=show.known.key if show and show.known else None,
            )
            _record(reading, _resolved(named, show))


def _titles(sentence: Sentence) -> tuple[ShowName, ...]:
    return tuple(
        ShowName(title.known.title if title.known else title.text, title.known, title.start, title.end)
        for title in sentence.titles
    )


def _record(reading: Reading, proposal: Proposal) -> None:
    if proposal not in reading.made:
        reading.made.append(proposal)


def _resolved(proposal: Proposal, show: ShowName | None) -> Proposal:
    """Turn "two more" into season numbers where the library knows how many there are."""
    highest = show.known.highest_season if show and show.known else None
    if proposal.count and not proposal.seasons and highest is not None:
        numbers = range(highest + 1, highest + 1 + proposal.count)
        return replace(proposal, seasons=tuple(map(str, numbers)), count=None)
    return proposal


def _base(reading: Reading, parts: Frame, kind: Kind, polarity: Polarity) -> Proposal:
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
        on=_announced(reading, parts),
        hedge=polarity.hedge,
        confidence=polarity.confidence,
    )


def _announced(reading: Reading, parts: Frame) -> PartialDate | None:
    """Return the day the sentence gives for the announcement itself."""
    for mention in reading.sentence.dates:
        if mention.start in reading.taken or mention.time or mention.third:
            continue
        lead = reading.sentence.low(mention.start - 1)
        opens = mention.start <= 1
        near = parts.trigger.start - 12 <= mention.start < parts.right
        if mention.relative and mention.relative not in {"today", "yesterday"}:
            continue
        if (opens and lead in {"on", "in", ""}) or (near and (lead in {"on", "in"} or mention.relative)):
            return mention.resolve(reading.setting.anchor, "past")
        if near and mention.weekday is not None:
            return mention.resolve(reading.setting.anchor, "past")
    return None


def _seasons(mention: SeasonMention | None) -> tuple[tuple[str, ...], int | None]:
    if mention is None:
        return (), None
    return tuple(str(number) for number in mention.numbers), mention.count


def _renewed(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    if polarity.is_negated:
        yield from _cancelled(reading, parts, replace(polarity, is_negated=False))
        return
    if not _is_about_series(reading, parts) or _is_full_season(reading.sentence, parts):
        return
    if any(made.rule.startswith("withdrawn") for made in reading.made):
        return
    mention = parts.season
    by_nobody = parts.trigger.phrase.shape == "object" and not reading.sentence.networks
    near = {reading.sentence.low(at) for at in range(parts.trigger.start, parts.trigger.end)}
    if mention is None and (by_nobody or "first" in near):
        return
    if parts.trigger.phrase.shape == "after" and not _is_subject(reading.sentence, parts, mention):
        return
    seasons, count = _seasons(mention)
    kind = Kind.ORDERED if seasons == ("1",) else Kind.RENEWED
    final = bool(mention and mention.is_final)
    yield replace(
        _base(reading, parts, kind, polarity),
        seasons=seasons,
        count=count,
        final=final and kind is Kind.RENEWED,
        episodes=_episodes(reading.sentence, parts.trigger.end, parts.right),
    )
    if parts.network and _is_after_cancelling(reading.sentence, parts):
        yield replace(
            _base(reading, parts, Kind.MOVED, polarity), seasons=seasons, platform=parts.network
        )
    _add_listed(reading, parts, polarity)


def _add_listed(reading: Reading, parts: Frame, polarity: Polarity) -> None:
    """Propose the rest of a list: "renews 'A' for season 5 and 'B' for season 2"."""
    sentence = reading.sentence
    base = _base(reading, parts, Kind.RENEWED, polarity)
    for mention in sentence.seasons:
        title = sentence.title_at(mention.start - 2) or sentence.title_at(mention.start - 3)
        if parts.season is None or title is None or mention.start <= parts.season.start:
            continue
        if "for" in {sentence.low(mention.start - 1)} and not mention.is_attribute:
            seasons, count = _seasons(mention)
            listed = ShowName(title.text, title.known, title.start, title.end)
            named = replace(
                base, show=listed.text, key=title.known.key if title.known else None,
                seasons=seasons, count=count, final=mention.is_final,
            )
            _record(reading, _resolved(named, listed))


def _is_after_cancelling(sentence: Sentence, parts: Frame) -> bool:
    """Tell a show that another network picks up after it was cancelled."""
    words = parts.trigger.phrase.pattern
    taken_up = parts.trigger.phrase.kind == "saved" or "picked" in words or "picks" in words
    lows = {token.low for token in sentence.tokens}
    return taken_up and bool(lows & _CANCELLED)


def _saved(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a move, and a renewal when seasons are told or the show is revived."""
    if polarity.is_negated or not _is_about_series(reading, parts):
        return
    seasons, count = _seasons(parts.season)
    revived = reading.sentence.low(parts.trigger.start) in {"revives", "revived", "reviving"}
    word = reading.sentence.low(parts.trigger.start)
    revived = revived or word.startswith("un")
    if parts.network and not word.startswith("un"):
        yield replace(
            _base(reading, parts, Kind.MOVED, polarity), seasons=seasons, platform=parts.network
        )
    if parts.season or revived or not parts.network:
        yield replace(
            _base(reading, parts, Kind.RENEWED, polarity),
            seasons=seasons, count=count, final=bool(parts.season and parts.season.is_final),
        )


def _is_full_season(sentence: Sentence, parts: Frame) -> bool:
    """Tell a "full-season pickup" or "back nine": more of the season that is running."""
    near = [sentence.low(at) for at in range(parts.trigger.start, parts.trigger.end + 4)]
    pairs = set(zip(near, near[1:], strict=False))
    return bool({"full-season", "back-nine", "back-order"} & set(near)) or bool(
        {("full", "season"), ("back", "nine"), ("back", "six")} & pairs
    )


def _is_subject(sentence: Sentence, parts: Frame, mention: SeasonMention | None) -> bool:
    """Tell "Season 2 of X confirmed" from other things announced."""
    network_acts = sentence.low(parts.trigger.start - 1) and any(
        network.end == parts.trigger.start for network in sentence.networks
    )
    return mention is not None and not mention.is_attribute and not network_acts and (
        parts.slot[0] <= mention.start < parts.slot[1]
    )


def _episodes(sentence: Sentence, start: int, end: int) -> int | None:
    for at in range(start, min(end, start + 12)):
        word, _, noun = sentence.low(at).partition("-")
        if noun == "episode" and cardinal(word):
            return cardinal(word)
        if sentence.low(at) == "episodes":
            counts = [cardinal(sentence.low(place)) for place in range(max(at - 3, start), at)]
            return next((count for count in counts if count), None)
    return None


def _is_about_many(sentence: Sentence, parts: Frame) -> bool:
    """Tell "renews 19 shows", "renewed TV shows": a list is announced, no show named."""
    end = parts.trigger.end
    around = [*range(parts.slot[0], parts.slot[1]), *range(end, end + 5)]
    lows = {sentence.low(at) for at in around if at not in sentence.masked}
    if sentence.low(0) in {"every", "all"} and not sentence.titles:
        return True
    if "shows" in lows or (not parts.is_active and lows & {"every", "all"} and not sentence.titles):
        return not sentence.titles
    opening = sentence.low(parts.trigger.opening)
    return parts.is_active and cardinal(opening) is not None and not parts.names_show


def _is_about_somebody(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the actor was not renewed": a person, and no show named."""
    subject = {sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked}
    return not parts.is_active and not parts.names_show and bool(subject & _PERSONS)


def _is_about_series(reading: Reading, parts: Frame) -> bool:
    """Tell whether anything in the sentence shows that a series is meant."""
    sentence = reading.sentence
    if _is_about_many(sentence, parts) or _is_about_somebody(sentence, parts):
        return False
    if parts.is_active and not sentence.networks and not (parts.season and parts.season.numbers):
        return bool(sentence.titles) or any(token.low in SERIES_NOUNS for token in sentence.tokens)
    if parts.season or any(show.known for show in parts.shows):
        return True
    if sentence.titles or any(mention.noun for mention in sentence.seasons):
        return True
    if any(token.low in SERIES_NOUNS for token in sentence.tokens):
        return True
    if parts.network and sentence.networks:
        return bool(parts.shows)
    return bool(parts.shows) and not parts.is_active and parts.trigger.phrase.kind == "renewed"


def _ordered(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    named = reading.sentence.networks or reading.sentence.titles
    if polarity.is_negated or not (named or "series" in parts.trigger.phrase.pattern):
        return
    sentence, mention = reading.sentence, parts.season
    if mention and mention.is_further:
        yield from _renewed(reading, parts, polarity)
        return
    if parts.network and _is_after_cancelling(sentence, parts):
        yield from _saved(reading, parts, polarity)
        return
    if _buys_episodes(sentence, parts) or not _is_about_series(reading, parts):
        return
    if parts.is_active and not (parts.network or "series" in parts.trigger.phrase.pattern):
        return
    count = mention.count if mention else None
    if mention is None and sentence.low(parts.trigger.start) in {"picks", "picking", "books", "buys"} and (
        not any(show.text for show in parts.shows)
    ):
        return
    yield replace(
        _base(reading, parts, Kind.ORDERED, polarity),
        seasons=tuple(str(number) for number in range(1, (count or 1) + 1)),
        episodes=_episodes(sentence, parts.trigger.start, parts.right),
    )


def _buys_episodes(sentence: Sentence, parts: Frame) -> bool:
    """Tell "orders 24 more episodes", "orders pilot": no season is ordered."""
    slot = [sentence.low(at) for at in range(parts.trigger.opening, min(parts.slot[1], len(sentence.tokens)))]
    near = [sentence.low(at) for at in range(parts.trigger.start, min(parts.trigger.end + 6, parts.right))]
    if "pilot" in [*slot, *near] or "pilots" in [*slot, *near]:
        return "series" not in near
    behind = near[parts.trigger.end - parts.trigger.start :]
    counted = "episodes" in behind[:4] and not {"of", "series"} & set(behind)
    return counted or bool({"additional", "more", "script", "scripts"} & set(behind[:3]))


def _cancelled(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    if polarity.is_negated or not _is_about_cancelling(reading, parts):
        return
    mention = parts.season or _behind(reading.sentence, parts)
    withdrawn = mention is not None and _is_withdrawn(reading.sentence, parts, mention)
    seasons, _ = _seasons(mention) if withdrawn else ((), None)
    yield replace(_base(reading, parts, Kind.CANCELLED, polarity), seasons=seasons)


def _behind(sentence: Sentence, parts: Frame) -> SeasonMention | None:
    """Return the seasons told after "after renewing it", "despite its renewal"."""
    return next((m for m in sentence.seasons if m.start > parts.trigger.end and not m.is_after), None)


def _is_withdrawn(sentence: Sentence, parts: Frame, mention: SeasonMention) -> bool:
    """Tell whether an ordered season is taken back, rather than one never ordered."""
    if parts.trigger.phrase.kind == "withdrawn" or mention.end == parts.trigger.start:
        return True
    between = {sentence.low(at) for at in range(parts.trigger.end, mention.start)}
    if between & {"despite", "after", "following"} and (
        between & {"renewed", "renewal", "renew", "renewing", "order", "ordering", "ordered", "picked"}
        or sentence.low(mention.end) in {"renewal", "order", "pickup"}
    ):
        return True
    return parts.trigger.phrase.kind == "cancelled" and mention.start in {
        parts.trigger.end, parts.trigger.opening
    } and parts.trigger.phrase.pattern.startswith(("cancel", "axe", "scrap"))


def _is_about_cancelling(reading: Reading, parts: Frame) -> bool:
    sentence = reading.sentence
    lows = {token.low for token in sentence.tokens}
    if lows & {"tonight", "tonight's", "flight", "flights"} or _is_about_many(sentence, parts):
        return False
    if _is_about_somebody(sentence, parts):
        return False
    following = sentence.low(parts.trigger.end)
    if following in {"from", "episode", "episodes", "event", "tour", "plans", "appearance", "show"}:
        return False
    if parts.is_active and not parts.network and parts.trigger.phrase.shape != "of":
        return False
    if parts.is_active and parts.trigger.phrase.kind == "cancelled" and not (
        sentence.titles or sentence.seasons or lows & SERIES_NOUNS or parts.trigger.phrase.shape == "of"
    ):
        house = (parts.network or "").lower()
        return parts.names_show and house not in CONGLOMERATES
    evidence = (
        sentence.networks
        or sentence.seasons
        or any(show.known for show in parts.shows)
        or any(title.is_quoted for title in sentence.titles)
        or lows & SERIES_NOUNS
        or "episodes" in lows
    )
    return bool(evidence)


def _withdrawn(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    yield from _cancelled(reading, parts, polarity)


def _moved(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    if polarity.is_negated or not _is_about_series(reading, parts):
        return
    platform = _destination(reading.sentence, parts) or parts.network
    if platform is None:
        return
    seasons, _ = _seasons(parts.season)
    yield replace(
        _base(reading, parts, Kind.MOVED, polarity), seasons=seasons, by=platform, platform=platform
    )


def _destination(sentence: Sentence, parts: Frame) -> str | None:
    for network in sentence.networks:
        if parts.trigger.start <= network.start < parts.right + 3:
            if sentence.low(network.start - 1) in {"from", "leaves", "leaving", "exits"}:
                continue
            return network.name
    at = parts.trigger.end
    for place in range(parts.trigger.start, min(at + 4, len(sentence.tokens))):
        if sentence.low(place) in {"channel", "network", "streamer", "platform"}:
            following = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
            if following and following.text[0].isupper():
                return following.text
    return None


def _final(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    if polarity.is_negated or not (parts.season or parts.shows):
        return
    mention = parts.season
    if mention is None and not parts.names_show:
        mention = reading.season
    if mention is None and "end" not in parts.trigger.phrase.pattern:
        return
    seasons, count = _seasons(mention)
    if count and mention and mention.is_after:
        seasons = (str(count),)
    yield replace(_base(reading, parts, Kind.FINAL, polarity), seasons=seasons)


def _ended(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    if polarity.is_negated:
        return
    finale = _date(reading, parts, "past")
    base = replace(_base(reading, parts, Kind.ENDED, polarity), finale=finale)
    seasons, _ = _seasons(parts.season)
    if parts.season and seasons and sentence_subject_is_season(reading.sentence, parts):
        base = replace(base, kind=Kind.FINISHED, seasons=seasons)
    yield base


def sentence_subject_is_season(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the second season ended" from "the show ended after two seasons"."""
    mention = parts.season
    return mention is not None and mention.end <= parts.trigger.start and bool(mention.numbers)


def _date(reading: Reading, parts: Frame, prefer: Prefer) -> PartialDate | None:
    mention = _date_mention(reading, parts)
    if mention is None:
        return None
    reading.taken.add(mention.start)
    return mention.resolve(reading.setting.anchor, prefer, _year_nearby(reading, mention))


def _year_nearby(reading: Reading, mention: DateMention) -> int | None:
    """Return the year of the other end of a range: "from 16 January to 27 March 2026"."""
    if mention.year or reading.sentence.low(mention.end) not in {"to", "–", "and", "-", "until"}:
        return None
    return next((d.year for d in reading.sentence.dates if d.start == mention.end + 1), None)


def _date_mention(reading: Reading, parts: Frame) -> DateMention | None:
    trigger = parts.trigger
    end = min(parts.right, trigger.end + _DATE_REACH)
    mention = date_behind(reading.sentence, trigger.start, max(end, trigger.end), reading.taken)
    if mention:
        return mention
    low = reading.sentence.low
    for earlier in reversed(reading.sentence.dates):
        if earlier.start in reading.taken or earlier.start >= trigger.start:
            continue
        if _is_said_between(reading.sentence, earlier.end, trigger.start):
            continue
        if trigger.start - earlier.end <= _DATE_REACH + 6 and low(earlier.start - 1) in {"on", "in", "", "this"}:
            return earlier
    return None


def _is_said_between(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "On May 20 X revealed that Y will return": the day is the announcement's."""
    return any(
        sentence.low(at) in ASSERTIONS or any(n.start == at and _acts(sentence, n.end) for n in sentence.networks)
        for at in range(start, end)
    )


def _acts(sentence: Sentence, at: int) -> bool:
    return sentence.low(at) not in {"'s", "'", ",", "on", "in"} and sentence.low(at).isalpha()


def _returning(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a renewal, unless a date makes the return a premiere."""
    if any(made.kind in {Kind.SCHEDULED, Kind.PREMIERED, Kind.DELAYED} for made in reading.made):
        return
    subject = any(show.start < parts.trigger.start for show in parts.shows)
    titled = any(reading.sentence.title_at(show.start) or show.known for show in parts.shows)
    if parts.season and reading.sentence.low(parts.season.end) == "of" and not (subject and titled):
        # "Jane Bloggs returns for season 3 of X": an actress does.
        return
    yield from _renewed(reading, parts, polarity)


def _scheduled(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    if polarity.is_negated and reading.sentence.low(parts.trigger.end) in {"until", "till", "before"}:
        yield from _delayed(reading, parts, replace(polarity, is_negated=False))
    if polarity.is_negated:
        return
    if _tells_finale(reading.sentence, parts):
        yield from _finale(reading, parts, polarity)
        return
    if not _is_release(reading, parts):
        return
    mentions = _date_mentions(reading, parts)
    dateless = parts.trigger.phrase.shape == "date"
    if not mentions and not dateless:
        return
    if parts.trigger.phrase.kind == "scheduled" and _was_meant(reading.sentence, parts):
        return
    if dateless and (_is_roundup(reading.sentence) or not (parts.season or parts.shows)):
        return
    past = [m for m in mentions if m.year and _is_past(reading, m)]
    seasons = _released(reading, parts, came_out=bool(past))
    part = _part(reading.sentence, parts)
    base = replace(
        _base(reading, parts, Kind.SCHEDULED, polarity),
        seasons=seasons,
        episodes=_episodes(reading.sentence, 0, len(reading.sentence.tokens)),
    )
    if not mentions:
        yield replace(base, part=part, on=None)
        return
    for number, mention in enumerate(mentions, start=1):
        premiere = mention.resolve(reading.setting.anchor, "future", _year_nearby(reading, mention))
        yield replace(
            base,
            kind=Kind.PREMIERED if mention in past else Kind.SCHEDULED,
            premiere=premiere,
            part=number if len(mentions) > 1 else part,
        )


def _tells_finale(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the season 2 finale airs on …": a date for the end of a season."""
    return any(
        sentence.low(mention.end) == "finale" and mention.numbers
        for mention in sentence.seasons
        if mention.end <= parts.trigger.start <= mention.end + 8
    )


def _finale(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    mention = next(m for m in reading.sentence.seasons if reading.sentence.low(m.end) == "finale")
    finale = _date(reading, parts, "past" if parts.trigger.phrase.kind == "premiered" else "future")
    if finale:
        yield replace(
            _base(reading, parts, Kind.FINISHED, polarity),
            seasons=_seasons(mention)[0], finale=finale, on=None,
        )


def _was_meant(sentence: Sentence, parts: Frame) -> bool:
    """Tell "was originally scheduled for March": a date that no longer holds."""
    start = parts.trigger.start
    near = {sentence.low(at) for at in range(start - 5, start + 1)}
    return bool(near & {"originally", "initially", "previously"})


def _is_past(reading: Reading, mention: DateMention) -> bool:
    day = mention.resolve(reading.setting.anchor, "future")
    return day is not None and day.latest < reading.setting.anchor


def _is_roundup(sentence: Sentence) -> bool:
    lows = {token.low for token in sentence.tokens}
    return bool(lows & {"everything", "speculations", "speculation", "know", "plot", "spoilers", "calendar"})


def _date_mentions(reading: Reading, parts: Frame) -> list[DateMention]:
    """Return the date, or both dates of a season released in parts."""
    first = _date_mention(reading, parts)
    if first is None:
        return []
    found = [first]
    parted = any(t.low in {"parts", "halves", "volumes", "batches"} for t in reading.sentence.tokens)
    for mention in reading.sentence.dates:
        if mention.start <= found[-1].start:
            continue
        between = {reading.sentence.low(at) for at in range(found[-1].end, mention.start)}
        joined = parted and between <= {"and", "&", ",", "on", "then"}
        if joined or (between & {"part", "volume", "half"} and between <= _BETWEEN_PARTS):
            found.append(mention)
    reading.taken.update(mention.start for mention in found)
    return found


def _part(sentence: Sentence, parts: Frame) -> int | None:
    if parts.season and parts.season.part:
        return parts.season.part
    for at in range(max(0, parts.trigger.start - 12), parts.trigger.start):
        if sentence.low(at) == "first" and sentence.low(at + 1) in {"half", "part", "episodes", "batch", "volume"}:
            return 1
        if sentence.low(at) == "second" and sentence.low(at + 1) in {"half", "part", "batch", "volume"}:
            return 2
    return None


def _released(reading: Reading, parts: Frame, *, came_out: bool) -> tuple[str, ...]:
    """Return the seasons that come out; a show not known to have one starts with the first."""
    seasons, count = _seasons(parts.season)
    if seasons or count or parts.season:
        return seasons
    lows = {token.low for token in reading.sentence.tokens}
    returning = lows & {"return", "returns", "returning", "back", "again", "returned", "revival"}
    returning = returning or any(m.is_vague or m.is_more for m in reading.sentence.seasons if not m.numbers)
    known = any(show.known and show.known.highest_season for show in parts.shows)
    carried = not parts.names_show and not came_out
    if parts.trigger.phrase.shape == "date" and not lows & (SERIES_NOUNS | {"new"}):
        return ()
    return () if returning or (known and not came_out) or carried else ("1",)


def _is_release(reading: Reading, parts: Frame) -> bool:
    sentence, start = reading.sentence, parts.slot[0]
    if sentence.low(parts.trigger.start - 1) in {"find", "found", "turns", "turned", "just"}:
        return False
    told = {at for m in sentence.seasons for at in range(m.start, m.end)}
    told.update(at for show in parts.shows for at in range(show.start, show.end))
    subject = [
        sentence.low(at)
        for at in range(start, parts.slot[1])
        if at not in sentence.masked and at not in told
    ]
    if parts.trigger.phrase.shape != "date" and subject and (set(subject[-2:]) & _NOT_SERIES):
        return set(subject[-2:]) == {"first", "episodes"} or bool({"episodes"} & set(subject[-4:]) and parts.season)
    ahead = {sentence.low(at) for at in range(parts.trigger.end, parts.trigger.end + 4)}
    if ahead & {"end", "close", "conclusion"}:
        return False
    if not parts.season and ahead & {"episodes", "episode", "finale", "special"}:
        return False
    following = sentence.low(parts.trigger.end)
    if following in {"filming", "production", "shooting", "writing", "work", "casting"}:
        return False
    if parts.season or (parts.shows and not parts.names_show):
        return True
    verb = sentence.low(parts.trigger.end - 1)
    if verb in _FILM_VERBS and not any(show.known for show in parts.shows):
        return any(token.low in SERIES_NOUNS for token in sentence.tokens)
    return any(show.known for show in parts.shows) or any(
        sentence.title_at(show.start) for show in parts.shows
    ) or (bool(parts.shows) and bool(sentence.networks or {t.low for t in sentence.tokens} & {"series", "show", "miniseries", "drama", "comedy"}))


def _premiered(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    if polarity.is_negated:
        return
    if _tells_finale(reading.sentence, parts):
        yield from _finale(reading, parts, polarity)
        return
    if parts.season and parts.season.count and not parts.season.numbers:
        return
    mention = _date_mention(reading, parts) if _is_release(reading, parts) else None
    if mention is None:
        return
    reading.taken.add(mention.start)
    anchor = reading.setting.anchor
    premiere = mention.resolve(anchor, "past", _year_nearby(reading, mention))
    seasons = _released(reading, parts, came_out=True)
    yield replace(
        _base(reading, parts, Kind.PREMIERED, polarity),
        seasons=seasons, premiere=premiere, part=_part(reading.sentence, parts), on=None,
    )
    end = mention.end + (reading.sentence.low(mention.end) == ",")
    if reading.sentence.low(end) in {"to", "–", "until", "through", "and"} and parts.season:
        last = date_behind(reading.sentence, end, end + 2, reading.taken)
        if last:
            reading.taken.add(last.start)
            yield replace(
                _base(reading, parts, Kind.FINISHED, polarity),
                seasons=seasons, finale=last.resolve(anchor, "past"), on=None,
            )


def _derived(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
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
            _base(reading, parts, Kind.PREMIERED, polarity),
            seasons=_seasons(near[0])[0],
            premiere=PartialDate.from_edtf(found.isoformat()),
            by=None,
            on=None,
        )


def _delayed(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    sentence = reading.sentence
    subject = {sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked}
    if polarity.is_negated or subject & _NOT_DELAYED:
        return
    by_house = parts.network and parts.names_show
    if not (parts.season or sentence.titles or by_house or any(s.known for s in parts.shows)):
        return
    seasons, _ = _seasons(parts.season)
    behind = [d for d in sentence.dates if d.start >= parts.trigger.start]
    to = [d for d in behind if sentence.low(d.start - 1) in {"to", "until", "till", "into", "for"}]
    reading.taken.update(d.start for d in behind)
    chosen = next(iter(to or [d for d in behind if sentence.low(d.start - 1) != "from"]), None)
    yield replace(
        _base(reading, parts, Kind.DELAYED, polarity),
        seasons=seasons,
        premiere=chosen.resolve(reading.setting.anchor, "future") if chosen else None,
    )


def _split(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    sentence = reading.sentence
    numbers = [cardinal(sentence.low(at)) for at in range(parts.trigger.start, parts.trigger.end)]
    total = next((number for number in numbers if number), 2)
    if polarity.is_negated or not (parts.season or sentence.titles) or not 1 < total < 10:  # noqa: PLR2004
        return
    if any(made.kind is Kind.SCHEDULED and made.part for made in reading.made):
        return
    seasons, _ = _seasons(parts.season or reading.season)
    base = replace(_base(reading, parts, Kind.SCHEDULED, polarity), seasons=seasons)
    for number in range(1, total + 1):
        yield replace(base, part=number)


def _replaced(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    if polarity.is_negated or not (parts.season or parts.shows):
        return
    lows = [reading.sentence.low(at) for at in range(parts.trigger.start, parts.trigger.end)]
    thing = next((word for word in lows if word in {"film", "movie", "special"}), "film")
    seasons, _ = _seasons(parts.season)
    yield replace(
        _base(reading, parts, Kind.REPLACED, polarity),
        seasons=seasons, replacement="film" if thing == "movie" else thing,
    )


def _planned(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    total = claim_total(reading.sentence, parts.trigger)
    if total is None:
        return
    hedge, confidence = claim_hedge(reading.sentence, parts.trigger)
    yield replace(
        _base(reading, parts, Kind.PLANNED, polarity),
        by=speaker(reading.sentence, parts.trigger.start),
        total=total,
        hedge=hedge,
        confidence=confidence,
    )


def final_mentions(reading: Reading) -> None:
    """Propose what is only mentioned: "the trailer for its sixth and final season"."""
    sentence = reading.sentence
    if sentence.passage.is_question:
        return
    declared = {label for made in reading.made if made.final or made.kind is Kind.FINAL for label in made.seasons}
    for mention in sentence.seasons:
        labels = tuple(str(number) for number in mention.numbers)
        if not mention.is_final or not labels or declared & set(labels) or mention.is_after:
            continue
        polarity = judge(sentence, mention.start, mention.end, dated=True)
        if polarity.is_stated and not polarity.is_negated:
            _declare(reading, mention, labels)


def _declare(reading: Reading, mention: SeasonMention, labels: tuple[str, ...]) -> None:
    passage = reading.sentence.passage
    show = show_of_season(reading.sentence, mention, reading.shows, reading.setting)
    reading.made.append(
        Proposal(
            kind=Kind.FINAL,
            show=show.text if show else None,
            key=show.known.key if show and show.known else None,
            sentence=passage.text,
            start=passage.start,
            end=passage.end,
            rule="final (mention): SEASON",
            seasons=labels,
        )
    )


_BUILDERS: dict[str, Callable[[Reading, Frame, Polarity], Iterator[Proposal]]] = {
    "renewed": _renewed,
    "returning": _returning,
    "saved": _saved,
    "order": _ordered,
    "cancelled": _cancelled,
    "withdrawn": _withdrawn,
    "moved": _moved,
    "final": _final,
    "ended": _ended,
    "scheduled": _scheduled,
    "premiered": _premiered,
    "delayed": _delayed,
    "derived": _derived,
    "split": _split,
    "replaced": _replaced,
    "planned": _planned,
}
