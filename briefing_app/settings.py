"""What a person chose for this computer: language of the window, theme, name, recent dossiers.

Nothing of a dossier is kept here, and nothing of this is kept in a dossier.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import locale
import os
import re
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from briefing_app import paths

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

THEMES = ("system", "light", "dark")
UI_LANGUAGES = ("nl", "fr", "en")
_FILE = "settings.json"


def login_name() -> str:
    """Return the name under which the person is logged in, empty when nobody knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@dataclass(frozen=True)
class Settings:
    """Settings of the window; ``ui_language`` ``None`` means the system's.

    ``user`` is the name that history shows.  ``layout`` keeps states of widgets, base64, by name.
    """

    ui_language: str | None = None
    theme: str = "system"
    user: str = field(default_factory=login_name)
    recent: tuple[str, ...] = ()
    layout: dict[str, str] = field(default_factory=dict)


def load_settings() -> Settings:
    """Read the settings.

    A damaged file is kept aside under the name ``settings.damaged.json`` and the defaults hold;
    so do they for a single field that is not of its kind.
    """
    file = _file()
    try:
        data = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):
        _keep_aside(file)
        return Settings()
    if not isinstance(data, dict):
        _keep_aside(file)
        return Settings()
    return _read(data)


def save_settings(settings: Settings) -> None:
    """Write the settings whole or not at all; raise ``OSError``."""
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    paths.write_atomically(file, text.encode("utf-8", "replace"))


def system_language() -> str:
    """Return the system's language when it is one of the window's, else English."""
    names = [os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    with contextlib.suppress(ValueError):
        names.append(locale.getlocale()[0] or "")
    for name in names:
        code = re.split(r"[-_.:@]", name)[0].lower()
        code = {"dutch": "nl", "french": "fr", "english": "en"}.get(code, code)
        if code in UI_LANGUAGES:
            return code
    return "en"


def _file() -> Path:
    return paths.user_config() / _FILE


def _keep_aside(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.replace(file.with_name("settings.damaged.json"))


def _read(data: Mapping[str, object]) -> Settings:
    default = Settings()
    language, theme, user = data.get("ui_language"), data.get("theme"), data.get("user")
    recent, layout = data.get("recent"), data.get("layout")
    return Settings(
        ui_language=language if isinstance(language, str) and language in UI_LANGUAGES else None,
        theme=theme if isinstance(theme, str) and theme in THEMES else default.theme,
        user=user if isinstance(user, str) and user.strip() else default.user,
        recent=tuple(item for item in recent if isinstance(item, str))
        if isinstance(recent, list)
        else (),
        layout={key: text for key, text in layout.items() if isinstance(text, str)}
        if isinstance(layout, dict)
        else {},
    )
