from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.ui.editor.literal import PieceKind, odd_name, pieces


def test_facts_and_sources_are_told_from_plain_text() -> None:
    found = list(pieces("Draagt {{fact:eu|short|1}} bij.[@surf, p. 3]"))
    assert [(piece.kind, piece.key, piece.detail) for piece in found] == [
        (PieceKind.PLAIN, "", ""),
        (PieceKind.FACT, "eu", "short|1"),
        (PieceKind.PLAIN, "", ""),
        (PieceKind.SOURCE, "surf", "p. 3"),
    ]


def test_what_only_looks_like_a_reference_stays_plain() -> None:
    for text in ("{{fact:}}", "{{fact:EU}}", "{{eu}}", "[@]", "[@Surf]", "{{fact:eu"):
        assert [piece.kind for piece in pieces(text)] == [PieceKind.PLAIN]


def test_characters_that_a_document_would_change_are_marks() -> None:
    kinds = [piece.kind for piece in pieces("a\u2029b\r\u2028\ufffc")]
    assert kinds.count(PieceKind.ODD) == 4
    assert odd_name("\u2029") == "U+2029"


@settings(deadline=None)
@given(st.text())
def test_pieces_joined_again_are_the_text(text: str) -> None:
    assert "".join(piece.literal for piece in pieces(text)) == text
