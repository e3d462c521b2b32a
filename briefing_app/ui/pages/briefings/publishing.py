"""Publishing for preview, checks and export, in the worker; loads what makes PDFs when needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.ui.preview.loop import published_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.charts.drawing import Drawings
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish import Options, Published

    Publish = Callable[[Snapshot, Options, Callable[[float], None]], Published]
    """Snapshot, options and a progress that may stop it, to what is published."""


def publisher(
    drawings: Callable[[], Drawings],
) -> Publish:
    """Return the work that publishes a snapshot; ``drawings`` are shared and loaded by it."""

    def publish_snapshot(
        snapshot: Snapshot, options: Options, progress: Callable[[float], None]
    ) -> Published:
        from briefing_app.publish import publish

        return publish(
            snapshot, options, made_at=published_now(), progress=progress, drawings=drawings()
        )

    return publish_snapshot
