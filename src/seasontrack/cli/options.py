"""The options and arguments that several commands share."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

import typer

from seasontrack.cli.completion import complete_show
from seasontrack.domain.models import Confidence
from seasontrack.output.pages import Format

Show = Annotated[
    str, typer.Argument(metavar="SHOW", help="Key, title or alias.", autocompletion=complete_show)
]
Season = Annotated[str, typer.Argument(metavar="SEASON", help="A number, or a label such as film.")]
Form = Annotated[Format, typer.Option("--format", "-f", help="The form of the answer.")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="What was known on that day.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would change, change nothing.")]
Part = Annotated[int | None, typer.Option("--part", metavar="N", help="One part of the season.")]
Episodes = Annotated[int | None, typer.Option("--episodes", metavar="N", help="How many episodes.")]
Platform = Annotated[
    str | None, typer.Option("--platform", "-p", metavar="P", help="Network or streamer.")
]
Tag = Annotated[str | None, typer.Option("--tag", "-t", metavar="T", help="Only shows so tagged.")]
Key = Annotated[
    str | None, typer.Option("--key", metavar="K", help="Its short name [from the title].")
]
Creators = Annotated[
    list[str] | None, typer.Option("--by", metavar="CREATOR", help="Who made the work; repeatable.")
]
Medium = Annotated[
    str | None, typer.Option("--medium", metavar="M", help="As in novel, manga, comic.")
]
UnitName = Annotated[
    str, typer.Option("--unit", metavar="U", help="As in volume, book, chapter, issue.")
]
UnitCount = Annotated[int | None, typer.Option("--units", metavar="N", help="How many are out.")]
Ongoing = Annotated[bool, typer.Option("--ongoing", help="More of them will come.")]


class Told(NamedTuple):
    """Who said it, when and where, as typed; and whether to record it at all."""

    on: str | None
    by: str | None
    source: str | None
    quote: str | None
    confidence: Confidence
    dry_run: bool


def _told(
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="When it was announced [today].")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="WHO", help="Who announced it.")] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="URL", help="Where it can be read.")
    ] = None,
    quote: Annotated[
        str | None, typer.Option("--quote", metavar="TEXT", help="The words themselves.")
    ] = None,
    confidence: Annotated[
        Confidence, typer.Option("--confidence", help="How sure it is.")
    ] = Confidence.CONFIRMED,
    dry_run: DryRun = False,
) -> Told:
    return Told(on, by, source, quote, confidence, dry_run)


def told(command: Callable[..., None]) -> Callable[..., None]:
    """Return the command with the options of ``Told`` in place of its parameter ``told``."""
    own = inspect.signature(command)
    shared = inspect.signature(_told)
    kept = [p for p in own.parameters.values() if p.name != "told"]
    added = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in shared.parameters.values()]

    def with_told(**given: Any) -> None:
        options = {name: given.pop(name) for name in shared.parameters}
        command(**given, told=_told(**options))

    with_told.__doc__ = command.__doc__
    with_told.__signature__ = own.replace(parameters=[*kept, *added])  # type: ignore[attr-defined]
    with_told.__annotations__ = {p.name: p.annotation for p in [*kept, *added]}
    return with_told
