"""The organisation profile: whose document it is, and how the organisation's documents look.

A profile is data that a person brings; nothing of any organisation comes with the application.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.colour import WHITE, code, contrast, darkened, parse

if TYPE_CHECKING:
    from briefing_app.domain.colour import Colour
    from briefing_app.domain.fact import Texts

NO_LANGUAGE = "zxx"
"""The code of ISO 639-2 for content that is in no language: what a decorative logo says."""

TEXT, GRAPHIC = 4.5, 3.0
"""The least contrast on white of text and of graphics (WCAG 2.1, 1.4.3 and 1.4.11)."""


class ColourRole(StrEnum):
    """What a colour of a profile is for."""

    ACCENT = "accent"
    SECOND = "second"
    INK = "ink"
    MUTED = "muted"


LEAST = {
    ColourRole.ACCENT: TEXT,
    ColourRole.SECOND: GRAPHIC,
    ColourRole.INK: TEXT,
    ColourRole.MUTED: TEXT,
}
"""The least contrast of each colour on white: only the second accent never colours text."""


class CutRole(StrEnum):
    """The cuts of a typeface that a profile can bring, each a file."""

    REGULAR = "regular"
    ITALIC = "italic"
    SEMIBOLD = "semibold"
    SEMIBOLD_ITALIC = "semibold_italic"
    BOLD = "bold"
    BOLD_ITALIC = "bold_italic"


WEIGHTS = {
    CutRole.REGULAR: (400, False),
    CutRole.ITALIC: (400, True),
    CutRole.SEMIBOLD: (600, False),
    CutRole.SEMIBOLD_ITALIC: (600, True),
    CutRole.BOLD: (700, False),
    CutRole.BOLD_ITALIC: (700, True),
}
"""Weight of each cut, and whether it slopes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationFile:
    """A logo or a cut of a typeface, with its bytes."""

    uuid: str
    name: str
    media_type: str
    sha256: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A profile, of which everything may be missing; texts by language.

    ``head`` stands under the name at the head of the first page, ``foot`` at the foot of each.
    ``colours`` are codes such as ``#12436D``; a colour that is not named is the neutral one.
    """

    name: Texts = field(default_factory=dict)
    address: Texts = field(default_factory=dict)
    head: Texts = field(default_factory=dict)
    foot: Texts = field(default_factory=dict)
    logo: OrganisationFile | None = None
    logo_alternative: Texts = field(default_factory=dict)
    colours: dict[ColourRole, str] = field(default_factory=dict)
    cuts: dict[CutRole, OrganisationFile] = field(default_factory=dict)
    reference_format: str = ""

    @property
    def logo_is_decorative(self) -> bool:
        """Whether a screen reader may pass the logo over."""
        return NO_LANGUAGE in self.logo_alternative

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was given."""
        return self == Organisation()


NO_ORGANISATION = Organisation()


@dataclass(frozen=True, slots=True)
class ColourVerdict:
    """The contrast of a colour on white, the least it may have, the nearest colour that passes."""

    contrast: float
    least: float
    nearest: str

    @property
    def passes(self) -> bool:
        """Whether it can be read."""
        return self.contrast >= self.least


def judge(role: ColourRole, text: str) -> ColourVerdict | None:
    """Judge a colour for what it is for; ``None`` when the text is no colour."""
    found = parse(text)
    if found is None:
        return None
    least = LEAST[role]
    return ColourVerdict(contrast(found, WHITE), least, code(darkened(found, least)))


def colour_of(organisation: Organisation, role: ColourRole) -> Colour | None:
    """Return a profile's colour; ``None`` when it names none, or one that cannot be read."""
    text = organisation.colours.get(role, "")
    verdict = judge(role, text)
    return parse(text) if verdict is not None and verdict.passes else None
