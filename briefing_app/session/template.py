"""Templates of the kinds of briefing: the layout and the headings that a new one starts with.

They are data in ``resources/kinds``; a dossier keeps what was made from them, not the template.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Layout
from briefing_app.paths import resources

if TYPE_CHECKING:
    from briefing_app.domain.codes import BriefingKind
    from briefing_app.domain.fact import Texts


@dataclass(frozen=True, slots=True)
class Template:
    """What a new briefing of a kind starts with: sections in order, by their headings."""

    layout: Layout
    headings: tuple[Texts, ...]


def read_template(kind: BriefingKind) -> Template:
    """Return the template of a kind."""
    import tomllib  # only for this: opening a dossier reads no template

    with (resources() / "kinds" / f"{kind}.toml").open("rb") as file:
        data = tomllib.load(file)
    return Template(
        Layout(data["layout"]), tuple(section["heading"] for section in data["section"])
    )
