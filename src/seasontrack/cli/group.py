"""The root group: commands built when typed, quiet help, and the one error boundary."""

import importlib
import os
import shlex
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import typer
from typer.core import TyperGroup

from seasontrack.cli.catalogue import COMMANDS, SECTIONS, Entry
from seasontrack.domain.errors import SeasontrackError, UsageError, either
from seasontrack.domain.words import shortened
from seasontrack.output.screen import talk

NAME, ABOUT = 8, 34  # cells of the help: a command's name, then what it is about
DEFECT, INTERRUPTED = 1, 130
COMPLETION = "_SEASONTRACK_COMPLETE"
COMMAND_LINE = "seasontrack.command_line"


class Program(TyperGroup):
    """The program; ``main`` turns whatever happens into an exit code and one sentence."""

    def main(self, args: Sequence[str] | None = None, **extra: Any) -> Any:  # type: ignore[override]
        """Run the command line and, in standalone mode, leave with its exit code."""
        is_alone = extra.pop("standalone_mode", True)
        run = partial(super().main, args, standalone_mode=False, **extra)
        if not is_alone:
            return run()
        sys.exit(exit_code_of(run))

    def _main_shell_completion(self, *given: Any, **named: Any) -> None:
        """Answer a shell that completes, and leave; go on when none does."""
        if COMPLETION in os.environ:
            from seasontrack.cli import shells

            shells.register()
        super()._main_shell_completion(*given, **named)

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Return the names of all commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        """Return the command of that name, built now, or None."""
        entry = COMMANDS.get(cmd_name)
        return built(entry) if entry else None

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]
        """Return the command typed, and note the whole line of it for the journal."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise UsageError(_unknown(args[0]))
        ctx.meta[COMMAND_LINE] = shlex.join(args)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]
        """Write the commands by section, one line each with an example."""
        for section, entries in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl(
                    [(f"{e.name:{NAME}}", f"{e.about:{ABOUT}}{e.example}") for e in entries]
                )

    def shell_complete(self, ctx: typer.Context, incomplete: str) -> list[Any]:  # type: ignore[override]
        """Return the commands and options that begin like ``incomplete``."""
        from typer._click.shell_completion import CompletionItem

        options = super(TyperGroup, self).shell_complete(ctx, incomplete)
        names = [e for e in COMMANDS.values() if e.name.startswith(incomplete)]
        return [*(CompletionItem(e.name, help=e.about) for e in names), *options]


def built(entry: Entry) -> Any:
    """Import the command's function and return the command made from it."""
    module, _, name = entry.home.partition(":")
    home = getattr(importlib.import_module(f"seasontrack.cli.{module}"), name)
    epilog = f"Example: seasontrack {entry.example}"
    if isinstance(home, typer.Typer):
        command: Any = typer.main.get_command(home)
        command.name, command.epilog = entry.name, epilog
        return command
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(entry.name, help=home.__doc__, epilog=epilog)(home)
    return typer.main.get_command(alone)


def exit_code_of(run: Callable[[], object]) -> int:
    """Run and return the exit code; what went wrong is said in one sentence on stderr."""
    try:
        result = run()
    except SeasontrackError as error:
        talk(f"seasontrack: {error}")
        return error.exit_code
    except typer.TyperException as error:
        from seasontrack.cli.usage import usage_sentence

        talk(f"seasontrack: {usage_sentence(error)}")
        return error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return _tell_interrupt()
    except Exception as error:  # noqa: BLE001 -- the boundary: a defect is told, not shown as a traceback
        return _tell_defect(error)
    if result == INTERRUPTED:  # what Typer makes of an interrupt while a command runs
        return _tell_interrupt()
    return result if isinstance(result, int) else 0


def _unknown(typed: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(typed, COMMANDS, n=2)
    hint = f"did you mean {either(near)}?" if near else "see 'seasontrack --help'"
    return f"no command called '{shortened(typed)}'; {hint}"


def _tell_interrupt() -> int:
    talk("seasontrack: interrupted; nothing was changed")
    return INTERRUPTED


def _tell_defect(error: Exception) -> int:
    if os.environ.get("SEASONTRACK_DEBUG"):
        raise error
    kind = type(error).__name__
    talk(
        f"seasontrack: a defect, not your doing: {kind}: {shortened(str(error), 200)}; "
        "SEASONTRACK_DEBUG=1 shows where"
    )
    return DEFECT
