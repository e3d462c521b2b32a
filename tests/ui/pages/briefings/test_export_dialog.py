from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import Layout
from briefing_app.domain.conformance import Breach, Norm, Report
from briefing_app.domain.finding import Finding, Severity
from briefing_app.errors import Cancelled, Message
from briefing_app.publish_word import WordFormat, Written
from briefing_app.release import Override, Release, ReleasedFile
from briefing_app.ui.pages.briefings import export_outcome
from briefing_app.ui.widgets.fitting import fit_height
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish import Options
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.briefings.export_dialog import ExportDialog
    from briefing_app.ui.pages.briefings.page import BriefingsPage

MADE_AT = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
_PDF = b"%PDF-1.7 pretended"


@pytest.fixture
def dialog(page: BriefingsPage, tmp_path: Path, qtbot: QtBot) -> Iterator[ExportDialog]:
    """A dialog whose publishing is pretended."""
    made = page.export_dialog()
    assert made is not None
    made.release = _pretend
    made.target.setText(str(tmp_path / "note.pdf"))
    made.target.textEdited.emit(made.target.text())
    made.show()
    yield made
    made.close()
    made.deleteLater()


def _pretend(
    snapshot: Snapshot,
    options: Options,
    progress: Callable[[float], None],
    override: Override | None = None,
    breaches: tuple[Breach, ...] = (),
) -> Release:
    for step in range(10):
        progress(step / 10)
    report = Report(
        norms=(Norm.UA, Norm.A2), checkers=("page-validation 1",), sha256="5a", breaches=breaches
    )
    separate = options.layout is Layout.SEPARATE
    languages = [(each,) for each in options.languages] if separate else [options.languages]
    files = tuple(
        ReleasedFile(each, _PDF + ",".join(each).encode(), 2, report) for each in languages
    )
    return Release(snapshot, options, MADE_AT, files, (), (), len(breaches))


def _fail(
    snapshot: Snapshot,
    options: Options,
    progress: Callable[[float], None],
    override: Override | None = None,
) -> Release:
    """Come out as a draft, since a picture has no words."""
    breach = Breach(
        norm=Norm.UA, clause="7.3", message=Message("A picture has no alternative text."), page=2
    )
    return _pretend(snapshot, replace(options, draft=True), progress, override, (breach,))


def wait_until_done(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.progress.isVisible(), timeout=10_000)


def test_the_dialog_speaks_the_language_of_the_window(
    page: BriefingsPage, dialog: ExportDialog
) -> None:
    page.context.translator.set_language("pseudo")
    dialog.outcome.ask(dialog.path(), dialog.path())
    own = {"Nederlands", "français", "English", "note.pdf"}
    assert [text for text in foreign_texts(dialog) if not any(one in text for one in own)] == []
    assert nameless(dialog) == []


def test_languages_are_the_columns_in_their_order(dialog: ExportDialog) -> None:
    assert dialog.languages() == ("nl", "fr")
    dialog.first.choose(3)
    dialog.second.choose(1)
    assert dialog.languages() == ("en", "nl")
    dialog.second.choose(0)
    dialog.second.chosen.emit(0)
    assert dialog.languages() == ("en",)
    assert not dialog.layout_.isEnabled()


