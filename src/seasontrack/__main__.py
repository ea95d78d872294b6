"""``python -m seasontrack``, and the way in of the command ``seasontrack``.

The garbage collector looks for cycles, over and over while modules load and a large
library is read, and finds nothing that a program gone in a moment would miss: it is
off before the first import, and freeze spares its last round on the way out.
"""

import gc

gc.disable()


def main() -> None:
    """Run the program and leave with its exit code."""
    from seasontrack.cli.app import main as run

    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
