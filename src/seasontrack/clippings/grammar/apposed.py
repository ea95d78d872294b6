"""Names that stand beside what they are told of: behind a comma, a colon or "including"."""

from seasontrack.clippings.grammar.name_runs import named_ending, runs_ending
from seasontrack.clippings.grammar.phrases import is_adverb
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import (
    ShowName,
    name_at,
    names_in,
    titles_in,
)
from seasontrack.clippings.mentions.credits import is_credit
from seasontrack.clippings.mentions.names import CALLED, FRANCHISES, SERIES_NOUNS, WITH_PEOPLE
from seasontrack.clippings.mentions.offshoots import OFFSHOOTS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_LIST_OPENINGS = frozenset({":", "including", "–"})
_MADE = words("created developed written produced directed hosted")
_PAIR = 2  # a comma and a quotation mark
_NEAR = 6
_DESCRIPTION = 9  # words of "an American medical comedy-drama series created"
_MAKERS = frozenset({"by", "with", "starring", "as", "from"})


def listed(sentence: Sentence, start: int) -> list[ShowName]:
    """Return the titles behind the colon of "renews three dramas: the hit 'X' and the new 'Y'"."""
    behind = range(start, len(sentence.tokens))
    colons = (at for at in behind if sentence.low(at) in _LIST_OPENINGS)
    colon = next((at for at in colons if sentence.low(at - 1) not in FRANCHISES), None)
    if colon is None or colon in sentence.masked or " " not in sentence.slice(colon, colon + 2):
        return []
    dated = {at for day in sentence.dates for at in range(day.start, day.end)}
    dated.update(at for each in sentence.seasons for at in range(each.start, each.end))
    places = set(range(start, min(start + _NEAR, colon))) - dated
    if colon - _PAIR >= start and sentence.tokens[colon - _PAIR].is_capital:
        places.discard(colon - 1)  # "Formula 9: The Road"
    counted = any(_counts(sentence.low(at)) for at in places)
    if sentence.low(colon) == "–" and sentence.low(colon - 1) not in SERIES_NOUNS:
        return []
    if sentence.low(colon) == "including":
        counted = counted and any(sentence.low(at) in SERIES_NOUNS for at in places)
    heads = colon == start and {sentence.low(at) for at in range(start - 1)} <= {"officially", "-"}
    if not (counted or heads) or not sentence.masked.isdisjoint(range(start, colon)):
        return []
    quoted = [t for t in sentence.titles if t.start > colon and not is_credit(sentence, t)]
    named = [name_at(sentence, t.start, t.end) for t in quoted]
    return named or names_in(sentence, colon + 1, len(sentence.tokens), last=False)


def _counts(low: str) -> bool:
    return cardinal(low) is not None or low in {"several", "many", "multiple"}


def apposed(sentence: Sentence, slot: tuple[int, int], verb: int) -> list[ShowName]:
    """Return the name in "the network's singing contest, The Harbour, will premiere"."""
    comma = slot[1]
    if sentence.low(comma) != "," or not _may_describe(sentence, slot):
        return []
    closing = (at for at in range(comma + 1, verb) if sentence.low(at) == ",")
    end = next(closing, comma)
    opening = comma + 1
    if any(slot[0] <= m.start < slot[1] and sentence.low(m.end) == "of" for m in sentence.seasons):
        return []  # "the second season of Harbour, titled Book Two, began"
    while sentence.low(opening) in CALLED | {"officially"}:
        opening += 1
    named = titles_in(sentence, opening, end, last=False)
    named = named or names_in(sentence, opening, end, last=False)
    opens = bool(named) and (
        named[0].start < opening + _PAIR or sentence.low(named[0].start - 1) == "'s"
    )
    whole = opens and named[-1].end >= end - 1
    return named if whole else []  # not "the series, a prequel to Jane Bloggs's films"


