from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.conformance import Norm
from briefing_app.domain.finding import Severity
from briefing_app.pdf.saving import save
from briefing_app.publish import Options
from briefing_app.release import Override, in_the_way_of_final, release
from tests.compose.builders import note_sections, passage, section, snapshot, texts
from tests.pdf.damage import EXPECTED, damaged, figure_without_words
from tests.pdf.reading import opened, text
from tests.test_publish import MADE_AT

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Section

BOTH = Options(("nl", "fr"))
OVERRIDE = Override("Ann", "The House waits for it.")
UNKNOWN = section(texts("A", "A"), passage("{{fact:nobody}}", "x"))


@pytest.fixture
def spoiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file come out without the words of its pictures."""
    monkeypatch.setattr(
        "briefing_app.pdf.rendering.save", lambda pdf: damaged(save(pdf), figure_without_words)
    )


def test_final_that_conforms_is_final_and_has_a_report_of_its_own_bytes() -> None:
    made = release(snapshot(), BOTH, made_at=MADE_AT)
    (file,) = made.files
    assert made.is_final
    assert made.conforms
    assert made.stands_in_the_way == 0
    assert file.report.norms == (Norm.UA, Norm.A2)
    assert file.languages == ("nl", "fr")
    assert "CONCEPT" not in text(file.pdf)
    with opened(file.pdf) as pdf:
        assert str(pdf.docinfo["/Status"]) == "final"


def test_draft_is_checked_too_but_never_final() -> None:
    made = release(snapshot(), replace(BOTH, draft=True), made_at=MADE_AT)
    assert made.conforms
    assert not made.is_final


@pytest.mark.usefixtures("spoiled")
def test_file_that_breaches_a_norm_comes_out_as_a_draft_with_the_finding() -> None:
    made = release(snapshot(), BOTH, made_at=MADE_AT)
    (finding,) = (each for each in made.findings if each.kind == "conformance")
    assert not made.is_final
    assert not made.conforms
    assert made.stands_in_the_way == 1
    assert finding.severity is Severity.MUST_FIX
    assert finding.message.fields["norm"] == "PDF/UA-1 7.3"
    assert finding.message.fields["page"] == 1
    assert finding.message.fields["what"].text == EXPECTED[figure_without_words]  # type: ignore[attr-defined]
    with opened(made.files[0].pdf) as pdf:
        assert str(pdf.docinfo["/Status"]) == "draft"


def test_final_with_something_to_fix_is_refused_with_the_list_and_has_no_file() -> None:
    made = release(snapshot(UNKNOWN), BOTH, made_at=MADE_AT)
    assert made.is_refused
    assert not made.is_final
    assert made.files == ()
    wrong = {one.kind for one in in_the_way_of_final(made.findings)}
    assert wrong == {"unknown_fact", "languages_differ_in_references"}
    assert made.stands_in_the_way == 2


def test_named_person_lets_a_final_pass_that_conforms() -> None:
    made = release(snapshot(UNKNOWN), BOTH, made_at=MADE_AT, override=OVERRIDE)
    assert made.is_final
    assert made.override == OVERRIDE
    with opened(made.files[0].pdf) as pdf:
        assert str(pdf.docinfo["/Status"]) == "final"


def test_draft_with_something_to_fix_can_always_be_made() -> None:
    made = release(snapshot(UNKNOWN), replace(BOTH, draft=True), made_at=MADE_AT)
    assert not made.is_refused
    assert "CONCEPT" in text(made.files[0].pdf)


@pytest.mark.usefixtures("spoiled")
@pytest.mark.parametrize("more", [(), (UNKNOWN,)])
def test_nobody_lets_a_breach_of_a_norm_pass_as_final(more: tuple[Section, ...]) -> None:
    made = release(snapshot(*note_sections(), *more), BOTH, made_at=MADE_AT, override=OVERRIDE)
    assert not made.is_final
    assert made.override is None
    with opened(made.files[0].pdf) as pdf:
        assert str(pdf.docinfo["/Status"]) == "draft"


def test_same_release_gives_the_same_bytes_with_attachments_too() -> None:
    options = replace(BOTH, attach_data=True)
    first, second = (release(snapshot(), options, made_at=MADE_AT) for _ in range(2))
    assert first.files == second.files


@pytest.mark.usefixtures("spoiled")
def test_progress_of_a_release_ends_whole_even_when_it_is_made_twice() -> None:
    shares: list[float] = []
    release(snapshot(), BOTH, made_at=MADE_AT, progress=shares.append)
    assert shares[-1] == 1.0
    assert max(shares) == 1.0
