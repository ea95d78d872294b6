"""The colours of tones, on terminals whose background nobody knows.

With 256 colours, those of the fixed part of the palette that stand out about as well
from white as from black (4 to 5 times in luminance, WCAG 2.2): no theme moves them, and
none of them is yellow on white or blue on black. With eight, the theme's own.
"""

import os
from collections.abc import Mapping

from seasontrack.output.pages import Tone

FINE = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.QUIET: "color(244)",
    Tone.GOOD: "color(28)",
    Tone.COMING: "color(31)",
    Tone.LATE: "bold color(196)",
    Tone.LOST: "strike color(244)",
}
COARSE = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.QUIET: "dim",
    Tone.GOOD: "green",
    Tone.COMING: "cyan",
    Tone.LATE: "bold red",
    Tone.LOST: "dim strike",
}
_FINE_TERMINALS = ("256color", "kitty", "ghostty", "alacritty", "foot", "wezterm", "direct")


def has_fine_colors(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal says that it knows 256 colours."""
    if environment.get("COLORTERM") in {"truecolor", "24bit"} or environment.get("WT_SESSION"):
        return True
    return any(name in environment.get("TERM", "") for name in _FINE_TERMINALS)
