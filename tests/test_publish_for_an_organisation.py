from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib as mpl
import pytest

from briefing_app.document.look import NEUTRAL
from briefing_app.domain.codes import Country, Layout, Marking
from briefing_app.domain.organisation import (
    NO_LANGUAGE,
    ColourRole,
    CutRole,
    Organisation,
    OrganisationFile,
)
from briefing_app.language.characters import STAND_INS
from briefing_app.organisation.look import look_of
from briefing_app.pdf.conformance import check_conformance
from briefing_app.publish import Options, Published, publish
from tests.compose.builders import snapshot
from tests.organisation import samples
from tests.pdf.reading import elements, opened, page_texts

if TYPE_CHECKING:
    from briefing_app.domain.dossier import Snapshot

MADE_AT = dt.datetime(2025, 10, 13, 9, 30, tzinfo=dt.UTC)
EMBARGO = dt.datetime(2026, 10, 14, 4, 0, tzinfo=dt.UTC)


def file(name: str, media_type: str, data: bytes) -> OrganisationFile:
    return OrganisationFile(
        uuid="0" * 36, name=name, media_type=media_type, sha256="0" * 64, data=data
    )


SHAPES = file("a.svg", "image/svg+xml", samples.SVG)
PIXELS = file("a.png", "image/png", samples.png(40, 20))
BUREAU = Organisation(
    name={"nl": "Rivierenbureau", "fr": "Bureau des rivières"},
    address={"nl": "Kade 1\n1234 AB Dijkstad"},
    head={"nl": "Directie Waterkwaliteit"},
    foot={"nl": "Vermeld ons kenmerk", "fr": "Rappelez notre référence"},
    logo=SHAPES,
    logo_alternative={"nl": "Beeldmerk", "fr": "Logo", "en": "Logo"},
    colours={ColourRole.ACCENT: "#6A1B4D", ColourRole.SECOND: "#2A9D8F"},
)


def of(organisation: Organisation, **briefing: object) -> Snapshot:
    found = snapshot()
    changed = replace(found.briefing, **briefing)  # type: ignore[arg-type]
    return replace(found, organisation=organisation, briefing=changed)


def published(
    state: Snapshot, *languages: str, layout: Layout = Layout.PARALLEL, draft: bool = False
) -> Published:
    options = Options(languages or ("nl", "fr"), layout=layout, draft=draft)
    return publish(state, options, made_at=MADE_AT)


def figures(data: bytes) -> list[str]:
    with opened(data) as pdf:
        return [str(found.Alt) for _, found in elements(pdf) if found.S == "/Figure"]


def foreign() -> dict[CutRole, OrganisationFile]:
    folder = Path(mpl.get_data_path()) / "fonts" / "ttf"
    names = {
        CutRole.REGULAR: "DejaVuSans",
        CutRole.ITALIC: "DejaVuSans-Oblique",
        CutRole.BOLD: "DejaVuSans-Bold",
    }
    return {
        role: file(f"{name}.ttf", "font/ttf", (folder / f"{name}.ttf").read_bytes())
        for role, name in names.items()
    }


KINDS = {
    "shapes": BUREAU,
    "pixels": replace(BUREAU, logo=PIXELS),
    "opaque pixels": replace(BUREAU, logo=file("b.png", "image/png", samples.png(alpha=False))),
    "decoration": replace(BUREAU, logo_alternative={NO_LANGUAGE: "–"}),
    "decoration of pixels": replace(BUREAU, logo=PIXELS, logo_alternative={NO_LANGUAGE: "–"}),
    "no logo": replace(BUREAU, logo=None),
    "only a logo": Organisation(logo=SHAPES),
    "typeface of its own": replace(BUREAU, cuts=foreign()),
}


@pytest.mark.parametrize("organisation", KINDS.values(), ids=KINDS)
def test_document_of_an_organisation_conforms(organisation: Organisation) -> None:
    state = of(organisation, marking=Marking.CONFIDENTIAL, embargo=EMBARGO)
    report = check_conformance(published(state, draft=True).pdf)
    assert [str(breach) for breach in report.breaches] == []


def test_document_conforms_in_a_typeface_without_narrow_spaces() -> None:
    face = file("a.ttf", "font/ttf", samples.without(samples.own(), STAND_INS))
    test_document_of_an_organisation_conforms(replace(BUREAU, cuts={CutRole.REGULAR: face}))


@pytest.mark.parametrize("layout", [Layout.SERIAL, Layout.FACING])
def test_document_conforms_in_other_layouts_and_one_language(layout: Layout) -> None:
    state = of(replace(BUREAU, logo=PIXELS), marking=Marking.CONFIDENTIAL)
    assert check_conformance(published(state, layout=layout).pdf).breaches == ()
    assert check_conformance(published(state, "en").pdf).breaches == ()


def test_name_address_head_and_foot_are_printed() -> None:
    first, *rest = page_texts(published(of(BUREAU)).pdf)
    for words in ("Rivierenbureau", "Bureau des rivières", "Directie Waterkwaliteit", "Kade 1"):
        assert words in first
    for page in (first, *rest):
        assert "Vermeld ons kenmerk · Rappelez notre référence" in page
    assert rest
    assert all("Rivierenbureau · Bureau des rivières" in page for page in rest)


