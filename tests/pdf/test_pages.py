from __future__ import annotations

from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from briefing_app.document.block import PageBreak
from briefing_app.document.design import Design
from briefing_app.errors import UserError
from briefing_app.pdf import pages
from briefing_app.pdf.flow import Flow, Solid, Split, Stack
from briefing_app.pdf.pages import paginate
from briefing_app.pdf.theme import Sheet
from tests.pdf.documents import both, document, line, paragraph, rendered
from tests.pdf.reading import opened, page_texts, text, words
from tests.pdf.test_flow import Brick

TWO = (paragraph("een"), PageBreak(), paragraph("twee"))


def test_mark_of_a_draft_is_drawn_but_is_no_text() -> None:
    draft, final = (rendered(document(paragraph("x"), draft=draft)) for draft in (True, False))
    assert "CONCEPT" not in text(draft.data)
    assert _darkness(draft.data) > _darkness(final.data) * 1.15


def _darkness(data: bytes) -> float:
    found = pypdfium2.PdfDocument(data)
    page = found[0]
    image = page.render(scale=0.3).to_pil().convert("L")
    page.close()
    found.close()
    return float(sum(255 - value for value in image.tobytes()))


def test_what_stands_on_each_page_is_an_artifact() -> None:
    with opened(rendered(document(*TWO)).data) as pdf:
        for page in pdf.pages:
            kinds = [
                str(instruction.operands[1].get("/Subtype"))
                for instruction in pikepdf.parse_content_stream(page)
                if str(instruction.operator) == "BDC" and instruction.operands[0] == "/Artifact"
            ]
            assert "/Footer" in kinds
            assert "/Watermark" in kinds


def test_running_head_starts_on_the_second_page() -> None:
    first, second = page_texts(rendered(document(*TWO)).data)
    assert "Ministerie" not in first
    assert "Ministerie" in second


def test_sober_page_has_no_colour_bar() -> None:
    for sober in (False, True):
        data = rendered(
            replace(
                document(paragraph("x"), draft=False),
                design=Design.LETTER if sober else Design.NOTE,
            )
        ).data
        found = pypdfium2.PdfDocument(data)
        page = found[0]
        pixel = page.render(scale=1).to_pil().convert("RGB").getpixel((20, 2))
        page.close()
        found.close()
        assert (pixel == (255, 255, 255)) is sober


def test_footer_too_long_for_its_line_is_cut_and_leaves_the_count_alone() -> None:
    long = replace(document(paragraph("x")), footer=both("titel " * 90, "titre " * 90))
    foot = [word for word in words(rendered(long).data) if word.top > 790]
    title, count = (
        next(word for word in foot if word.text.startswith(start)) for start in ("titel", "Pagina")
    )
    assert title.right < count.left
    assert max(word.top for word in foot) - min(word.top for word in foot) < 4


def test_footer_too_long_for_its_line_keeps_a_share_for_each_language() -> None:
    footer = (line("lange korte titel " * 9), line("titre bien trop long " * 9, "fr"))
    printed = rendered(replace(document(paragraph("x"), draft=False), footer=footer))
    found = page_texts(printed.data)[0]
    assert found.count("…") == 2
    assert "lange korte titel" in found
    assert "titre bien trop long" in found


def test_braces_in_a_title_are_no_fields() -> None:
    odd = replace(document(paragraph("x")), footer=(line("{page} {0} %s"),))
    assert "{page} {0} %s" in text(rendered(odd).data)


class _Endless(Solid):
    """A flow that breaks the law: it never gets smaller."""

    height = 10_000.0

    def split(self, *_: float, force: bool = False) -> Split:
        return (self, self) if force else (None, self)

    def paint(self, *_: object) -> None:
        """Paint nothing."""


class _Stubborn(_Endless):
    def split(self, *_: float, **__: bool) -> Split:  # type: ignore[override]
        return None, self


@pytest.mark.parametrize("flow", [_Endless(), _Stubborn()])
def test_flow_that_never_ends_becomes_a_sentence_for_people(
    flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_MOST_PAGES", 50)
    with pytest.raises(UserError):
        paginate(flow, Sheet())


def test_what_is_taller_than_a_page_and_solid_is_placed_on_one_of_its_own() -> None:
    found = paginate(Stack([Brick("a", 10), Brick("b", 5_000), Brick("c", 10)]), Sheet())
    assert len(found) == 3
