"""Renewals: what a network buys more of, or takes over."""

from collections.abc import Iterator
from dataclasses import replace

from seasontrack.clippings.facts.continuing import continued
from seasontrack.clippings.facts.drafts import Reading, draft, episodes_in, labels_of, record
from seasontrack.clippings.facts.dropping import cancelled
from seasontrack.clippings.facts.evidence import (
    goes_on,
    is_about_series,
    is_after_cancelling,
    is_full_season,
    is_of_a_thing,
    is_of_others,
    is_subject,
)
from seasontrack.clippings.facts.other_things import is_special
from seasontrack.clippings.facts.people import is_somebodys_return
from seasontrack.clippings.facts.timing import day_behind
from seasontrack.clippings.grammar.finding import shows_in
from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import ShowName, is_titled, name_at
from seasontrack.clippings.grammar.slots import object_slot
from seasontrack.clippings.mentions.names import SERIES_NOUNS, SPEAKERS
from seasontrack.clippings.mentions.season_mention import DETERMINERS, SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.numbers import ordinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

_DOING = words(
    "now is was has had will won't would begins starts started wrapped finished premieres picks"
)
_WOULD = frozenset({"would", "could", "should"})
_EAGER = words("quick proud pleased happy excited thrilled delighted glad able")
_ELSEWHERE = words("for through after into of from down in at over hit")
_NEAR = 4  # words of "after two seasons on Cinemax"
_SHORT = 2  # words of "the fans"
_PUBLIC = words("fans viewers audiences people us you everyone")
_SAID = words("confirmed announced revealed unveiled official")
_DROPPED = frozenset({"canceled", "cancelled", "axed", "ex"})
_LEAVING = _DROPPED | words("run cancellation axe exit dropped ditched scrapped")
_TALK = words(
    "look trailer teaser promo explanation update updates details hint hints glimpse clue clues "
    "insight info thoughts"
)
_PURCHASES = words(
    "renewed renewal picked pickup pick-up order ordered commissioned recommissioned saved revived "
    "greenlight green-light greenlit green-lit go-ahead light nod"
)


