"""Cancellations, orders taken back, and replacements."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from seasontrack.clippings.facts.cancelling import is_about_cancelling
from seasontrack.clippings.facts.delaying import delayed
from seasontrack.clippings.facts.drafts import Reading, draft, labels_of, record
from seasontrack.clippings.facts.people import appears_in, are_people
from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.phrases import BE, CANCELLED, HAVE
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import (
    ShowName,
    name_at,
    names_in,
    titles_in,
)
from seasontrack.clippings.grammar.slots import object_slot
from seasontrack.clippings.mentions.credits import is_credit
from seasontrack.clippings.mentions.names import (
    PERSONS,
    SERIES_NOUNS,
    TELLING,
    describes,
)
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

_TAKEN_BACK = ("cancel", "axed", "scrapped", "dropped", "no longer moving")
_SCREENS = 6  # words of "to our television screens until"
_BACK = words("back to our your their the tv television screens air")
_ACTS = BE | HAVE | words("and , not just also been")  # "HBO has cancelled comedy series X"
_ONESELF = words("she he i she's he's i'm")
_UNCERTAIN = words("rumors rumours rumor rumour fears talk threat news status")


def cancelled(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a cancellation; with seasons when an order is taken back."""
    before = reading.sentence.lows[max(parts.trigger.start - 2, 0) : parts.trigger.start]
    if not {"those", "ones"}.isdisjoint(before):
        return  # "to take the place of those not coming back"
    described = parts.trigger.phrase.pattern.startswith("now-axed") and parts.names_show
    if polarity.is_negated or not (described or is_about_cancelling(reading, parts)):
        return
    if _is_only_late(reading.sentence, parts):
        yield from delayed(reading, parts, polarity)
        return
    if "return" in parts.trigger.phrase.pattern and any(
        token.low == "instead" for token in reading.sentence.tokens
    ):
        return  # "will not return to Fox; instead, it will head to Hulu"
    if _is_about_a_person(reading.sentence, parts) or _is_told_elsewhere(reading.sentence, parts):
        return
    mention = parts.season or _behind(reading.sentence, parts)
    withdrawn = mention is not None and _is_withdrawn(reading.sentence, parts, mention)
    seasons, _ = labels_of(mention) if withdrawn else ((), None)
    made = replace(draft(reading, parts, Kind.CANCELLED, polarity), seasons=seasons)
    yield made
    for show in _listed_after(reading.sentence, parts):
        record(reading, replace(made, show=show.text, key=show.key))


def _is_only_late(sentence: Sentence, parts: Frame) -> bool:
    """Tell "isn't coming back until 2021", "won't return to our screens until autumn"."""
    returning = "return" in parts.trigger.phrase.pattern
    behind = sentence.lows[parts.trigger.end :][: _SCREENS if returning else 2]
    at = next((at for at, low in enumerate(behind) if low in {"until", "till"}), None)
    return at is not None and set(behind[:at]) <= _BACK


def cancelled_mentions(reading: Reading) -> None:
    """Propose what is only mentioned: "the star of the cancelled ITV drama 'X' joins Y"."""
    sentence = reading.sentence
    if sentence.passage.is_question:
        return
    for at, low in enumerate(sentence.lows):
        adjective = (
            low in CANCELLED and at not in sentence.masked and sentence.low(at - 1) not in _ACTS
        )
        show = _named_behind(sentence, at + 1) if adjective else None
        told = show and any(each.start == show.start for each in reading.shows)
        if show and not told and all(made.show != show.text for made in reading.made):
            passage = sentence.passage
            where = passage.text, passage.start, passage.end
            made = Proposal(
                Kind.CANCELLED, show.text, show.key, *where, "cancelled (mention): SERIES"
            )
            reading.made.append(made)


def _named_behind(sentence: Sentence, at: int) -> ShowName | None:
    """Return X of "(cancelled) CBS sitcom X" and "(axed) sci-fi drama 'X'"."""
    house = sentence.network_at(at)
    at = house.end if house else at
    noun = at
    while describes(sentence.low(noun)) and noun not in sentence.masked:
        noun += 1
    if noun == at or sentence.low(noun - 1) not in TELLING:
        return None
    title = sentence.title_at(sentence.closed(noun))
    if title:
        return name_at(sentence, title.start, title.end)
    if sentence.is_headline:
        return None  # "Canceled Netflix Comedy Revived"
    runs = capital_runs(sentence, noun, len(sentence.tokens))
    named = (run for run in runs if run[0] == noun and can_be_show(sentence, run))
    return next((name_at(sentence, *run) for run in named), None)


def _listed_after(sentence: Sentence, parts: Frame) -> Iterator[ShowName]:
    """Yield B of "axes 'A' after three seasons and 'B' after two"."""
    for title in sentence.titles:
        behind = sentence.low(sentence.closed(title.end))
        listed = sentence.low(sentence.before(title)) in {"and", "&"}
        if parts.slot[1] <= title.start and listed and behind == "after":
            yield name_at(sentence, title.start, title.end)


def _is_described(following: str) -> bool:
    """Tell "ends with a special two-hour finale", where special is no noun."""
    return following.replace("-", "").isalpha() and following not in {"in", "on", "next", "this"}