def test_name_in_another_language_stands_where_there_is_none() -> None:
    first = page_texts(published(of(BUREAU), "en").pdf)[0]
    assert "Rivierenbureau" in first


def test_logo_says_its_words_in_the_languages_of_the_document() -> None:
    assert "Beeldmerk\nLogo" in figures(published(of(BUREAU)).pdf)
    decorative = replace(BUREAU, logo_alternative={NO_LANGUAGE: "–"})
    assert "Beeldmerk\nLogo" not in figures(published(of(decorative)).pdf)


def test_logo_without_words_must_be_mended() -> None:
    wordless = of(replace(BUREAU, logo_alternative={"nl": "Beeldmerk"}))
    found = [each for each in published(wordless).findings if each.kind == "missing_alternative"]
    assert [each.language for each in found] == ["fr"]
    assert "missing_alternative" not in {each.kind for each in published(of(BUREAU)).findings}


def test_pixels_are_in_the_file_once_with_their_transparency() -> None:
    with opened(published(of(replace(BUREAU, logo=PIXELS))).pdf) as pdf:
        images = [found for found in pdf.objects if isinstance_image(found)]
        (shown,) = pdf.pages[0].Resources.XObject.values()
    assert len(images) == 2
    assert (int(shown.Width), int(shown.Height)) == (40, 20)
    assert shown.ColorSpace == "/DeviceRGB"
    assert shown.SMask.ColorSpace == "/DeviceGray"


def isinstance_image(found: object) -> bool:
    return getattr(found, "get", lambda _: None)("/Subtype") == "/Image"


@pytest.mark.parametrize("logo", [SHAPES, PIXELS], ids=["shapes", "pixels"])
def test_same_profile_gives_the_same_bytes(logo: OrganisationFile) -> None:
    state = of(replace(BUREAU, logo=logo, cuts=foreign()))
    assert published(state).pdf == published(state).pdf


def test_typeface_of_the_organisation_is_the_only_one_in_the_file() -> None:
    with opened(published(of(replace(BUREAU, cuts=foreign()))).pdf) as pdf:
        names = {
            str(found.BaseFont).partition("+")[2]
            for found in pdf.objects
            if getattr(found, "get", lambda _: None)("/BaseFont") is not None
        }
    assert names
    assert all(name.startswith("Organisation-") for name in names)


def test_colour_that_cannot_be_read_is_not_printed() -> None:
    look = look_of(Organisation(colours={ColourRole.ACCENT: "#FFFF00", ColourRole.INK: "red"}))
    assert look == NEUTRAL


def test_marking_stands_on_every_page_and_embargo_with_it() -> None:
    state = of(
        BUREAU, marking=Marking.CONFIDENTIAL, embargo=EMBARGO, embargo_zone="Europe/Amsterdam"
    )
    pages = [text.replace("\u00a0", " ") for text in page_texts(published(state).pdf)]
    assert "14 oktober 2026, 06.00 uur (Midden-Europese zomertijd)" in pages[0]
    for page in pages:
        assert "Departementaal VERTROUWELIJK" in page
        assert "Onder embargo tot 14 oktober 2026, 06.00 uur" in page
        assert "Sous embargo jusqu’au 14 octobre 2026, 6 h" in page


def test_marking_needs_no_organisation_and_is_belgian_in_belgium() -> None:
    state = of(Organisation(), marking=Marking.CONFIDENTIAL)
    belgian = replace(state, dossier=replace(state.dossier, country=Country.BE))
    first = page_texts(published(belgian).pdf)[0]
    assert "Beperkte verspreiding" in first
    assert "VERTROUWELIJK" not in first


def test_document_without_marking_says_nothing_of_it() -> None:
    text = " ".join(page_texts(published(of(BUREAU)).pdf))
    assert "VERTROUWELIJK" not in text
    assert "embargo" not in text


@pytest.mark.parametrize(
    "odd", ["\x00\x1b", "W" * 3_000, "woord " * 900, "\n" * 50, "שלום 😀", "{{fact:eu}}", "<b>&"]
)
def test_odd_texts_of_a_profile_still_make_a_document(odd: str) -> None:
    fields = {
        name: {"nl": odd, "fr": odd}
        for name in ("name", "address", "head", "foot", "logo_alternative")
    }
    state = of(replace(BUREAU, **fields))  # type: ignore[arg-type]
    assert published(state).pages >= 1


def test_author_is_the_organisation_and_without_a_profile_who_sends_it() -> None:
    def author(state: Snapshot) -> str:
        with opened(published(state).pdf) as pdf, pdf.open_metadata() as xmp:
            assert str(pdf.docinfo["/Author"]) == " ".join(xmp["dc:creator"])
            return str(pdf.docinfo["/Author"])

    assert author(of(BUREAU)) == "Rivierenbureau · Bureau des rivières"
    assert author(of(Organisation())).startswith("Ministerie van Economische Zaken")
    nameless = replace(BUREAU, name={})
    assert author(of(nameless)).startswith("Ministerie van Economische Zaken")
