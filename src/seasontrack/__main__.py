"""``python -m seasontrack``, and the way in of the command ``seasontrack``.

The garbage collector looks for cycles, over and over while modules load and a large
library is read, and finds nothing that a program gone in a moment would miss: it is
off before the first import, and freeze spares its last round on the way out.
"""

import gc
import sys

gc.disable()

INTERRUPTED = 130


def main() -> None:
    """Run the program and leave with its exit code."""
    try:
        from seasontrack.cli.app import main as run

        run()
    except KeyboardInterrupt:  # before there is an error boundary
        sys.stderr.write("seasontrack: interrupted; nothing was changed\n")
        sys.exit(INTERRUPTED)
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
