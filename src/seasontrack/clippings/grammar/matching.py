"""Matches the lines of the phrase table against the words of a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from seasontrack.clippings.grammar.phrases import PHRASES
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_STREAMERS = frozenset({"platform", "service", "giant", "network", "site", "app"})
_DATES = {(of, "date") for of in ("premiere", "release", "return", "debut", "launch", "air")}
_STOPS = frozenset(";!?")
_VERBS = frozenset({"renewed", "renews", "cancelled", "canceled", "cancels", "ordered", "axed"})
_MENTIONS = {
    "SEASON": "SEASON", "MORE": "SEASON", "TOTAL": "SEASON", "ATTRIBUTE": "SEASON",
    "DATE": "DATE", "NET": "NET",
}  # fmt: skip
_SHOWN = 2
_NEAR = 2  # words
# "Netflix Announces Cast of Harbour Lights Season 3", where every word has a capital
_NO_NAMES = words(
    "cast new trailer release return returning date dates filming production details first final "
    "all when that more delay exit guest why how"
)
_LONGEST_NAME = 10  # tokens
_SMALL = frozenset({"of", "the", "and", "&", "in", "to", "with", ":", "'s"})  # within names


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: words or classes, a gap, or the mark where the object begins."""

    words: frozenset[str] = frozenset()
    classes: tuple[str, ...] = ()
    is_optional: bool = False
    gap: int = 0
    is_object_mark: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of the table, with what a sentence must have before it is worth trying.

    ``second`` are the words of which one must follow the first, ``further`` those of which one
    must stand anywhere, ``classes`` what must be mentioned: SEASON, DATE or NET.
    """

    kind: str
    shape: str
    pattern: str
    elements: tuple[Element, ...]
    second: frozenset[str]
    further: frozenset[str]
    classes: frozenset[str]

    def can_match(self, words: set[str], mentioned: set[str], following: str) -> bool:
        """Tell whether a sentence of these words has all that the line cannot do without."""
        if self.second and following not in self.second:
            return False
        further = not self.further or not self.further.isdisjoint(words)
        return further and self.classes <= mentioned


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase found at tokens ``start`` to ``end``; its object begins at ``opening``."""

    phrase: Phrase
    start: int
    end: int
    opening: int

    def said(self, sentence: Sentence) -> list[str]:
        """Return the words of the phrase in its sentence, in lower case."""
        return sentence.lows[self.start : self.end]

    @property
    def is_ahead(self) -> bool:
        """Tell "renewed ahead of its premiere": what is dated is not what the sentence is about."""
        return self.phrase.pattern.startswith("ahead")

    @property
    def rule(self) -> str:
        """Name the line of the table, its long lists of words cut short."""
        return f"{self.phrase.kind} ({self.phrase.shape}): {_shortened(self.phrase.pattern)}"


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Return the table, by the words its patterns can begin with."""
    found: dict[str, list[Phrase]] = {}
    for line in PHRASES.strip().splitlines():
        kind, shape, pattern = (part.strip() for part in line.split("|", 2))
        elements = tuple(_element(part) for part in pattern.split())
        needed = _second(elements), _further(elements), _classes(elements)
        phrase = Phrase(kind, shape, pattern, elements, *needed)
        for element in phrase.elements:
            # A pattern that begins with a class is tried at every such mention, under "".
            for word in element.words or ("",):
                found.setdefault(word, []).append(phrase)
            if not element.is_optional:
                break
    return {word: tuple(lines) for word, lines in found.items()}


def _second(elements: tuple[Element, ...]) -> frozenset[str]:
    """Return what must stand right behind the first word; empty where that is not fixed."""
    first, *rest = elements
    fixed = first.words and not (first.classes or first.is_optional) and rest
    if not fixed or rest[0].classes or rest[0].is_optional:
        return frozenset()
    return rest[0].words  # a gap and the mark of the object have none


def _further(elements: tuple[Element, ...]) -> frozenset[str]:
    """Return the words of the last place that must be filled by one of them."""
    fixed = [each for each in elements[1:] if each.words and not (each.classes or each.is_optional)]
    return fixed[-1].words if fixed else frozenset()


def _classes(elements: tuple[Element, ...]) -> frozenset[str]:
    """Return which mentions a pattern cannot do without."""
    fixed = (each for each in elements if not (each.words or each.is_optional))
    named = (_MENTIONS.get(each.classes[0]) for each in fixed if len(each.classes) == 1)
    return frozenset(filter(None, named))


def _shortened(pattern: str) -> str:
    """Return a pattern with the first words of each list: "premieres|debuts|… *4 DATE"."""
    lists = [part.rstrip("?").split("|") for part in pattern.split()]
    return " ".join(
        "|".join(words[:_SHOWN] + ["…"] * (len(words) > _SHOWN)) + "?" * part.endswith("?")
        for words, part in zip(lists, pattern.split(), strict=True)
    )


def _element(part: str) -> Element:
    if part == "~":
        return Element(is_object_mark=True)
    if part[0] == "*":
        return Element(gap=int(part[1:]))
    is_optional = part[-1] == "?"
    words = part.rstrip("?").split("|")
    return Element(
        frozenset(word for word in words if not word.isupper()),
        tuple(word for word in words if word.isupper()),
        is_optional,
    )


def triggers(sentence: Sentence) -> Iterator[Trigger]:
    """Yield the longest phrase at each place outside titles; phrases of a kind do not overlap."""
    table = phrases()
    places = {mention.start for mention in sentence.seasons}
    places.update(mention.start for mention in sentence.dates)
    words, mentioned = set(sentence.lows), _mentioned(sentence)
    first = min((mention.start for mention in sentence.seasons), default=len(sentence.tokens))
    done: dict[str, int] = {}
    for at, token in enumerate(sentence.tokens):
        beginning = (*table.get(token.low, ()), *(table[""] if at in places else ()))
        if not beginning or at in sentence.masked:
            continue
        if _is_in_name(sentence, at) or _describes(sentence, at):
            continue
        best: Trigger | None = None
        following = sentence.low(at + 1)
        for phrase in beginning:
            if at < done.get(phrase.kind, 0) or (phrase.shape == "after" and at <= first):
                continue
            if not phrase.can_match(words, mentioned, following):
                continue
            found = _match(sentence, phrase.elements, 0, at, at)
            if found and phrase.kind == "renewed" and _gets_other(sentence, at, found[0]):
                continue
            if found and (best is None or found[0] > best.end):
                best = Trigger(phrase, at, *found)
        if best:
            yield best
            done[best.phrase.kind] = min(best.end, best.opening)


def _gets_other(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "gets premiere date for season 3", "gets axed despite renewal" from "gets season 3"."""
    told = sentence.lows[start:end]
    return "despite" in told or any(pair in _DATES for pair in pairwise(told))


