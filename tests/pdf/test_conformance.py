from __future__ import annotations

import random
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from pikepdf import Array, Dictionary, Name, String

from briefing_app.domain.conformance import Breach, Norm, Report, merged
from briefing_app.errors import Message
from briefing_app.pdf.clauses import clause_of
from briefing_app.pdf.conformance import check_conformance
from tests.pdf.damage import EXPECTED, damaged, figure_without_words, loose_text
from tests.pdf.documents import note, rendered

if TYPE_CHECKING:
    from collections.abc import Callable

    import pikepdf


@pytest.fixture(scope="module")
def data() -> bytes:
    return rendered(note()).data


def _sentences(report: Report) -> list[str]:
    return [breach.message.text for breach in report.breaches]


def test_page_that_the_design_shows_conforms(data: bytes) -> None:
    report = check_conformance(data)
    assert report.breaches == ()
    assert report.conforms
    assert report.norms == (Norm.UA, Norm.A2)
    assert report.sha256 == sha256(data).hexdigest()
    assert report.checkers[0].startswith("page-validation 0.")


@pytest.mark.parametrize("damage", EXPECTED, ids=lambda damage: damage.__name__)
def test_file_that_is_damaged_in_one_way_fails_and_says_how(
    data: bytes, damage: Callable[[pikepdf.Pdf], None]
) -> None:
    report = check_conformance(damaged(data, damage))
    assert not report.conforms
    assert EXPECTED[damage] in _sentences(report)


def test_finding_has_clause_and_page_and_is_told_once(data: bytes) -> None:
    report = check_conformance(damaged(data, figure_without_words))
    (breach,) = report.breaches
    assert (breach.norm, breach.clause, breach.page) == (Norm.UA, "7.3", 1)
    assert breach.times == 2  # the figure is one in each language
    assert not report.conforms_to(Norm.UA)
    assert report.conforms_to(Norm.A2)


def test_same_finding_on_several_pages_is_counted(data: bytes) -> None:
    def both_pages(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.contents_add(b"BT (x) Tj (x) Tj ET")

    report = check_conformance(damaged(data, both_pages))
    (found,) = (each for each in report.breaches if "Text on a page" in each.message.text)
    assert found.page == 1
    assert found.times >= 4


@pytest.mark.parametrize("rubbish", [b"", b"no file", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\n" * 999])
def test_what_is_no_pdf_breaches_both_norms(rubbish: bytes) -> None:
    report = check_conformance(rubbish)
    assert {breach.norm for breach in report.breaches} == {Norm.UA, Norm.A2}


@pytest.mark.parametrize("cut", [200, 2_000, 9_000, 20_000])
def test_file_that_was_cut_off_fails_without_an_error(data: bytes, cut: int) -> None:
    assert not check_conformance(data[:cut]).conforms


def test_rule_that_has_no_words_of_ours_is_told_in_the_checker_s() -> None:
    clause, text = clause_of(Norm.A2, "PDFA2A-SOMETHING-NEW-001", "it is odd")
    assert clause == ""
    assert text.text.format(**text.fields) == "PDF/A-2a: it is odd"


def test_rule_of_both_norms_has_the_clause_of_each() -> None:
    assert clause_of(Norm.UA, "PDFUA1-FONT-EMBEDDING-001", "")[0] == "7.21.4.1"
    assert clause_of(Norm.A2, "PDFA2A-FONT-EMBEDDING-001", "")[0] == "6.2.11.4.1"


def test_later_checker_does_not_repeat_what_an_earlier_one_said() -> None:
    first, again = (
        Breach(norm=Norm.UA, clause="7.3", message=Message("x"), page=page) for page in (4, 2)
    )
    assert merged([first, again], [first]) == (
        Breach(norm=Norm.UA, clause="7.3", message=Message("x"), page=2, times=2),
    )


def test_damages_do_not_hide_each_other(data: bytes) -> None:
    found = _sentences(check_conformance(damaged(damaged(data, loose_text), figure_without_words)))
    assert {EXPECTED[loose_text], EXPECTED[figure_without_words]} <= set(found)


JUNK = (Name.Junk, 7, -1, String("x"), Array([]), Array([1, Name.X]), Dictionary(), True)


@pytest.mark.parametrize("seed", range(40))
def test_no_odd_object_in_a_file_makes_the_check_itself_fail(data: bytes, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  (not for secrets)

    def spoil(pdf: pikepdf.Pdf) -> None:
        found = [each for each in pdf.objects if isinstance(each, Dictionary)]
        for each in chance.sample(found, 5):
            if each.get("/Type") in {Name.Catalog, Name.Pages}:
                continue  # without these nobody can open it at all
            key = chance.choice(sorted(each.keys()))
            if chance.random() < 0.3:
                del each[key]
            else:
                each[key] = chance.choice(JUNK)

    assert isinstance(check_conformance(damaged(data, spoil)), Report)
