"""Quotations of facts: their words, who said them, and the original wording of a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.compose.marks import merge_marks
from briefing_app.compose.said import is_translated
from briefing_app.document.block import BlockQuote
from briefing_app.document.inline import FigureText, Missing, NoteMark, Span, Text
from briefing_app.domain.codes import LANGUAGES, FactKind
from briefing_app.language.form import Form
from briefing_app.language.voice import Voice
from briefing_app.language.wording import word_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.compose.desk import Desk
    from briefing_app.document.inline import Inline
    from briefing_app.domain.fact import Fact, Value

_PLAIN = Form()


def quoted(
    desk: Desk,
    fact: Fact,
    value: Value | None,
    place: str,
    language: str,
    printed: Sequence[str],
) -> BlockQuote:
    """Return a quotation in a language; ``printed`` are all languages of the document.

    The original wording stands below a translation, unless it is printed in its own column.
    """
    words = desk.figures.word(fact, _PLAIN, place, language)
    marks = NoteMark(desk.citations.of_facts([fact.id]))
    original = value.original_language if value is not None else None
    is_apart = original is not None and original not in printed
    return BlockQuote(
        content=(words,),
        language=language,
        attribution=merge_marks([*_attribution(desk, value, language), marks]),
        original=original_wording(desk, fact, value, language) if is_apart else (),
    )


def _attribution(desk: Desk, value: Value | None, language: str) -> list[Inline]:
    """Return who said it, in which role, and whether these are the words themselves."""
    if value is None or not value.speaker:
        return []
    content: list[Inline] = [Text(f"— {value.speaker}")]
    role = value.speaker_role.get(language, "")
    if role:
        content.append(Text(f", {role}"))
    if is_translated(value, language):
        translated = desk.words.in_language(language).translation()
        content.append(Text(f" ({translated})"))
    return content


def in_sentence(
    desk: Desk, words: Inline, key: str, text: str, language: str, *, noted: bool
) -> tuple[Inline, ...]:
    """Return the words of a fact in a text; what is the translation of a quotation says so.

    A note has the original wording where the document does not print it elsewhere: that of the
    source, whose mark stands here unless the text has it.  Without a source it follows at once.
    """
    fact = desk.snapshot.facts.get(key)
    if fact is None or fact.kind is not FactKind.QUOTATION or isinstance(words, Missing):
        return (words,)
    value = desk.figures.value(fact)
    if value is None or not is_translated(value, language):
        return (words,)
    translated = desk.words.in_language(language).translation()
    said: tuple[Inline, ...] = (words, Text(f" ({translated})"))
    if f"({translated}" in text:
        said = (words,)  # the writer says so already
    if not noted or not desk.citations.is_apart(fact, value):
        return said
    if desk.citations.has_note(fact):
        return (*said, NoteMark(desk.citations.beside(fact, text)))
    original = original_wording(desk, fact, value, language)
    return (*said, Text(" ["), *original, Text("]")) if original else said


def original_wording(
    desk: Desk, fact: Fact, value: Value | None, language: str
) -> tuple[Inline, ...]:
    """Return *Original wording:* and the words in their own language and its quotation marks."""
    spoken = value.original_language if value is not None else None
    if value is None or spoken is None or not value.texts.get(spoken):
        return ()
    text = value.texts[spoken]
    if spoken in LANGUAGES:
        snapshot = desk.snapshot
        voice = Voice(spoken, snapshot.dossier.country, snapshot.briefing.profile)
        text = word_value(fact.kind, value, voice, _PLAIN) or text
    label = desk.words.in_language(language).original_wording()
    figure = FigureText(text, fact.key, breaks=True)
    return (Text(f"{label} "), Span((figure,), spoken))