def test_an_export_writes_the_file_and_offers_to_open_it(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.run()
    wait_until_done(dialog, qtbot)
    assert dialog.path().read_bytes() == _PDF + b"nl,fr"
    opened: list[QUrl] = []
    monkeypatch.setattr(export_outcome, "QDesktopServices", _Desktop(opened))
    dialog.outcome.open.click()
    assert [url.toLocalFile() for url in opened] == [str(dialog.path())]


def test_a_file_that_is_there_is_not_replaced_unasked(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.path().write_bytes(b"mine")
    dialog.run()
    assert dialog.path().read_bytes() == b"mine"
    first = dialog.path()
    dialog.outcome.other.click()
    wait_until_done(dialog, qtbot)
    assert first.read_bytes() == b"mine"
    assert dialog.path().name == "note (2).pdf"
    assert dialog.path().exists()


def test_a_file_that_is_there_is_replaced_when_a_person_says_so(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.path().write_bytes(b"mine")
    dialog.run()
    dialog.outcome.replace.click()
    wait_until_done(dialog, qtbot)
    assert dialog.path().read_bytes() == _PDF + b"nl,fr"


def test_a_cancelled_export_leaves_no_file(dialog: ExportDialog, qtbot: QtBot) -> None:
    import threading

    entered, ended = threading.Event(), threading.Event()

    def wait_for_cancel(
        _snapshot: Snapshot,
        _options: Options,
        progress: Callable[[float], None],
        _override: Override | None = None,
    ) -> Release:
        entered.set()
        try:
            while True:
                progress(0.5)
        except Cancelled:
            ended.set()
            raise

    dialog.release = wait_for_cancel
    dialog.run()
    assert entered.wait(10)
    dialog.cancel.click()
    assert ended.wait(10)
    assert list(dialog.path().parent.glob("*.pdf")) == []
    assert list(dialog.path().parent.glob(".*part")) == []
    assert not dialog.progress.isVisible()


def test_a_file_open_elsewhere_gets_a_sentence_and_another_name(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_contents: dict[Path, bytes]) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr("briefing_app.ui.pages.briefings.export_work.write_all_atomically", refuse)
    dialog.run()
    wait_until_done(dialog, qtbot)
    assert "note.pdf" in dialog.outcome.text.text()
    assert dialog.outcome.other.isVisible()
    assert not dialog.outcome.open.isVisible()


def test_a_folder_that_is_not_there_is_said_without_another_name_in_it(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.target.setText(str(tmp_path / "gone" / "note.pdf"))
    dialog.target.textEdited.emit(dialog.target.text())
    dialog.run()
    wait_until_done(dialog, qtbot)
    assert str(tmp_path / "gone") in dialog.outcome.text.text()
    assert not dialog.outcome.other.isVisible()


@pytest.fixture
def barred(page: BriefingsPage, session: Session, tmp_path: Path) -> Iterator[ExportDialog]:
    """A dialog for a note whose title states a fact that is not there, before any check."""
    session.briefings.write(session.briefings.by_key("note").id, "title", "nl", "{{fact:none}}")
    page.loop.stop()
    page.show_findings(())
    made = page.export_dialog()
    assert made is not None
    made.kind.final.setChecked(True)
    made.target.setText(str(tmp_path / "note.pdf"))
    made.target.textEdited.emit(made.target.text())
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_a_final_with_something_to_fix_is_refused_with_the_list_and_no_file(
    barred: ExportDialog, session: Session, qtbot: QtBot
) -> None:
    assert not barred.barrier.isVisible()
    barred.run()
    wait_until_done(barred, qtbot)
    assert barred.barrier.refusal.isVisible()
    assert not barred.outcome.isVisible()
    assert "unknown_fact" in {one.kind for one in barred.barrier.findings}
    assert "none" in barred.barrier.lines[0].accessibleName()
    assert barred.kind.final.isChecked()
    assert list(barred.path().parent.glob("*.pdf*")) == []
    assert session.editions.all() == []


def test_who_decides_is_filled_in_and_the_reason_is_asked(
    barred: ExportDialog, session: Session, qtbot: QtBot
) -> None:
    barred.run()
    wait_until_done(barred, qtbot)
    assert barred.barrier.by.text() == session.user
    assert barred.barrier.by.accessibleName() == "Decided by"
    assert barred.barrier.reason.text() == ""
    assert barred.barrier.reason.accessibleName() == "Reason (required)"
    assert barred.barrier.override() is None
    assert barred.focusWidget() is barred.barrier.reason


def test_a_draft_is_exported_instead_at_one_press(barred: ExportDialog, qtbot: QtBot) -> None:
    assert not barred.instead.isVisible()
    barred.run()
    wait_until_done(barred, qtbot)
    barred.instead.click()
    wait_until_done(barred, qtbot)
    assert barred.kind.draft.isChecked()
    assert barred.path().exists()
    assert not barred.instead.isVisible()


def test_a_finding_leads_out_of_the_dialog_to_its_place(
    page: BriefingsPage, barred: ExportDialog, qtbot: QtBot
) -> None:
    barred.run()
    wait_until_done(barred, qtbot)
    with qtbot.waitSignal(barred.left) as left:
        barred.barrier.lines[0].click()
    assert not barred.isVisible()
    assert left.args == [barred.barrier.findings[0]]
    assert page.composer.particulars.isVisible()


def test_what_is_known_to_be_in_the_way_is_listed_before_anything_is_made(
    page: BriefingsPage, paragraph: Passage
) -> None:
    finding = Finding(
        kind="x", severity=Severity.MUST_FIX, message=Message("Unknown fact"), place=paragraph.uuid
    )
    page.show_findings((finding,))
    dialog = page.export_dialog()
    assert dialog is not None
    assert dialog.kind.draft.isChecked()
    assert not dialog.barrier.isVisibleTo(dialog)
    dialog.kind.final.setChecked(True)
    assert dialog.barrier.isVisibleTo(dialog)
    assert dialog.barrier.override() is None
    (line,) = dialog.barrier.lines
    assert line.accessibleName().startswith("Unknown fact Section ")
    dialog.deleteLater()


def test_a_named_person_lets_a_final_pass_with_a_reason(
    barred: ExportDialog, session: Session, qtbot: QtBot
) -> None:
    barred.run()
    wait_until_done(barred, qtbot)
    barred.barrier.by.setText("Ann de Wit")
    barred.barrier.reason.setText("The House waits for it.")
    barred.run()
    qtbot.waitUntil(lambda: not barred.progress.isVisible(), timeout=60_000)
    (edition,) = session.editions.all()
    assert (edition.released_by, edition.released_why) == ("Ann de Wit", "The House waits for it.")


def test_a_draft_is_written_and_not_kept(
    dialog: ExportDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.run()
    wait_until_done(dialog, qtbot)
    assert session.editions.all() == []
    assert dialog.outcome.verdict.line.text() == "✓ PDF/UA-1 and PDF/A-2a: conforms"


def test_a_final_is_kept_with_its_verdict_and_told(
    dialog: ExportDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.kind.final.setChecked(True)
    dialog.target.setText(str(dialog.path()))
    dialog.run()
    wait_until_done(dialog, qtbot)
    (edition,) = session.editions.all()
    assert session.editions.data(edition.id) == dialog.path().read_bytes()
    assert edition.conforms
    assert "edition" in dialog.outcome.text.text()
    assert dialog.outcome.verdict.details.isHidden()
    dialog.outcome.verdict.toggle.click()
    assert "page-validation 1" in dialog.outcome.verdict.details.text()


def test_a_final_that_fails_is_a_draft_and_says_why(
    dialog: ExportDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.release = _fail
    dialog.kind.final.setChecked(True)
    dialog.run()
    wait_until_done(dialog, qtbot)
    assert session.editions.all() == []
    assert dialog.path().exists()
    assert "not final" in dialog.outcome.text.text()
    assert dialog.outcome.verdict.line.text().startswith("✕ ")
    assert dialog.outcome.verdict.details.isVisible()
    assert "7.3, page 2: A picture has no alternative" in dialog.outcome.verdict.details.text()


def test_a_final_that_cannot_be_written_is_not_kept(
    dialog: ExportDialog, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.kind.final.setChecked(True)
    dialog.target.setText(str(tmp_path / "gone" / "note.pdf"))
    dialog.run()
    wait_until_done(dialog, qtbot)
    assert session.editions.all() == []
    assert str(tmp_path / "gone") in dialog.outcome.text.text()


def test_a_real_final_conforms_and_is_kept(
    page: BriefingsPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_row(session.briefings.by_key("speech").uuid)
    page.composer.sheet.complete()
    page.loop.stop()
    dialog = page.export_dialog()
    assert dialog is not None
    dialog.kind.final.setChecked(True)
    dialog.kind.data.setChecked(True)
    dialog.target.setText(str(tmp_path / "speech.pdf"))
    dialog.show()
    dialog.run()
    qtbot.waitUntil(lambda: not dialog.progress.isVisible(), timeout=30_000)
    (edition,) = session.editions.all()
    assert edition.conforms
    assert "✓ PDF/UA-1 and PDF/A-3a: conforms" in dialog.outcome.verdict.line.text()
    assert all((tmp_path / file.name).exists() for file in edition.files)
    dialog.close()
    dialog.deleteLater()


def test_separate_files_have_their_language_in_the_name(
    dialog: ExportDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.layout_.choose(Layout.SEPARATE)
    dialog.kind.final.setChecked(True)
    dialog.run()
    wait_until_done(dialog, qtbot)
    folder = dialog.path().parent
    assert (folder / "note.nl.pdf").read_bytes() == _PDF + b"nl"
    assert (folder / "note.fr.pdf").read_bytes() == _PDF + b"fr"
    assert not (folder / "note.pdf").exists()
    (edition,) = session.editions.all()
    assert [(file.languages, file.name) for file in edition.files] == [
        (("nl",), "note.nl.pdf"),
        (("fr",), "note.fr.pdf"),
    ]
    assert dialog.outcome.verdict.line.text().count("✓") == 2


def test_one_of_separate_files_that_is_there_is_not_replaced_unasked(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.layout_.choose(Layout.SEPARATE)
    folder = dialog.path().parent
    (folder / "note.fr.pdf").write_bytes(b"mine")
    (folder / "note (2).nl.pdf").write_bytes(b"mine")
    dialog.run()
    assert "note.fr.pdf" in dialog.outcome.text.text()
    dialog.outcome.other.click()
    wait_until_done(dialog, qtbot)
    assert (folder / "note.fr.pdf").read_bytes() == b"mine"
    assert (folder / "note (3).nl.pdf").exists()


def _pretend_text(
    _snapshot: Snapshot,
    options: Options,
    format_: WordFormat,
    template: Path | None,
    progress: Callable[[float], None],
) -> Written:
    progress(0.5)
    missing = Finding(
        kind="missing_style", severity=Severity.LOOK_AT, message=Message("No style here.")
    )
    said = f"{format_} {template and template.name} {options.draft}"
    return Written((said.encode(),), (missing,) if template else ())


def test_a_file_for_word_takes_a_template_and_says_what_it_lacks(
    dialog: ExportDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.write_text = _pretend_text
    assert not dialog.format.template.isVisible()
    dialog.format.pick(WordFormat.WORD)
    assert dialog.path().name == "note.docx"
    assert dialog.format.template.isVisible()
    dialog.format.template.setText("huisstijl.dotx")
    dialog.kind.final.setChecked(True)
    dialog.run()
    wait_until_done(dialog, qtbot)
    assert dialog.path().read_bytes() == b"docx huisstijl.dotx False"
    assert "No style here." in dialog.outcome.text.text()
    assert session.editions.all() == []
    assert not dialog.outcome.verdict.isVisible()


def test_an_opendocument_file_takes_no_template_and_no_data(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.write_text = _pretend_text
    dialog.kind.data.click()
    dialog.format.template.setText("huisstijl.dotx")
    dialog.format.pick(WordFormat.OPEN_DOCUMENT)
    assert not dialog.format.template.isVisible()
    assert not dialog.options().attach_data
    dialog.run()
    wait_until_done(dialog, qtbot)
    assert dialog.path().suffix == ".odt"
    assert dialog.path().read_bytes() == b"odt None True"


def test_a_text_is_never_final_and_a_final_waits_again_for_a_pdf(
    page: BriefingsPage, session: Session
) -> None:
    finding = Finding(kind="x", severity=Severity.MUST_FIX, message=Message("Unknown fact"))
    page.show_findings((finding,))
    dialog = page.export_dialog()
    assert dialog is not None
    dialog.format.pick(WordFormat.WORD)
    dialog.kind.final.setChecked(True)
    assert "edition" in dialog.kind.note.text()
    assert not dialog.barrier.isVisibleTo(dialog)
    dialog.format.pick(None)
    assert dialog.barrier.isVisibleTo(dialog)
    dialog.deleteLater()


def test_data_is_attached_by_choice_only(dialog: ExportDialog) -> None:
    assert not dialog.options().attach_data
    dialog.kind.data.click()
    assert dialog.options().attach_data


class _Desktop:
    def __init__(self, opened: list[QUrl]) -> None:
        self._opened = opened

    def openUrl(self, url: QUrl) -> bool:
        self._opened.append(url)
        return True


def test_what_is_chosen_keeps_its_place_and_the_dialog_is_as_high_as_what_it_says(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    fit_height(dialog)
    place, height = dialog.format.mapTo(dialog, dialog.format.rect().topLeft()), dialog.height()
    dialog.run()
    wait_until_done(dialog, qtbot)
    fit_height(dialog)
    assert dialog.height() > height
    dialog.layout_.choose(Layout.SERIAL)
    dialog.layout_.chosen.emit(Layout.SERIAL)
    fit_height(dialog)
    assert dialog.height() == height
    assert dialog.format.mapTo(dialog, dialog.format.rect().topLeft()) == place


def test_format_is_written_as_the_language_writes_it(
    page: BriefingsPage, dialog: ExportDialog
) -> None:
    for language, name in (("nl", "Pdf"), ("fr", "PDF"), ("en", "PDF")):
        page.context.translator.set_language(language)
        assert dialog.format.combo.itemText(0) == name
        assert dialog.format.filter == f"{name} (*.pdf)"


def test_a_long_list_scrolls_so_that_the_dialog_fits_a_low_screen(
    barred: ExportDialog, qtbot: QtBot
) -> None:
    finding = Finding(kind="x", severity=Severity.MUST_FIX, message=Message("Unknown fact"))
    barred.barrier.show_findings((finding,) * 40)
    barred.barrier.show_refused(on=True)
    qtbot.wait(50)
    assert barred.height() <= 672
