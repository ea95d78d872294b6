"""How wide things are, and which columns fit."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from seasontrack.domain.words import literal
from seasontrack.output.pages import Table

# Latin letters, dashes, quotes, arrows, lines and blocks: one cell each, and
# common enough that Rich's tables need not be loaded for them.
_NARROW = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff‐-…←-⇿─-◿]*")

GAP = 2
TIGHT = 2  # columns that drop this late go only when the others are narrow already
NARROW = 20
NARROWEST = 12  # a wrapped column keeps at least this many cells
LONGEST = 24  # cells; a longer word, an address say, may be broken


def width_of(text: str) -> int:
    """Return how many terminal cells a text takes; wide characters take two."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def widest(texts: Sequence[str]) -> int:
    """Return how many terminal cells the widest of the texts takes."""
    return max(map(len if "".join(texts).isascii() else width_of, texts))


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Return the text filled up with spaces to ``width`` cells."""
    if text.isascii():
        return text.rjust(width) if right else text.ljust(width)
    room = " " * max(width - width_of(text), 0)
    return room + text if right else text + room


def lined_up(
    rows: Iterable[Sequence[str]],
    shown: Mapping[int, int],
    gap: str,
    right: Collection[int] = (),
) -> Iterator[str]:
    """Yield each row as one line: the columns shown, filled up to their widths in cells.

    ``right`` are the columns whose texts stand at the right.
    """
    form = gap.join([f"%{'' if at in right else '-'}{width}s" for at, width in shown.items()])
    for row in rows:
        texts = tuple([row[at] for at in shown])
        if "".join(texts).isascii():
            yield form % texts
        else:
            yield gap.join(
                [padded(row[at], width, right=at in right) for at, width in shown.items()]
            )


def literal_rows(table: Table) -> list[list[str]]:
    """Return the texts of all cells, fit for a terminal."""
    rows = [[cell.text for cell in row] for row in table.rows]
    return [row if "".join(row).isprintable() else [*map(literal, row)] for row in rows]


def natural_widths(table: Table, texts: Sequence[Sequence[str]]) -> list[int]:
    """Return the width in cells that each column would like to have, 0 for an empty one."""
    # A text that takes no cell, as a lone skin tone, still has its column.
    widths = [widest(column) or int(any(column)) for column in zip(*texts, strict=True)]
    widths = widths or [0] * len(table.columns)
    headers = [width_of(column.header) for column in table.columns]
    return [max(pair) if pair[0] else 0 for pair in zip(widths, headers, strict=True)]


def fitting(table: Table, texts: Sequence[Sequence[str]], width: int) -> dict[int, int]:
    """Return the places of the columns to show within ``width`` cells, with their widths.

    Columns go in the order of ``drop``: the first ones as soon as a column that
    wraps would have less room than it likes, the last two only when it would be
    narrow. Then those that wrap are narrowed in the ratio of what they like, and
    not below their longest word while anything else can give way; on the narrowest
    screens the other columns wrap too.
    """
    natural = natural_widths(table, texts)
    shown = {place: natural[place] for place in range(len(table.columns)) if natural[place]}
    if _total(shown) <= width:
        return shown
    words = _longest_words(texts)
    wrapping = {place: w for place, w in words.items() if table.columns[place].wraps}
    for drop in sorted({column.drop for column in table.columns if column.drop}, reverse=True):
        if _least(table, shown, wrapping, is_tight=drop <= TIGHT) <= width:
            break
        shown = {place: w for place, w in shown.items() if table.columns[place].drop != drop}
    breaking = dict.fromkeys(wrapping, NARROWEST)
    for least in (wrapping, breaking, {**words, **breaking}, dict.fromkeys(words, 1)):
        _narrow(table, shown, least, width)
    return shown


def _narrow(table: Table, shown: dict[int, int], least: Mapping[int, int], width: int) -> None:
    """Take cells from the columns named in ``least`` while they are wider than that."""
    for _ in range(_total(shown) - width):
        place = max(
            (p for p in shown if p in least and shown[p] > least[p]),
            key=lambda p: shown[p] / table.columns[p].roomy,
            default=None,
        )
        if place is None:
            return
        shown[place] -= 1


def _longest_words(texts: Sequence[Sequence[str]]) -> dict[int, int]:
    """Return how wide the longest word is in each column, in cells; addresses do not count."""
    return {
        place: max(NARROWEST, min(max(map(width_of, _words(texts, place)), default=0), LONGEST))
        for place in range(len(texts[0]))
    }


def _words(texts: Sequence[Sequence[str]], place: int) -> set[str]:
    return set(" ".join(row[place] for row in texts).split())


def _least(
    table: Table, shown: Mapping[int, int], words: Mapping[int, int], *, is_tight: bool
) -> int:
    """The width with every wrapping column as narrow as still reads well, or barely."""
    least = dict(shown)
    for place in words.keys() & shown.keys():
        roomy = table.columns[place].roomy
        liked = max(words[place], min(roomy, NARROW) if is_tight else roomy)
        least[place] = min(shown[place], liked)
    return _total(least)


def _total(shown: Mapping[int, int]) -> int:
    return sum(shown.values()) + GAP * max(len(shown) - 1, 0)
