"""What a document says of itself to programs: titles, who sends it, how it is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.block import Metadata
from briefing_app.document.inline import plain

if TYPE_CHECKING:
    from briefing_app.compose.desk import Desk
    from briefing_app.document.inline import Line


def metadata(
    desk: Desk, heads: tuple[Line, ...], languages: tuple[str, ...], *, draft: bool
) -> Metadata:
    """Return it for languages; markings are codes, which read the same in all of them."""
    briefing = desk.snapshot.briefing
    lines = desk.lines(briefing.sender, languages, briefing.uuid, required=False)
    senders = tuple(plain(line.content) for line in lines)
    return Metadata(
        titles=heads,
        author=" · ".join(senders),
        subject=briefing.reference,
        publishers=senders,
        status="draft" if draft else "final",
        confidentiality=str(briefing.marking),
        embargo=briefing.embargo.isoformat() if briefing.embargo else "",
    )
