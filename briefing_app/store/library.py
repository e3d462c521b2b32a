"""sqlite-utils as this room loads it: without what it would load for others.

It looks for numpy and pandas, to know the types of their columns.  We store none of those, and
loading numpy would make every start, with a window or without, some 60 milliseconds slower.
"""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def _hidden(*names: str) -> Iterator[None]:
    """Let modules that are not loaded yet seem not installed for as long as the context lasts."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None means: not there
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with _hidden("numpy", "pandas"):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
