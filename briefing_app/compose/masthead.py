"""Whose document it is: logo, name and address, what stands in heads and feet, how it is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.compose.words import Wordlist
from briefing_app.document.block import Logo, Masthead
from briefing_app.document.inline import Line, LineBreak, Text, plain
from briefing_app.domain.codes import Country, Marking
from briefing_app.errors import message
from briefing_app.language.wording.embargo import embargo_until
from briefing_app.organisation.logo import read_logo

if TYPE_CHECKING:
    from briefing_app.compose.desk import Desk
    from briefing_app.document.inline import Inline
    from briefing_app.domain.fact import Texts


def masthead(desk: Desk, languages: tuple[str, ...]) -> Masthead | None:
    """Return what stands above the head of the first page; ``None`` when there is nothing."""
    organisation = desk.snapshot.organisation
    block = Masthead(
        language=languages[0],
        logo=_logo(desk, languages),
        name=lines_of(organisation.name, languages),
        address=lines_of(organisation.address, languages),
        head=lines_of(organisation.head, languages),
        notices=notices(desk, languages),
    )
    return None if block == Masthead(language=languages[0]) else block


def notices(
    desk: Desk, languages: tuple[str, ...], *, brief: bool = False
) -> tuple[tuple[Line, ...], ...]:
    """Return how confidential it is and until when it is under embargo; a line a language each.

    ``brief`` ones stand on every page.
    """
    briefing = desk.snapshot.briefing
    found: list[tuple[Line, ...]] = []
    if briefing.marking is Marking.CONFIDENTIAL:
        is_belgian = desk.snapshot.dossier.country is Country.BE
        say = Wordlist.limited_distribution if is_belgian else Wordlist.confidential
        found.append(desk.words.lines(say, languages))
    if briefing.embargo is not None:
        moment, zone = briefing.embargo, briefing.embargo_zone
        found.append(
            tuple(
                desk.plain(
                    desk.words.in_language(language).under_embargo(
                        embargo_until(moment, zone, desk.voices[language], brief=brief)
                    ),
                    language,
                )
                for language in languages
            )
        )
    return tuple(found)


def running_head(desk: Desk, languages: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the name that stands on every page after the first; empty without a profile."""
    return lines_of(desk.snapshot.organisation.name, languages)


def foot(desk: Desk, languages: tuple[str, ...]) -> tuple[Line, ...]:
    """Return what the organisation wants at the foot of every page."""
    return lines_of(desk.snapshot.organisation.foot, languages)


def lines_of(texts: Texts, languages: tuple[str, ...]) -> tuple[Line, ...]:
    """Return a line a language, equal ones once; any other language where none of them has one.

    An organisation that has one name is not said to lack the others.
    """
    written = [language for language in languages if texts.get(language, "").strip()]
    chosen = written or [language for language in texts if texts[language].strip()][:1]
    found: dict[str, Line] = {}
    for language in chosen:
        text = texts[language].strip()
        found.setdefault(text, Line(_broken(text), language))
    return tuple(found.values())


def _broken(text: str) -> tuple[Inline, ...]:
    content: list[Inline] = []
    for part in text.splitlines():
        if content:
            content.append(LineBreak())
        content.append(Text(part.strip()))
    return tuple(content)


def _logo(desk: Desk, languages: tuple[str, ...]) -> Logo | None:
    organisation = desk.snapshot.organisation
    if organisation.logo is None:
        return None
    mark = read_logo(organisation.logo.media_type, organisation.logo.data)
    if organisation.logo_is_decorative:
        return Logo(mark=mark)
    alternative = lines_of(organisation.logo_alternative, languages)
    for language in languages:
        if not organisation.logo_alternative.get(language, "").strip():
            desk.ledger.must_fix(
                "missing_alternative",
                message("The logo has no alternative text in this language."),
                desk.snapshot.briefing.uuid,
                language,
            )
    name = lines_of(organisation.name, languages)
    return Logo(mark=mark, alternative=alternative or name or (desk.plain("Logo", languages[0]),))


def repeats_name(desk: Desk, text: str) -> bool:
    """Tell whether a sender is what the organisation's name says already."""
    names = {name.strip() for name in desk.snapshot.organisation.name.values()}
    return text.strip() in names


def is_sender_shown(desk: Desk, lines: tuple[Line, ...]) -> bool:
    """Tell whether the sender says more than the name above it."""
    return not all(repeats_name(desk, plain(line.content)) for line in lines)
