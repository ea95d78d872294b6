"""Runs of capitals whose words alone, in lower case, tell that they name no show."""

from itertools import pairwise

from seasontrack.clippings.grammar.name_edges import BY_SOMEBODY, STRIPPED_NOUNS
from seasontrack.clippings.grammar.phrases import BE, is_adverb
from seasontrack.clippings.mentions.names import describes
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_PAIR = 2  # words
_COMPANIES = words("entertainment productions pictures studios services films media originals")
_SUBJECTS = frozenset({"she", "he", "they"})
_PEOPLE_OF_IT = words("members episodes actors characters songs")
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")


def is_clause(words: list[str]) -> bool:
    """Tell "People Came to Her Defence Before She" and "Jane Bloggs Was Snubbed" from a title.

    So with "Rye Company CEO Jane Bloggs", "Salt Road Entertainment", "List of Titles".
    """
    company = len(words) > 1 and words[-1] in _COMPANIES and words != ["the", "originals"]
    page = words[:2] == ["list", "of"] or words[-2:] == ["reading", "guide"]
    if company or page or "ceo" in words:
        return True
    passive = any(was in {"was", "were"} and by.endswith("ed") for was, by in pairwise(words))
    if words[0] in {"is", "will"} and words[1:2] and (words[1] in BE or is_adverb(words[1])):
        return True  # "(A New Season) Is Definitely", "Will Be (Available)"
    owning = words[-1] in {"its", "their"}  # "Channel 10 and Its (New Series)"
    return passive or owning or (len(words) > _PAIR and words[-1] in _SUBJECTS)


def is_rank(words: list[str]) -> bool:
    """Tell "No. 1" from "No Harbour"."""
    return words[0] == "no" and len(words) > 1 and all(map(str.isdigit, words[1:]))


def only_describes(word: str) -> bool:
    """Tell "British" and "Swedish/Danish", which only describe a show."""
    day, hyphen, _ = word.partition("-")
    if hyphen and day in _WEEKDAYS:
        return True  # "a Friday-night reality block"
    return all(map(describes, word.split("/")))


def ends_in_noun(words: list[str]) -> bool:
    """Tell "Jane Bloggs Drama" and "4 Shows" from "The Series"."""
    if words[-1].endswith(BY_SOMEBODY) or words[-2:] == ["and", "co"]:
        return True  # "the Jane Bloggs-created show", "Jane Bloggs and Co."
    if ordinal(words[0]) and words[1:2] in (["part"], ["cour"], ["season"]):
        return True  # "Reveals 2nd Part Theme Songs"
    if words[-1] == "news" and words[0] in {"good", "bad", "great", "big", "sad"}:
        return True
    if words[-1] == "comics" or (cardinal(words[0]) and words[1:2] in (["series"], ["seasons"])):
        return True  # "a DC Comics series", "Six Series Of BBC Hit"
    if words[-1] == "shows":
        return "and" not in words
    if cardinal(words[0]) and words[-1] in _PEOPLE_OF_IT:
        return True  # "4 New Cast Members"
    if words[0].isdecimal() and "shows" in words:
        return True  # "21 Shows Due"
    noun = words[-1] in STRIPPED_NOUNS | {"adaptation", "prequel", "sequel"}
    return noun and "the" not in {words[0], *words[-3:-1]} and len(words) > 1
