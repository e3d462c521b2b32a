"""The head of a document: sender, titles, particulars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.compose.masthead import is_sender_shown
from briefing_app.compose.words import Wordlist
from briefing_app.document.block import Particular, TitleBlock
from briefing_app.document.inline import Line, Text
from briefing_app.domain.codes import BriefingKind
from briefing_app.domain.moment import Moment
from briefing_app.language.wording import word_moment

if TYPE_CHECKING:
    from briefing_app.compose.desk import Desk
    from briefing_app.domain.moment import PartialDate


def title_block(desk: Desk, languages: tuple[str, ...], *, draft: bool) -> TitleBlock:
    """Return the head of the first page; particulars that nobody gave are not in it."""
    briefing = desk.snapshot.briefing
    sender = desk.lines(briefing.sender, languages, briefing.uuid, required=False)
    return TitleBlock(
        titles=titles(desk, languages),
        sender=sender if is_sender_shown(desk, sender) else (),
        marking=desk.words.lines(Wordlist.draft, languages) if draft else (),
        particulars=_particulars(desk, languages),
        notice=_notice(desk, languages),
    )


def _notice(desk: Desk, languages: tuple[str, ...]) -> tuple[Line, ...]:
    """Return what says that a document in one language is a translation."""
    briefing = desk.snapshot.briefing
    if languages == (briefing.original,) or len(languages) > 1:
        return ()
    words = desk.words.in_language(languages[0])
    is_letter = briefing.kind is BriefingKind.LETTER
    text = words.translated_from(briefing.original, courtesy=is_letter)
    return (desk.plain(text, languages[0]),) if text else ()


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
    entries = [
        ("to", Wordlist.to, desk.lines(briefing.addressee, languages, briefing.uuid)),
        ("date", Wordlist.date, _dates(desk, briefing.dated, languages)),
        ("reference", Wordlist.reference, (reference,) if briefing.reference else ()),
        ("annexes", Wordlist.annexes, _annexes(desk, languages)),
    ]
    if briefing.kind is BriefingKind.LETTER:
        entries.append(("subject", Wordlist.subject, titles(desk, languages)))
    if briefing.kind is BriefingKind.ANSWERS:
        asked_by = desk.lines(briefing.asked_by, languages, briefing.uuid)
        entries += [
            ("", Wordlist.asked_by, asked_by),
            ("", Wordlist.asked_on, _dates(desk, briefing.asked_on, languages)),
            ("", Wordlist.due, _dates(desk, briefing.due, languages)),
        ]
    return tuple(
        Particular(label=desk.words.lines(label, languages), content=content, kind=kind)
        for kind, label, content in entries
        if content
    )


def _annexes(desk: Desk, languages: tuple[str, ...]) -> tuple[Line, ...]:
    """Return what a person wrote of the annexes, else their number."""
    briefing = desk.snapshot.briefing
    written = desk.lines(briefing.annexes, languages, briefing.uuid)
    if written or not briefing.annex_list:
        return written
    return (desk.plain(str(len(briefing.annex_list)), languages[0]),)


def _dates(desk: Desk, dated: PartialDate | None, languages: tuple[str, ...]) -> tuple[Line, ...]:
    if dated is None:
        return ()
    texts: dict[str, str] = {}
    for language in languages:
        texts.setdefault(word_moment(Moment(dated), desk.voices[language]), language)
    return tuple(desk.plain(text, language) for text, language in texts.items())
