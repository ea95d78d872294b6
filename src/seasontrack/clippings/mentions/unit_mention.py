"""Units of a work as a sentence mentions them, and the words for a part of one."""

from dataclasses import dataclass

from seasontrack.clippings.text.words import words

UNITS = {
    "volume": "volume", "volumes": "volume", "vol": "volume", "vols": "volume", "tome": "volume",
    "tomes": "volume", "tankobon": "volume", "trades": "volume", "chapter": "chapter",
    "chapters": "chapter",
    "ch": "chapter", "book": "book", "books": "book", "novel": "book", "novels": "book",
    "novella": "book", "novellas": "book",
    "issue": "issue", "issues": "issue", "game": "game", "games": "game",
}  # fmt: skip
PORTIONS = words(
    "half part portion fraction most bulk chunk rest remainder third quarter two-thirds "
    "three-quarters one-third thirds quarters arcs stories cases scenes pages chapters"
)
SOME = frozenset({"some", "several", "parts", "story"})


@dataclass(frozen=True, slots=True)
class UnitMention:
    """Units at tokens ``start`` to ``end``; ``span`` as typed ("1-2", "4p")."""

    start: int
    end: int
    unit: str
    span: str
    work: str | None = None
