"""The one place that writes to stdout and stderr."""

import codecs
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from seasontrack.domain.errors import UnwritableStdoutError
from seasontrack.output.pages import Format, Page


class Color(StrEnum):
    """Whether text is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Screen(NamedTuple):
    """Where answers go: how wide it is, and whether it shows colours.

    ``width`` is in cells, None for pipes and files, where lines may be of any length.
    """

    width: int | None
    is_colored: bool

    @property
    def is_terminal(self) -> bool:
        """Whether somebody sits in front of it."""
        return self.width is not None


class Answer(NamedTuple):
    """What a looking command answers, in every form; only the asked-for one is made.

    ``data`` gives what JSON shows; ``rows`` and ``fields`` what CSV shows.
    ``when_empty`` is what to tell a reader when there is nothing to show.
    """

    page: Callable[[Screen], Page]
    data: Callable[[], Mapping[str, Any] | Sequence[Mapping[str, Any]]]
    rows: Callable[[], Sequence[Mapping[str, Any]]]
    fields: Sequence[str]
    when_empty: str | None = None


def open_streams() -> None:
    """Give each standard stream that the program was started without somewhere to go."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 -- for good
    codecs.register_error("escaped", _escaped)
    sys.stdout.reconfigure(errors="escaped")  # type: ignore[union-attr]


def _escaped(error: UnicodeError) -> tuple[str, int]:
    r"""Spell what the encoding of stdout lacks as JSON does, é as ``\u00e9``."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    pairs = (units[place : place + 2].hex() for place in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs), error.end


def screen_of_stdout(color: Color) -> Screen:
    """Return what stdout is: a terminal with its width, or a pipe without one.

    Colours follow ``color``, then the NO_COLOR convention and TERM=dumb.
    """
    is_terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((80, 24)).columns if is_terminal else None
    is_quiet = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    wanted = color is Color.ALWAYS or (color is Color.AUTO and is_terminal and not is_quiet)
    return Screen(width=width, is_colored=wanted)


def show(answer: Answer, form: Format, screen: Screen) -> None:
    """Write the answer to stdout in the form asked for."""
    match form:
        case Format.JSON:
            from seasontrack.output.formats import as_json

            write(as_json(answer.data()))
        case Format.CSV:
            from seasontrack.output.formats import as_csv

            write(as_csv(answer.rows(), answer.fields))
        case Format.MARKDOWN if answer.when_empty is None:
            from seasontrack.output.formats import as_markdown

            write(as_markdown(answer.page(Screen(width=None, is_colored=False))))
        case Format.TABLE | Format.MARKDOWN:
            _show_table(answer, screen)


def _show_table(answer: Answer, screen: Screen) -> None:
    if answer.when_empty is not None:
        talk(answer.when_empty)
    else:
        show_page(answer.page(screen), screen)


def show_page(page: Page, screen: Screen) -> None:
    """Write a page: drawn by Rich on a terminal or in colour, as plain text in a pipe."""
    write(page_text(page, screen))


def page_text(page: Page, screen: Screen) -> str:
    """Return the page as it stands on that screen, without a line end after it."""
    if not screen.is_terminal and not screen.is_colored:
        from seasontrack.output.plain import plain_text

        return "\n".join(plain_text(page))
    from seasontrack.output.tables import drawn

    return drawn(page, screen.width, is_colored=screen.is_colored)


def write(text: str) -> None:
    """Write text and a line end to stdout; a reader that went away ends the program quietly.

    Raises UnwritableStdoutError when stdout takes no more, as on a full disk.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.write("\n")
        sys.stdout.flush()
    except BrokenPipeError:
        leave_quietly()
    except OSError as error:
        give_up_stdout()
        raise UnwritableStdoutError(error) from error


def talk(text: str) -> None:
    """Write one line to stderr."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def leave_quietly() -> NoReturn:
    """Leave because nobody reads any more, which is no error."""
    give_up_stdout()
    raise SystemExit(0)


def give_up_stdout() -> None:
    """Give stdout somewhere to go, so that the interpreter's last flush does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
