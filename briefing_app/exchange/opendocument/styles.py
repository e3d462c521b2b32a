"""The styles of an OpenDocument file, by the names that its word processors know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.exchange.looks import ACCENT, INK, LINE, LOOKS, size
from briefing_app.exchange.manuscript import NoteClass, Role
from briefing_app.exchange.opendocument.space import ODF, language, points

if TYPE_CHECKING:
    from briefing_app.exchange.looks import Look
    from briefing_app.exchange.markup import Element

FACE = "Liberation Sans"
"""A typeface that comes with free word processors, as wide as one that others have."""

SHRINK = 0.95
"""It is larger than the one that sizes were chosen for."""

BULLETS, NUMBERS = "Bullets", "Numbers"
LINK, NOTE_SIGN, NOTE_MARK = "Internet link", "Endnote Symbol", "Endnote anchor"

NAMES = {
    Role.BODY: "Text body",
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    **{role: f"Heading {role.level}" for role in Role if role.level},
    Role.BULLET: "List Bullet",
    Role.NUMBER: "List Number",
    Role.CONTINUED: "List Continue",
    Role.QUOTATION: "Quotations",
    Role.CAPTION: "Caption",
    Role.HEADER: "Header",
    Role.FOOTER: "Footer",
    Role.NOTE: "Endnote",
    Role.FOOTNOTE: "Footnote",
    Role.CONTENTS_1: "Contents 1",
    Role.CONTENTS_2: "Contents 2",
    Role.CONTENTS_3: "Contents 3",
    Role.LEAD: "Lead",
    Role.SMALL: "Small Text",
    Role.SOURCE: "Source Line",
    Role.ATTRIBUTION: "Attribution",
    Role.SENDER: "Sender",
    Role.MARKING: "Marking",
    Role.LABEL: "Particular Label",
    Role.PARTICULAR: "Particular",
    Role.TILE_FIGURE: "Headline Figure",
    Role.TILE_LABEL: "Headline Label",
    Role.COLUMN_HEAD: "Column Head",
    Role.TABLE_HEAD: "Table Heading",
    Role.TABLE: "Table Contents",
    Role.FRAME_TITLE: "Frame Title",
    Role.SIGNATORY: "Signatory",
    Role.SIGNED: "Signature",
}
"""The name of each role's style, as people see it."""

_LEVELS = 10
_INSET = 18.0
_BULLETS = ("•", "–", "▪")
_FORMATS = ("1", "a", "i")


def style_name(name: str) -> str:
    """Return the name of a style in the file."""
    return name.replace(" ", "_20_")


def common_styles(tag: str, scale: float) -> list[Element]:
    """Return the styles of all roles, lists and notes, larger by ``scale``, and the language."""
    outline = [
        ODF("text:outline-level-style", {"text:level": str(level), "style:num-format": ""})
        for level in range(1, _LEVELS + 1)
    ]
    return [
        _default(tag, scale * SHRINK),
        ODF("style:style", {"style:name": "Standard", "style:family": "paragraph"}),
        *(_paragraph(role, scale * SHRINK) for role in NAMES),
        *_characters(),
        ODF("text:outline-style", {"style:name": "Outline"}, outline),
        _list(BULLETS, ordered=False),
        _list(NUMBERS, ordered=True),
        *map(_notes, NoteClass),
    ]


def _default(tag: str, scale: float) -> Element:
    text = {
        "style:font-name": FACE,
        "fo:font-size": points(size(Role.BODY, scale)),
        "fo:color": f"#{INK}",
        **language(tag),
        "fo:hyphenate": "true",
    }
    paragraph = {"fo:orphans": "2", "fo:widows": "2", "fo:hyphenation-ladder-count": "3"}
    return ODF(
        "style:default-style",
        {"style:family": "paragraph"},
        [ODF("style:paragraph-properties", paragraph), ODF("style:text-properties", text)],
    )


