"""How candidates read in their list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.widgets.row_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.domain.candidate import KeptCandidate
    from briefing_app.ui.pages.sources.reviewed import Reviewed
    from briefing_app.ui.translate import Translator


def review_columns(
    translator: Translator, reviewed: Callable[[], Reviewed | None]
) -> Sequence[Column[KeptCandidate]]:
    """Return the columns; ``reviewed`` knows what the rows say."""

    def ask(
        how: Callable[[Reviewed, KeptCandidate], str],
    ) -> Callable[[KeptCandidate], str]:
        def text(row: KeptCandidate) -> str:
            held = reviewed()
            return how(held, row) if held is not None else ""

        return text

    def kind(held: Reviewed, row: KeptCandidate) -> str:
        known = held.kind(row)
        short = message("Date") if known is FactKind.DATE else label(known)
        return translator.catalog.gettext(short)

    def sentence(held: Reviewed, row: KeptCandidate) -> str:
        return held.said(row).sentence

    return (
        Column(
            "value", message("Value"), ask(lambda held, row: held.value(row)), tip=ask(sentence),
            width=0, is_title=True,
        ),
        Column("kind", message("Kind"), ask(kind), width=108),
        Column(
            "fact", message("Fact"), ask(lambda held, row: held.fact_name(row)),
            tip=ask(lambda held, row: held.outlook(row)), width=0,
        ),
        Column(
            "state", message("State"), ask(lambda held, row: held.state(row)),
            tone=ask(lambda held, row: held.tone(row)),
            tip=ask(lambda held, row: held.outlook(row)), width=120,
        ),
    )  # fmt: skip
