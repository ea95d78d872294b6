"""Titles that a text has quoted, known again where it names them without their marks."""

from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words

# What may stand behind a title of one word with which a sentence opens: "Evil, from Jane Bloggs".
_BEHIND_ONE_WORD = words(
    ", 's is was has had will won't premiered debuted launched returned returns stars starred "
    "follows centers ended began marks became averaged ranks ranked"
)


class ToldTitles:
    """The unknown titles quoted so far, by their first words."""

    def __init__(self) -> None:
        self._by_start: dict[str, set[tuple[str, ...]]] = {}

    def take(self, sentence: Sentence) -> None:
        """Keep the titles that a sentence quotes."""
        for title in sentence.titles:
            spelt = tuple(token.text for token in sentence.tokens[title.start : title.end])
            if title.is_quoted and title.known is None and spelt[0][0].isupper():
                self._by_start.setdefault(spelt[0], set()).add(spelt)

    def mark(self, sentence: Sentence) -> None:
        """Mark where a sentence of running text names them again."""
        if not self._by_start or sentence.is_headline:
            return
        for at, token in enumerate(sentence.tokens):
            for spelt in sorted(self._by_start.get(token.text, ()), key=len, reverse=True):
                end = at + len(spelt)
                same = spelt == tuple(each.text for each in sentence.tokens[at:end])
                if same and _is_meant(sentence, at, end):
                    sentence.name(at, end, sentence.slice(at, end), None)


def _is_meant(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "Evil, from Jane Bloggs" from "Evil tongues", where the capital means nothing."""
    longer = end < len(sentence.tokens) and sentence.tokens[end].is_capital
    opens = start == 0 and end == 1
    return not longer and (not opens or sentence.low(end) in _BEHIND_ONE_WORD)
