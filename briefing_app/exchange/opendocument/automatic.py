"""Automatic styles: what one paragraph or word has beyond the style of its role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.exchange.opendocument.space import ODF, points

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.exchange.markup import Element

_PREFIXES = {
    "paragraph": "P",
    "text": "T",
    "table": "Ta",
    "table-column": "Co",
    "table-row": "Ro",
    "table-cell": "Ce",
}


_TAB = "tab"


class Automatic:
    """Gives a name to each combination that is asked for, the same to the same.

    ``suffix`` keeps the names of two parts of a file apart.
    """

    def __init__(self, suffix: str = "") -> None:
        self._suffix = suffix
        self._names: dict[tuple[str, str, tuple[object, ...]], str] = {}
        self._elements: list[Element] = []

    def name(
        self,
        family: str,
        parent: str,
        properties: Mapping[str, Mapping[str, str]],
        *,
        tab: float = 0.0,
        leader: bool = False,
    ) -> str:
        """Return the name of a style with properties by their element; the parent without any.

        ``tab`` is the place of a stop for the right edge of what follows, in points.
        """
        if tab:
            stop = f"{points(tab)} {'dotted' if leader else 'none'}"
            paragraph = {**properties.get("paragraph", {}), _TAB: stop}
            properties = {**properties, "paragraph": paragraph}
        kept = {kind: dict(values) for kind, values in properties.items() if values}
        if not kept:
            return parent
        key = (
            family,
            parent,
            tuple((kind, *sorted(values.items())) for kind, values in sorted(kept.items())),
        )
        if key not in self._names:
            name = f"{_PREFIXES[family]}{len(self._names) + 1}{self._suffix}"
            self._names[key] = name
            attributes = {"style:name": name, "style:family": family}
            if parent:
                attributes["style:parent-style-name"] = parent
            children = [_properties(kind, values) for kind, values in kept.items()]
            self._elements.append(ODF("style:style", attributes, children))
        return self._names[key]

    def section(self, configuration: Element) -> str:
        """Return the name of a style of sections with a configuration of notes."""
        name = f"Sect{len(self._elements) + 1}{self._suffix}"
        properties = ODF("style:section-properties", children=[configuration])
        attributes = {"style:name": name, "style:family": "section"}
        self._elements.append(ODF("style:style", attributes, [properties]))
        return name

    def elements(self) -> list[Element]:
        """Return the styles that were asked for."""
        return list(self._elements)


def _properties(kind: str, values: Mapping[str, str]) -> Element:
    attributes = {name: value for name, value in values.items() if name != _TAB}
    found = ODF(f"style:{kind}-properties", attributes)
    if _TAB in values:
        place, leader = values[_TAB].split()
        stop = {"style:type": "right", "style:position": place, "style:leader-style": leader}
        if leader != "none":
            stop["style:leader-text"] = "."
        found.append(ODF("style:tab-stops", children=[ODF("style:tab-stop", stop)]))
    return found
