"""A change of a passage shown word by word, its references as they read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.difference import Run, compare_words
from briefing_app.ui.editor.literal import PieceKind, pieces
from briefing_app.ui.widgets.runs_view import RunsView

if TYPE_CHECKING:
    from briefing_app.ui.editor.face import Faces


class DifferenceView(RunsView):
    """Shows the way from an old wording to a new one."""

    def show_change(self, old: str, new: str, faces: Faces) -> None:
        """Show it; ``faces`` reads the references."""
        self.show_runs(Run(run.side, _said(run.text, faces)) for run in compare_words(old, new))


def _said(text: str, faces: Faces) -> str:
    """Return a text with its references as they read."""
    parts = []
    for piece in pieces(text):
        if piece.kind is PieceKind.FACT:
            parts.append(faces.fact(piece.key, piece.detail).text)
        elif piece.kind is PieceKind.SOURCE:
            parts.append(faces.source(piece.key, piece.detail).text)
        else:
            parts.append(piece.literal)
    return "".join(parts)
