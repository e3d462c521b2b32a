"""What the styles and settings of a Word file say of its text: what is raised, how notes count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.intake.markup import Element, Names

if TYPE_CHECKING:
    from collections.abc import Iterable

_W = Names({"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"})
_VAL = _W("w:val")
_LONGEST_CHAIN = 20
"""Styles that one may be based on; a circle of them ends here."""

_USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
          (4, "iv"), (1, "i"))  # fmt: skip


class Raising:
    """Knows which runs are raised, by themselves or by the style of their characters."""

    def __init__(self, styles: Element | None) -> None:
        self._own: dict[str, str] = {}
        self._base: dict[str, str] = {}
        for style in () if styles is None else styles.iter(_W("w:style")):
            name = style.get(_W("w:styleId"), "")
            properties = style.find(_W("w:rPr"))
            if properties is not None and (position := _position(properties)):
                self._own[name] = position
            base = style.find(_W("w:basedOn"))
            if base is not None:
                self._base[name] = base.get(_VAL, "")

    def is_raised(self, properties: Element) -> bool:
        """Tell whether a run with these properties is raised."""
        position = _position(properties)
        if position:
            return position == "superscript"
        style = properties.find(_W("w:rStyle"))
        name = style.get(_VAL, "") if style is not None else ""
        for _ in range(_LONGEST_CHAIN):
            if name in self._own:
                return self._own[name] == "superscript"
            name = self._base.get(name, "")
        return False


def _position(properties: Element) -> str:
    """Return superscript, subscript or baseline; nothing where the properties do not say."""
    found = properties.find(_W("w:vertAlign"))
    if found is not None:
        return str(found.get(_VAL, ""))
    moved = properties.find(_W("w:position"))  # how other programs raise, and make smaller
    if moved is None or properties.find(_W("w:sz")) is None:
        return ""
    return "superscript" if _half_points(moved) > 0 else "subscript"


def _half_points(element: Element) -> int:
    text = str(element.get(_VAL, "0"))
    return int(text) if text.lstrip("-").isdecimal() else 0


class NoteLabels:
    """Words the numbers of notes as they are printed."""

    def __init__(self, roots: Iterable[Element | None]) -> None:
        self._formats = dict(_USUAL)
        for root in (one for one in roots if one is not None):
            for kind in _USUAL:
                for properties in root.iter(_W(f"w:{kind}Pr")):
                    found = properties.find(_W("w:numFmt"))
                    if found is not None:
                        self._formats[kind] = found.get(_VAL, "")

    def label(self, kind: str, number: int) -> str:
        """Return what is printed for a note; ``kind`` is footnote or endnote."""
        match self._formats[kind]:
            case "lowerRoman":
                return _roman(number)
            case "upperRoman":
                return _roman(number).upper()
            case "lowerLetter" | "upperLetter" as letters if number <= 26:
                letter = chr(ord("a") + number - 1)
                return letter.upper() if letters == "upperLetter" else letter
        return str(number)


def _roman(number: int) -> str:
    if number > 399:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written
