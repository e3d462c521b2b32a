import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.editor.offer_list import OfferList
from briefing_app.ui.editor.passage_edit import PassageEdit
from tests.ui.editor.doubles import PlainFaces, PlainOffers, plain_colours

ODD_TEXTS = [
    *("tab\there", "nb\u00a0sp", "\u202f12\u202f500", "e\u0301", "\U0001f600", "שלום עולם"),
    *("<font color=red>x</font>", "&amp;", "{{fact:unknown}}", "[@nobody]", "{{", "}}", "[@"),
    *("a\u2028b", "a\u2029b", "\ufffc", "\ufeff", "\x00", "\x07", "\x1b[0m", "\u202eabc", "مرحبا"),
    *("œuvre", "ﬁ", "½", "𝔘", "👩‍💻", "🇳🇱", "\ufdd0", "\uffff", "\x85", "line\nline", "a\r\nb"),
    *(f"{{{{fact:eu-contribution|{form}}}}}" for form in ("short", "bare|1", "cap", "in", "de")),
    *(chr(code) for code in range(0x80, 0xA0, 2)),
    *(chr(code) for code in (0x3000, 0x4E00, 0x0E01, 0x0905, 0x10FFFD, 0xE000, 0x2066, 0x061C)),
    *("x" * length for length in (1, 100, 5_000)),
    *(f"{before}{{{{fact:new-jobs}}}}{after}" for before in " («" for after in ".)"),
    *("\\{{fact:eu}}", "[link](javascript:alert(1))", "![x](file:///etc/passwd)", "# heading"),
    *("1. x", "> x", "| a | b |", "---", "$x^2$", "%s", "{0}", "%(x)s", "\\n", '"', "'", "‘’“”«»"),
    *("", " ", "  ", "\t\t", "\n", "\n\n", "−3,5", "± 2", "→", "…", "€", "\u00ad", "a\u00adb"),
    *("- x", "*_`", "\u200d", "\u200b", "\u2060", "\u180e", "\ufe0f"),
]


@pytest.fixture
def editor(qtbot: QtBot) -> PassageEdit:
    made = PassageEdit(PlainFaces(), PlainOffers(), plain_colours)
    qtbot.addWidget(made)
    made.resize(420, 100)
    made.show()
    return made


