"""The sheet of a stakeholder: name, role, position and weight, then what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.block import Frame, Paragraph
from briefing_app.document.inline import Emphasis, Text
from briefing_app.language.typography import tidy
from briefing_app.language.wording.numerals import NO_BREAK_SPACE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.compose.desk import Desk
    from briefing_app.document.block import Block
    from briefing_app.document.inline import Inline
    from briefing_app.domain.stakeholder import Stakeholder


def sheet_of(
    desk: Desk, stakeholder: Stakeholder, language: str, blocks: tuple[Block, ...], place: str
) -> Frame:
    """Return a stakeholder in one language; ``blocks`` are what a passage says besides."""
    names = desk.each(stakeholder.name, (language,), place)
    title = names[0] if names else desk.plain(stakeholder.key, language)
    role = desk.each(stakeholder.role, (language,), place)
    stance = desk.each(stakeholder.stance, (language,), place)
    known = [Paragraph(content=line.content, language=language, style="small") for line in role]
    known.append(Paragraph(content=tuple(_weight(desk, stakeholder, language)), language=language))
    known += [Paragraph(content=line.content, language=language) for line in stance]
    return Frame(
        blocks=(*known, *blocks), language=language, style="sheet", title=title, place=place
    )


def _weight(desk: Desk, stakeholder: Stakeholder, language: str) -> Iterator[Inline]:
    """Yield position, influence and interest, as far as somebody judged them."""
    words = desk.words.in_language(language)
    parts = [(words.position(), words.code(stakeholder.position))]
    if stakeholder.influence is not None:
        parts.append(
            (
                words.influence(),
                _whole(words.out_of_five(stakeholder.influence)),
            )
        )
    if stakeholder.interest is not None:
        parts.append((words.interest(), _whole(words.out_of_five(stakeholder.interest))))
    for index, (label, said) in enumerate(parts):
        named = tidy(f"{label}:", desk.voices[language])
        yield Text(f"{' · ' if index else ''}{named}{NO_BREAK_SPACE}")
        yield Emphasis((Text(said),), strong=True)


def _whole(figure: str) -> str:
    return figure.replace(" ", NO_BREAK_SPACE)
