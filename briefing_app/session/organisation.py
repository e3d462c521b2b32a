"""Verbs of the organisation profile: there is at most one in a dossier."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing_app.domain.colour import code
from briefing_app.domain.colour import colour as read
from briefing_app.domain.organisation import (
    NO_LANGUAGE,
    ColourRole,
    CutRole,
    Organisation,
    judge,
)
from briefing_app.domain.reference_format import check_format
from briefing_app.errors import Message, UserError, message
from briefing_app.organisation.bundle import Profile, pack, unpack
from briefing_app.organisation.logo import check_logo
from briefing_app.organisation.typeface import read_cut
from briefing_app.session.noun import as_texts
from briefing_app.store.organisation import (
    find_file,
    has_organisation,
    load_organisation,
    named,
)

if TYPE_CHECKING:
    from briefing_app.domain.fact import Texts
    from briefing_app.session.desk import Desk
    from briefing_app.store.rows import Rows

_TEXTS = frozenset({"name", "address", "head", "foot", "logo_alternative"})
_EDIT = message("Edit the organisation profile")
_TYPEFACE = "font/ttf"
_SHOWN = 40
"""Characters that a sentence names."""


class OrganisationVerbs:
    """Whose documents these are: names, logo, colours, typeface."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self) -> Organisation:
        """Return the profile with its files; an empty one when there is none."""
        return load_organisation(self._desk.db)

    def write(self, field: str, language: str, text: str, *, by: object | None = None) -> None:
        """Write a name, an address, the head, the foot or the logo's words in one language."""
        if field not in _TEXTS:
            raise TypeError(f"an organisation has no text {field}")
        with self._desk.step(Message(_EDIT), by) as rows:
            _ensure(self._desk, rows)
            if field == "logo_alternative" and text.strip():
                rows.write_text("organisation", 1, field, NO_LANGUAGE, "")
            rows.write_text("organisation", 1, field, language, text)

    def change(self, *, by: object | None = None, **fields: object) -> None:
        """Set texts (``name={...}``) or ``reference_format``; raise ``UserError``."""
        unknown = fields.keys() - _TEXTS - {"reference_format"}
        if unknown:
            raise TypeError(f"an organisation has no {sorted(unknown)}")
        if "reference_format" in fields:
            check_format(str(fields["reference_format"]))
        with self._desk.step(Message(_EDIT), by) as rows:
            _ensure(self._desk, rows)
            for name, value in fields.items():
                if name in _TEXTS:
                    rows.write_texts("organisation", 1, name, as_texts(value))
                else:
                    rows.change("organisation", 1, reference_format=str(value))

    def set_colour(self, role: ColourRole, text: str, *, by: object | None = None) -> None:
        """Choose a colour; an empty text gives the neutral one back.

        Raises ``UserError`` for what is no colour, or cannot be read on white.
        """
        colours = named(self._desk.db, "colours")
        colours.pop(role, None)
        if text.strip():
            colours[role] = checked_colour(role, text)
        self._keep(message("Choose a colour of the organisation"), by, colours=colours)

    def set_logo(self, name: str, data: bytes, *, by: object | None = None) -> None:
        """Keep a logo, PNG or SVG; raise ``UserError`` when it is neither, or harmful."""
        media_type = check_logo(data)
        with self._desk.step(Message(message("Choose a logo: {name}"), {"name": name}), by) as rows:
            _ensure(self._desk, rows)
            rows.change("organisation", 1, logo=self._file(rows, name, media_type, data))

    def remove_logo(self, *, by: object | None = None) -> None:
        """Do without a logo; its words go along."""
        with self._desk.step(Message(message("Remove the logo")), by) as rows:
            if has_organisation(self._desk.db):
                rows.change("organisation", 1, logo=None)
                rows.write_texts("organisation", 1, "logo_alternative", {})

    def set_decorative(self, decorative: bool, *, by: object | None = None) -> None:
        """Say that a screen reader may pass the logo over, or that it may not."""
        texts: Texts = {NO_LANGUAGE: "–"} if decorative else {}
        self.change(by=by, logo_alternative=texts)

    def set_cut(self, role: CutRole, name: str, data: bytes, *, by: object | None = None) -> None:
        """Keep a cut of the typeface; raise ``UserError`` when it cannot be used."""
        check_cut(data)
        cuts = named(self._desk.db, "typefaces")
        label = Message(message("Choose a typeface: {name}"), {"name": name})
        with self._desk.step(label, by) as rows:
            _ensure(self._desk, rows)
            cuts[role] = self._file(rows, name, _TYPEFACE, data)
            rows.change("organisation", 1, typefaces=json.dumps(cuts, sort_keys=True))

    def remove_cut(self, role: CutRole, *, by: object | None = None) -> None:
        """Do without a cut: another one stands in for it, at last the application's own."""
        cuts = named(self._desk.db, "typefaces")
        if cuts.pop(role, None) is not None:
            self._keep(message("Remove a typeface"), by, typefaces=cuts)

    def export(self) -> bytes:
        """Return the profile as a file, the same bytes for the same profile."""
        return pack(self.get())

    def load(self, data: bytes, *, by: object | None = None) -> None:
        """Take over a profile from a file; raise ``UserError``, and then nothing was changed."""
        profile = unpack(data)
        for cut in profile.cuts.values():
            check_cut(cut.data)
        if profile.logo is not None:
            check_logo(profile.logo.data)
        for role, text in profile.colours.items():
            checked_colour(role, text)
        check_format(profile.reference_format)
        with self._desk.step(Message(message("Load an organisation profile")), by) as rows:
            _ensure(self._desk, rows)
            self._take(rows, profile)

    def _take(self, rows: Rows, profile: Profile) -> None:
        for field, texts in profile.texts.items():
            rows.write_texts("organisation", 1, field, texts)
        cuts = {
            role: self._file(rows, cut.name, _TYPEFACE, cut.data)
            for role, cut in profile.cuts.items()
        }
        logo = profile.logo
        rows.change(
            "organisation", 1, colours=json.dumps(profile.colours, sort_keys=True),
            typefaces=json.dumps(cuts, sort_keys=True),
            reference_format=profile.reference_format,
            logo=self._file(rows, logo.name, check_logo(logo.data), logo.data) if logo else None,
        )  # fmt: skip

    def _keep(self, label: str, by: object | None, **columns: dict[str, str]) -> None:
        with self._desk.step(Message(label), by) as rows:
            _ensure(self._desk, rows)
            rows.change("organisation", 1, **{
                column: json.dumps(value, sort_keys=True) for column, value in columns.items()
            })  # fmt: skip

    def _file(self, rows: Rows, name: str, media_type: str, data: bytes) -> str:
        """Keep a file, unless these bytes are kept already, and return its UUID."""
        from hashlib import sha256

        digest = sha256(data).hexdigest()
        if (known := find_file(self._desk.db, digest, media_type)) is not None:
            return known
        rows.add(
            "organisation_file", name=name, media_type=media_type, size=len(data),
            sha256=digest, data=data,
        )  # fmt: skip
        return str(find_file(self._desk.db, digest, media_type))


