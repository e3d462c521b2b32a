from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.moment import Moment
from briefing_app.errors import Cancelled, FileNotUsable
from briefing_app.intake.limits import LONGEST, Limits
from briefing_app.intake.reading import pasted, read
from briefing_app.language.catalog import Catalog
from tests.intake import samples

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("text", "language"), [
    (samples.NL, "nl"), (samples.FR, "fr"), (samples.EN, "en"), ("Foobar 12", None),
])  # fmt: skip
def test_language_is_detected(text: str, language: str | None) -> None:
    assert read(text.encode(), name="a.txt").language == language


def test_language_that_a_person_gives_overrules_what_is_detected() -> None:
    assert read(samples.NL.encode(), name="a.txt", language="fr").language == "fr"


def test_file_is_read_from_its_path_with_the_place_of_each_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "nota.txt"
    path.write_text(f"Kop van de nota\n\n{samples.NL}\n\nSlot.\n", "utf-8")
    found = read(path)
    assert [found.text[one.start : one.end] for one in found.paragraphs] == [
        "Kop van de nota", samples.NL, "Slot.",
    ]  # fmt: skip
    assert found.title == "Kop van de nota"
    place = found.text.index("50")
    assert (found.paragraph_number(place), found.page_at(place)) == (2, None)
    assert found.paragraph_number(found.text.index("\n")) is None


def test_what_is_pasted_is_read_with_the_marks_that_its_html_has() -> None:
    html = '<p>Er komen 500 banen.<sup><a href="#n1">1</a></sup></p>'
    assert read(pasted("Er komen 500 banen.1", html=html)).text == "Er komen 500 banen.[1]"
    assert read(pasted("Er komen 500 banen.")).text == "Er komen 500 banen."


def test_what_is_pasted_is_named_as_such_when_it_cannot_be_read() -> None:
    with pytest.raises(FileNotUsable) as caught:
        read(pasted(" "))
    assert Catalog.load("nl").show(caught.value.what) == "“wat is geplakt” is leeg."


def test_progress_is_told_page_by_page_up_to_the_whole() -> None:
    told: list[float] = []
    found = read(samples.pdf(*[["Regel"]] * 40), name="a.pdf", progress=told.append)
    assert found.pages == 40
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(set(told)) > 10


def test_whoever_waits_can_cancel_and_no_helper_is_left() -> None:
    def stop(fraction: float) -> None:
        if fraction > 0.1:
            raise Cancelled

    before = threading.active_count()
    with pytest.raises(Cancelled):
        read(samples.pdf(*[["Regel " * 12] * 50] * 300), name="a.pdf", progress=stop)
    deadline = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= before


def test_reading_that_takes_too_long_is_given_up() -> None:
    pages = samples.pdf(*[["Regel " * 12] * 50] * 200)
    started = time.monotonic()
    with pytest.raises(FileNotUsable, match="takes more than 0 seconds"):
        read(pages, name="a.pdf", limits=Limits(seconds=0.15))
    assert time.monotonic() - started < 5


def test_reading_that_takes_too_much_memory_is_given_up() -> None:
    body = samples.paragraph("woord " * 20) * 60_000
    with pytest.raises(FileNotUsable, match="more memory than reading may have"):
        read(samples.word(body), name="a.docx", limits=Limits(memory=100 << 20))


def test_two_documents_are_read_at_once() -> None:
    found: list[str | None] = []

    def work(text: str) -> None:
        found.append(read(text.encode(), name="a.txt").language)

    threads = [threading.Thread(target=work, args=[text]) for text in (samples.NL, samples.FR)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, found)) == ["fr", "nl"]


def test_date_that_no_calendar_has_is_none() -> None:
    assert read(b"Kop\n2025-02-30 Groningen", name="a.txt").date is None
    assert read(b"Kop\n2025-10-13 Groningen", name="a.txt").date == Moment.parse("2025-10-13")


def test_text_in_another_language_is_read_with_a_doubt_that_a_person_can_take_away() -> None:
    found = read(samples.DE.encode(), name="a.txt")
    assert (found.language, found.foreign) == (None, "de")
    (told,) = found.guessed("nl").notices
    assert Catalog.load("en").show(told).startswith("This text seems to be in German.")

    forced = read(samples.DE.encode(), name="a.txt", language="nl")
    assert (forced.language, forced.foreign, forced.notices) == ("nl", "", ())


def test_text_that_tells_no_language_is_read_as_one_that_is_named() -> None:
    found = read(b"Foobar 12", name="a.txt").guessed("nl")
    assert found.language == "nl"
    assert [Catalog.load("en").show(told) for told in found.notices] == [
        "The language of the text is not recognised; it is read as a text in Dutch."
    ]
    assert found.spoken("nl").notices == ()
    assert read(samples.NL.encode(), name="a.txt").guessed("fr").language == "nl"


def test_pasted_text_that_is_too_long_is_refused_before_it_is_read() -> None:
    with pytest.raises(FileNotUsable):
        pasted("a" * (LONGEST + 1))
