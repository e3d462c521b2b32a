"""Put the application's data into the wheel, where ``briefing_app.paths`` looks for it.

Hatchling calls this while it builds.  Typefaces and catalogs are made here by the same step that
``make`` uses, so that a wheel can be built from a bare checkout or from the source archive.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from types import ModuleType

_NOT_SHIPPED = {"screenshots", "screenshot.png"}
"""What only the repository's own pages show."""


def shipped_files(root: Path) -> dict[str, str]:
    """Return the data files of a checkout, each with its place inside the wheel."""
    files = [
        path
        for path in sorted((root / "resources").rglob("*"))
        if path.is_file() and not _NOT_SHIPPED & set(path.relative_to(root).parts)
    ]
    files += sorted((root / "translations").glob("*/LC_MESSAGES/*.mo"))
    return {
        str(path): f"briefing_app/{path.relative_to(root).as_posix()}"
        for path in files
        if not path.name.startswith(".") and path.suffix != ".part"
    }


def _load(file: Path) -> ModuleType:
    """Load one module by its place: the package need not be importable while it is built."""
    spec = importlib.util.spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise ImportError(str(file))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class DataBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # generic only for typing
    """Make the assets and include them in a real wheel; an editable one reads the checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the data files to the wheel that is about to be written."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        assets = _load(root / "briefing_app" / "assets.py")
        assets.make_catalogs(root / "translations")
        assets.make_typefaces(root / "resources" / "fonts")
        build_data["force_include"].update(shipped_files(root))
