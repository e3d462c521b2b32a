from __future__ import annotations

import re
from dataclasses import replace

import pytest

from briefing_app.domain.codes import Disclosure, Layout
from briefing_app.errors import Cancelled
from briefing_app.publish import Options
from briefing_app.publish_word import WordFormat, publish_word
from tests.compose.builders import passage, section, snapshot, texts
from tests.exchange.reading import find, names, odf_text, part, word_text
from tests.exchange.templates import template
from tests.exchange.test_template import everything
from tests.test_publish import BOTH, MADE_AT


def text_of(data: bytes, format_: WordFormat) -> str:
    if format_ is WordFormat.OPEN_DOCUMENT:
        found = odf_text(part(data, "content.xml"))
    else:
        parts = [f"word/{name}.xml" for name in ("document", "endnotes")]
        found = "".join(word_text(part(data, one)) for one in parts if one in names(data))
    return re.sub(r"[ \u00a0\u202f]", " ", found)


@pytest.mark.parametrize("format_", WordFormat)
@pytest.mark.parametrize("layout", [Layout.PARALLEL, Layout.SERIAL])
def test_sample_note_is_written_in_both_languages(format_: WordFormat, layout: Layout) -> None:
    written = publish_word(snapshot(), replace(BOTH, layout=layout), format_, made_at=MADE_AT)
    found = text_of(written.files[0], format_)
    assert "draagt € 70 miljoen" in found
    assert "hauteur de 70 millions d’euros" in found
    assert "Ministerie van Economische Zaken, AI-fabriek in Groningen" in found


def test_numbers_of_sources_in_tables_and_under_figures_refer_to_the_notes() -> None:
    data = publish_word(snapshot(), BOTH, WordFormat.WORD, made_at=MADE_AT).files[0]
    root = part(data, "word/document.xml")
    references = find(root, "//w:endnoteReference/@w:id")
    assert references == [str(number) for number in range(1, len(references) + 1)]
    sources = find(root, "//w:p[w:pPr/w:pStyle/@w:val='SourceLine'][.//w:instrText]")
    assert sources


@pytest.mark.parametrize("format_", WordFormat)
def test_internal_words_are_nowhere_in_the_bytes_of_a_public_file(format_: WordFormat) -> None:
    whole = snapshot()
    secret = replace(
        whole.facts["state"],
        key="zwijgfeit",
        title=texts("Zwijgfeit", "Fait tu"),
        disclosure=Disclosure.INTERNAL,
    )
    facts = {key: each for key, each in whole.facts.items() if key != "state"}
    hidden = replace(whole, facts=facts | {"zwijgfeit": secret})
    data = publish_word(hidden, BOTH, format_, made_at=MADE_AT).files[0]
    assert b"wijgfeit" not in everything(data)
    assert b"Fait tu" not in everything(data)


@pytest.mark.parametrize("format_", WordFormat)
def test_same_snapshot_gives_the_same_bytes(format_: WordFormat) -> None:
    one, two = (publish_word(snapshot(), BOTH, format_, made_at=MADE_AT) for _ in range(2))
    assert one.files == two.files


def test_findings_of_composing_and_of_the_template_are_together() -> None:
    written = publish_word(
        snapshot(section(texts("A", "A"), passage("{{fact:nobody}}", "x"))),
        Options(("nl", "fr")),
        WordFormat.WORD,
        made_at=MADE_AT,
        template=template(),
    )
    assert {finding.kind for finding in written.findings} >= {"unknown_fact", "missing_style"}


def test_work_can_be_cancelled() -> None:
    def cancel(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        publish_word(snapshot(), BOTH, WordFormat.WORD, made_at=MADE_AT, progress=cancel)


@pytest.mark.parametrize("format_", WordFormat)
def test_separate_files_are_one_a_language(format_: WordFormat) -> None:
    separate = replace(BOTH, layout=Layout.SEPARATE)
    dutch, french = publish_word(snapshot(), separate, format_, made_at=MADE_AT).files
    assert "draagt € 70 miljoen" in text_of(dutch, format_)
    assert "70 millions d’euros" not in text_of(dutch, format_)
    assert "hauteur de 70 millions d’euros" in text_of(french, format_)
