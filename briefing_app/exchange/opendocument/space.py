"""The namespaces of an OpenDocument file, and its measures."""

from __future__ import annotations

from briefing_app.exchange.markup import Maker

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"

NAMESPACES = {
    **{
        name: f"{_OASIS}:{name}:1.0"
        for name in ("office", "style", "text", "table", "meta", "config", "manifest")
    },
    "draw": f"{_OASIS}:drawing:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}

ODF = Maker(NAMESPACES)
"""Makes elements of an OpenDocument file."""

VERSION = "1.4"
"""That of the newest norm, whose additions we do not use; odfdo would raise it to that."""


def points(length: float) -> str:
    """Return a length in points."""
    return f"{length:.2f}".rstrip("0").rstrip(".") + "pt"


def language(tag: str) -> dict[str, str]:
    """Return the attributes that say in which language a text is."""
    code, _, country = tag.partition("-")
    return {"fo:language": code, "fo:country": country or "none"}
