"""Compile a checkout that is installed with ``pip install -e``, as pip compiles a wheel.

Otherwise each start compiles half a hundred modules wherever Python may write no bytecode:
in an environment of another user, or where PYTHONDONTWRITEBYTECODE is set, as in many
container images.
"""

import compileall
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compile(BuildHookInterface):
    """The build hook; hatchling finds it by its base class."""

    def finalize(self, version: str, *_: object) -> None:
        """Compile the sources after an editable build; where that fails, Python does it later."""
        if version == "editable":
            compileall.compile_dir(Path(self.root, "src"), quiet=2)
