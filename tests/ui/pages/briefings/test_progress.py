from dataclasses import replace

from briefing_app.domain.briefing import Briefing, Passage, PassageText, Section, wording_hash
from briefing_app.domain.codes import PassageKind
from briefing_app.domain.finding import Finding, Severity
from briefing_app.errors import Message
from briefing_app.ui.pages.briefings.progress import (
    SectionState,
    count_words,
    section_state,
    shares,
)

_DONE = Passage(
    uuid="p",
    texts={
        "nl": PassageText(text="een twee"),
        "fr": PassageText(text="un deux", made_from=wording_hash("een twee")),
    },
)
_SECTION = Section(uuid="s", heading={"nl": "Kop", "fr": "Titre"}, passages=(_DONE,))
_BRIEFING = Briefing(key="note", sections=(_SECTION,))


def with_passage(passage: Passage) -> tuple[Section, Briefing]:
    section = replace(_SECTION, passages=(passage,))
    return section, replace(_BRIEFING, sections=(section,))


def test_a_section_with_all_its_texts_is_ready() -> None:
    assert section_state(_SECTION, _BRIEFING) is SectionState.READY
    assert [share.percent for share in shares(_BRIEFING)] == [100, 100]


def test_a_missing_text_is_to_be_translated() -> None:
    section, briefing = with_passage(replace(_DONE, texts={"nl": PassageText(text="een")}))
    assert section_state(section, briefing) is SectionState.UNTRANSLATED
    assert [share.percent for share in shares(briefing)] == [100, 0]


def test_a_changed_original_makes_a_translation_out_of_date() -> None:
    texts = {**_DONE.texts, "nl": PassageText(text="een twee drie")}
    section, briefing = with_passage(replace(_DONE, texts=texts))
    assert section_state(section, briefing) is SectionState.OUTDATED
    assert [share.done for share in shares(briefing)] == [1, 0]


def test_what_must_be_fixed_comes_first() -> None:
    finding = Finding(
        kind="x", severity=Severity.MUST_FIX, message=Message("Unknown fact"), place="p"
    )
    assert section_state(_SECTION, _BRIEFING, [finding]) is SectionState.WRONG


def test_a_section_without_passages_is_empty() -> None:
    assert section_state(replace(_SECTION, passages=()), _BRIEFING) is SectionState.EMPTY


def test_a_section_whose_passages_nobody_wrote_in_is_empty() -> None:
    section, briefing = with_passage(Passage(uuid="p"))
    assert section_state(section, briefing) is SectionState.EMPTY


def test_a_section_that_has_no_heading_in_any_language_needs_none() -> None:
    section = replace(_SECTION, heading={})
    assert section_state(section, _BRIEFING) is SectionState.READY
    one = replace(_SECTION, heading={"nl": "Kop"})
    assert section_state(one, _BRIEFING) is SectionState.UNTRANSLATED


def test_charts_and_figures_need_no_translation() -> None:
    section, briefing = with_passage(Passage(kind=PassageKind.CHART, chart_id=1))
    assert section_state(section, briefing) is SectionState.READY
    assert [share.percent for share in shares(briefing)] == [100, 100]


def test_words_of_headings_and_texts_are_counted() -> None:
    assert count_words(_BRIEFING, "nl") == 3
