"""What a sentence introduces or speaks of, so that later ones mean it."""

from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.owners import WORKS
from seasontrack.clippings.grammar.show_names import can_be_show, named_from
from seasontrack.clippings.grammar.shows import (
    ShowName,
    name_at,
    titles_in,
)
from seasontrack.clippings.mentions.names import CREDITS, PRONOUNS, SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_LONGEST_NAME = 8  # tokens
_OPENING = 10
_NOUN_ENDS = words(
    "of on for in by who which that made written about set starring from with and to at"
)
_DEFINITION = 12  # words of "is an American science fiction television series"
_SMALL_WORDS = words("by of the and with for in on to a an from at 's : &")
_SPEAKING = frozenset({"is", "was", "has", "will", "lives", "saved"})
_WHAT_PEOPLE_DO = words(
    "smiling laughing crying working talking speaking joining starring playing writing directing "
    "reprising celebrating teasing"
)
_OF_SHOWS = words("follows centers centres revolves premiered debuted averaged averages")
_TELLING_APART = words("starring which created based hosted headlined fronted executive-produced")
_ABOUT = words("explores follows centers centres revolves chronicles")
_LONGEST_SENTENCE = 24
_HITS = words("hit smash phenomenon staple")
_AROUND = 6  # words of "This time around, it"
_BEING = frozenset({"'s", "is", "was"})
_OFFICIAL = ["it", "'s", "official", ":"]


def introduced(sentence: Sentence) -> list[ShowName]:
    """Return what a sentence like "X is a British television series" speaks of from then on."""
    verb = _first_verb(sentence)
    if not (_is_one(sentence, verb) or _has_seasons(sentence, verb)):
        return []
    if verb == 1 and sentence.low(0) in PRONOUNS | {"this", "that", "there"}:
        return []
    if sentence.low(verb - 1) == ")" and "(" in sentence.lows[1:verb]:
        verb = sentence.lows.index("(", 1)  # "Harbour (Korean: …) is a drama"
    seasons = (m.start for m in sentence.seasons if m.start > 0 and m.end == verb)
    verb = next(seasons, verb)  # "Harbour season 2 has 8 episodes"
    verb -= sentence.low(verb - 1) in {"currently", "now"}
    named = titles_in(sentence, 0, verb, last=False)
    if named:
        return named
    if verb <= _LONGEST_NAME and all(_in_title(sentence, at) for at in range(verb)):
        return [name_at(sentence, 0, verb)]  # "Raised by the Sea is a British drama series"
    runs = [run for run in capital_runs(sentence, 0, verb) if run[0] == 0]
    return [name_at(sentence, *run) for run in runs if can_be_show(sentence, run)]


def _first_verb(sentence: Sentence) -> int:
    """Return where "is", "was" or "has" stands first outside brackets; 0 where none does."""
    inside = False
    for at, low in enumerate(sentence.lows):
        inside = (inside or low == "(") and low != ")"
        if low in {"is", "was", "has"} and not inside:
            return at
    return 0


def _is_one(sentence: Sentence, verb: int) -> bool:
    """Tell "is a British drama" and "is one of the best shows on Netflix"."""
    if sentence.lows[verb + 1 : verb + 4] == ["one", "of", "the"]:
        behind = sentence.lows[verb + 4 : verb + 4 + _OPENING]
        return not {"shows", "series", "dramas", "comedies", "sitcoms"}.isdisjoint(behind)
    return sentence.low(verb + 1) in {"a", "an"} and _is_series(sentence, verb + 2)


def _has_seasons(sentence: Sentence, verb: int) -> bool:
    """Tell "has 3 seasons on ABC" and "has 16 episodes"."""
    if sentence.low(verb) == "has" and sentence.low(verb + 2) == "episodes":
        return cardinal(sentence.low(verb + 1)) is not None
    told = (m for m in sentence.seasons if m.start == verb + 1 and m.count and not m.is_more)
    return sentence.low(verb) == "has" and any(m.noun > m.start for m in told)


