"""What can go wrong, each with its exit code and its one sentence.

The exit codes are the contract of the command line: 2 usage, 3 not found,
4 conflict or ambiguous, 5 unreadable or damaged, 6 locked.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar


class SeasontrackError(Exception):
    """Something the user can mend; ``str()`` of it is the sentence they read."""

    exit_code: ClassVar[int] = 1


class UsageError(SeasontrackError):
    """A bad option, date, season or span."""

    exit_code = 2


class NotFoundError(SeasontrackError):
    """A show, a work, a record or an input file that is not there."""

    exit_code = 3


class ConflictError(SeasontrackError):
    """A contradiction with what is recorded, or a name that could be several."""

    exit_code = 4


class DamagedError(SeasontrackError):
    """A library or input file that is unreadable, damaged or from a newer version."""

    exit_code = 5


class UnwritableError(SeasontrackError):
    """A library that cannot be written where it lies."""

    exit_code = 5

    def __init__(self, path: Path, reason: str, outcome: str = "nothing was changed") -> None:
        super().__init__(f"{path} cannot be written: {reason}; {outcome}")


class UnwritableStdoutError(SeasontrackError):
    """A stdout that takes no more, as on a full disk; what was recorded stays recorded."""

    exit_code = 5

    def __init__(self, error: OSError) -> None:
        super().__init__(f"stdout cannot be written: {error.strerror or error}")


class LockedError(SeasontrackError):
    """A library that another process is changing."""

    exit_code = 6

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(f"{path} is being changed by {holder}; nothing was changed, try again")


class DamagedLibraryError(DamagedError):
    """A library that cannot be read: where, why, and the way back.

    ``line`` and ``column`` count from 1; None where the place is not known.
    """

    def __init__(
        self,
        path: Path,
        reason: str,
        *,
        line: int | None = None,
        column: int | None = None,
        way_back: str = "",
    ) -> None:
        self.path, self.reason, self.line, self.column = path, reason, line, column
        place = str(path)
        if line is not None:
            place += f", line {line}"
        if column is not None:
            place += f", column {column}"
        super().__init__(f"{place}: {reason}" + (f"; {way_back}" if way_back else ""))


class UnreachableError(SeasontrackError):
    """A service on the net that does not answer, or not in a way that can be read."""

    exit_code = 5


class UnreadableAnswerError(UnreachableError):
    """An answer from a service on the net that makes no sense."""


class UnknownNameError(NotFoundError):
    """A show or work nobody recorded, with the nearest names that are, or how to add it."""

    def __init__(self, noun: str, text: str, near: Sequence[str]) -> None:
        hint = f"did you mean {either(near)}?" if near else _adding(noun)
        super().__init__(f"no {noun} called '{text}'; {hint}")


class AmbiguousNameError(ConflictError):
    """A beginning that several shows or works share."""

    def __init__(self, noun: str, text: str, candidates: Sequence[str]) -> None:
        shown = candidates[:8]
        more = f" or {len(candidates) - 8} more" if len(candidates) > len(shown) else ""
        super().__init__(f"'{text}' could be several {noun}s: {', '.join(shown)}{more}")


def either(words: Sequence[str]) -> str:
    """Return the words as a choice: "a", "a or b", "a, b or c"."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _adding(noun: str) -> str:
    program = "seasontrack work" if noun == "work" else "seasontrack"
    return f"'{program} add TITLE' adds it, '{program} list' lists those there are"
