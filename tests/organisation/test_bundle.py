from __future__ import annotations

import io
import json
import zipfile

import pytest

from briefing_app.domain.organisation import ColourRole, CutRole, Organisation, OrganisationFile
from briefing_app.errors import UserError
from briefing_app.organisation.bundle import LARGEST, pack, unpack
from tests.organisation import samples


def file(name: str, media_type: str, data: bytes) -> OrganisationFile:
    return OrganisationFile(
        uuid="0" * 36, name=name, media_type=media_type, sha256="0" * 64, data=data
    )


ORGANISATION = Organisation(
    name={"nl": "Rivierenbureau", "fr": "Bureau des rivières"},
    address={"nl": "Kade 1\n1234 AB Dijkstad"},
    logo=file("beeldmerk.svg", "image/svg+xml", samples.SVG),
    logo_alternative={"nl": "Beeldmerk"},
    colours={ColourRole.ACCENT: "#6A1B4D"},
    cuts={CutRole.REGULAR: file("Gewoon.ttf", "font/ttf", samples.own())},
    reference_format="RB-{year}-{number}",
)


def remade(**changes: bytes | None) -> bytes:
    """Return the profile's file with other entries; ``manifest`` merges into the manifest."""
    archive = zipfile.ZipFile(io.BytesIO(pack(ORGANISATION)))
    entries = {name: archive.read(name) for name in archive.namelist()}
    for name, data in changes.items():
        name = name.replace("__", ".").replace("_up_", "../")
        if data is None:
            del entries[name]
        else:
            entries[name] = data
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return buffer.getvalue()


def manifest(**fields: object) -> bytes:
    archive = zipfile.ZipFile(io.BytesIO(pack(ORGANISATION)))
    return json.dumps(json.loads(archive.read("manifest.json")) | fields).encode()


def test_profile_comes_back_as_it_was_kept() -> None:
    found = unpack(pack(ORGANISATION))
    assert found.texts["name"] == ORGANISATION.name
    assert found.texts["head"] == {}
    assert found.colours == ORGANISATION.colours
    assert found.reference_format == ORGANISATION.reference_format
    assert found.logo is not None
    assert found.logo.data == samples.SVG
    assert found.cuts[CutRole.REGULAR].name == "Gewoon.ttf"


def test_same_profile_gives_the_same_bytes() -> None:
    assert pack(ORGANISATION) == pack(ORGANISATION)


def test_empty_profile_can_be_kept_too() -> None:
    assert unpack(pack(Organisation())).texts["name"] == {}


def _bomb() -> bytes:
    return remade(regular__ttf=b"\0" * (LARGEST + 1))


def _twice() -> bytes:
    buffer = io.BytesIO(pack(ORGANISATION))
    with zipfile.ZipFile(buffer, "a") as made, pytest.warns(UserWarning, match="Duplicate"):
        made.writestr("manifest.json", b"{}")
    return buffer.getvalue()


def _lying() -> bytes:
    """Return a profile whose entry says in its head that it is small."""
    data = bytearray(remade(regular__ttf=b"\0" * (12 << 20)))
    size = (12 << 20).to_bytes(4, "little")
    while size in data:
        at = data.index(size)
        data[at : at + 4] = (100).to_bytes(4, "little")
    return bytes(data)


HOSTILE = {
    "nothing": b"",
    "no zip": b"PK nonsense",
    "cut off": pack(ORGANISATION)[:-40],
    "no manifest": remade(manifest__json=None),
    "not JSON": remade(manifest__json=b"{"),
    "a list": remade(manifest__json=b"[]"),
    "deep": remade(manifest__json=b"[" * 100_000),
    "another format": remade(manifest__json=manifest(format="x")),
    "newer": remade(manifest__json=manifest(version=2)),
    "file that is not there": remade(logo__svg=None),
    "file that nobody names": remade(other__txt=b"x"),
    "a path out of the folder": remade(
        manifest__json=manifest(logo={"file": "../x.svg", "name": "x"}), _up_x__svg=samples.SVG
    ),
    "unknown cut": remade(manifest__json=manifest(typefaces={"black": {}})),
    "unknown colour": remade(manifest__json=manifest(colours={"glow": "#000000"})),
    "number for a text": remade(manifest__json=manifest(reference_format=3)),
    "endless text": remade(manifest__json=manifest(texts={"name": {"nl": "x" * 99_999}})),
    "odd language": remade(manifest__json=manifest(texts={"name": {"../nl": "x"}})),
    "bomb": _bomb(),
    "twice the same name": _twice(),
    "lying about its size": _lying(),
    "too large": b"PK" + b"\0" * LARGEST,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_damaged_or_hostile_profile_becomes_a_sentence(data: bytes) -> None:
    with pytest.raises(UserError):
        unpack(data)


def test_name_of_a_file_cannot_be_a_path() -> None:
    logo = {"file": "logo.svg", "name": "../../etc/\x00passwd.svg"}
    found = unpack(remade(manifest__json=manifest(logo=logo)))
    assert found.logo is not None
    assert found.logo.name == "passwd.svg"
