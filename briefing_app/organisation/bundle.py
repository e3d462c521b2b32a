"""A profile as a file, ``.profile``: a zip of one manifest and the files that it names.

The same profile gives the same bytes.  What comes in is read within bounds: of every entry the
name, the size and the kind are known beforehand, and nothing is unpacked to disk.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.domain.organisation import ColourRole, CutRole
from briefing_app.errors import UserError, message
from briefing_app.organisation import logo as logos
from briefing_app.organisation import typeface

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.domain.fact import Texts
    from briefing_app.domain.organisation import Organisation, OrganisationFile

SUFFIX = ".profile"
VERSION = 1
LARGEST = 32 * 1024 * 1024
"""Bytes of a profile's file."""

_FORMAT = "organisation-profile"
_MANIFEST = "manifest.json"
_LARGEST_MANIFEST = 256 * 1024
_LONGEST_TEXT = 2_000
_MOST_ENTRIES = 1 + 1 + len(CutRole)
_FIELDS = ("name", "address", "head", "foot", "logo_alternative")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_DATE = (1980, 1, 1, 0, 0, 0)
_EXTENSIONS = {logos.PNG: "png", logos.SVG: "svg"}
_AGAIN = message("Ask for the profile again. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class ProfileFile:
    """A file of a profile: the name that people know it by, and its bytes."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a profile's file holds; the bytes of its files are yet to be judged."""

    texts: Mapping[str, Texts]
    colours: Mapping[ColourRole, str]
    reference_format: str
    logo: ProfileFile | None
    cuts: Mapping[CutRole, ProfileFile]


def pack(organisation: Organisation) -> bytes:
    """Return a profile as the bytes of a file."""
    files: dict[str, bytes] = {}
    manifest: dict[str, object] = {
        "format": _FORMAT,
        "version": VERSION,
        "texts": {field: dict(getattr(organisation, field)) for field in _FIELDS},
        "colours": {str(role): code for role, code in organisation.colours.items()},
        "reference_format": organisation.reference_format,
        "typefaces": {
            str(role): _add(files, f"{role}.ttf", file) for role, file in organisation.cuts.items()
        },
    }
    if organisation.logo is not None:
        extension = _EXTENSIONS[organisation.logo.media_type]
        manifest["logo"] = _add(files, f"logo.{extension}", organisation.logo)
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in ((_MANIFEST, text.encode("utf-8")), *sorted(files.items())):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, data)
    return buffer.getvalue()


def _add(files: dict[str, bytes], entry: str, file: OrganisationFile) -> dict[str, str]:
    files[entry] = file.data
    return {"file": entry, "name": file.name}


def unpack(data: bytes) -> Profile:
    """Read a profile's file; raise ``UserError`` for a damaged, hostile or newer one."""
    if len(data) > LARGEST:
        raise UserError(message("The profile is larger than {size} MB."), _AGAIN,
                        size=LARGEST >> 20)  # fmt: skip
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Reader(archive).profile()
    except (
        zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
        ValueError, KeyError, TypeError, AttributeError, RecursionError,
    ) as error:  # fmt: skip
        raise UserError(
            message("This file is no organisation profile, or it is damaged."), _AGAIN
        ) from error


class _Reader:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        entries = archive.infolist()
        self._entries = {entry.filename: entry for entry in entries}
        if len(entries) > _MOST_ENTRIES or len(self._entries) != len(entries):
            raise ValueError("entries")

    def profile(self) -> Profile:
        manifest = json.loads(self._read(_MANIFEST, _LARGEST_MANIFEST).decode("utf-8"))
        if manifest["format"] != _FORMAT:
            raise ValueError("format")
        if manifest["version"] != VERSION:
            raise UserError(
                message("This profile was made by a newer version of the application."), _AGAIN
            )
        logo = manifest.get("logo")
        cuts = {CutRole(role): value for role, value in manifest["typefaces"].items()}
        profile = Profile(
            texts={name: _texts(manifest["texts"].get(name, {})) for name in _FIELDS},
            colours={ColourRole(role): _text(code) for role, code in manifest["colours"].items()},
            reference_format=_text(manifest["reference_format"]),
            logo=self._file(logo, ("logo.png", "logo.svg"), logos.LARGEST) if logo else None,
            cuts={
                role: self._file(value, (f"{role}.ttf",), typeface.LARGEST)
                for role, value in cuts.items()
            },
        )
        if len(self._entries) != 1 + len(cuts) + bool(logo):
            raise ValueError("an entry that the manifest does not name")
        return profile

    def _file(self, value: Mapping[str, str], names: tuple[str, ...], most: int) -> ProfileFile:
        if value["file"] not in names:
            raise ValueError(value["file"])
        name = re.split(r"[/\\]", _text(value["name"]))[-1]
        printable = "".join(character for character in name if character.isprintable())
        return ProfileFile(printable[:120], self._read(value["file"], most))

    def _read(self, name: str, most: int) -> bytes:
        """Return an entry; never more bytes than allowed, whatever its head says."""
        entry = self._entries[name]
        if entry.file_size > most:
            raise ValueError(name)
        with self._archive.open(entry) as file:
            data = file.read(most + 1)
        if len(data) > most:
            raise ValueError(name)
        return data


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise ValueError("a text")
    return value


def _texts(value: Mapping[str, object]) -> Texts:
    if not all(_LANGUAGE.fullmatch(language) for language in value):
        raise ValueError("a language")
    return {language: _text(text) for language, text in value.items() if text}