def _mentioned(sentence: Sentence) -> set[str]:
    """Return which kinds of mentions a sentence has."""
    told = {"SEASON": sentence.seasons, "DATE": sentence.dates, "NET": sentence.networks}
    return {name for name, mentions in told.items() if mentions}


def _describes(sentence: Sentence, at: int) -> bool:
    """Tell "premiered on the streaming platform" from "is streaming"."""
    return sentence.low(at) == "streaming" and sentence.low(at + 1) in _STREAMERS


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """Tell "Sean Saves the World" in running text, where capitals are names, and "GoT"."""
    spelt = sentence.tokens[at].text
    if (spelt == "Got" and sentence.low(at + 1) == "talent") or (spelt == "GOT" and at == 0):
        return True
    if any(a.islower() and b.isupper() for a, b in pairwise(spelt)):
        return True
    if spelt.isupper() and len(spelt) > _NEAR:
        return False  # "Harbour Lights AXED after 37 years"
    if at == 0 or sentence.is_headline or not sentence.tokens[at].text[0].isupper():
        return False
    if any(day.start - _NEAR <= at < day.start for day in sentence.dates):
        return False  # "Premieres On September 8"
    told = {*(n.end for n in sentence.networks), *(m.end for m in sentence.seasons)}
    if at - 1 in sentence.masked or at in told:
        return False
    before, following = sentence.tokens[at - 1], sentence.tokens[at + 1 : at + 2]
    if not sentence.is_running:  # "Harbour Come Dancing will return"
        behind = any(token.text.istitle() and token.is_word for token in following)
        inside = behind and before.text.istitle() and not sentence.is_mention(at + 1)
        return inside and sentence.network_at(at + 1) is None
    named = before.text[0].isupper() and before.low not in {"the", "a"}
    return named or any(token.text[0].isupper() or token.low == ":" for token in following)


