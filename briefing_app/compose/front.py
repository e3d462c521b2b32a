"""The head of a document: sender, titles, particulars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.compose.words import Wordlist
from briefing_app.document.block import Particular, TitleBlock
from briefing_app.document.inline import Line, Text
from briefing_app.domain.moment import Moment
from briefing_app.language.wording import word_moment

if TYPE_CHECKING:
    from briefing_app.compose.desk import Desk


def title_block(desk: Desk, languages: tuple[str, ...], *, draft: bool) -> TitleBlock:
    """Return the head of the first page; particulars that nobody gave are not in it."""
    briefing = desk.snapshot.briefing
    return TitleBlock(
        titles=titles(desk, languages),
        sender=desk.lines(briefing.sender, languages, briefing.uuid, required=False),
        marking=desk.words.lines(Wordlist.draft, languages) if draft else (),
        particulars=_particulars(desk, languages),
    )


def titles(desk: Desk, languages: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the title in each language; the key when nobody wrote one."""
    briefing = desk.snapshot.briefing
    found = desk.lines(briefing.title, languages, briefing.uuid)
    return found or (Line((Text(briefing.key),), languages[0]),)


def short_titles(desk: Desk, languages: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the short title of each language that has one, else its title."""
    briefing = desk.snapshot.briefing
    texts = {
        language: briefing.short_title.get(language) or briefing.title.get(language, "")
        for language in languages
    }
    return desk.lines(texts, languages, briefing.uuid, required=False)


def _particulars(desk: Desk, languages: tuple[str, ...]) -> tuple[Particular, ...]:
    briefing = desk.snapshot.briefing
    reference = desk.plain(briefing.reference, languages[0])
    entries = (
        (Wordlist.to, desk.lines(briefing.addressee, languages, briefing.uuid)),
        (Wordlist.date, _dates(desk, languages)),
        (Wordlist.reference, (reference,) if briefing.reference else ()),
        (Wordlist.annexes, desk.lines(briefing.annexes, languages, briefing.uuid)),
    )
    return tuple(
        Particular(label=desk.words.lines(label, languages), content=content)
        for label, content in entries
        if content
    )


def _dates(desk: Desk, languages: tuple[str, ...]) -> tuple[Line, ...]:
    dated = desk.snapshot.briefing.dated
    if dated is None:
        return ()
    texts: dict[str, str] = {}
    for language in languages:
        texts.setdefault(word_moment(Moment(dated), desk.voices[language]), language)
    return tuple(desk.plain(text, language) for text, language in texts.items())
