"""The characters that texts in our languages are made of."""

from __future__ import annotations

NEEDED = "".join(
    [
        *map(chr, range(0x21, 0x7F)),
        *map(chr, range(0xA1, 0xAD)),
        *map(chr, range(0xAE, 0x100)),
        "ŒœŸ–—‘’‚“”„•…€−",
    ]
)
"""What a typeface must draw by itself: Latin-1, the French ligatures, quotation marks, dashes,
the bullet, the ellipsis, the euro and the minus."""

STAND_INS = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2002": " ",
    "\u00ad": "-",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "–",
    "\u201b": "‘",
}
"""Characters that many typefaces lack, and what looks like them: spaces and hyphens."""
