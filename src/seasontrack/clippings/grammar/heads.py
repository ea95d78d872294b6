"""The show that a headline names before its colon."""

from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import ShowName, name_at, names_in, titles_in
from seasontrack.clippings.mentions.names import FRANCHISES
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words

_BEHIND_WHOLE = words("( anime premiered premieres debuted debuts aired airs")
_HEADS_END = frozenset({":", "–", "|"})


def head_of(sentence: Sentence, before: int) -> list[ShowName]:
    """Return the show a headline names before its colon."""
    for at in range(before - 1, 0, -1):
        spaced = " " in sentence.slice(at - 1, at + 2)  # not "Re:Harbour"
        divides = sentence.low(at) in _HEADS_END or (
            sentence.is_headline and sentence.low(at) == "-"
        )
        if divides and at not in sentence.masked and spaced:
            # In running text "'A' is back, while 'B' is not: the drama was …" means the last.
            nearest = sentence.is_running and sentence.low(at) == ":"
            franchise = sentence.low(at) == ":" and sentence.low(at - 1) in FRANCHISES
            if nearest and _is_in_a_name(sentence, at):
                continue
            whole = _whole_name(sentence, at) if nearest or franchise else None
            if whole:
                return [whole]
            found = titles_in(sentence, 0, at, last=nearest) or _addressed(sentence, at)
            return found or names_in(sentence, 0, _before_verb(sentence, at), last=nearest)
    return []


def _before_verb(sentence: Sentence, colon: int) -> int:
    """Return where "(The Talk) Comes to an End:" begins to tell something of what it names."""
    verbs = (at for at in range(1, colon - 1) if sentence.lows[at : at + 2] == ["comes", "to"])
    return next(verbs, colon)


def _whole_name(sentence: Sentence, colon: int) -> ShowName | None:
    """Return "Salt Road: Tides" of "Salt Road: Tides (Nami) …" and "Salt Road: Tides premiered"."""
    runs = capital_runs(sentence, 0, len(sentence.tokens))
    start, end = next((run for run in runs if run[0] == 0 and colon < run[1] - 1), (0, 0))
    goes_on = sentence.low(end) in _BEHIND_WHOLE and can_be_show(sentence, (start, end))
    return name_at(sentence, start, end) if end and goes_on else None


def _is_in_a_name(sentence: Sentence, colon: int) -> bool:
    """Tell the colon of "Hulu's Salt Road: Rye has found its viewers" from one between clauses."""
    if sentence.network_at(colon + 1):
        return False
    runs = capital_runs(sentence, 0, len(sentence.tokens))
    return any(
        0 < start < colon < end - 1 and can_be_show(sentence, (start, end)) for start, end in runs
    )


def head_title(sentence: Sentence, colon: int) -> bool:
    """Tell whether a headline begins with a quoted or known title and a colon before a token."""
    closing = sentence.opened(colon - 1)
    return sentence.low(colon - 1) == ":" and any(t.end == closing for t in sentence.titles)


def _addressed(sentence: Sentence, colon: int) -> list[ShowName]:
    """Return the show whose fans a sentence turns to: "Good news, X fans: …"."""
    if sentence.low(colon - 1) != "fans":
        return []
    first = colon - 1
    while first > 0 and sentence.tokens[first - 1].is_capital:
        first -= 1
    return [name_at(sentence, first, colon - 1)] if first < colon - 1 else []
