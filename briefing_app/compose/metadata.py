"""What a document says of itself to programs: titles, whose it is, how it is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.compose.masthead import lines_of
from briefing_app.document.block import Metadata
from briefing_app.document.inline import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.compose.desk import Desk
    from briefing_app.document.inline import Line


def metadata(
    desk: Desk, heads: tuple[Line, ...], languages: tuple[str, ...], *, draft: bool
) -> Metadata:
    """Return it for languages; markings are codes, which read the same in all of them.

    Author and publisher are the organisation, without a profile who sends it.
    """
    briefing = desk.snapshot.briefing
    lines: Sequence[Line] = lines_of(desk.snapshot.organisation.name, languages)
    lines = lines or desk.lines(briefing.sender, languages, briefing.uuid, required=False)
    senders = tuple(dict.fromkeys(plain(line.content) for line in lines))
    return Metadata(
        titles=heads,
        author=" · ".join(senders),
        subject=briefing.reference,
        publishers=senders,
        status="draft" if draft else "final",
        confidentiality=str(briefing.marking),
        embargo=briefing.embargo.isoformat() if briefing.embargo else "",
    )
