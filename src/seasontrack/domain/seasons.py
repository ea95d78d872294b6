"""Season labels: numbers ("2") and names for what is not a numbered season ("film")."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from seasontrack.domain.errors import UsageError
from seasontrack.domain.words import shortened

MOST_AT_ONCE = 200
HIGHEST_NUMBER = 9999  # daily shows count their seasons in years

ACCEPTED = "write 2, 2-3, 2,4, +2 or a label such as film"

_LABEL = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_NUMBER_WORD = re.compile(
    r"(s|season|series)-?\d+"
    r"|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
)


@dataclass(frozen=True, slots=True)
class FurtherSeasons:
    """Seasons named only by how many more there will be ("+2")."""

    count: int


def season_order(label: str) -> tuple[int, int, str]:
    """Return the sort key of a label: numbered seasons by number, then names by letter."""
    return (0, int(label), "") if label.isdecimal() else (1, 0, label)


def in_season_order(labels: Iterable[str]) -> tuple[str, ...]:
    """Return the labels once each, numbered seasons first."""
    once = set(labels)
    return tuple(sorted(once, key=season_order)) if len(once) > 1 else tuple(once)


def read_season(text: str) -> str:
    """Return the one season label typed as ``text``.

    Raises UsageError when it is no label or names several seasons.
    """
    seasons = read_seasons(text)
    if isinstance(seasons, FurtherSeasons) or len(seasons) != 1:
        raise UsageError(f"'{shortened(text)}' is not one season; write 2 or a label such as film")
    return seasons[0]


def read_seasons(text: str) -> tuple[str, ...] | FurtherSeasons:
    """Return the labels that a span of seasons names, in season order, or "+N" as a count.

    Raises UsageError for anything that is no span, reversed, or over 200 seasons.
    """
    typed = text.strip()
    if typed.startswith("+"):
        return FurtherSeasons(_count(typed[1:], typed))
    labels: list[str] = []
    for piece in typed.replace("–", "-").split(","):
        labels.extend(_piece(piece.strip(), typed))
        if len(labels) > MOST_AT_ONCE:
            raise UsageError(_too_many(typed))
    return in_season_order(labels)


def say_seasons(labels: Iterable[str]) -> str:
    """Return the labels in words: "season 2", "seasons 2–3", "film", "seasons 1 and 4"."""
    ordered = in_season_order(labels)
    if len(ordered) == 1:
        return f"season {int(ordered[0])}" if ordered[0].isdecimal() else ordered[0]
    numbers = [int(label) for label in ordered if label.isdecimal()]
    names = [label for label in ordered if not label.isdecimal()]
    said = [_run(first, last) for first, last in _runs(numbers)]
    noun = "season" if len(numbers) == 1 else "seasons"
    if said:
        names.insert(0, f"{noun} {_joined(said)}")
    return _joined(names)


def _piece(piece: str, typed: str) -> list[str]:
    first, dash, last = (part.strip() for part in piece.partition("-"))
    if first.isdecimal() and dash and last.isdecimal():
        low, high = _number(first, typed), _number(last, typed)
        if high < low:
            raise UsageError(f"the seasons '{shortened(typed)}' run backwards; write {high}-{low}")
        if high - low >= MOST_AT_ONCE:
            raise UsageError(_too_many(typed))
        return [str(number) for number in range(low, high + 1)]
    if piece.isdecimal():
        return [str(_number(piece, typed))]
    return [_label(piece, typed)]


def _label(piece: str, typed: str) -> str:
    label = piece.lower()
    if _NUMBER_WORD.fullmatch(label):
        raise UsageError(f"'{shortened(typed)}' is not a season: write the number in digits")
    if not _LABEL.fullmatch(piece):
        raise UsageError(f"'{shortened(typed)}' is not a season: {ACCEPTED}")
    return label


def _number(digits: str, typed: str) -> int:
    number = int(digits[:9])
    if number == 0:
        raise UsageError(f"'{shortened(typed)}' is not a season: seasons are counted from 1")
    if number > HIGHEST_NUMBER:
        raise UsageError(f"'{shortened(typed)}' is not a season: no season is above 9999")
    return number


def _count(digits: str, typed: str) -> int:
    if not digits.isdecimal() or int(digits[:9]) == 0:
        raise UsageError(f"'{shortened(typed)}' is not a number of seasons; write +1, +2, …")
    if int(digits[:9]) > MOST_AT_ONCE:
        raise UsageError(_too_many(typed))
    return int(digits)


def _too_many(typed: str) -> str:
    return f"'{shortened(typed)}' is more than {MOST_AT_ONCE} seasons at once"


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _run(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
