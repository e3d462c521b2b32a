"""The template of an organisation for its word processor, as a file that a person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import FileNotUsable, message
from briefing_app.reasons import reason_of

if TYPE_CHECKING:
    from pathlib import Path


def template_bytes(template: Path) -> bytes:
    """Return the bytes of a template; raise ``FileNotUsable`` when it cannot be read."""
    try:
        return template.read_bytes()
    except OSError as error:
        raise FileNotUsable(
            message("“{name}” cannot be read: {reason}."),
            message("Choose another file."),
            name=template.name,
            reason=reason_of(error),
        ) from error
