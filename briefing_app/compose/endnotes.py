"""The endnote list: what each source mark stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing_app.compose.quotations import original_wording
from briefing_app.document.block import Note, Notes
from briefing_app.document.inline import Emphasis, Inline, Link, Span, Text
from briefing_app.domain.moment import Moment
from briefing_app.language.wording import word_moment

if TYPE_CHECKING:
    from briefing_app.compose.desk import Desk
    from briefing_app.domain.source import Source

_ANYWHERE = frozenset({"http", "https"})


def endnotes(desk: Desk, languages: tuple[str, ...]) -> Notes | None:
    """Return the cited sources in the order of their numbers, or ``None`` without any."""
    notes = footnotes(desk, languages)
    return Notes(notes=notes) if notes else None


def footnotes(desk: Desk, languages: tuple[str, ...]) -> tuple[Note, ...]:
    """Return a note for each cited source, by number."""
    return tuple(
        Note(
            number=number,
            content=entry(source, places, desk, languages),
            language=languages[0],
        )
        for number, source, places in desk.citations.sources()
    )


def entry(
    source: Source, places: tuple[str, ...], desk: Desk, languages: tuple[str, ...]
) -> tuple[Inline, ...]:
    """Return publisher, title in its own language, date, reference, places, address.

    The words themselves follow of a quotation that the text gives in translation only.
    """
    title: Inline = Emphasis((Text(source.title),))
    if source.language and source.language != languages[0]:
        title = Span((title,), source.language)
    parts: list[tuple[Inline, ...]] = [(Text(source.publisher),)] if source.publisher else []
    parts.append((title,))
    if source.published is not None:
        moment = Moment(source.published)
        dates = [word_moment(moment, desk.voices[language]) for language in languages]
        parts.append((Text(" · ".join(dict.fromkeys(dates))),))
    parts += [(Text(text),) for text in (source.reference, "; ".join(places)) if text]
    if source.url:
        parts.append((_address(source.url),))
    content: list[Inline] = []
    for part in parts:
        content += [Text(", ")] if content else []
        content += part
    content.append(Text("."))
    for fact, value in desk.citations.translated(source):
        content += [Text(" "), *original_wording(desk, fact, value, languages[0])]
    return tuple(content)


def _address(url: str) -> Inline:
    """Return an address as a link; text when it does not lead to the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return Text(url)
    if parts.scheme in _ANYWHERE and parts.netloc and url.isprintable() and " " not in url:
        return Link((Text(url),), url)
    return Text(url)
