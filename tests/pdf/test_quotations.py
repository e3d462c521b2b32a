from __future__ import annotations

import page
import pytest

from briefing_app.document.block import BlockQuote, Pair
from briefing_app.document.inline import Span, Text
from briefing_app.pdf.lines import break_lines
from tests.pdf.documents import document, front, paragraph, rendered
from tests.pdf.runs import run
from tests.pdf.spoken import said

QUOTE = BlockQuote(
    content=(Text("«\u00a0Nous gardons la maîtrise de l’IA.\u00a0»"),),
    language="fr",
    attribution=(Text("— Willem Jonker (traduction)"),),
    original=(Text("Texte original\u00a0: "), Span((Text("“Zo houden we grip op AI.”"),), "nl")),
)


def test_quotation_holds_words_speaker_and_original_each_in_its_language() -> None:
    blocks = (*front(), Pair(columns=((paragraph("a"),), (QUOTE,))))
    data = rendered(document(*blocks)).data
    [quote] = said(data).all("BlockQuote")
    assert quote.shape() == "BlockQuote(P P P(Span))"
    assert quote.language == "fr-FR"
    [span] = quote.all("Span")
    assert (span.language, span.text) == ("nl-NL", "“Zo houden we grip op AI.”")


def test_third_language_inside_a_passage_is_tagged_with_it() -> None:
    text = paragraph("Over ", Span((Text("KI-Fabriken"),), "de"), " en fabrieken.")
    data = rendered(document(*front(), text)).data
    [found] = [each for each in said(data).all("P") if each.text.startswith("Over")]
    assert [(span.language, span.text.strip()) for span in found.all("Span")] == [
        ("de", "KI-Fabriken")
    ]
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert page.validate_pdf_bytes(data, profile=profile).failures == []


@pytest.mark.parametrize(("language", "is_broken"), [("en", True), ("de", False)])
def test_word_is_hyphenated_by_the_rules_of_its_own_language(
    language: str, is_broken: bool
) -> None:
    runs = [run("xx "), run("responsibility", language=language), run(" einde")]
    lines = break_lines(runs, 62.0, hyphenate=True)
    shown = "".join(part.text for line in lines for part in line.fragments)
    assert ("\u00ad" in shown) == is_broken
