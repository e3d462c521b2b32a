"""What became of a value that was told, in words: what was said, what holds now, why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.domain.codes import SourceRank
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.domain.told import Aftermath
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.labels import label
from briefing_app.language.plainest import plainest
from briefing_app.language.wording import quoted, word_moment, word_value
from briefing_app.language.wording.numerals import NO_BREAK_SPACE

if TYPE_CHECKING:
    import datetime as dt

    from briefing_app.domain.fact import Texts, Value
    from briefing_app.domain.source import Source
    from briefing_app.domain.stated import StatedValue
    from briefing_app.domain.told import ChangedSince
    from briefing_app.language.catalog import Catalog
    from briefing_app.language.voice import Voice

_SHORT = Form(style=Style.SHORT)
_RANKS = tuple(SourceRank)
_ACCORDING_TO = {
    Aftermath.CHANGED: message("According to {sources}"),
    Aftermath.DECIDED: message("According to {sources}"),
    Aftermath.SUPERSEDED: message("A newer value, according to {sources}"),
    Aftermath.OUTWEIGHED: message("A source that weighs more: {sources}"),
    Aftermath.WITHDRAWN: message("The earlier value was withdrawn; now according to {sources}"),
}
_WITHOUT_SOURCE = {
    Aftermath.CHANGED: message("The value was changed."),
    Aftermath.DECIDED: message("The value was changed; it has no source."),
    Aftermath.SUPERSEDED: message("A newer value replaces it; it has no source."),
    Aftermath.OUTWEIGHED: message("Another value holds now; it has no source."),
    Aftermath.WITHDRAWN: message("The earlier value was withdrawn; the other has no source."),
}


def said(stated: StatedValue, voice: Voice, catalog: Catalog, *, literally: bool = False) -> str:
    """Return what was said in the language of a voice, else in the first one, each figure once.

    ``literally`` in quotation marks: it is no figure of whoever writes.
    """
    words = ", ".join(plainest(stated, voice)) or word_value(stated.kind, stated.frozen, voice)
    shown = quoted(words, voice) if literally else words
    return _with(shown, _status(stated.frozen, catalog))


def holds(changed: ChangedSince, voice: Voice, catalog: Catalog) -> str:
    """Return what holds now; of a fact that is gone, that nothing does."""
    now = changed.now
    if changed.fact is None:
        return catalog.gettext(message("No longer in the dossier"))
    if now is None:
        return catalog.gettext(message("No value any more"))
    words = word_value(changed.fact.kind, now, voice) or _any_text(now)
    if changed.kind is Aftermath.DISPUTED:
        return catalog.gettext(message("{value}, which is disputed"), value=words)
    return _with(words, _status(now, catalog))


def reason(changed: ChangedSince, voice: Voice, catalog: Catalog) -> str:
    """Return why: what a person gave, else the most trusted source of what holds now.

    Where only the value was typed over, the sources that it had before prove nothing of it.
    """
    if changed.why:
        return changed.why
    if changed.kind is Aftermath.REMOVED:
        gone, empty = (
            message("The fact was removed from the dossier."),
            message("Its values were removed from the dossier."),
        )
        return catalog.gettext(gone if changed.fact is None else empty)
    if changed.kind is Aftermath.DISPUTED:
        return catalog.gettext(message("Sources contradict each other; nobody decided yet."))
    proving = _proving(changed)
    if not proving:
        return catalog.gettext(_WITHOUT_SOURCE[changed.kind])
    named = _named(min(proving, key=_trust), voice)
    return catalog.gettext(_ACCORDING_TO[changed.kind], sources=named)


def within(changed: ChangedSince, why: str) -> str:
    """Return a reason as it stands in a sentence: small, unless a person wrote it."""
    said = why.rstrip(". \u00a0")
    return said if changed.why else said[:1].lower() + said[1:]


def day(moment: dt.datetime | dt.date, voice: Voice) -> str:
    """Return a day in the short form of a voice; of an instant, that of this computer's zone."""
    date = moment.astimezone() if hasattr(moment, "astimezone") else moment
    return word_moment(
        Moment(PartialDate(date.year, month=date.month, day=date.day)), voice, _SHORT
    )


def aftermath(changed: ChangedSince, voice: Voice, catalog: Catalog) -> str:
    """Return all of it on one line."""
    fields = {
        "title": title_of(changed.stated.title, voice.language) or changed.stated.key,
        "old": said(changed.stated, voice, catalog),
        "new": holds(changed, voice, catalog),
        "why": within(changed, reason(changed, voice, catalog)),
    }
    if changed.since is None:
        return catalog.gettext(message("{title}: {old} → {new} ({why})"), **fields)
    return catalog.gettext(
        message("{title}: {old} → {new} (since {day}: {why})"),
        day=day(changed.since, voice),
        **fields,
    )


def title_of(texts: Texts, language: str) -> str:
    """Return a text in a language, else in the first that there is."""
    return texts.get(language) or next(iter(texts.values()), "")


def _with(words: str, status: str) -> str:
    return f"{words} ({status})" if words and status else words


def _status(value: Value, catalog: Catalog) -> str:
    if value.money_status is None:
        return ""
    word = catalog.gettext(label(value.money_status))
    return word[:1].lower() + word[1:]


def _any_text(value: Value) -> str:
    return next(iter(value.texts.values()), "")


def _proving(changed: ChangedSince) -> tuple[Source, ...]:
    """Return the sources that say what holds now: of a value that was mended, the new ones."""
    if changed.kind is not Aftermath.CHANGED:
        return changed.sources
    before = {source.uuid for source in changed.stated.sources}
    return tuple(source for source in changed.sources if source.uuid not in before)


def _trust(source: Source) -> tuple[int, int]:
    """Return what is least for the source to be named: of the highest rank, then the newest."""
    newest = source.published.last.toordinal() if source.published else 0
    return _RANKS.index(source.rank), -newest


def _named(source: Source, voice: Voice) -> str:
    """Return who says it and where: publisher, title and day in full, the day in brackets.

    Title and day stand as those of a document do, so that nobody takes them for facts.
    """
    title = quoted(source.title, voice)
    published = word_moment(Moment(source.published), voice) if source.published else ""
    if source.publisher:
        return f"{source.publisher} ({', '.join(part for part in (title, published) if part)})"
    return f"{title} ({published})" if published else title


def numbered(reference: str) -> str:
    """Return the number of a document so that no line breaks inside it: 26 643."""
    return re.sub(r"(?<=\d) (?=\d)|(?<=nr\.) (?=\d)|(?<=n°) (?=\d)", NO_BREAK_SPACE, reference)