def apposed_before(sentence: Sentence, slot: tuple[int, int]) -> list[ShowName]:
    """Return the name in "good news: The Harbour, the smash-hit superhero anime has been …"."""
    comma = slot[0] - 1
    if sentence.low(comma) != "," or not _may_describe(sentence, slot):
        return []
    return [
        name_at(sentence, *run)
        for run in runs_ending(sentence, comma)
        if can_be_show(sentence, run) and sentence.low(run[0] - 1) not in _MAKERS | {"in"}
    ]


def apposed_to_that(sentence: Sentence, verb: int) -> ShowName | None:
    """Return X of "Jane Bloggs hosts X, a cooking series that premiered in May"."""
    verb -= is_adverb(sentence.low(verb - 1))  # "that initially premiered"
    house = sentence.network_before(verb)
    verb = house.start if house else verb  # "a drama that Netflix ordered"
    noun = verb - _PAIR
    if sentence.low(verb - 1) not in {"that", "which"} or sentence.low(noun) not in SERIES_NOUNS:
        return None
    near = range(noun, max(noun - _NEAR, 0), -1)
    article = next((at for at in near if sentence.low(at) in {"a", "an", "the"}), 0)
    comma = article - 1
    if sentence.low(comma) != ",":
        return None
    runs = named_ending(sentence, comma)
    run = next((run for run in runs if sentence.low(run[0] - 1) not in _MAKERS), None)
    return name_at(sentence, *run) if run else None


def called(sentence: Sentence, start: int, end: int) -> list[ShowName]:
    """Return Y of "a prequel to X called Y", which is another show than X."""
    naming = (at for at in range(start, end) if sentence.low(at) in CALLED | {"dubbed"})
    at = next(naming, end)
    if at >= end or OFFSHOOTS.isdisjoint(sentence.lows[start:at]):
        return []
    named = titles_in(sentence, at + 1, len(sentence.tokens), last=False)
    named = named or names_in(sentence, at + 1, len(sentence.tokens), last=False)
    return [name for name in named if sentence.opened(name.start) == at + 1][:1]


def in_brackets(sentence: Sentence, verb: int) -> ShowName | None:
    """Return X of "a spin-off web series (X) premiered in May"."""
    if sentence.low(verb - 1) != ")":
        return None
    near = range(verb - 2, max(verb - _NEAR - 2, 0), -1)
    opening = next((at for at in near if sentence.low(at) == "("), 0)
    described = opening and sentence.low(opening - 1) in SERIES_NOUNS
    title = sentence.title_at(sentence.closed(opening + 1)) if described else None
    if title:
        return name_at(sentence, title.start, title.end)
    run = (opening + 1, verb - 1)
    whole = described and run in runs_ending(sentence, verb - 1)
    plain = sentence.tokens[opening - 1].text.islower()
    named = whole and plain and can_be_show(sentence, run)
    return name_at(sentence, *run) if named and sentence.network_at(run[0]) is None else None


def opening_name(sentence: Sentence, verb: int) -> ShowName | None:
    """Return X of "X, a prequel series featuring Jane Bloggs and Joe Doe, debuted in May".

    So of "X, created by Jane Bloggs, Ada Lind and Joe Doe, premiered".
    """
    if sentence.low(verb - 1) != ",":
        return None
    comma = sentence.lows.index(",")
    made = sentence.low(comma + 1) in _MADE and sentence.low(comma + 2) == "by"
    if not made and sentence.low(comma + 1) not in {"a", "an"}:
        return None
    near = range(comma + 1, comma + 1 + _DESCRIPTION)
    people = (at for at in near if sentence.low(at) in WITH_PEOPLE | _MADE)
    noun = next(people, 0) - 1
    described = sentence.low(noun) in SERIES_NOUNS and noun < verb
    if not (made or described) or not sentence.is_running:
        return None
    run = (0, comma)
    whole = run in runs_ending(sentence, comma) and can_be_show(sentence, run)
    return name_at(sentence, *run) if whole else None


def _may_describe(sentence: Sentence, slot: tuple[int, int]) -> bool:
    return slot[0] < slot[1] and sentence.low(slot[1] - 1) in SERIES_NOUNS
