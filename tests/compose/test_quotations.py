"""Quotations in running text: the note has the words that were said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.document.block import Notes
from briefing_app.document.inline import Span, plain
from tests.compose.builders import passage, section, snapshot, texts
from tests.compose.composing import composed, inside

if TYPE_CHECKING:
    from briefing_app.document.block import Note
    from briefing_app.domain.dossier import Snapshot

NBSP = "\u00a0"


def quoting(mark: str = "[@surf]") -> Snapshot:
    return snapshot(
        section(
            texts("Wat men zegt", "Ce qui se dit", "What is said"),
            passage(
                "Jonker: {{fact:quotation}}." + mark,
                "Jonker\u202f: {{fact:quotation}}." + mark,
                "Jonker: {{fact:quotation}}." + mark,
            ),
        )
    )


def notes(whole: Snapshot, *languages: str) -> tuple[Note, ...]:
    found = [one for one in inside(composed(whole, *languages).document.blocks)
             if isinstance(one, Notes)]  # fmt: skip
    return found[0].notes if found else ()


def test_the_note_of_a_translated_quotation_has_its_original_wording() -> None:
    (note,) = notes(quoting(), "fr", "en")
    assert plain(note.content).endswith(f"Texte original{NBSP}: “Zo houden we grip op AI.”")
    spans = [node for node in note.content if isinstance(node, Span)]
    assert [node.language for node in spans][-1] == "nl"


@pytest.mark.parametrize("languages", [("nl",), ("nl", "fr"), ("en", "nl")])
def test_no_note_repeats_what_stands_in_a_column(languages: tuple[str, ...]) -> None:
    (note,) = notes(quoting(), *languages)
    assert "grip" not in plain(note.content)


def test_a_source_that_is_not_cited_has_no_note() -> None:
    assert notes(quoting(""), "fr") == ()
