from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from briefing_app import paths
from briefing_app.domain.moment import Moment
from briefing_app.intake.reading import read
from tests.intake.samples import EN, FR, NL, lines, pdf, scan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

    from briefing_app.intake.document import ReadDocument

LONG = (
    "De bouw van de fabriek in Groningen begint in het voorjaar van 2026 en kost naar verwachting "
    "in totaal zo veel als in de begroting van het Rijk, van de provincie en van de gemeente staat."
)


def typeset(tmp_path: Path, *parts: object) -> ReadDocument:
    path = tmp_path / "a.pdf"
    styles = getSampleStyleSheet()
    story = [Paragraph(part, styles["Normal"]) if isinstance(part, str) else part for part in parts]
    SimpleDocTemplate(str(path), title="Een titel", lang="nl-NL").build(story)  # type: ignore[arg-type]
    return read(path)


def words(document: ReadDocument) -> list[str]:
    return [document.text[one.start : one.end] for one in document.paragraphs]


def test_lines_become_paragraphs_with_their_page() -> None:
    found = read(
        pdf([NL[:50].strip(), NL[50:].strip(), "Slot."], ["Nieuwe bladzijde."], title="Nota"),
        name="a.pdf",
    )
    assert words(found) == [f"{NL[:50].strip()} {NL[50:].strip()}", "Slot.", "Nieuwe bladzijde."]
    assert [one.page for one in found.paragraphs] == [1, 1, 2]
    assert (found.title, found.pages, found.language) == ("Nota", 2, "nl")
    assert found.date == Moment.parse("2000-01-01")
    assert found.media_type == "application/pdf"


def test_raised_marks_stay_apart_from_numbers_and_part_no_lines(tmp_path: Path) -> None:
    text = f"Er komen 500<super>1</super> banen op 25 m<super>2</super>.<super>3,4</super> {NL}"
    found = typeset(tmp_path, text)
    assert words(found) == [f"Er komen 500¹ banen op 25 m².³,⁴ {NL}"]
    assert found.title == "Een titel"


def test_raised_roman_marks_are_no_letters_of_the_word_before(tmp_path: Path) -> None:
    text = "500 banen<super>ii</super> en € 70 miljoen<super>iv</super>, het 1<super>e</super> jaar"
    found = typeset(tmp_path, f"{text}.<super>v</super> Voor de taxi. {NL}")
    assert words(found) == [
        f"500 banen[ii] en € 70 miljoen[iv], het 1e jaar.[v] Voor de taxi. {NL}"
    ]


def test_room_between_lines_parts_paragraphs(tmp_path: Path) -> None:
    assert words(typeset(tmp_path, LONG, Spacer(1, 7), LONG)) == [LONG, LONG]


@pytest.mark.parametrize("hyphen", ["-", "\u2010"])
def test_words_that_were_parted_at_the_end_of_a_line_are_whole(hyphen: str) -> None:
    def page(canvas: Canvas) -> None:
        font = TTFont("Own", str(paths.font_file(400)))
        pdfmetrics.registerFont(font)
        text = "De digitale infra-/structuur van de AI-/fabriek in Noord-/Nederland heeft voor-/en"
        text += " nadelen."
        for number, line in enumerate(text.split("/")):
            canvas.setFont("Own", 11)
            canvas.drawString(72, 700 - 14 * number, line.replace("-", hyphen))

    assert words(read(pdf(page), name="a.pdf")) == [
        "De digitale infrastructuur van de AI-fabriek in Noord-Nederland heeft voor- en nadelen."
    ]


def test_word_that_is_parted_at_the_end_of_a_page_does_not_swallow_its_foot() -> None:
    def page(texts: list[str]) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            lines(canvas, texts, top=700)
            lines(canvas, ["Kamerbrief"], top=40)

        return draw

    made = pdf(*[page(x) for x in (["Over infra-"], ["structuur in de Pays-"], ["Bas."])])
    assert words(read(made, name="a.pdf")) == ["Over infrastructuur in de Pays-Bas."]


def test_figure_that_was_kept_together_ends_no_paragraph() -> None:
    found = read(
        pdf(["Met deze fabriek is in totaal een bedrag gemoeid van", "€ 200 miljoen van het Rijk en"
             " van de Europese Unie samen."]),
        name="a.pdf",
    )  # fmt: skip
    assert len(found.paragraphs) == 1


def test_mark_that_is_a_link_of_its_own_stays_on_its_line() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, ["Bronnen:"])
        canvas.setFont("Helvetica", 7)
        canvas.drawString(72 + canvas.stringWidth("Bronnen:", "Helvetica", 11), 755.5, "12")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(130, 750, "en meer.")

    assert words(read(pdf(page), name="a.pdf"))[0].startswith("Bronnen:¹²")


