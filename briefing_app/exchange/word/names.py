"""Finding the styles of a template by their names, in English, Dutch or French.

Word keeps built-in names in English in the file; files made by other programs, and styles that a
ministry made itself, often have the name that people see.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.domain.finding import Finding, Severity
from briefing_app.errors import Message, message
from briefing_app.exchange.manuscript import NoteClass, Role
from briefing_app.exchange.word.space import W
from briefing_app.exchange.word.styles import DATA_TABLE, NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.exchange.markup import Element

_MISSING = message(
    "The template has no style “{name}”; what asks for it is set in its style “{other}”."
)

_ALSO: dict[Role, tuple[str, ...]] = {
    Role.BODY: ("Body Text", "Standaard", "Plattetekst", "Normal", "Corps de texte"),
    Role.TITLE: ("Titel", "Titre"),
    Role.SUBTITLE: ("Ondertitel", "Subtitel", "Sous-titre"),
    Role.BULLET: (
        "Lijst opsom.teken",
        "Lijst opsomteken",
        "Opsomming",
        "Liste à puces",
        "List Paragraph",
        "Lijstalinea",
        "Paragraphe de liste",
    ),
    Role.NUMBER: (
        "Lijstnummering",
        "Genummerde lijst",
        "Liste à numéros",
        "Liste numérotée",
        "List Paragraph",
        "Lijstalinea",
        "Paragraphe de liste",
    ),
    Role.CONTINUED: ("Lijstvoortzetting", "Liste continue", "List Paragraph", "Lijstalinea"),
    Role.QUOTATION: ("Citaat", "Citation", "Intense Quote", "Block Text"),
    Role.CAPTION: ("Bijschrift", "Légende"),
    Role.HEADER: ("Koptekst", "En-tête"),
    Role.FOOTER: ("Voettekst", "Pied de page"),
    Role.NOTE: ("Eindnoottekst", "Note de fin", "footnote text", "Voetnoottekst"),
    Role.FOOTNOTE: ("Voetnoottekst", "Note de bas de page"),
    Role.SIGNED: ("Signature", "Handtekening"),
    Role.SIGNATORY: ("Signature", "Handtekening"),
    Role.CONTENTS_1: ("Inhopg 1", "TM 1"),
    Role.CONTENTS_2: ("Inhopg 2", "TM 2"),
    Role.CONTENTS_3: ("Inhopg 3", "TM 3"),
    Role.LEAD: ("Inleiding", "Chapeau"),
    Role.SMALL: ("Kleine tekst", "Petit texte"),
    Role.SOURCE: ("Bronvermelding", "Bron", "Source"),
    Role.SENDER: ("Afzender", "Expéditeur", "Afzendgegevens"),
    Role.MARKING: ("Rubricering", "Marquage"),
    Role.TABLE: ("Tabeltekst", "Texte de tableau"),
    Role.TABLE_HEAD: ("Tabelkop", "Tabeltitel", "En-tête de tableau"),
}
"""Other names under which a template may have a role's style, the likeliest first."""

_EXPECTED = frozenset(
    {Role.TITLE, Role.SUBTITLE, Role.BULLET, Role.NUMBER, Role.QUOTATION, Role.CAPTION}
)
"""Roles whose style every template should have, as headings; without the others nothing is lost."""

_TABLES = (DATA_TABLE, "Table Grid", "Tabelraster", "Grille du tableau", "Normal Table")
_MARKS = {
    NoteClass.ENDNOTE: ("endnote reference", "Eindnootmarkering", "Appel de note de fin"),
    NoteClass.FOOTNOTE: ("footnote reference", "Voetnootmarkering", "Appel note de bas de p."),
}
_LINKS = ("Hyperlink", "Lien hypertexte")


@dataclass
class Styles:
    """The styles of a file by role; ``findings`` grows with those that it lacks."""

    root: Element
    _known: dict[tuple[str, str], Element] = field(default_factory=dict)
    _missing: dict[Role, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for style in self.root.iterfind(W.name("w:style")):
            kind = style.get(W.name("w:type"), "")
            for name in _names(style):
                self._known.setdefault((kind, _key(name)), style)

    def paragraph(self, role: Role) -> str:
        """Return the identifier of a role's style, or of the one that stands in for it."""
        found = self._find("paragraph", _candidates(role))
        if found is not None:
            return _id(found)
        stand_in = self._find("paragraph", _candidates(Role.BODY))
        if role.level or role in _EXPECTED:
            self._missing.setdefault(role, _shown(stand_in))
        return "" if stand_in is None else _id(stand_in)

    def has(self, role: Role) -> bool:
        """Tell whether a role has a style of its own."""
        return self._find("paragraph", _candidates(role)) is not None

    def numbering(self, role: Role) -> str:
        """Return the number of the list that a role's style is in, by itself; empty for none."""
        style = self._find("paragraph", _candidates(role))
        seen = 0
        while style is not None and seen < len(self._known):
            number = style.find(f"{W.name('w:pPr')}/{W.name('w:numPr')}/{W.name('w:numId')}")
            if number is not None:
                value = number.get(W.name("w:val"), "")
                return "" if value == "0" else value
            style, seen = self._parent(style), seen + 1
        return ""

    def table(self) -> str:
        """Return the identifier of the style of data tables; empty without any."""
        found = self._find("table", _TABLES)
        return "" if found is None else _id(found)

    def mark(self, note_class: NoteClass) -> str:
        """Return the identifier of the style of marks of notes; empty without any."""
        found = self._find("character", _MARKS[note_class])
        return "" if found is None else _id(found)

    def link(self) -> str:
        """Return the identifier of the style of links; empty without any."""
        found = self._find("character", _LINKS)
        return "" if found is None else _id(found)

    def findings(self) -> tuple[Finding, ...]:
        """Return one finding for each style that was wanted and is not there."""
        return tuple(
            Finding(
                kind="missing_style",
                severity=Severity.LOOK_AT,
                message=Message(_MISSING, {"name": _title(NAMES[role]), "other": other}),
            )
            for role, other in self._missing.items()
        )

    def _find(self, kind: str, names: Sequence[str]) -> Element | None:
        found = (self._known.get((kind, _key(name))) for name in names)
        return next((style for style in found if style is not None), None)

    def _parent(self, style: Element) -> Element | None:
        based = style.find(W.name("w:basedOn"))
        wanted = "" if based is None else based.get(W.name("w:val"), "")
        return next(
            (other for other in self.root.iterfind(W.name("w:style")) if _id(other) == wanted),
            None,
        )


def _candidates(role: Role) -> tuple[str, ...]:
    if role.level:
        return (NAMES[role], f"Kop {role.level}", f"Titre {role.level}")
    return (NAMES[role], *_ALSO.get(role, ()))


def _names(style: Element) -> Iterator[str]:
    for tag in ("w:name", "w:aliases"):
        found = style.find(W.name(tag))
        if found is not None:
            yield from found.get(W.name("w:val"), "").split(",")


def _key(name: str) -> str:
    return "".join(name.split()).casefold()


def _id(style: Element) -> str:
    return str(style.get(W.name("w:styleId"), ""))


def _shown(style: Element | None) -> str:
    return "Normal" if style is None else next(_names(style), "Normal")


def _title(name: str) -> str:
    return name[:1].upper() + name[1:]