def type_text(editor: PassageEdit, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def test_there_are_a_hundred_odd_texts() -> None:
    assert len(set(ODD_TEXTS)) >= 100


@pytest.mark.parametrize("text", ODD_TEXTS, ids=range(len(ODD_TEXTS)))
def test_an_odd_text_is_typed_kept_and_painted(editor: PassageEdit, text: str) -> None:
    type_text(editor, text)
    # a byte order mark at the start and an end of a string do not survive Qt's own event
    arrived = QInputMethodEvent()
    arrived.setCommitString(text)
    assert editor.text() == arrived.commitString()
    image = QImage(editor.size(), QImage.Format.Format_RGB32)
    editor.render(image)
    editor.show_text("")


def test_typed_text_is_committed_once_when_asked(editor: PassageEdit) -> None:
    said: list[str] = []
    editor.committed.connect(said.append)
    type_text(editor, "De EU draagt bij.")
    assert editor.is_pending()
    editor.commit()
    editor.commit()
    assert said == ["De EU draagt bij."]


def test_text_is_committed_after_the_quiet(editor: PassageEdit, qtbot: QtBot) -> None:
    type_text(editor, "x")
    with qtbot.waitSignal(editor.committed, timeout=3000):
        pass


def test_shown_text_is_not_committed(editor: PassageEdit) -> None:
    said: list[str] = []
    editor.committed.connect(said.append)
    editor.show_text("Draagt {{fact:eu-contribution}} bij.[@surf]")
    editor.commit()
    assert said == []
    assert not editor.is_pending()


def test_text_being_typed_wins_over_text_from_outside(editor: PassageEdit) -> None:
    editor.show_text("old")
    editor.selectAll()
    type_text(editor, "typed")
    editor.show_text("from elsewhere")
    assert editor.text() == "typed"
    assert editor.is_pending()


def test_two_braces_offer_facts_and_enter_inserts_one(editor: PassageEdit, qtbot: QtBot) -> None:
    type_text(editor, "De EU draagt {{contr")
    offers = editor.findChild(OfferList)
    assert offers is not None
    assert offers.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "De EU draagt {{fact:eu-contribution}}"
    assert not offers.isVisible()


def test_a_fact_at_the_start_of_a_sentence_takes_a_capital(
    editor: PassageEdit, qtbot: QtBot
) -> None:
    type_text(editor, "{{new")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == "{{fact:new-jobs|cap}}"


def test_escape_leaves_what_was_typed(editor: PassageEdit, qtbot: QtBot) -> None:
    type_text(editor, "{{eu")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.text() == "{{eu"


def test_a_reference_typed_to_its_end_becomes_one_mark(editor: PassageEdit) -> None:
    for character in "a {{fact:eu-contribution}}":
        type_text(editor, character)
    assert editor.text() == "a {{fact:eu-contribution}}"
    assert editor.document().characterCount() == 4


def test_backspace_takes_a_whole_fact(editor: PassageEdit, qtbot: QtBot) -> None:
    editor.show_text("a{{fact:eu-contribution}}")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text() == "a"


def test_copying_gives_literal_text_and_pasting_takes_it(editor: PassageEdit) -> None:
    text = "Circa {{fact:eu-contribution}}\u00a0x.[@surf, p. 3]"
    editor.show_text(text)
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert data.text() == text
    editor.show_text("")
    editor.insertFromMimeData(data)
    assert editor.text() == text


def test_pasted_markup_is_text(editor: PassageEdit) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    editor.insertFromMimeData(data)
    assert editor.text() == "bold"
    image = QMimeData()
    image.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert not editor.canInsertFromMimeData(image)


def test_undo_commits_and_asks_somebody_else(editor: PassageEdit, qtbot: QtBot) -> None:
    said: list[str] = []
    editor.committed.connect(said.append)
    editor.undo_wanted.connect(lambda: said.append("undo"))
    type_text(editor, "typed")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert said == ["typed", "undo"]
    assert editor.text() == "typed"


def test_shift_and_enter_begin_a_line_like_any_other(editor: PassageEdit, qtbot: QtBot) -> None:
    type_text(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.text() == "a\n"


def test_the_editor_is_as_high_as_its_text(editor: PassageEdit) -> None:
    editor.show_text("one line")
    low = editor.height()
    editor.show_text("word " * 200)
    assert editor.height() > 3 * low


def test_a_fact_that_reads_otherwise_is_laid_out_again(qtbot: QtBot) -> None:
    faces = PlainFaces()
    editor = PassageEdit(faces, PlainOffers(), plain_colours)
    qtbot.addWidget(editor)
    editor.resize(420, 100)
    editor.show()
    editor.show_text("{{fact:new-jobs}}")
    before = editor.document().idealWidth()
    faces.wording["new-jobs"] = "tussen de 400 en 500 banen"
    editor.refresh_marks()
    assert editor.document().idealWidth() > before
    assert editor.text() == "{{fact:new-jobs}}"


def test_a_mark_is_painted_in_the_colours_of_its_tone(editor: PassageEdit) -> None:
    editor.show_text("{{fact:eu-contribution}}")
    image = QImage(editor.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    editor.render(image)
    colours = {image.pixelColor(x, y).name() for x in range(60) for y in range(image.height())}
    assert "#e7eef5" in colours


def test_the_cursor_beside_a_fact_tells_which(editor: PassageEdit) -> None:
    met: list[str] = []
    editor.fact_met.connect(met.append)
    editor.show_text("a {{fact:eu-contribution}} b")
    cursor = editor.textCursor()
    cursor.setPosition(3)
    editor.setTextCursor(cursor)
    assert met[-1] == "eu-contribution"
