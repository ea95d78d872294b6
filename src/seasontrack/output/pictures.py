"""Answers as SVG pictures, for a browser or a page on the web."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from seasontrack.domain.errors import UsageError
from seasontrack.output.layout import width_of
from seasontrack.output.pages import Tone
from seasontrack.output.screen import Answer, Screen
from seasontrack.output.svg import Run, svg
from seasontrack.output.tables import drawn_in
from seasontrack.output.tones import COARSE

if TYPE_CHECKING:
    from rich.style import Style

WIDTH = 100  # cells; the picture scales, its proportions are those of a wide terminal
HUES = {1: Tone.LATE, 2: Tone.GOOD, 6: Tone.COMING}  # by the number of the terminal's colour


def save_svg(answer: Answer, path: Path, name: str) -> None:
    """Save what a terminal would show of the answer as an SVG picture of that name.

    Text in it is escaped, and nothing in it is run or fetched.
    Raises UsageError when the file cannot be written.
    """
    try:
        path.write_text(svg_of(answer, name), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot save the picture as {path}: {error.strerror}") from error


def svg_of(answer: Answer, name: str) -> str:
    """Return the SVG picture of what a terminal of 100 columns would show."""
    page = answer.page(Screen(width=WIDTH, is_colored=True))
    return svg(list(_runs(drawn_in(COARSE, page, WIDTH))), name)


def _runs(text: str) -> Iterator[Run]:
    """Yield what stands where in the coloured text of a terminal, read back."""
    from rich.ansi import AnsiDecoder
    from rich.console import Console

    console = Console(width=WIDTH)
    for row, line in enumerate(AnsiDecoder().decode(text)):
        column = 0
        for segment in line.render(console):
            yield Run(row, column, segment.text, _tone(segment.style))
            column += width_of(segment.text)


def _tone(style: "Style | None") -> Tone:
    if style is None:
        return Tone.PLAIN
    if style.strike:
        return Tone.LOST
    number = style.color.number if style.color else None
    tones = (HUES.get(number or 0), style.dim and Tone.QUIET, style.bold and Tone.STRONG)
    return next((tone for tone in tones if tone), Tone.PLAIN)
