"""Whose seasons a sentence speaks of: a name beside a noun, its people, its topic."""

from seasontrack.clippings.grammar.lists import names_listed
from seasontrack.clippings.grammar.name_runs import capital_runs, runs_ending
from seasontrack.clippings.grammar.phrases import ASSERTIONS
from seasontrack.clippings.grammar.show_names import NO_NAMES, can_be_show
from seasontrack.clippings.grammar.shows import (
    ShowName,
    name_at,
    names_in,
    speaks_of_context,
    titles_in,
)
from seasontrack.clippings.grammar.slots import is_capital_at, object_slot
from seasontrack.clippings.mentions.names import PLACES, SERIES_NOUNS, describes
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_LONGEST_NAME = 8
_OPENING = 10
_OTHER = frozenset({"new", "next", "latest", "other", "upcoming"})
_APPOSED = 6  # tokens of ", a signature drama series"
_MAKERS = 4  # words of "from the writers of"
_SPEAKING_TO = words(
    "spoke speaks talked talks told said thanks due according married next wrote up close belongs "
    "lost similar refers compared moved went goes traveled travelled flew pointed"
)
# "Each season of X adapts a book"
_WHOSE = words("makers fans producers creators creator writers season")
_OF_SHOWS = words(
    "success popularity fate future cast stars finale episodes ending world reception"
)
_TIDINGS = words("news road curtains line days luck episodes")
_SITES = words("website account site page twitter trailer teaser")
_BEFORE_TOPIC = (["fans", "of"], ["the", "cast", "of"], ["the", "stars", "of"])
_CONCESSIONS = words("though although whilst while because since despite")
WORKS = words("manga anime franchise novel novels webtoon comic comics")
OWN_PEOPLE = words(
    "star stars creator creators co-creator co-creators showrunner showrunners boss bosses cast "
    "judge judges host hosts director directors"
)


def season_owner(sentence: Sentence) -> list[ShowName]:
    """Return whose seasons a sentence mentions: "X anime season 4", "season 2 of X"."""
    for mention in sentence.seasons:
        meant = mention.end + 1
        unnamed = cardinal(sentence.low(meant)) or _is_bare(sentence, meant)
        if sentence.low(mention.end) == "of" and not unnamed:
            slot = object_slot(sentence, mention.end)
            behind = titles_in(sentence, *slot, last=False) or names_in(sentence, *slot, last=False)
            if behind:
                return behind[:1]
        at = mention.start - (sentence.low(mention.start - 1) in {"'s", "'"})
        while sentence.low(at - 1) in {"tv", "anime", "series", "!", "?", "("}:
            at -= 1
        if sentence.low(at) == "(" and "by" in sentence.lows[:at]:
            continue  # "was produced by Harbour Studio (seasons 1–3) and Rye (season 4)"
        for run in runs_ending(sentence, at):
            if can_be_show(sentence, run):
                return [name_at(sentence, *run)]
    return []


def _is_bare(sentence: Sentence, at: int) -> bool:
    """Tell "(season 1 of) the anime covers", which names no show."""
    noun = sentence.low(at) in {"the", "this"} and sentence.low(at + 1) in SERIES_NOUNS
    return noun and at + 2 < len(sentence.tokens) and not is_capital_at(sentence, at + 2)


def described(sentence: Sentence) -> list[ShowName]:
    """Return the name beside a noun for it: "the X franchise", "the anime X"."""
    for start, last in capital_runs(sentence, 0, len(sentence.tokens)):
        if ordinal(sentence.low(last - 1)) or ordinal(sentence.low(last)):
            continue  # "Harbour Lights, the 11th novel"
        if sentence.is_in_brackets(start):
            continue  # "(the fourth if you count the prequel X)"
        gets = (at for at in range(start + 1, last) if sentence.low(at) == "gets")
        end = next(gets, last)  # "Harbour Lights Gets Original Anime"
        behind = _behind_brackets(sentence, end)
        noun = sentence.low(behind + (sentence.low(behind) in {"light", "graphic"}))
        before = {sentence.low(start - 2), sentence.low(start - 1)} - {"the"}
        beside = noun in WORKS | {"gets"} or sentence.low(start - 1) in WORKS | SERIES_NOUNS
        addressed = start == 0 and bool(sentence.seasons)
        addressed = addressed or sentence.low(start - 1) == "for"  # "Good news for X fans"
        beside = beside or (noun == "fans" and addressed)
        opens = start == 0 or (sentence.low(start - 1) == "," and bool(sentence.seasons))
        acts = sentence.low(behind + 1) == "in"  # "Jane Bloggs and Joe Doe star in …"
        beside = beside or (opens and noun in OWN_PEOPLE and not acts)
        beside = beside or bool(sentence.network_before(start - 1))  # "Hulu's Harbour"
        beside = beside or ("for" in before and not _SITES.isdisjoint(before))
        told_for = sentence.low(start - 1) == "for" and sentence.low(start - 2) in _TIDINGS
        beside = beside or told_for  # "Good news for X, as …", "the end of the road for X"
        whose = sentence.low(start - 2) if sentence.low(start - 1) == "of" else ""
        if whose and "from" in sentence.lows[max(start - _MAKERS, 0) : start]:
            whose = ""  # "a new drama from the writers of X"
        beside = beside or whose in _WHOSE or (whose in _OF_SHOWS and bool(sentence.seasons))
        elsewhere = sentence.low(behind + 1) == "'s" and sentence.low(behind + 2) in _OTHER
        if elsewhere and noun in OWN_PEOPLE:
            continue  # "the Harbour creator's new show"
        named = noun == "fans" and sentence.low(start) not in NO_NAMES
        named = named or (noun in OWN_PEOPLE and not _only_describes(sentence, start, end))
        if beside and (named or can_be_show(sentence, (start, end))):
            return [name_at(sentence, start, end)]
    return []


