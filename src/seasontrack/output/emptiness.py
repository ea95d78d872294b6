"""What to tell a reader when there is nothing to show, and what would fill it."""

from collections.abc import Iterable


def nothing(what: str, filling: str, narrowing: Iterable[object] = ()) -> str:
    """Return that there is nothing, and the command that fills it.

    ``narrowing`` are the options that choose among what there is, None and False when
    they were not given: with one given, leaving it out may be all it takes.
    """
    if any(option not in {None, False} for option in narrowing):
        return f"{what} with these options; leave them out to see everything"
    return f"{what}; {filling}"