def _match(
    sentence: Sentence, elements: tuple[Element, ...], place: int, at: int, opening: int
) -> tuple[int, int] | None:
    """Return (end, opening) where the rest of the pattern matches from ``at`` on."""
    if place == len(elements):
        marked = any(element.is_object_mark for element in elements)
        return at, opening if marked else at
    element = elements[place]
    if element.is_object_mark:
        return _match(sentence, elements, place + 1, at, at)
    if element.gap:
        return _gap(sentence, elements, place, at, opening)
    for end in _ends(sentence, element, at):
        found = _match(sentence, elements, place + 1, end, opening)
        if found:
            return found
    return _match(sentence, elements, place + 1, at, opening) if element.is_optional else None


def _gap(
    sentence: Sentence, elements: tuple[Element, ...], place: int, at: int, opening: int
) -> tuple[int, int] | None:
    gap = elements[place].gap
    for skipped in range(gap + 1):
        if at + skipped > len(sentence.tokens):
            break
        found = _match(sentence, elements, place + 1, at + skipped, opening)
        if found:
            return found
        stops = sentence.low(at + skipped) in _STOPS and at + skipped not in sentence.masked
        if stops or _is_pause(sentence, at + skipped):
            break
        if _is_next_verb(sentence, at + skipped) or _is_title_going_on(sentence, at + skipped):
            break
    return None


def _is_next_verb(sentence: Sentence, at: int) -> bool:
    """Tell "brings back A and renewed B" from "picks up popular (and canceled) drama A"."""
    joined = sentence.low(at) == "and" and sentence.low(at - 1) != "("
    joined = joined or sentence.low(at) in {"was", "were", "been"}
    return joined and sentence.low(at + 1) in _VERBS


def _is_title_going_on(sentence: Sentence, at: int) -> bool:
    """Tell "The Day I Got Washed up as a Sailor season 4", where the verb is in the title."""
    return sentence.low(at) == "as" and sentence.low(at + 1) in {"a", "an", "its"}


def _is_pause(sentence: Sentence, at: int) -> bool:
    """Tell a comma between clauses from one in a list of titles."""
    compound = "-" in sentence.low(at - 1) and "-" in sentence.low(at + 1)
    near = {at - 1, at - 2, at + 1, at + 2} & sentence.masked
    return sentence.low(at) == "," and not (near or compound)


def _ends(sentence: Sentence, element: Element, at: int) -> list[int]:
    ends = [at + 1] if sentence.low(at) in element.words and at not in sentence.masked else []
    if element.classes and at < len(sentence.tokens):
        ends.extend(filter(None, (_class_end(sentence, name, at) for name in element.classes)))
    return ends


def _class_end(sentence: Sentence, name: str, at: int) -> int | None:
    if name in {"SEASON", "MORE", "TOTAL"}:
        return next((_season_end(m, name) for m in sentence.seasons if m.start == at), None)
    if name == "ATTRIBUTE":
        return next((m.end for m in sentence.seasons if m.start == at and m.is_attribute), None)
    return _other_end(sentence, name, at)


def _season_end(mention: SeasonMention, name: str) -> int | None:
    fits = {
        "SEASON": True,
        "MORE": mention.is_further and not mention.is_after,
        "TOTAL": bool(mention.count) and not mention.is_further,
    }
    return mention.end if fits[name] and not mention.is_attribute else None


def _other_end(sentence: Sentence, name: str, at: int) -> int | None:
    if name == "DATE":
        return next((date.end for date in sentence.dates if date.start == at), None)
    if name == "NET":
        network = sentence.network_at(at)
        return network.end if network else None
    if name == "NAME":
        return _name_end(sentence, at)
    if name == "TITLE":
        title = sentence.title_at(at)
        return title.end if title else None
    return at + 1 if cardinal(sentence.low(at)) else None


def _name_end(sentence: Sentence, at: int) -> int | None:
    """Return where the name ends in "confirms Harbour Lights season 3", right before the season."""
    told = sentence.tokens[at - 1].text.islower() or (
        sentence.network_before(at - 1) is not None and sentence.low(at) not in _NO_NAMES
    )
    if not (told and sentence.tokens[at].is_capital):
        return None
    end = at
    while end < min(len(sentence.tokens), at + _LONGEST_NAME) and not sentence.is_mention(end):
        token = sentence.tokens[end]
        if not (token.is_capital or token.low in _SMALL) or token.text == "To":
            return None
        end += 1
    return end if any(mention.start == end for mention in sentence.seasons) else None
