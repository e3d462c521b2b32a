"""How sources read in their table."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing_app.domain.codes import SourceRank
from briefing_app.domain.moment import Moment
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.labels import label
from briefing_app.language.wording import word_moment
from briefing_app.ui.widgets.row_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.domain.source import Source
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices

_SHORT = Form(style=Style.SHORT)
TONES = {
    SourceRank.OFFICIAL: "good",
    SourceRank.INVOLVED_PARTY: "accent",
    SourceRank.PRESS: "quiet",
    SourceRank.GENERATED: "look",
    SourceRank.UNKNOWN: "look",
}
_RANKS = tuple(SourceRank)


def source_columns(
    translator: Translator, voices: Voices, number: Callable[[Source], int]
) -> Sequence[Column[Source]]:
    """Return the columns; ``number`` is a source's [n]."""

    def published(source: Source) -> str:
        if source.published is None:
            return ""
        return word_moment(Moment(source.published), voices.window(), _SHORT)

    def kept(source: Source) -> str:
        return translator.catalog.gettext(message("Kept")) if source.kept_copy else ""

    return (
        Column("number", message("No."), lambda row: f"[{number(row)}]", sort=number, width=52),
        Column("title", message("Source"), _title, tip=_title, width=0, is_title=True),
        Column("publisher", message("Publisher"), lambda row: row.publisher, width=150),
        Column("published", message("Published"), published, sort=_published_key, width=116),
        Column(
            "rank",
            message("Reliability"),
            lambda row: translator.catalog.gettext(label(row.rank)),
            sort=lambda row: _RANKS.index(row.rank),
            tone=lambda row: TONES[row.rank],
            width=144,
        ),
        Column(
            "reference", message("Reference"), lambda row: row.reference, width=120, is_hidden=True
        ),
        Column(
            "language",
            message("Language"),
            lambda row: row.language.upper(),
            width=90,
            is_hidden=True,
        ),
        Column("copy", message("Copy"), kept, width=72),
    )


def _language(source: Source) -> str:
    return source.language.upper()


def _title(source: Source) -> str:
    return source.title


def _published_key(source: Source) -> dt.date:
    return source.published.first if source.published else dt.date.min
