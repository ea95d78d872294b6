"""Answers as SVG pictures, for a browser or a page on the web."""

from pathlib import Path

from seasontrack.domain.errors import UsageError
from seasontrack.output.screen import Answer, Screen
from seasontrack.output.tables import draw

WIDTH = 100  # cells; the picture scales, its proportions are those of a wide terminal

# Nothing is loaded from elsewhere: the reader's own monospaced font is used.
SVG = """\
<svg viewBox="0 0 {width} {height}" xml:space="preserve" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
<rect width="{width}" height="{height}" rx="8" fill="#16181d"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def save_svg(answer: Answer, path: Path) -> None:
    """Save what a terminal would show of the answer as an SVG picture.

    Text in it is escaped, and nothing in it is run or fetched.
    Raises UsageError when the file cannot be written.
    """
    try:
        path.write_text(svg_of(answer), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot save the picture as {path}: {error.strerror}") from error


def svg_of(answer: Answer) -> str:
    """Return the SVG picture of what a terminal of 100 columns would show."""
    import io

    from rich.console import Console
    from rich.terminal_theme import TerminalTheme

    console = Console(
        file=io.StringIO(),
        width=WIDTH,
        record=True,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        highlight=False,
    )
    draw(answer.page(Screen(width=WIDTH, is_colored=True)), console)
    theme = TerminalTheme(
        (22, 24, 29),
        (208, 212, 220),
        [
            (80, 86, 98),
            (224, 108, 117),
            (126, 190, 120),
            (222, 184, 120),
            (104, 156, 226),
            (190, 130, 210),
            (92, 184, 196),
            (208, 212, 220),
        ],
    )
    return console.export_svg(title="", theme=theme, code_format=SVG, unique_id="seasontrack")