def _only_describes(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "Hollywood star" and "British TV star" from "Harbour Lights star"."""
    return all(
        describes(sentence.low(at)) or sentence.low(at) in PLACES for at in range(start, end)
    )


def _behind_brackets(sentence: Sentence, at: int) -> int:
    """Return the token behind a title's translation: "X (Uta no Uta) manga"."""
    if sentence.low(at) != "(":
        return at
    closing = (place for place in range(at, at + _LONGEST_NAME) if sentence.low(place) == ")")
    return next(closing, at) + 1


def mentioned(sentence: Sentence) -> list[ShowName]:
    """Return X of "Jane Bloggs apologised for what she did on X", the one name that can be a show.

    Who speaks "to Jane Bloggs" names a person.
    """
    if sentence.is_headline:
        return []
    runs = [
        run
        for run in capital_runs(sentence, 0, len(sentence.tokens))
        if sentence.low(run[0] - 1) in {"on", "to"}
        and sentence.low(run[0] - 2) not in _SPEAKING_TO
        and can_be_show(sentence, run)
    ]
    return [name_at(sentence, *run) for run in runs] if len(runs) == 1 else []


def credited(sentence: Sentence) -> list[ShowName]:
    """Return the show whose own people speak of its seasons: "'X' creator confirms season 3 …"."""
    if len(sentence.titles) != 1 or not sentence.seasons:
        return []
    title = sentence.titles[0]
    near = {sentence.low(at) for at in range(title.end, title.end + 3)}
    if not near & OWN_PEOPLE:
        return []
    return [name_at(sentence, title.start, title.end)]


def owner_of_people(sentence: Sentence) -> list[ShowName]:
    """Return X of "X's co-creator has …", with which a sentence opens."""
    return [
        name_at(sentence, *run)
        for run in capital_runs(sentence, 0, len(sentence.tokens))[:1]
        if run[0] == 0
        and sentence.low(run[1]) == "'s"
        and sentence.low(run[1] + 1) in OWN_PEOPLE
        and can_be_show(sentence, run)
    ]


def aside(sentence: Sentence, before: int) -> list[ShowName]:
    """Return the name in "months after NBC cancelled X, Netflix ordered a season of the show"."""
    told = {"after", "following", "since"}
    fans = (at + 1 for at in range(_OPENING) if sentence.lows[at : at + 2] == ["fans", "of"])
    opening = (at for at in range(_OPENING) if sentence.low(at) in told)
    start = next(fans, next(opening, before))  # "Bad news for fans of X, as Fox cancelled it"
    comma = next((at for at in range(start, before) if sentence.low(at) == ","), start)
    return names_in(sentence, start + 1, comma, last=False)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell "X has …", and "X, a hit show since its premiere in 2016, has …"."""
    described = sentence.lows[at + 1 : at + _APPOSED]
    apposed = sentence.low(at) == "," and described[:1] in (["a"], ["an"])
    return sentence.tokens[at].text.islower() or (
        apposed and not SERIES_NOUNS.isdisjoint(described)
    )


def topic(sentence: Sentence, slot: tuple[int, int]) -> list[ShowName]:
    """Return the name a sentence opens with, where a later clause says "the series"."""
    beside = sentence.low(slot[0]) == "with" and any(m.start > slot[0] for m in sentence.seasons)
    told = beside or speaks_of_context(sentence, *slot)  # "…, with an eighth season renewed"
    if sentence.is_headline or not told or slot[0] == 0:
        return []
    titled = titles_in(sentence, 0, min(_OPENING, slot[0]), last=False)
    titled = titled or titles_in(sentence, 0, slot[0], last=True)
    if titled:
        return titled
    first = next((len(told) for told in _BEFORE_TOPIC if sentence.lows[: len(told)] == told), 0)
    runs = capital_runs(sentence, first, slot[0])
    behind = (run for run in runs[:1] if run[1] < len(sentence.tokens))
    opening = [run for run in behind if _goes_on(sentence, run[1])]
    conceded = sentence.low(0) in _CONCESSIONS  # "Though Jane Bloggs has left, the show will …"
    reports = sentence.lows[opening[0][1] :][:2] if opening else []
    # "The Rye Post is reporting that …", "Jane Bloggs revealed that the series will …"
    conceded = conceded or reports == ["is", "reporting"] or not ASSERTIONS.isdisjoint(reports[:1])
    named = [r for r in opening if r[0] == first and not conceded and can_be_show(sentence, r)]
    topics = [name_at(sentence, *span) for run in named for span in names_listed(sentence, *run)]
    is_one = sentence.lows[max(slot[1] - 2, 0) : slot[1]] == ["the", "show"]
    if is_one and len(topics) > 1:  # "Jane Bloggs and Joe Doe will be on X, as the show …"
        return [name_at(sentence, *run) for run in runs if run[1] == slot[0] - 1]
    return topics
