from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from itertools import product

import page
import pikepdf
import pypdfium2
import pytest

from briefing_app.domain.codes import Country, Disclosure, Layout, Marking, PassageKind
from briefing_app.errors import Cancelled, UserError
from briefing_app.pdf.conformance import check_conformance
from briefing_app.publish import Options, Published, default_languages, publish
from tests.compose.builders import passage, section, snapshot, texts
from tests.pdf.reading import elements, opened, outline, text

MADE_AT = dt.datetime(2025, 10, 13, 9, 30, tzinfo=dt.UTC)
BOTH = Options(("nl", "fr"))

ODD = [
    "",
    " ",
    "\x00\x01\x02\x1b[31m\x7f\x85\x9f",
    "\u202eomgekeerd\u202c \u2066x\u2069 \u200f\u200e",
    "שלום עולם مرحبا بالعالم",
    "😀 👩‍👩‍👧‍👦 🇳🇱 ✅️",
    "漢字 한국어 ภาษาไทย",
    "e\u0301" * 300 + "a" + "\u0301" * 300,
    "\ue000\uf8ff\U000f0000\U0010ffff\ufffe\uffff\ufdd0",
    "\ufeff\u200b\u200c\u200d\u2060\u00ad",
    "a\u00a0" * 400,
    "a\u202f" * 400,
    "W" * 10_000,
    "\u00a0" * 2_000,
    "zin met woorden " * 6_250,
    '<font color="red" size="99">rood</font>',
    "</para></b><para><b>",
    '<img src="https://example.org/x.png"/>',
    "<onDraw name='x'/> <a href='file:///etc/passwd'>x</a>",
    "& &amp; &lt; &#0; &#x110000; &nbsp;",
    "{{fact:unknown}} {{fact:eu|nonsense}} {{fact:eu|short|99}}",
    "{{fact:}} {{fact:eu {{{{fact:eu}}}} {{ fact:eu }}",
    "[@nobody] [@] [@surf, p. 1, 2; 3] [@surf,]",
    "**{{fact:eu}}** *[@surf]* [{{fact:eu}}](https://example.org)",
    "[x](javascript:alert(1)) [x](https://example.org/" + "a" * 5_000 + ")",
    "[x](mailto:a@example.org) [](https://example.org) [ ](https://example.org)",
    "![beeld](https://example.org/x.png)",
    "\n".join("  " * depth + f"- niveau {depth}" for depth in range(7)),
    "- " * 300 + "x",
    "\n".join(f"{number}. item" for number in range(999_999_990, 1_000_000_010)),
    "\n".join("- item" for _ in range(400)),
    "# kop\n## kop\n> citaat\n```\ncode\n```\n---\n| a | b |",
    "*" * 3_000 + "a" + "*" * 3_000,
    "[" * 3_000 + "](" * 3_000,
    "\\" * 3_000,
    "a\\\n" * 500,
    "a\n\n" * 300,
    "%s %d {0} {page} {} {missing} %(x)s",
    "\ud7ff\ue000",
    "(\\) ) ( \\( <</Type/Catalog>> endobj stream endstream",
    "'; DROP TABLE facts; --",
    "-" * 1_000,
    "https://example.org/" + "pad/" * 800,
    "€ 70 miljoen – “citaat” ‘x’ … −3 ½ ² № ™",
    "ﬀ ﬁ ﬂ ĳ ŉ ß İ ı ſ",
    "Ω Я ж λ ∑ √ ∞ ≠ ≤ → ⇒ ◆",
    "1" * 500 + " " + "0,5" * 200,
    "=1+1 @SUM(A1) +cmd|' /C calc'!A0",
    "\t\ttab\t\ttab\r\nregel\rregel\u2028regel\u2029regel",
    "so\u00adft" * 500,
]


def _published(text_: str, where: str) -> Published:
    """Publish with an odd text somewhere: in a passage, or in everything else."""
    if where == "passage":
        item = passage(text_, text_, kind=PassageKind.LIST_ITEM)
        quote = passage(text_, text_, kind=PassageKind.QUOTATION)
        return publish(
            snapshot(section(texts("A", "A"), passage(text_, text_), item, quote)),
            replace(BOTH, draft=True),
            made_at=MADE_AT,
        )
    short = text_[:3_000]
    odd = texts(short, short)
    whole = snapshot(
        section(
            odd,
            passage("a[@surf]", "b[@surf]"),
            passage(kind=PassageKind.HEADLINE, fact_ids=(1,)),
            passage(short, short, kind=PassageKind.TABLE, fact_ids=(1,)),
            passage(kind=PassageKind.CHART, chart_id=1),
        )
    )
    eu = replace(whole.facts["eu"], title=odd)
    surf = replace(whole.sources["surf"], title=short, publisher=short, url=short, reference=short)
    chart = replace(whole.charts[1], title=odd, subtitle=odd, alternative=odd)
    briefing = replace(
        whole.briefing,
        title=odd,
        short_title=odd,
        sender=odd,
        addressee=odd,
        annexes=odd,
        reference=short,
    )
    whole = replace(
        whole,
        briefing=briefing,
        facts=whole.facts | {"eu": eu},
        sources=whole.sources | {"surf": surf},
        charts={1: chart},
    )
    return publish(whole, replace(BOTH, draft=True), made_at=MADE_AT)


