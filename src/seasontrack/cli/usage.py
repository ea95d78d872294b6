"""Words typed that do not fit the command line: what is wrong, and what to type instead."""

import re
import shlex
from collections.abc import Mapping
from typing import Any

import typer

from seasontrack.cli.catalogue import COMMANDS
from seasontrack.domain.errors import either
from seasontrack.domain.words import literal, shortened

NAMES = ("show", "shows", "title", "work", "name")  # arguments that are often several words


def usage_sentence(error: typer.TyperException) -> str:
    """Return the sentence for an error of Typer's, and where the right words stand."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "seasontrack"
    said = " ".join(_said(error, context, path).split())
    return f"{literal(said)}; see '{path} --help'"


def _said(error: typer.TyperException, context: Any, path: str) -> str:
    from typer._click import exceptions as kinds

    if isinstance(error, kinds.NoSuchOption):
        root = context.find_root().command if context else None
        if any(error.option_name in param.opts for param in getattr(root, "params", ())):
            return f"{error.option_name} stands before the command{_before(error, path)}"
        return _no_option(error.option_name, sorted(error.possibilities or ()))
    if isinstance(error, kinds.MissingParameter) and error.param is not None:
        return f"{_name(error.param)} is missing{_example(path)}"
    if isinstance(error, kinds.BadParameter) and error.param is not None:
        said = re.sub(r"not a valid int(eger)?( range)?", "not a whole number", error.message)
        return f"{_name(error.param)}: {said.rstrip('.')}"
    if isinstance(error, kinds.BadOptionUsage):
        is_bare = "requires" in error.message
        return f"{error.option_name} {'needs a value behind it' if is_bare else 'takes no value'}"
    said = error.format_message().rstrip(".")
    extra = re.fullmatch(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", said, re.DOTALL)
    if extra and context:
        return _too_much(extra[1], context)
    if said.startswith(("Missing command", "No such command")) and context:
        return f"'{path}' goes on with {either(list(context.command.commands))}{_example(path)}"
    return f"{said[:1].lower()}{said[1:]}"


def _before(error: Any, path: str) -> str:
    return f", as in 'seasontrack {error.option_name} … {path.removeprefix('seasontrack ')}'"


def _no_option(typed: str, possible: list[str]) -> str:
    if typed[1:].isdecimal():
        return f"'{typed}' cannot be: seasons and units are counted from 1"
    near = f"; did you mean {either(possible)}?" if possible else ""
    return f"there is no option {shortened(typed)}{near}"


def _name(parameter: Any) -> str:
    if parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return str(parameter.metavar or parameter.name).strip("[].")


def _example(path: str) -> str:
    command = path.removeprefix("seasontrack ")
    entry = COMMANDS.get(command.split()[0])
    is_of_it = entry is not None and entry.example.startswith(command)
    return f", as in 'seasontrack {entry.example}'" if entry and is_of_it else ""


def _too_much(extra: str, context: Any) -> str:
    """Return what to do about words too many: quotes, where a name is asked for."""
    said = f"'{shortened(extra)}' is more than it takes"
    typed = [param for param in context.command.params if param.param_type_name == "argument"]
    if not typed or typed[0].name not in NAMES:
        return said
    given: Mapping[str, Any] = context.params
    name = f"{given.get(typed[0].name)} {extra}" if len(typed) == 1 else "Slow Horses"
    return f"{said}; put a name of several words in quotes, as in {shlex.quote(shortened(name))}"
