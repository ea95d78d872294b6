"""Files for other programs: on stdout as they are, and a word about those written."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from seasontrack.domain.errors import UnwritableStdoutError
from seasontrack.domain.words import literal
from seasontrack.output.screen import give_up_stdout, leave_quietly, talk
from seasontrack.output.sentences import counted

if TYPE_CHECKING:
    from seasontrack.actions.exporting import Exported


def hand_out(content: bytes) -> None:
    """Write a file to stdout as it is; a reader that went away ends the program quietly.

    Raises UnwritableStdoutError when it cannot be written.
    """
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        leave_quietly()
    except OSError as error:
        give_up_stdout()
        raise UnwritableStdoutError(error) from error


def tell_exported(exported: "Exported", path: Path | None) -> None:
    """Say on stderr what was written where, and what has no place in such a file."""
    if not exported.count:
        said = f"no {exported.noun[0]} is in {path or 'it'}"
        filling = "gives a date" if exported.undated else "adds a show, 'schedule' gives a date"
        command = "schedule SHOW SEASON DATE" if exported.undated else "add TITLE"
        talk(literal(f"{said}; 'seasontrack {command}' {filling}"))
    elif path is not None:
        talk(literal(f"{counted(exported.count, exported.noun)} written to {path}"))
    if exported.undated:
        seasons = counted(exported.undated, ("season has", "seasons have"))
        talk(f"{seasons} no date and no place in a calendar")