@pytest.mark.parametrize("where", ["passage", "everywhere else"])
@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_one_hundred_odd_texts_become_files_that_others_can_read(odd: str, where: str) -> None:
    printed = _published(odd, where)
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        assert len(pdf.pages) == printed.pages
        assert pdf.check_pdf_syntax() == []
    document = pypdfium2.PdfDocument(printed.pdf)
    assert len(document) == printed.pages
    document.close()
    if len(printed.pdf) < 400_000:
        assert check_conformance(printed.pdf).breaches == ()


def test_every_letter_of_a_hundred_thousand_characters_is_printed() -> None:
    words = [f"woord{number}" for number in range(10_000)]
    long = " ".join(words)
    printed = publish(
        snapshot(section(texts("A"), passage(long))), Options(("nl",)), made_at=MADE_AT
    )
    found = set(text(printed.pdf).split())
    assert [word for word in words if word not in found] == []


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (("nl", "fr"), ["draagt € 70 miljoen", "hauteur de 70 millions d’euros"]),
        (("nl", "en"), ["draagt € 70 miljoen", "contributes €70 million"]),
        (("fr", "en"), ["hauteur de 70 millions d’euros", "contributes €70 million"]),
        (("nl",), ["draagt € 70 miljoen"]),
        (("fr",), ["hauteur de 70 millions d’euros"]),
        (("en",), ["contributes €70 million"]),
    ],
)
@pytest.mark.parametrize("layout", list(Layout))
def test_sample_note_is_published_in_every_choice_of_languages(
    languages: tuple[str, ...], expected: list[str], layout: Layout
) -> None:
    printed = publish(snapshot(), Options(languages, layout), made_at=MADE_AT)
    found = text(printed.pdf).replace("\u00a0", " ")
    places = [found.find(words) for words in expected]
    assert -1 not in places
    assert places == sorted(places)
    for file, profile in product(printed.files, ("PDF_UA_1", "PDF_A_2A")):
        report = page.validate_pdf_bytes(file.pdf, profile=page.ValidationProfile[profile])
        assert [(each.rule_id, each.message) for each in report.failures] == []


def test_separate_files_are_one_a_language_each_with_its_own_words_and_identifier() -> None:
    printed = publish(snapshot(), Options(("nl", "fr"), Layout.SEPARATE), made_at=MADE_AT)
    assert [file.languages for file in printed.files] == [("nl",), ("fr",)]
    dutch, french = (text(file.pdf) for file in printed.files)
    assert "draagt" in dutch
    assert "draagt" not in french
    assert "contribue" in french
    assert printed.pages == sum(file.pages for file in printed.files)
    alone = publish(snapshot(), Options(("fr",), Layout.SEPARATE), made_at=MADE_AT)
    assert alone.pdf == printed.files[1].pdf
    assert len({fact.fact.key for fact in printed.stated}) == len(printed.stated)


def test_chart_is_drawn_with_the_words_of_both_languages() -> None:
    found = text(publish(snapshot(), BOTH, made_at=MADE_AT).pdf)
    assert "Europese Unie · Union européenne" in found


def test_part_of_one_language_has_charts_with_its_words_only() -> None:
    found = text(publish(snapshot(), replace(BOTH, layout=Layout.SERIAL), made_at=MADE_AT).pdf)
    assert "Europese Unie · Union européenne" not in found
    dutch, french = found.split("FRANÇAIS")
    assert "Europese Unie" in dutch
    assert "Union européenne" in french


def test_same_snapshot_gives_the_same_bytes() -> None:
    first, second = (publish(snapshot_, BOTH, made_at=MADE_AT) for snapshot_ in [snapshot()] * 2)
    assert first.pdf == second.pdf


def test_bookmarks_have_the_sections_the_sources_and_the_annex() -> None:
    with opened(publish(snapshot(), BOTH, made_at=MADE_AT).pdf) as pdf:
        titles = [title for _, title in outline(pdf)]
    assert titles[:2] == ["1 Financiering · Financement", "2 Wat er komt · Ce qui sera construit"]
    assert len(titles) == 6


