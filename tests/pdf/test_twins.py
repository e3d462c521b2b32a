from __future__ import annotations

from briefing_app.document.block import Figure, Pair
from tests.pdf.documents import document, line, picture, rendered
from tests.pdf.reading import elements, opened


def _figure(caption: str, language: str) -> Figure:
    return Figure(
        picture=picture(),
        language=language,
        caption=(line(caption, language),),
        alternative=(line("Staafdiagram.", language),),
        anchor=f"figure-{language}",
    )


def test_pictures_beside_each_other_start_level_however_long_their_captions_are() -> None:
    long = "Figure 1 · Une légende qui prend bien plus d’une ligne dans une colonne étroite"
    pair = Pair(columns=((_figure("Figuur 1 · Kort", "nl"),), (_figure(long, "fr"),)))
    pdf = opened(rendered(document(pair)).data)
    tops = [
        round(float(element.A[-1].BBox[3]) if hasattr(element.A, "__len__") else 0, 1)
        for _, element in elements(pdf)
        if str(element.S) == "/Figure"
    ]
    assert len(tops) == 2
    assert tops[0] == tops[1] > 0