def _is_about_a_person(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs won't be returning for season 2 of X": somebody leaves, X does not."""
    if "return" not in parts.trigger.phrase.pattern:
        return False
    subject = {sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked}
    ends = {parts.slot[1], *(show.end for show in parts.shows)}
    if any(sentence.low(at) in {",", "–"} and sentence.low(at + 1) == "who" for at in ends):
        return True
    aside = pairwise(sentence.lows[parts.slot[1] : parts.trigger.start])
    if any(noun in PERSONS and of == "of" for noun, of in aside):
        return True  # "Jane Bloggs, one of the stars of X, won't be returning"
    told = {at for show in parts.shows for at in range(show.start, show.end)}
    runs = capital_runs(sentence, *parts.slot)
    if parts.shows and not SERIES_NOUNS.isdisjoint(sentence.lows[: parts.shows[-1].start]):
        runs = [run for run in runs if sentence.low(run[1]) != "'s"]
    if are_people(sentence, parts) or any(
        end - start > 1 and told.isdisjoint(range(start, end)) for start, end in runs
    ):
        return True  # "'X' season 2: Jane Bloggs won't return", not "Jane Bloggs's comedy X"
    if appears_in(sentence, parts) or not (PERSONS | _ONESELF).isdisjoint(subject):
        return True
    filmed = not {"film", "movie"}.isdisjoint(sentence.lows[: parts.trigger.start])
    filmed = filmed and not any(map(sentence.title_at, told))
    if filmed or _goes_elsewhere(sentence, parts.trigger.end):
        return True  # "Joe Doe is writing a new 'X' film; Jane Bloggs will not return"
    titled = any(
        t.start < parts.trigger.start and not is_credit(sentence, t) for t in sentence.titles
    )
    places = range(parts.trigger.end - 3, min(parts.trigger.end + 3, parts.right))
    particles = [at for at in places if sentence.low(at) in {"for", "to", "as"}]
    if not particles or titled:
        return False
    season = next((m for m in sentence.seasons if m.start >= particles[0]), None)
    slot = object_slot(sentence, particles[0])
    return bool(
        (season and sentence.low(season.end) == "of")
        or titles_in(sentence, *slot, last=False)
        or names_in(sentence, *slot, last=False)
    )


def _is_told_elsewhere(sentence: Sentence, parts: Frame) -> bool:
    """Tell "after its cancellation", "cancellation rumours" from "reacts to 'X' cancellation"."""
    if not parts.trigger.phrase.pattern.startswith("cancellation|") or parts.is_active:
        return False
    at = sentence.opened(parts.trigger.start)
    if sentence.low(at - 1) == "'s" and sentence.low(at - 2) in SERIES_NOUNS:
        at = sentence.opened(at - 2)  # "'X' drama's cancellation"
    titled = any(title.end == at for title in sentence.titles)
    return not titled or sentence.low(parts.trigger.end) in _UNCERTAIN


def _goes_elsewhere(sentence: Sentence, at: int) -> bool:
    """Tell "won't be returning to Harbour Bay" from "to NBC", "to our screens"."""
    places = {"tv", "television", "screens", "air", "our", "your", "the", "its"}
    following = sentence.low(at + 1)
    network = sentence.network_at(at + 1) or sentence.network_at(at + 2)
    return sentence.low(at) == "to" and network is None and following not in places


def _behind(sentence: Sentence, parts: Frame) -> SeasonMention | None:
    """Return the seasons told after "after renewing it", "despite its renewal"."""
    return next(
        (m for m in sentence.seasons if m.start > parts.trigger.end and not m.is_after), None
    )


def _is_withdrawn(sentence: Sentence, parts: Frame, mention: SeasonMention) -> bool:
    """Tell whether an ordered season is taken back, rather than one never ordered."""
    phrase = parts.trigger.phrase
    named = phrase.pattern.endswith("NAME SEASON")  # "has scrapped X season 2"
    if phrase.kind == "withdrawn" or mention.end == parts.trigger.start or named:
        return True
    subject = not parts.is_active and parts.slot[0] <= mention.start < parts.slot[1]
    subject = subject and "," not in sentence.lows[mention.end : parts.trigger.start]
    if subject and mention.numbers and phrase.pattern.startswith(_TAKEN_BACK):
        return not mention.is_attribute  # "The third season of X has been scrapped"
    titles = [t for t in sentence.titles if parts.trigger.end <= t.start < mention.start]
    between = {sentence.low(at) for at in range(parts.trigger.end, mention.start)}
    if len(titles) > 1:
        return False  # "cancelled 'X' after one season, while 'Y' was renewed for a fourth"
    if (
        between.isdisjoint({"but", "found", "finds", "home", "saved", "revived"})
        and between & {"despite", "after", "following", "though", "although"}
        and (
            between
            & {"renewed", "renewal", "renew", "renewing", "order", "ordering", "ordered", "picked"}
            or sentence.low(mention.end) in {"renewal", "order", "pickup"}
        )
    ):
        return True
    return (
        phrase.kind == "cancelled"
        and mention.start in {parts.trigger.end, parts.trigger.opening}
        and phrase.pattern.startswith(("cancel", "axe", "scrap"))
    )


def withdrawn(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that a renewal is taken back."""
    if not {"could", "may", "might", "should"}.isdisjoint(parts.trigger.said(reading.sentence)):
        return  # "the decision could be reversed"
    yield from cancelled(reading, parts, polarity)


def replaced(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that a season becomes something else: "a film instead of season 4"."""
    if polarity.is_negated or not (parts.season or parts.shows):
        return
    told = parts.trigger.said(reading.sentence)
    thing = next((word for word in told if word in {"film", "movie", "special"}), "film")
    if thing == "special" and _is_described(reading.sentence.low(parts.trigger.end)):
        return
    seasons, _ = labels_of(parts.season)
    yield replace(
        draft(reading, parts, Kind.REPLACED, polarity),
        seasons=seasons,
        replacement="film" if thing == "movie" else thing,
    )