def test_internal_words_are_nowhere_in_the_bytes_of_a_public_file() -> None:
    whole = snapshot()
    secret = replace(
        whole.facts["state"],
        key="zwijgfeit",
        title=texts("Zwijgfeit", "Fait tu"),
        disclosure=Disclosure.INTERNAL,
    )
    facts = {key: each for key, each in whole.facts.items() if key != "state"}
    printed = publish(replace(whole, facts=facts | {"zwijgfeit": secret}), BOTH, made_at=MADE_AT)
    with opened(printed.pdf) as pdf:
        plain = io.BytesIO()
        pdf.save(plain, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
    assert b"wijgfeit" not in plain.getvalue()
    assert "wijgfeit" not in text(printed.pdf)
    assert "Fait tu" not in text(printed.pdf)


def test_progress_goes_from_nothing_to_everything_and_never_back() -> None:
    shares: list[float] = []
    publish(snapshot(), BOTH, made_at=MADE_AT, progress=shares.append)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert shares == sorted(shares)


def test_work_can_be_cancelled_at_every_step() -> None:
    steps: list[float] = []
    publish(snapshot(), BOTH, made_at=MADE_AT, progress=steps.append)
    for stop in range(0, len(steps), 5):
        seen = 0

        def cancel(share: float, stop: int = stop) -> None:
            nonlocal seen
            seen += 1
            if seen > stop:
                raise Cancelled

        with pytest.raises(Cancelled):
            publish(snapshot(), BOTH, made_at=MADE_AT, progress=cancel)


@pytest.mark.parametrize("languages", [(), ("xx",), ("nl", "fr", "en")])
def test_languages_that_cannot_be_columns_are_refused(languages: tuple[str, ...]) -> None:
    with pytest.raises(UserError):
        publish(snapshot(), Options(languages), made_at=MADE_AT)


def test_same_language_twice_is_one_column() -> None:
    data = publish(snapshot(), Options(("nl", "nl")), made_at=MADE_AT).pdf
    with opened(data) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:language"] == {"nl-NL"}


def test_belgian_dossier_has_the_tags_of_its_country() -> None:
    whole = snapshot()
    belgian = replace(whole, dossier=replace(whole.dossier, country=Country.BE))
    data = publish(belgian, Options(("fr", "nl")), made_at=MADE_AT).pdf
    with opened(data) as pdf:
        assert str(pdf.Root.Lang) == "fr-BE"
        assert str(pdf.docinfo["/Languages"]) == "fr-BE · nl-BE"
        tags = {str(element.Lang) for _, element in elements(pdf) if "/Lang" in element}
    assert tags == {"fr-BE", "nl-BE"}


def test_markings_of_the_briefing_are_codes_in_the_metadata() -> None:
    whole = snapshot()
    embargo = dt.datetime(2025, 10, 14, 9, tzinfo=dt.UTC)
    briefing = replace(whole.briefing, marking=Marking.CONFIDENTIAL, embargo=embargo)
    data = publish(
        replace(whole, briefing=briefing), replace(BOTH, draft=True), made_at=MADE_AT
    ).pdf
    assert check_conformance(data).breaches == ()
    with opened(data) as pdf:
        found = [str(pdf.docinfo[name]) for name in ("/Status", "/Confidentiality", "/Embargo")]
    assert found == ["draft", "confidential", "2025-10-14T09:00:00+00:00"]


def test_default_languages_are_the_briefing_s_first_two() -> None:
    briefing = snapshot().briefing
    assert default_languages(briefing) == ("nl", "fr")
    assert default_languages(replace(briefing, languages=("fr", "en", "nl"))) == ("fr", "en")
    assert default_languages(replace(briefing, languages=())) == ("nl",)


def test_findings_of_composing_painting_and_checking_are_together() -> None:
    printed = publish(
        snapshot(section(texts("A", "A"), passage("😀 {{fact:nobody}}", "x"))),
        BOTH,
        made_at=MADE_AT,
    )
    assert {finding.kind for finding in printed.findings} == {
        "unknown_fact", "missing_glyph", "languages_differ_in_references",
    }  # fmt: skip


def test_every_passage_has_its_place() -> None:
    whole = snapshot()
    printed = publish(whole, BOTH, made_at=MADE_AT)
    wanted = [each.uuid for part in whole.briefing.sections for each in part.passages]
    wanted += [part.uuid for part in whole.briefing.sections]
    assert [uuid for uuid in wanted if uuid not in printed.places] == []
