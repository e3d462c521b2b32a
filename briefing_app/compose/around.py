"""What stands around the text of a letter: salutation, closing words, signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.block import Pair, Paragraph, Signature, Signatures
from briefing_app.document.inline import Line, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.compose.desk import Desk
    from briefing_app.document.block import Block
    from briefing_app.domain.briefing import Signatory


def salutation(desk: Desk, languages: tuple[str, ...]) -> Iterator[Block]:
    """Yield the salutation, a column a language, when there is one."""
    briefing = desk.snapshot.briefing
    lines = desk.each(briefing.salutation, languages, briefing.uuid)
    if lines:
        columns = [(Paragraph(content=line.content, language=line.language),) for line in lines]
        yield Pair(columns=tuple(columns))


def closing(desk: Desk, languages: tuple[str, ...]) -> Iterator[Block]:
    """Yield the closing words and who signs, a column a language, when there are any."""
    briefing = desk.snapshot.briefing
    lines = desk.each(briefing.closing, languages, briefing.uuid)
    if not lines and not briefing.signatories:
        return
    closings = {line.language: line for line in lines}
    yield Pair(
        columns=tuple(
            (
                Signatures(
                    signatures=tuple(
                        _signature(desk, one, language) for one in briefing.signatories
                    ),
                    language=language,
                    closing=closings.get(language),
                ),
            )
            for language in languages
        )
    )


def _signature(desk: Desk, signatory: Signatory, language: str) -> Signature:
    place = desk.snapshot.briefing.uuid
    (role,) = desk.each(signatory.role, (language,), place) or (Line((), language),)
    if signatory.demissionary:
        said = desk.words.in_language(language).demissionary()
        role = Line((*role.content, Text(f" ({said})")), language)
    ministry = desk.each(signatory.ministry, (language,), place)
    lines = tuple(line for line in (role, *ministry) if line.content)
    return Signature(role=lines, name=desk.plain(signatory.name, ""))
