"""Join files to look at them one after the other; what comes out is for the eye alone.

Structure, bookmarks and metadata stay behind: the files themselves are what is sent.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterable


def join(files: Iterable[bytes]) -> bytes:
    """Return the pages of several files as one."""
    joined = pikepdf.new()
    for data in files:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            joined.pages.extend(pdf.pages)
    buffer = io.BytesIO()
    joined.save(buffer, deterministic_id=True)
    return buffer.getvalue()
