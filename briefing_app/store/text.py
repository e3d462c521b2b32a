"""Text as it may enter a dossier.

SQLite cannot keep surrogates, and nothing that replays SQL can keep NUL: both become U+FFFD.
Everything else is kept as it came.
"""

from __future__ import annotations

import re

_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """Replace what cannot be kept by U+FFFD; surrogate pairs become their character first."""
    if _UNKEEPABLE.search(text) is None:
        return text
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _UNKEEPABLE.sub("\ufffd", joined)
