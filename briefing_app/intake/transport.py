"""What passes between this process and its helper: lines of JSON, judged as they come in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefing_app.domain.moment import Moment
from briefing_app.intake.document import Paragraph, ReadDocument
from briefing_app.intake.problems import Notice, Problem, Refused, notice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.intake.problems import Field
    from briefing_app.intake.text import Found, TextBuilder


def line(**values: object) -> bytes:
    """Return one line for the other side."""
    return json.dumps(values, ensure_ascii=False).encode("utf-8") + b"\n"


def packed(
    found: Found, builder: TextBuilder, language: str | None, foreign: str, date: str
) -> bytes:
    """Return a document that was read, as the last line of the helper."""
    return line(
        text=builder.text(),
        places=builder.places,
        title=builder.title(found.title),
        publisher=" ".join(found.publisher.split())[:300],
        date=date,
        language=language,
        foreign=foreign,
        media_type=found.media_type,
        pages=found.pages,
        notices=builder.notices,
    )


def unpacked(answer: Mapping[str, Any]) -> ReadDocument:
    """Return the document of an answer; raise ``Refused``, or ``ValueError`` for nonsense."""
    if "problem" in answer:
        raise Refused(Problem(answer["problem"]), **_fields(answer["fields"]))
    text = _text(answer["text"])
    return ReadDocument(
        text=text,
        paragraphs=_paragraphs(answer["places"], len(text)),
        title=_text(answer["title"]),
        publisher=_text(answer["publisher"]),
        date=Moment.parse(answer["date"]) if answer["date"] else None,
        language=_text(answer["language"]) if answer["language"] else None,
        foreign=_text(answer["foreign"]),
        media_type=_text(answer["media_type"]),
        pages=None if answer["pages"] is None else int(answer["pages"]),
        notices=tuple(
            notice(Notice(kind), _fields(fields)) for kind, fields in answer["notices"].items()
        ),
    )


def _paragraphs(places: list[list[int | None]], length: int) -> tuple[Paragraph, ...]:
    found = []
    at = 0
    for start, end, page in places:
        if not (isinstance(start, int) and isinstance(end, int) and at <= start <= end <= length):
            raise ValueError("a place outside the text")
        found.append(Paragraph(start, end, None if page is None else int(page)))
        at = end
    return tuple(found)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a text")
    return value


def _fields(values: Mapping[str, object]) -> dict[str, Field]:
    return {
        str(name): value if isinstance(value, int) else _text(value)
        for name, value in values.items()
    }