def check_cut(data: bytes) -> None:
    """Raise ``UserError`` for a file that pages cannot be set in."""
    read_cut(data)
    from briefing_app.pdf.faces import try_out  # loads reportlab, which opening a dossier need not

    missing = try_out(data)
    if missing:
        raise UserError(
            message("The typeface lacks characters of our languages: {characters}."),
            message("Choose a typeface that has them."),
            characters=" ".join(missing[:_SHOWN]) + (" …" if len(missing) > _SHOWN else ""),
        )


def _ensure(desk: Desk, rows: Rows) -> None:
    if not has_organisation(desk.db):
        rows.add("organisation", id=1)


def checked_colour(role: ColourRole, text: str) -> str:
    """Return a colour as it is kept; raise ``UserError``, which names the nearest that passes."""
    verdict = judge(role, text)
    if verdict is None:
        raise UserError(
            message("“{text}” is no colour."), message("Write it as #12436D."), text=text
        )
    if not verdict.passes:
        raise UserError(
            message("{colour} has too little contrast on white: {contrast} : 1."),
            message("It takes {least} : 1. The nearest colour that has it is {nearest}."),
            colour=code(read(text)),
            contrast=f"{verdict.contrast:.1f}",
            least=f"{verdict.least:g}",
            nearest=verdict.nearest,
        )
    return code(read(text))
