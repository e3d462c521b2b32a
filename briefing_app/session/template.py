"""Templates of the kinds of briefing: the layout and the sections that a new one starts with.

They are data in ``resources/kinds``; a dossier keeps what was made from them, not the template.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.domain.codes import AnnexKind, Layout, PassageKind
from briefing_app.paths import resources

if TYPE_CHECKING:
    from briefing_app.domain.codes import BriefingKind
    from briefing_app.domain.fact import Texts


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """A section of a template: its key, heading and level, the passages that it starts with.

    ``guidance`` is what the writer reads and nobody prints.
    """

    key: str
    heading: Texts
    level: int = 1
    passages: tuple[PassageKind, ...] = ()
    guidance: Texts | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """What a new briefing of a kind starts with; ``texts`` by the names of its fields."""

    layout: Layout
    parts: tuple[TemplatePart, ...]
    annexes: tuple[AnnexKind, ...] = ()
    texts: dict[str, Texts] = field(default_factory=dict)

    def guidance(self, key: str) -> Texts:
        """Return what the writer of a section reads, by language; nothing for no such section."""
        found = next((part.guidance for part in self.parts if part.key == key), None)
        return found or {}


def read_template(kind: BriefingKind) -> Template:
    """Return the template of a kind."""
    import tomllib  # only for this: opening a dossier reads no template

    with (resources() / "kinds" / f"{kind}.toml").open("rb") as file:
        data = tomllib.load(file)
    return Template(
        Layout(data["layout"]),
        tuple(
            TemplatePart(
                key=section["key"],
                heading=section["heading"],
                level=section.get("level", 1),
                passages=tuple(map(PassageKind, section.get("passages", ()))),
                guidance=section.get("guidance"),
            )
            for section in data["section"]
        ),
        tuple(map(AnnexKind, data.get("annexes", ()))),
        data.get("texts", {}),
    )
