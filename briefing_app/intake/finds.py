"""What was found in a document that was read, as a dossier keeps it: with its place."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefing_app.intake.candidates import candidate_data, each_candidate
from briefing_app.intake.limits import MOST_FINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.intake.document import ReadDocument


def finds(
    document: ReadDocument, language: str, *, progress: Callable[[float], None] | None = None
) -> list[dict[str, object]]:
    """Return the candidates of a document for JSON, each with its page and paragraph.

    Both count from 1; a page that is not known is left out.  ``language`` is nl, fr or en;
    ``progress`` hears a fraction (0 to 1), and may end the search.  After ``MOST_FINDS`` it ends.
    """
    found = []
    for candidate in islice(each_candidate(document.text, language, progress=progress), MOST_FINDS):
        data = candidate_data(candidate)
        page = document.page_at(candidate.start)
        paragraph = document.paragraph_number(candidate.start)
        data |= {} if page is None else {"page": page}
        data |= {} if paragraph is None else {"paragraph": paragraph}
        found.append(data)
    return found