def _paragraph(role: Role, scale: float) -> Element:
    name, look = NAMES[role], LOOKS[role]
    attributes = {
        "style:name": style_name(name),
        "style:display-name": name,
        "style:family": "paragraph",
        "style:parent-style-name": "Standard",
    }
    if role.level:
        attributes["style:default-outline-level"] = str(role.level)
    if look.keeps:
        attributes["style:next-style-name"] = style_name(NAMES[Role.BODY])
    return ODF(
        "style:style",
        attributes,
        [
            ODF("style:paragraph-properties", _paragraph_look(role, look)),
            ODF("style:text-properties", _text_look(look, size(role, scale))),
        ],
    )


def _paragraph_look(role: Role, look: Look) -> dict[str, str]:
    found = {
        "fo:margin-top": points(look.before),
        "fo:margin-bottom": points(look.after),
        "fo:line-height": f"{round(100 * look.leading)}%",
    }
    if look.keeps:
        found["fo:keep-with-next"] = "always"
    if look.close:
        found["style:contextual-spacing"] = "true"
    if look.inset:
        found["fo:margin-left"] = points(look.inset)
    if role is Role.NOTE:
        found["fo:text-indent"] = points(-look.inset)
    if role is Role.QUOTATION:
        found |= {"fo:border-left": f"1.5pt solid #{LINE}", "fo:padding-left": "8pt"}
    if role is Role.FOOTER:
        found |= {"fo:border-top": f"0.5pt solid #{LINE}", "fo:padding-top": "6pt"}
    return found


def _text_look(look: Look, letters: float) -> dict[str, str]:
    found = {"fo:font-size": points(letters), "fo:color": f"#{look.colour}"}
    if look.bold:
        found["fo:font-weight"] = "bold"
    if look.italic:
        found["fo:font-style"] = "italic"
    if look.capitals:
        found["fo:text-transform"] = "uppercase"
    if look.keeps:
        found["fo:hyphenate"] = "false"
    return found


def _characters() -> list[Element]:
    line = {"fo:color": f"#{ACCENT}", "style:text-underline-style": "solid"}
    looks = {LINK: line, NOTE_SIGN: {}, NOTE_MARK: {"style:text-position": "super 62%"}}
    return [
        ODF(
            "style:style",
            {
                "style:name": style_name(name),
                "style:display-name": name,
                "style:family": "text",
            },
            [ODF("style:text-properties", look)],
        )
        for name, look in looks.items()
    ]


def _list(name: str, *, ordered: bool) -> Element:
    return ODF(
        "text:list-style",
        {"style:name": name},
        [_level(level, ordered=ordered) for level in range(1, _LEVELS + 1)],
    )


def _level(level: int, *, ordered: bool) -> Element:
    alignment = ODF(
        "style:list-level-label-alignment",
        {
            "text:label-followed-by": "listtab",
            "text:list-tab-stop-position": points(_INSET * level),
            "fo:text-indent": points(-_INSET),
            "fo:margin-left": points(_INSET * level),
        },
    )
    mode = {"text:list-level-position-and-space-mode": "label-alignment"}
    properties = ODF("style:list-level-properties", mode, [alignment])
    attributes = {"text:level": str(level)}
    if ordered:
        number = _FORMATS[(level - 1) % len(_FORMATS)]
        attributes |= {"style:num-format": number, "style:num-suffix": "."}
        return ODF("text:list-level-style-number", attributes, [properties])
    attributes["text:bullet-char"] = _BULLETS[(level - 1) % len(_BULLETS)]
    return ODF("text:list-level-style-bullet", attributes, [properties])


def _notes(note_class: NoteClass) -> Element:
    role = Role.NOTE if note_class is NoteClass.ENDNOTE else Role.FOOTNOTE
    return ODF(
        "text:notes-configuration",
        {
            "text:note-class": note_class,
            "style:num-format": "1",
            "text:start-value": "0",
            "text:default-style-name": style_name(NAMES[role]),
            "text:citation-style-name": style_name(NOTE_SIGN),
            "text:citation-body-style-name": style_name(NOTE_MARK),
        },
    )
