"""Lists of numbers as a sentence writes them, and the span they make."""

from dataclasses import dataclass, field

from seasontrack.clippings.text.numbers import cardinal, ordinal

_RANGE = frozenset({"-", "–", "to", "through", "thru", "until"})
_LIST = frozenset({",", "and", "&"})
_PAIR = 2


@dataclass(slots=True)
class UnitNumbers:
    """The numbers behind a noun, as far as they are read."""

    parts: list[tuple[int, int]] = field(default_factory=list)
    extras: list[str] = field(default_factory=list)
    joint: str = ""
    opens_in_part: bool = False
    closes_in_part: bool = False

    def takes(self, low: int, high: int, *, extra: bool = False) -> bool:
        """Take in a number or range; False where it does not belong to the list.

        ``extra``: the number is that of a volume in between, which ends a range or stands alone.
        """
        if extra and self.joint not in _RANGE:
            return False
        if extra:
            self.extras.append(f"{high}.5")
        follows = bool(self.parts) and self.parts[-1][1] + 1 == low
        if (self.joint in _RANGE and self.parts[-1][1] < high) or (self.joint and follows):
            self.parts[-1] = (self.parts[-1][0], high)
            self.closes_in_part = False
        elif self.parts and not self.joint:
            return False
        else:
            self.parts.append((low, high))
        self.joint = ""
        return True

    def joins(self, word: str) -> bool:
        """Take in what stands between two numbers: "to", ",", ", and"."""
        if not self.parts:
            return False
        if word == "up" or (self.joint, word) == ("through", "to"):
            return True
        if self.joint and not {word, self.joint} <= _LIST:
            return False
        self.joint = self.joint or word
        return word in _RANGE | _LIST

    def passes_over(self, aside: int, *, repeats: bool) -> None:
        """Take brackets before the noun said again for a comma: 'Book 2 ("Ebb,") Book 3'."""
        if repeats and aside > 1:
            self.joint = self.joint or ","

    def adds_a_part(self, number: int) -> None:
        """Take in the 4 of "volume 5 and parts of volume 4", which is told last."""
        if number < self.parts[0][0]:
            self.parts.insert(0, (number, number))
            self.opens_in_part = True
        elif number > self.parts[-1][1]:
            self.parts.append((number, number))
            self.closes_in_part = True

    def narrows(self) -> None:
        """Take in "volume 3 chapter 3": that volume only in part."""
        self.opens_in_part = self.opens_in_part or len(self.parts) == 1
        self.closes_in_part = True


def written(parts: list[tuple[int, int]], *, opens: bool, closes: bool) -> str:
    """Write a span; ``opens`` and ``closes``: the first and the last unit are in part."""
    pieces: list[str] = []
    for number, (first, high) in enumerate(parts):
        low = first
        if opens and number == 0 and low < high:
            pieces.append(f"{low}p")
            low += 1
        single = opens and number == 0 and not pieces
        is_last = closes and number == len(parts) - 1
        pieces.append(f"{low}" if low == high else f"{low}-{high}")
        if is_last or (single and low == high):
            pieces[-1] += "p"
    return ",".join(pieces)


def without(parts: list[tuple[int, int]], unit: int) -> list[tuple[int, int]]:
    """Return the ranges without one unit."""
    kept: list[tuple[int, int]] = []
    for low, high in parts:
        if low <= unit <= high:
            kept.extend(part for part in ((low, unit - 1), (unit + 1, high)) if part[0] <= part[1])
        else:
            kept.append((low, high))
    return kept


def counted(words: list[str]) -> list[tuple[int, int]]:
    """Return the ranges that words before the noun count: "the first two", "sixth and seventh"."""
    while words and words[0] in {"and", ",", "&", "to", "through", "a", "half"}:
        words.pop(0)
    if not words:
        return []
    count = next((number for number in map(cardinal, words[1:]) if number), None)
    if words[0] == "all" and count:
        return [(1, count)]
    ordinals = [number for number in map(ordinal, words) if number]
    if not ordinals:
        return []
    if ordinals == [1] and count:
        return [(1, count)]
    if count:
        return []
    if len(ordinals) == _PAIR and {"to", "through"} & set(words) and ordinals[0] < ordinals[1]:
        return [(ordinals[0], ordinals[1])]
    if ordinals == list(range(ordinals[0], ordinals[-1] + 1)):
        return [(ordinals[0], ordinals[-1])]
    return [(number, number) for number in ordinals]