def spoken_of(sentence: Sentence) -> list[ShowName]:
    """Return what a few words speak of: "Harbour Lights is dead." before "Syfy cancels it".

    In a longer sentence "its" tells that it is no person: "Harbour Lights will get its end".
    So does a name that no person has: "The Rye is about a port".
    """
    about = not _ABOUT.isdisjoint(sentence.lows)
    longest = _LONGEST_SENTENCE if about or "its" in sentence.lows else _LONGEST_NAME
    is_hit = not _HITS.isdisjoint(sentence.lows)  # "Salt Road has been a smash for Netflix"
    if sentence.is_headline or (sentence.networks and not is_hit):
        return []
    is_sure = is_hit or len(sentence.tokens) <= longest
    return [
        name_at(sentence, *run)
        for run in capital_runs(sentence, 0, len(sentence.tokens))
        if _opens_clause(sentence, run)
        and _says_what_it_is(sentence, run, is_sure=is_sure)
        and CREDITS.isdisjoint(sentence.lows[run[1] :])  # "Jane Bloggs is the producer"
        and can_be_show(sentence, run)
    ]


def named_behind(sentence: Sentence) -> list[ShowName]:
    """Return X of "X, starring Jane Bloggs, …" behind "HBO has renewed its hit drama".

    Behind "HBO is cancelling another series", of "This time around, it's X" too.
    """
    presented = _presented(sentence)
    if presented:
        return [presented]
    for start, end in named_from(sentence, 0):
        at = sentence.closed(end)
        aside = sentence.low(at) == "," or sentence.low(at - 1) == ","
        behind = sentence.low(at + (sentence.low(at) == ","))
        tells = behind in _OF_SHOWS or (behind == "is" and sentence.low(at + 1) == "averaging")
        quoted = sentence.title_at(start) is not None and behind in _SPEAKING | {"stars"}
        if tells or quoted or (aside and behind in _TELLING_APART):
            return [name_at(sentence, start, end)]
    return []


def _presented(sentence: Sentence) -> ShowName | None:
    """Return X of "(This time around,) it's X, which …" and "It is X."."""
    it = next((at for at in range(_AROUND) if sentence.low(at) == "it"), None)
    if it is None or (it and sentence.low(it - 1) != ",") or sentence.low(it + 1) not in _BEING:
        return None
    for start, end in named_from(sentence, sentence.closed(it + 2)):
        if sentence.low(sentence.closed(end)) in {",", ".", ""}:
            return name_at(sentence, start, end)
    return None


def _opens_clause(sentence: Sentence, run: tuple[int, int]) -> bool:
    """Tell The Rye of "Two years after its premiere, The Rye is returning"."""
    before = sentence.lows[: run[0]]
    return before in ([], _OFFICIAL) or (before[-1] == "," and _is_no_person(sentence, *run))


def _says_what_it_is(sentence: Sentence, run: tuple[int, int], *, is_sure: bool) -> bool:
    """Tell "X is dead", said of a show, and "X comes from Jane Bloggs" from what people do."""
    if sentence.lows[run[1] : run[1] + 2] == ["comes", "from"]:
        return True
    if sentence.low(run[1] + 1) in _WHAT_PEOPLE_DO:
        return False  # "Jane Bloggs is smiling"
    speaks = sentence.low(run[1]) in _SPEAKING or sentence.low(run[1]) in _ABOUT
    return speaks and (is_sure or _is_no_person(sentence, *run))


def _is_no_person(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "The Rye" and "Lord of the Ports" from "Jane Bloggs"."""
    small = any(sentence.tokens[at].text.islower() for at in range(start, end))
    return sentence.low(start) in {"the", "a"} or small


def _in_title(sentence: Sentence, at: int) -> bool:
    small = at > 0 and sentence.low(at) in _SMALL_WORDS | {"!", "?"}
    return sentence.tokens[at].is_capital or small


def _is_series(sentence: Sentence, start: int) -> bool:
    """Tell "an American science fiction series made by …" from "an actor on the series"."""
    for at in range(start, min(start + _DEFINITION, len(sentence.tokens))):
        following = sentence.low(at + 1)
        ends = following in _NOUN_ENDS or following.endswith("ed") or not following.isalpha()
        if sentence.low(at) in SERIES_NOUNS | WORKS and ends:
            return True
        of_age = sentence.lows[at - 1 : at + 2] == ["coming", "of", "age"]
        if sentence.low(at) in _NOUN_ENDS - {"and"} and not of_age:  # "a legal and political drama"
            return False
    return False