def test_cells_of_a_row_are_parted(tmp_path: Path) -> None:
    table = Table([["Wie", "Hoeveel"], ["EU", "70 miljoen"]], colWidths=[150, 150])
    found = words(typeset(tmp_path, LONG, table))
    assert [" ".join(one.split()) for one in found[1:]] == ["Wie Hoeveel", "EU 70 miljoen"]


def test_paragraph_runs_on_over_pages_and_running_heads_are_left_out() -> None:
    def page(number: int, texts: list[str]) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            lines(canvas, ["Kamerbrief AI-fabriek"], top=800)
            lines(canvas, texts, top=700)
            lines(canvas, [f"Pagina {number} van 4"], top=40)

        return draw

    texts = [["De fabriek kost"], ["veel geld. Dat is zo."], ["Derde."], ["Vierde."]]
    found = read(
        pdf(*[page(number, text) for number, text in enumerate(texts, 1)]),
        name="a.pdf",
    )
    assert words(found) == ["De fabriek kost veel geld. Dat is zo.", "Derde.", "Vierde."]
    assert [one.page for one in found.paragraphs] == [1, 3, 4]


def test_paragraph_runs_on_past_the_notes_at_the_foot() -> None:
    def first(canvas: Canvas) -> None:
        lines(canvas, ["Eerst dit van de brief.", "De fabriek kost"], step=40)
        canvas.setFont("Helvetica", 8)
        for number in (1, 2):
            canvas.drawString(72, 120 - 10 * number, f"{number} Kamerstuk 36 600, nr. {number}.")

    found = read(pdf(first, ["veel geld en tijd."]), name="a.pdf")
    assert [(text, one.page) for text, one in zip(words(found), found.paragraphs, strict=True)] == [
        ("Eerst dit van de brief.", 1), ("De fabriek kost veel geld en tijd.", 1),
        ("1 Kamerstuk 36 600, nr. 1.", 1), ("2 Kamerstuk 36 600, nr. 2.", 1),
    ]  # fmt: skip


def test_columns_are_read_one_after_another() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, ["Links een", "links twee."])
        for number, text in enumerate(["Rechts een", "rechts twee."]):
            canvas.drawString(320, 750 - 14 * number, text)

    assert words(read(pdf(page), name="a.pdf")) == [
        "Links een links twee.",
        "Rechts een rechts twee.",
    ]


def test_bullets_that_stand_alone_are_no_text() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, ["punt een;", "punt twee."], top=700, step=30)
        for number in range(2):
            canvas.drawString(50, 600 - 30 * number, "•")

    assert words(read(pdf(page), name="a.pdf")) == ["punt een;", "punt twee."]


def test_each_of_two_columns_runs_on_to_the_next_page() -> None:
    def page(left: list[str], right: list[str]) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            lines(canvas, left)
            for number, text in enumerate(right):
                canvas.drawString(320, 750 - 14 * number, text)

        return draw

    made = pdf(
        page(["De fabriek kost het Rijk", "in totaal meer dan"], ["La fabrique coûte", "plus que"]),
        page(["in de begroting staat.", "Dat is zo."], ["prévu au budget.", "Voilà."]),
    )
    found = read(made, name="a.pdf")
    assert words(found) == [
        "De fabriek kost het Rijk in totaal meer dan in de begroting staat. Dat is zo.",
        "La fabrique coûte plus que prévu au budget. Voilà.",
    ]
    assert [one.page for one in found.paragraphs] == [1, 1]


def test_pages_without_text_are_counted() -> None:
    found = read(pdf([EN], scan, scan), name="a.pdf")
    assert words(found) == [EN]
    [told] = found.notices
    assert (told.text, told.fields["n"]) == (
        "Pages without text: {n}. They are pictures, or could not be read.", 2,
    )  # fmt: skip


def test_scripts_and_files_in_a_pdf_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([FR]))
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        made.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS="app.launchURL('http://127.0.0.1:9/')"
        )
        made.attachments["x.exe"] = b"MZ"
        made.save(path)
    assert words(read(path)) == [FR]


@pytest.mark.parametrize("title", ["Microsoft Word - nota.docx", "", "rapport.indd"])
def test_title_that_only_names_a_file_is_not_the_title(title: str) -> None:
    assert read(pdf(["Over de fabriek", NL], title=title), name="a.pdf").title == "Over de fabriek"


def test_two_thousand_pages_are_read() -> None:
    page = [f"{NL} {number}" for number in range(8)]
    told: list[float] = []
    found = read(pdf(*[page] * 2000), name="a.pdf", progress=told.append)
    assert found.pages == 2000
    assert found.paragraphs[-1].page == 2000
    assert len(set(told)) > 100