def renewed(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a renewal; negated ("will not be renewed") it is a cancellation."""
    if polarity.is_negated:
        yield from _denied(reading, parts, polarity)
        return
    mention = parts.season
    if mention and _is_the_latest(reading.sentence, mention):
        return  # "heading into last season"
    is_role = _is_somebodys_role(reading.sentence, parts)
    if is_role or _is_out(reading.sentence, parts) or _was_taken_back(reading, parts):
        return
    if mention and "than" in reading.sentence.lows[max(mention.start - 2, 0) : mention.start]:
        return  # "will get more than just a third season"
    if not is_about_series(reading, parts) or not _is_renewal(reading, parts):
        return
    seasons, count = labels_of(mention)
    spelt_out = _spelt_out(reading.sentence, count or 0)
    seasons, count = (spelt_out, None) if spelt_out else (seasons, count)
    if seasons == ("1",) and _is_renewing(parts):
        seasons = ()  # "season 1 has finished, and it was renewed"
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
    moves = is_after_cancelling(reading.sentence, parts) or _left_another(reading.sentence, parts)
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
    if parts.trigger.phrase.shape == "after" and seasons:
        yield from _continued(reading, parts, polarity)
    _add_listed(reading, parts, polarity)


def _denied(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a cancellation, but not of what "was not officially confirmed"."""
    if _SAID.isdisjoint(reading.sentence.lows[parts.trigger.start : parts.trigger.end]):
        yield from cancelled(reading, parts, replace(polarity, is_negated=False))


def _was_taken_back(reading: Reading, parts: Frame) -> bool:
    """Tell "X was canceled, though it had already been renewed", which says what is lost."""
    near = reading.sentence.lows[max(parts.trigger.start - _NEAR, 0) : parts.trigger.start]
    lost = {made.show for made in reading.made if made.kind is Kind.CANCELLED}
    return {"had", "already"} <= set(near) and any(show.text in lost for show in parts.shows)


def _is_out(sentence: Sentence, parts: Frame) -> bool:
    """Tell "is back with its third season", which is out, from "is coming back with a third"."""
    verb = sentence.lows[max(parts.trigger.start - 1, 0) : parts.trigger.start + 2]
    here = verb[0] in {"is", "are"} and verb[1:] == ["back", "with"]
    season = parts.season
    return here and season is not None and sentence.low(season.start) in {"the", "its", "their"}


def _spelt_out(sentence: Sentence, count: int) -> tuple[str, ...]:
    """Return 3 and 4 of "two more seasons (before season 2 is out)", "both season 3 and 4"."""
    before = next((m for m in sentence.seasons if _is_to_come(sentence, m)), None)
    if count and before:
        first = before.numbers[0] + 1
        return tuple(str(number) for number in range(first, first + count))
    numbered = [mention for mention in sentence.seasons if not mention.is_after]
    told = [number for mention in numbered for number in mention.numbers]
    consecutive = bool(told) and told == list(range(told[0], told[0] + count))
    return tuple(map(str, told)) if consecutive and count > 1 else ()


def _is_to_come(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "before Season 2 had even come out", "ahead of its second season"."""
    lows = [sentence.low(at) for at in range(mention.start - 2, mention.start + 1)]
    return len(mention.numbers) == 1 and ("before" in lows or lows[:2] == ["ahead", "of"])


def _is_somebodys_role(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs confirmed for Harbour Lights season 3" from "confirmed for season 3"."""
    season, pattern = parts.season, parts.trigger.phrase.pattern
    brought, cast = "bringing back" in pattern, "for *3 MORE" in pattern
    if season is None or not (brought or cast):
        return False
    runs = capital_runs(sentence, parts.trigger.start + 1, season.start)
    if brought:  # "is bringing back Pike, who hosted season 2"
        return any(sentence.low(run[1]) == "who" for run in runs)
    return any(run[1] == season.start for run in runs)


def _is_the_latest(sentence: Sentence, mention: SeasonMention) -> bool:
    lows = sentence.lows[mention.start : mention.end]
    return lows == ["last", "season"] and not sentence.is_headline


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


def _continued(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose the rest of "a sixth season was announced in May, and a seventh in July"."""
    told = [day for day in reading.sentence.dates if day.start <= parts.trigger.end + 1]
    behind = told[-1].end if told else parts.trigger.end
    for number, day in continued(reading.sentence, behind):
        reading.taken.add(day.start)
        yield replace(
            draft(reading, parts, Kind.RENEWED, polarity),
            seasons=(str(number),),
            on=day.resolve(reading.setting.anchor, "past"),
        )


def _is_renewing(parts: Frame) -> bool:
    """Tell "renewed", of which there is no first season, from "picked up" and "ordered"."""
    before = parts.season is not None and parts.season.end <= parts.trigger.start
    return before and parts.trigger.phrase.pattern.startswith("renew")


def _trigger_words(reading: Reading, parts: Frame) -> set[str]:
    return {reading.sentence.low(at) for at in range(parts.trigger.start, parts.trigger.end)}


def _is_renewal(reading: Reading, parts: Frame) -> bool:
    """Tell a renewal from a full-season pickup, an award for season 2, a renewal undone."""
    sentence, near = reading.sentence, _trigger_words(reading, parts)
    extra = "episodes" in near and not near.isdisjoint({"more", "additional"})
    before = sentence.tokens[parts.trigger.start - 1].text if parts.trigger.start else ""
    ours = before in {"we", "you", "I"}  # "as we head into the final season"
    if extra or ours or is_full_season(sentence, parts) or _is_clause(sentence, parts):
        return False  # "orders 6 more episodes for season 3"
    saying = {sentence.low(parts.trigger.start - 1), sentence.low(parts.trigger.start)}
    does = sentence.low(parts.trigger.start - 2) in _EAGER  # "is thrilled to announce"
    if saying & {"announce", "confirm"} and saying & {"to", "will", "would"} and not does:
        return False
    withdrawn = any(made.rule.startswith("withdrawn") for made in reading.made)
    withdrawn = withdrawn or _is_to_be_announced(sentence, parts)
    if withdrawn or (parts.season and sentence.low(parts.season.start - 1) == "no"):
        return False  # "no third season has been announced"
    described = sentence.low(parts.trigger.start - 1) in DETERMINERS | {"the"}
    if parts.trigger.phrase.pattern.startswith("announces") and described:
        return False  # "not only the confirmed second season"
    lows = {token.low for token in sentence.tokens}
    shape = parts.trigger.phrase.shape
    by_nobody = shape == "object" and not (sentence.networks or lows & SPEAKERS)
    if parts.season is None and (by_nobody or "first" in near):
        return False
    if parts.trigger.phrase.pattern.startswith("MORE") and not _is_all(sentence, parts):
        return False  # "no word on a second season for X"
    if (
        is_of_a_thing(sentence, parts)
        or _is_given_to_all(sentence, parts)
        or _gets_something_else(sentence, parts, near)
        or _is_reaction(sentence, parts)
    ):
        return False
    return shape != "after" or is_subject(sentence, parts, parts.season)


def _is_given_to_all(sentence: Sentence, parts: Frame) -> bool:
    """Tell "look forward to giving the fans another season", which is an author's hope."""
    given = sentence.lows[parts.trigger.opening : parts.trigger.opening + _SHORT]
    return not parts.names_show and not _PUBLIC.isdisjoint(given)


def _is_to_be_announced(sentence: Sentence, parts: Frame) -> bool:
    """Tell "season 3 to be announced at the festival", which it is not yet."""
    to_be = sentence.lows[max(parts.trigger.start - 2, 0) : parts.trigger.start] == ["to", "be"]
    return to_be and sentence.low(parts.trigger.start) in {"announced", "confirmed"}


def _is_reaction(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs reacts to season 3 renewal" from "Harbour's Jane Bloggs reacts"."""
    named = any(is_titled(sentence, show) or sentence.low(show.end) == "'s" for show in parts.shows)
    return parts.trigger.phrase.pattern.startswith("reacts") and not named


def _is_all(sentence: Sentence, parts: Frame) -> bool:
    """Tell a headline that says no more than "Second Series For Harbour Lights"."""
    ends = parts.slot[1] >= len(sentence.tokens) and parts.names_show
    return parts.trigger.start == 0 and ends and not sentence.passage.text.endswith(".")


def _gets_something_else(sentence: Sentence, parts: Frame, told: set[str]) -> bool:
    """Tell "got through season 2", "won the fifth season", "gives update on season 6"."""
    bought = not told.isdisjoint(_PURCHASES)
    won = sentence.low(parts.trigger.start) in {"won", "wins"}
    # like "critics gave the second season a 92% rating"
    rated = parts.season is not None and sentence.low(parts.season.end) in {"a", "an"}
    won = won or (rated and parts.trigger.phrase.pattern.startswith("issues"))
    elsewhere = parts.trigger.phrase.pattern.startswith("gets") and bool(told & _ELSEWHERE)
    return bool(told & _TALK) or ((won or elsewhere) and not bought)


def _is_clause(sentence: Sentence, parts: Frame) -> bool:
    """Tell "confirms season 2 has finished filming": the seasons do something themselves."""
    counted = any(mention.start == parts.trigger.end for mention in sentence.seasons)
    if counted and parts.trigger.phrase.pattern.startswith("renewal of"):
        return True  # "a renewal for season 3", which the verb before it has read
    if parts.season is None or parts.season.end != parts.trigger.end:
        return False
    owned = max((show.end for show in parts.shows if show.start > parts.season.end), default=0)
    return sentence.low(parts.trigger.end) in _DOING or sentence.low(owned) in _WOULD


def _add_listed(reading: Reading, parts: Frame, polarity: Polarity) -> None:
    """Propose the rest of a list: "renews 'A' for season 5 and 'B' for season 2"."""
    base = draft(reading, parts, Kind.RENEWED, polarity)
    for number, other in _elliptical(reading.sentence, parts):
        record(reading, replace(base, show=other.text, key=other.key, seasons=(str(number),)))
    for mention in reading.sentence.seasons:
        told_first = parts.season is None or not parts.season.start < mention.start < parts.right
        listed = None if told_first else _listed_with(reading.sentence, parts, mention)
        if listed and not mention.is_attribute:
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
        if number and listed and not sentence.low(at + 1).isalpha():
            yield number, listed


def _listed_with(sentence: Sentence, parts: Frame, mention: SeasonMention) -> ShowName | None:
    """Return the show that stands in a list with its seasons: "B for season 2", "season 2 of B"."""
    if sentence.low(mention.end) == "of":
        named = shows_in(sentence, object_slot(sentence, mention.end), active=True)
        return named[0] if named else None
    return _listed_before(sentence, parts, mention.start)


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
    words = [reading.sentence.low(at) for at in range(parts.trigger.start, parts.trigger.end + 1)]
    if words[1] == "from" and sentence.network_at(parts.trigger.end) is None:
        return  # "resurrected from the animated series", "saved from the axe"
    if words[0] == "rescue" and words[1] in SERIES_NOUNS | {"mission", "team"}:
        return  # "a rescue drama"
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


def returning(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a renewal, unless a date makes the return a premiere."""
    if any(made.kind in {Kind.SCHEDULED, Kind.PREMIERED, Kind.DELAYED} for made in reading.made):
        return
    mention = parts.season
    if is_special(reading.sentence, parts):
        return
    verb = reading.sentence.low(parts.trigger.start)
    if verb == "returned" and reading.sentence.low(parts.trigger.start - 1) == "recently":
        return  # "recently returned for its third season"
    if mention and mention.is_final and not mention.numbers:
        return  # "is back for its final season", which was known
    if not is_somebodys_return(reading.sentence, parts):
        yield from renewed(reading, parts, polarity)
