"""How completions are handed to zsh and fish.

Typer's own way loads Rich to look for markup in every description, which doubles the
time that a press of the tab key takes, and hands quotes to zsh that end its words.
"""

from typer._click.shell_completion import CompletionItem, add_completion_class
from typer._completion_classes import FishComplete, ZshComplete

# What zsh reads as its own inside a word, set in type.
_SET = str.maketrans({"'": "’", '"': "”", "`": "‘", "\\": "/", "$": "＄"})


class Zsh(ZshComplete):
    """Completions as words of zsh's _arguments: "value":"description"."""

    def format_completion(self, item: CompletionItem) -> str:
        """Return the completion; a colon would end the value."""
        value = item.value.translate(_SET).replace(":", r"\\:")
        about = (item.help or "").translate(_SET).replace(":", r"\\:")
        return f'"{value}":"{about}"' if about else f'"{value}"'


class Fish(FishComplete):
    """Completions as lines of fish: value, tab, description."""

    def format_completion(self, item: CompletionItem) -> str:
        """Return the completion in one line."""
        about = " ".join((item.help or "").split())
        return f"{item.value}\t{about}" if about else str(item.value)


def register() -> None:
    """Hand completions over in these ways from now on."""
    add_completion_class(Zsh, "zsh")
    add_completion_class(Fish, "fish")
