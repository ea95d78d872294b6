"""``python -m seasontrack``."""

from seasontrack.cli.app import main

if __name__ == "__main__":
    main()
