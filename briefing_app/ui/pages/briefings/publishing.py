"""Publishing for preview and checks, releasing for export: both in the worker.

What makes PDFs is loaded when it is first needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.exchange.template_file import template_bytes
from briefing_app.ui.preview.loop import published_now

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_app.charts.drawing import Drawings
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.pdf.rendering import Wanted
    from briefing_app.publish import Memory, Options, Published
    from briefing_app.publish_word import WordFormat, Written
    from briefing_app.release import Override, Release
    from briefing_app.ui.preview.loop import Publish

    MakeRelease = Callable[[Snapshot, Options, Callable[[float], None], Override | None], Release]
    """The same to what is released: checked, final or draft."""

    WriteText = Callable[
        [Snapshot, Options, WordFormat, Path | None, Callable[[float], None]], Written
    ]
    """The same to files of a word processor, in its format and on a template."""


def publisher(
    drawings: Callable[[], Drawings],
) -> Publish:
    """Return the work that publishes a snapshot; ``drawings`` are shared and loaded by it."""
    remembered: list[Memory] = []

    def publish_snapshot(
        snapshot: Snapshot,
        options: Options,
        progress: Callable[[float], None],
        wanted: Wanted | None,
    ) -> Published:
        from briefing_app.publish import Memory, publish

        if not remembered:
            remembered.append(Memory())
        return publish(
            snapshot,
            options,
            made_at=published_now(),
            progress=progress,
            drawings=drawings(),
            memory=remembered[0],
            wanted=wanted,
        )

    return publish_snapshot


def releaser(drawings: Callable[[], Drawings]) -> MakeRelease:
    """Return the work that releases a snapshot; ``drawings`` are shared with the preview."""

    def release_snapshot(
        snapshot: Snapshot,
        options: Options,
        progress: Callable[[float], None],
        override: Override | None = None,
    ) -> Release:
        from briefing_app.release import release

        return release(
            snapshot,
            options,
            made_at=published_now(),
            progress=progress,
            drawings=drawings(),
            override=override,
        )

    return release_snapshot


def text_writer(drawings: Callable[[], Drawings]) -> WriteText:
    """Return the work that writes a snapshot for a word processor."""

    def write_text(
        snapshot: Snapshot,
        options: Options,
        format_: WordFormat,
        template: Path | None,
        progress: Callable[[float], None],
    ) -> Written:
        from briefing_app.publish_word import publish_word

        return publish_word(
            snapshot,
            options,
            format_,
            made_at=published_now(),
            template=None if template is None else template_bytes(template),
            progress=progress,
            drawings=drawings(),
        )

    return write_text
