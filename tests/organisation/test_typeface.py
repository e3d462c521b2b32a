from __future__ import annotations

import contextlib
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.errors import UserError
from briefing_app.organisation.typeface import LARGEST, read_cut
from briefing_app.pdf.faces import try_out
from tests.organisation import samples


def test_file_tells_its_family_weight_and_slope() -> None:
    cut = read_cut(samples.own(600, italic=True))
    assert (cut.family, cut.weight, cut.italic) == ("Briefing Sans", 600, True)


def test_own_typeface_has_every_character_that_is_needed() -> None:
    assert try_out(samples.own()) == ()


def test_characters_that_a_typeface_lacks_are_named() -> None:
    assert try_out(samples.without(samples.own(), "œ€")) == ("œ", "€")


def test_narrow_spaces_and_hyphens_are_made_from_plain_ones() -> None:
    assert try_out(samples.without(samples.own(), "\u202f\u2011\u00ad\u00a0\u2002")) == ()


def _variable() -> bytes:
    return samples.own().replace(b"GPOS", b"fvar", 1)  # only the name of the table counts


def _kind(kind: bytes) -> bytes:
    return kind + samples.own()[4:]


def _endless_map() -> bytes:
    """Return a typeface whose map of characters claims four thousand million of them."""
    data = samples.own()
    groups = struct.pack(">HHLLLLLL", 12, 0, 28, 0, 1, 0, 0xFFFFFFFF, 0)
    table = struct.pack(">HHHHL", 0, 1, 3, 10, 12) + groups
    start = data.index(b"cmap")
    head = data[: start + 8] + struct.pack(">LL", len(data), len(table)) + data[start + 16 :]
    return head + table


UNUSABLE = {
    "nothing": b"",
    "text": b"this is no typeface at all",
    "variable": _variable(),
    "CFF outlines": _kind(b"OTTO"),
    "collection": _kind(b"ttcf"),
    "web": _kind(b"wOF2"),
    "restricted": samples.altered(samples.own(), OS_2={"fsType": 2}),
    "no subsetting": samples.altered(samples.own(), OS_2={"fsType": 0x100}),
    "bitmaps only": samples.altered(samples.own(), OS_2={"fsType": 0x200}),
    "cut off": samples.own()[:3000],
    "endless map": _endless_map(),
    "too large": samples.own() + b"\0" * LARGEST,
}


@pytest.mark.parametrize("data", UNUSABLE.values(), ids=UNUSABLE)
def test_what_cannot_be_embedded_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(UserError):
        read_cut(data)


@pytest.mark.parametrize("permission", [0, 4, 8])
def test_typeface_that_may_be_embedded_is_taken(permission: int) -> None:
    assert read_cut(samples.altered(samples.own(), OS_2={"fsType": permission}))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damage_anywhere_is_a_sentence_or_does_no_harm(data: st.DataObject) -> None:
    damaged = bytearray(samples.own())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(damaged) - 5))
        damaged[at : at + 4] = data.draw(st.binary(min_size=4, max_size=4))
    with contextlib.suppress(UserError):  # anything else fails
        read_cut(bytes(damaged))
        assert try_out(bytes(damaged)) is not None
