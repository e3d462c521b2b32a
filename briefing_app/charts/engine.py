"""The one gate to matplotlib: what we use of it, loaded in surroundings of our own.

Loading it plainly reads a ``matplotlibrc`` of the user, scans every typeface of the system (many
seconds on a desktop with a thousand of them), writes a cache to the home folder and logs a
warning when it cannot.  Here it sees an empty folder and no system typefaces, and its settings
are put back to its own defaults.  Never import ``matplotlib`` anywhere else, never ``pyplot``.
"""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
from pathlib import Path as _File
from typing import TYPE_CHECKING

from briefing_app import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.backends.backend_agg import RendererAgg

__all__ = [
    "Affine2D",
    "Artist",
    "Bbox",
    "BboxBase",
    "FT2Font",
    "FontProperties",
    "GraphicsContextBase",
    "Line2D",
    "LoadFlags",
    "MaxNLocator",
    "Path",
    "Polygon",
    "Rectangle",
    "RendererBase",
    "Text",
    "Transform",
    "bitmap_renderer",
]


@contextlib.contextmanager
def _own_surroundings() -> Iterator[None]:
    """Give matplotlib an empty folder while it loads, then put the environment back."""
    logger = logging.getLogger("matplotlib")
    level = logger.level
    with tempfile.TemporaryDirectory(prefix="briefing-app-", ignore_cleanup_errors=True) as folder:
        own = {"MPLCONFIGDIR": folder, "MATPLOTLIBRC": folder, "MPL_IGNORE_SYSTEM_FONTS": "1"}
        before = {name: os.environ.get(name) for name in own}
        os.environ.update(own)
        logger.setLevel(logging.ERROR)  # a matplotlibrc in the current folder may be broken
        try:
            yield
        finally:
            logger.setLevel(level)
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value


@contextlib.contextmanager
def _no_typefaces() -> Iterator[None]:
    """Keep matplotlib from reading its own typefaces: ours are named by their files.

    That takes it as long as all else of it together, and each time, since its list of them would
    be kept in the folder that it is not given.
    """
    data_path = vars(_cbook)["_get_data_path"]
    vars(_cbook)["_get_data_path"] = lambda *parts: _File(os.devnull, *parts)
    try:
        yield
    finally:
        vars(_cbook)["_get_data_path"] = data_path


with _own_surroundings():
    import matplotlib as _matplotlib
    from matplotlib import cbook as _cbook

    with _no_typefaces():
        from matplotlib import font_manager as _font_manager
    from matplotlib.artist import Artist
    from matplotlib.backend_bases import GraphicsContextBase, RendererBase
    from matplotlib.font_manager import FontProperties
    from matplotlib.ft2font import FT2Font, LoadFlags
    from matplotlib.lines import Line2D
    from matplotlib.patches import Polygon, Rectangle
    from matplotlib.path import Path
    from matplotlib.text import Text
    from matplotlib.ticker import MaxNLocator
    from matplotlib.transforms import Affine2D, Bbox, BboxBase, Transform

_font_manager.fontManager.addfont(str(paths.font_file(400)))  # for a text that names no file

# The application is the only user of matplotlib in its process, so its settings are set once.
_matplotlib.rcdefaults()
_matplotlib.rcParams.update(
    {
        "font.family": [_font_manager.fontManager.ttflist[0].name],
        "text.usetex": False,
        "text.parse_math": False,  # a label may hold "$"
        "axes.unicode_minus": True,
        "path.simplify": False,
        "figure.dpi": 72.0,  # so that a pixel is a point
    }
)


def bitmap_renderer(width: int, height: int, dots: int) -> RendererAgg:
    """Return what paints pixels; it is loaded when first asked for, since a PDF needs none."""
    from matplotlib.backends.backend_agg import RendererAgg

    return RendererAgg(width, height, dots)  # type: ignore[no-untyped-call]
