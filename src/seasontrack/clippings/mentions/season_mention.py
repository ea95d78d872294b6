"""A season as a sentence mentions it."""

from dataclasses import dataclass

from seasontrack.clippings.text.words import words

HIGHEST = 60
SURE_NOUNS = frozenset({"season", "seasons"})
SPANS = words("- – to through thru via until")
DETERMINERS = words("a an the its their his her another yet")
HALVES = frozenset({"half", "part", "cour"})  # of a season that is split


@dataclass(frozen=True, slots=True)
class SeasonMention:
    """Seasons named at tokens ``start`` to ``end``; ``noun`` is where the word season stands.

    ``is_after``: they are told as past ("after one season"). ``is_attribute``: the seasons
    only describe another noun ("season 2 trailer").
    """

    start: int
    end: int
    noun: int
    numbers: tuple[int, ...] = ()
    count: int | None = None
    is_final: bool = False
    is_more: bool = False
    is_after: bool = False
    is_attribute: bool = False
    is_vague: bool = False
    part: int | None = None

    @property
    def is_counted(self) -> bool:
        """Tell "five seasons", which says how many, from those that say which."""
        return self.count is not None and not self.numbers

    @property
    def is_further(self) -> bool:
        """Tell a season that is not the first: what is bought then is a renewal."""
        return self.is_more or self.is_final or any(number > 1 for number in self.numbers)
