"""A screen of a terminal as an SVG picture: a light card on light pages, a dark one on dark.

Signs that make up pictures are drawn as shapes, so that they join whatever the font;
each text is stretched to its cells, so that columns stand below each other.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from seasontrack.output.layout import width_of
from seasontrack.output.pages import Tone

CELL, LINE, SIZE = 8.4, 20, 14  # the width and height of a cell and the size of its text
MARGIN = 24
FONTS = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace'

# Colours of text on the card, in light and in dark: 4.5 times its luminance or more.
LIGHT = {
    Tone.PLAIN: "#1f2328",
    Tone.STRONG: "#1f2328",
    Tone.QUIET: "#59636e",
    Tone.GOOD: "#1a7f37",
    Tone.COMING: "#0969da",
    Tone.LATE: "#cf222e",
    Tone.LOST: "#59636e",
}
DARK = {
    Tone.PLAIN: "#e6edf3",
    Tone.STRONG: "#f0f6fc",
    Tone.QUIET: "#9198a1",
    Tone.GOOD: "#3fb950",
    Tone.COMING: "#58a6ff",
    Tone.LATE: "#f85149",
    Tone.LOST: "#9198a1",
}
CARDS = {"light": ("#ffffff", "#d1d9e0"), "dark": ("#0d1117", "#3d444d")}

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" \
viewBox="0 0 {width:g} {height:g}" role="img">
<title>{name}</title>
<style>
svg {{ font: {size}px {fonts}; }}
text {{ fill: currentColor; }}
.strong, .late {{ font-weight: 600; }}
.lost {{ text-decoration: line-through; }}
{light}
@media (prefers-color-scheme: dark) {{
{dark}
}}
</style>
<rect class="card" x="0.5" y="0.5" width="{inner:g}" height="{innermost:g}" rx="8"/>
{shapes}
</svg>
"""


class Run(NamedTuple):
    """A text of one tone, and the row and column at which it begins."""

    row: int
    column: int
    text: str
    tone: Tone


def svg(runs: Sequence[Run], name: str) -> str:
    """Return the picture, as wide and as high as what is on it."""
    columns = max((run.column + width_of(run.text.rstrip()) for run in runs), default=0)
    rows = max((run.row + 1 for run in runs), default=0)
    width, height = columns * CELL + 2 * MARGIN, rows * LINE + 2 * MARGIN
    return SVG.format(
        name=escape(name),
        width=width,
        height=height,
        inner=width - 1,
        innermost=height - 1,
        size=SIZE,
        fonts=FONTS,
        light=_colors(LIGHT, *CARDS["light"]),
        dark=_colors(DARK, *CARDS["dark"]),
        shapes="\n".join(shape for run in runs for shape in _shapes(run)),
    )


def _colors(colors: dict[Tone, str], card: str, edge: str) -> str:
    rules = [f".{tone} {{ color: {color}; }}" for tone, color in colors.items()]
    return "\n".join([f".card {{ fill: {card}; stroke: {edge}; }}", *rules])


def _shapes(run: Run) -> Iterator[str]:
    """Yield the shapes and texts of a run; wide gaps part texts."""
    for found in _PIECES.finditer(run.text):
        piece = found[0]
        left = MARGIN + (run.column + width_of(run.text[: found.start()])) * CELL
        top, width = MARGIN + run.row * LINE, width_of(piece) * CELL
        shape = _SHAPES.get(piece[0], _text)
        yield f'<g class="{run.tone}">{shape(piece, left, top, width)}</g>'


def _text(piece: str, left: float, top: float, width: float) -> str:
    stretch = f' textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs"' if piece[1:] else ""
    return f'<text x="{left:.1f}" y="{top + 15}"{stretch}>{escape(piece)}</text>'


def _bar(above: float, height: float, faint: str = "") -> Callable[[str, float, float, float], str]:
    """Return what draws a bar as long as the piece, so far below the top of the line."""

    def drawn(_piece: str, left: float, top: float, width: float) -> str:
        return (
            f'<rect x="{left:.1f}" y="{top + above:g}" width="{width:.1f}" height="{height:g}" '
            f'rx="{min(height / 2, 2):g}" fill="currentColor"{faint}/>'
        )

    return drawn


def _dashes(_piece: str, left: float, top: float, width: float) -> str:
    return (
        f'<path d="M{left:.1f} {top + 10}h{width:.1f}" stroke="currentColor" '
        'stroke-dasharray="2 3"/>'
    )


def _rings(piece: str, left: float, top: float, _width: float) -> str:
    return "".join(
        f'<circle cx="{left + (place + 0.5) * CELL:.1f}" cy="{top + 10}" r="3.4" fill="none" '
        'stroke="currentColor" stroke-width="1.5"/>'
        for place in range(len(piece))
    )


def _posts(piece: str, left: float, top: float, _width: float) -> str:
    return "".join(
        f'<path d="M{left + (place + 0.5) * CELL:.1f} {top}v{LINE}" stroke="currentColor"/>'
        for place in range(len(piece))
    )


_SHAPES = {
    "█": _bar(3, 14),
    "▄": _bar(10, 7),
    "▒": _bar(3, 14, ' fill-opacity="0.4"'),
    "━": _bar(8.5, 3),
    "─": _bar(9.5, 1),
    "┄": _dashes,
    "○": _rings,
    "│": _posts,
}
_SIGNS = "".join(_SHAPES)
_PIECES = re.compile(rf"([{_SIGNS}])\1*|[^\s{_SIGNS}]+(?: [^\s{_SIGNS}]+)*")
