"""Sources that are made of documents, and the copies that are kept of these."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.candidate import CandidateState
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import Cancelled, FileNotUsable, Message, NotFound
from briefing_app.intake.candidates import candidate_data, candidates
from briefing_app.intake.document import ReadDocument
from briefing_app.intake.reading import read
from briefing_app.session import Session
from tests.intake import samples
from tests.session.dumping import dump
from tests.session.helpers import add_source, new_session

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    '<!DOCTYPE html><html><head><meta property="og:site_name" content="De Krant">'
    '<meta name="date" content="2025-10-13"><title>AI-fabriek</title></head><body>'
    f"<p>{samples.NL}</p></body></html>"
).encode()


def test_document_becomes_a_source_with_what_is_known_of_it_and_its_copy(session: Session) -> None:
    found = read(PAGE, name="a.html")
    row = session.sources.add_from_document(found, "a.html", PAGE)
    source = session.sources.get(row)
    assert (source.title, source.publisher, source.language) == ("AI-fabriek", "De Krant", "nl")
    assert source.published == PartialDate.parse("2025-10-13")
    assert source.key == "ai-fabriek"
    kept = source.kept_copy
    assert kept is not None
    assert (kept.name, kept.media_type, kept.size) == ("a.html", "text/html", len(PAGE))
    assert kept.sha256 == hashlib.sha256(PAGE).hexdigest()
    assert session.sources.checked_copy(row) == PAGE
    assert session.undo_label == Message("New source: {title}", {"title": "AI-fabriek"})


def test_undo_takes_the_source_back_in_one_step_and_redo_finds_its_copy(session: Session) -> None:
    before = dump(session)
    row = session.sources.add_from_document(read(PAGE, name="a.html"), "a.html", PAGE)
    session.undo()
    assert dump(session) == before
    assert session.undo_label is None
    session.redo()
    assert session.sources.checked_copy(row) == PAGE


def test_document_of_which_nothing_is_known_is_named_for_its_file(session: Session) -> None:
    document = ReadDocument(text="", paragraphs=(), date=Moment.parse("2025/2026"))
    source = session.sources.get(session.sources.add_from_document(document, "a.txt", b"x"))
    assert (source.title, source.published, source.language) == ("a.txt", None, "")


def test_copy_is_read_again_to_the_same_text(session: Session) -> None:
    for name, data in (
        ("a.html", PAGE),
        ("a.pdf", samples.pdf([samples.FR], ["Fin."])),
        ("a.docx", samples.word(samples.paragraph(samples.EN))),
    ):
        found = read(data, name=name)
        row = session.sources.add_from_document(found, name, data)
        assert session.sources.read_copy(row) == found


def test_copy_is_read_in_the_language_that_a_person_gave_the_source(session: Session) -> None:
    row = session.sources.add_from_document(read(PAGE, name="a.html"), "a.html", PAGE)
    session.sources.change(row, language="fr")
    assert session.sources.read_copy(row).language == "fr"
    session.sources.change(row, language="de")
    assert session.sources.read_copy(row).language == "nl"


def test_reading_a_copy_can_be_stopped(session: Session) -> None:
    def stop(_: float) -> None:
        raise Cancelled

    row = session.sources.add_from_document(read(PAGE, name="a.html"), "a.html", PAGE)
    with pytest.raises(Cancelled):
        session.sources.read_copy(row, progress=stop)


def test_source_without_a_copy_says_so(session: Session) -> None:
    with pytest.raises(NotFound, match="No copy of this source"):
        session.sources.read_copy(add_source(session, "krant"))


def test_copy_that_was_changed_behind_our_back_is_refused_and_found(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    row = session.sources.add_from_document(read(PAGE, name="a.html"), "a.html", PAGE)
    session.close(backup=False)
    with contextlib.closing(sqlite3.connect(session.path)) as other:
        other.execute("UPDATE source_copy SET data = ?", (PAGE.replace(b"50", b"70"),))
        other.commit()
    with Session.open(session.path, user="B", read_only=True) as again:
        with pytest.raises(FileNotUsable, match=r"a\.html is not as it was kept"):
            again.sources.read_copy(row)
        [finding] = again.verify()
        assert (finding.kind, finding.place) == ("copy", again.sources.get(row).uuid)


def test_document_that_is_kept_already_is_found_by_its_bytes(session: Session) -> None:
    row = session.sources.add_from_document(read(PAGE, name="a.html"), "a.html", PAGE)
    assert session.sources.find_copy(PAGE) == row
    assert session.sources.find_copy(PAGE + b" ") is None
    session.sources.remove(row)
    assert session.sources.find_copy(PAGE) is None
    session.undo()
    assert session.sources.find_copy(PAGE) == row


def test_what_a_document_states_is_kept_with_it_and_found_again(session: Session) -> None:
    found = read(PAGE, name="a.html")
    row = session.sources.add_from_document(found, "a.html", PAGE)
    finds = [candidate_data(one) for one in candidates(found.text, "nl")]
    session.candidates.put(row, finds)
    [amount] = session.candidates.of(row)
    assert amount.found == finds[0]
    assert found.text[amount.start : amount.end] == amount.found["text"] == "€ 50 miljoen"
    session.candidates.drop(amount.id)
    again = session.sources.read_copy(row)
    session.candidates.put(row, [candidate_data(one) for one in candidates(again.text, "nl")])
    assert [one.state for one in session.candidates.of(row)] == [CandidateState.DROPPED]


def test_bad_document_leaves_the_dossier_untouched(session: Session) -> None:
    before = dump(session)
    with pytest.raises(FileNotUsable):
        session.sources.add_from_document(read(b"%PDF-1.7", name="a.pdf"), "a.pdf", b"%PDF-1.7")
    assert dump(session) == before
