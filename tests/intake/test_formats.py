"""One letter in every format: whatever it was sent in, the same words are read."""

from __future__ import annotations

import pytest

from briefing_app.intake.document import ReadDocument
from briefing_app.intake.reading import read
from tests.intake import samples

LETTER = ("Voortgang van de AI-fabriek", samples.NL, "Het Rijk draagt ook bij.", samples.EN)
FORMATS = {
    "a.txt": "\r\n\r\n".join(LETTER).encode("cp1252"),
    "a.md": ("# " + "\n\n".join(LETTER)).encode(),
    "a.html": ("<html><h1>" + "</h1><p>".join(LETTER[:2]) + "<p>".join(["", *LETTER[2:]])).encode(
        "utf-16"
    ),
    "a.docx": samples.word("".join(samples.paragraph(text) for text in LETTER)),
    "a.odt": samples.opendocument("".join(f"<text:p>{text}</text:p>" for text in LETTER)),
    "a.pdf": samples.pdf(lambda canvas: samples.lines(canvas, LETTER, step=30)),
}


@pytest.mark.parametrize("name", FORMATS)
def test_same_letter_is_read_the_same(name: str) -> None:
    found = read(FORMATS[name], name=name)
    assert isinstance(found, ReadDocument)
    assert found.text == "\n\n".join(LETTER)
    assert found.title == LETTER[0]
    assert found.paragraph_number(found.text.index("Rijk draagt")) == 3
    assert found.notices == ()


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_known_without_its_name(name: str) -> None:
    suffix = "" if name != "a.md" else "letter.markdown"  # Markdown is a text like any other
    assert read(FORMATS[name], name=suffix).text == "\n\n".join(LETTER)
