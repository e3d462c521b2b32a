"""What reading gives: plain text with its places, and what is known of the document."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.intake.problems import Notice, is_doubt, notice

if TYPE_CHECKING:
    from briefing_app.domain.moment import Moment
    from briefing_app.errors import Message


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Characters ``start`` to ``end`` (exclusive) of the text; ``page`` counts from 1.

    A heading, an item of a list, a row of a table (cells parted by tabs) and a note are one each.
    """

    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """A document as text.  What is not known is empty or ``None``.

    ``paragraphs`` are in the order of the text and never overlap.  ``date`` is when the document
    says that it was published or made, ``language`` is nl, fr or en, ``foreign`` the code of
    another language that the text seems to be in.  ``notices`` tell people what was left out.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    publisher: str = ""
    date: Moment | None = None
    language: str | None = None
    foreign: str = ""
    media_type: str = "text/plain"
    pages: int | None = None
    notices: tuple[Message, ...] = ()

    def spoken(self, language: str) -> ReadDocument:
        """Return the document in the language that a person says it is in."""
        notices = tuple(told for told in self.notices if not is_doubt(told))
        return replace(self, language=language, foreign="", notices=notices)

    def guessed(self, language: str) -> ReadDocument:
        """Return the document as read in a language that it does not tell, and say so."""
        if self.language is not None:
            return self
        told = notice(Notice.UNKNOWN_LANGUAGE, {"language": language})
        doubts = () if self.foreign else (told,)
        return replace(self, language=language, notices=(*self.notices, *doubts))

    def paragraph_number(self, place: int) -> int | None:
        """Return the number, from 1, of the paragraph that a character is in."""
        at = bisect_right(self.paragraphs, place, key=lambda one: one.start) - 1
        return at + 1 if at >= 0 and place < self.paragraphs[at].end else None

    def page_at(self, place: int) -> int | None:
        """Return the page that the paragraph of a character starts on, where it is known."""
        number = self.paragraph_number(place)
        return self.paragraphs[number - 1].page if number is not None else None
