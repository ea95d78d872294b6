"""The reference of all commands and options, made from the program itself."""

from collections.abc import Iterator
from typing import Any

import typer

from seasontrack.cli.app import app
from seasontrack.cli.catalogue import SECTIONS
from seasontrack.cli.group import built


def reference() -> str:
    """Every command with its arguments and options, as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield f"Before the command: {_options(typer.main.get_command(app))}."
    for section, entries in SECTIONS.items():
        yield ""
        yield f"### {section}"
        yield ""
        for entry in entries:
            yield from _command(entry.name, built(entry))


def _command(name: str, command: Any) -> Iterator[str]:
    if hasattr(command, "commands"):
        for below, one in command.commands.items():
            yield from _command(f"{name} {below}", one)
        return
    arguments = [p.metavar for p in command.params if p.param_type_name == "argument"]
    about = (command.callback.__doc__ or "").strip().splitlines()[0]
    yield f"- `{' '.join([name, *arguments])}`: {about}"
    options = _options(command)
    if options:
        yield f"  {options}"


def _options(command: Any) -> str:
    return ", ".join(
        f"`{', '.join(reversed(parameter.opts))}{_value(parameter)}`"
        for parameter in command.params
        if parameter.param_type_name == "option" and not parameter.hidden
    )


def _value(parameter: Any) -> str:
    choices = getattr(parameter.type, "choices", None)
    if choices:
        return f" {'|'.join(str(getattr(choice, 'value', choice)) for choice in choices)}"
    return "" if parameter.is_flag else f" {parameter.metavar or parameter.type.name.upper()}"
