from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app import paths
from briefing_app import settings as module
from briefing_app.settings import Settings, load_settings, save_settings, system_language

_FILE = "settings.json"


def _write(text: str) -> None:
    folder = paths.user_config()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _FILE).write_text(text, encoding="utf-8")


def test_first_start_has_defaults() -> None:
    assert load_settings() == Settings()


def test_saved_settings_come_back() -> None:
    kept = Settings(
        ui_language="fr",
        theme="dark",
        user="Zoë 🙂",
        recent=("/a/b.dossier", "C:\\x.dossier"),
        layout={"table-facts": "AAAA"},
    )
    save_settings(kept)
    assert load_settings() == kept


@pytest.mark.parametrize("damaged", ["", "{", "[]", "null", '"text"', "\x00\x01", "[" * 100_000])
def test_damaged_file_is_kept_aside_and_defaults_hold(damaged: str) -> None:
    _write(damaged)
    assert load_settings() == Settings()
    assert not (paths.user_config() / _FILE).exists()
    assert (paths.user_config() / "settings.damaged.json").read_text("utf-8") == damaged


def test_file_that_is_not_utf8_is_kept_aside() -> None:
    paths.user_config().mkdir(parents=True)
    (paths.user_config() / _FILE).write_bytes(b"\xff\xfe\x00")
    assert load_settings() == Settings()
    assert (paths.user_config() / "settings.damaged.json").exists()


def test_single_bad_field_does_not_cost_the_others() -> None:
    data = {"ui_language": ["nl"], "theme": "pink", "user": 3, "recent": "x", "layout": [1]}
    _write(json.dumps({**data, "unknown": True}))
    assert load_settings() == Settings()
    _write(json.dumps({**data, "theme": "dark", "recent": ["/a", 2, "/b"]}))
    assert load_settings() == Settings(theme="dark", recent=("/a", "/b"))


@given(
    data=st.dictionaries(
        st.sampled_from(["ui_language", "theme", "user", "recent", "layout"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
            max_leaves=4,
        ),
    )
)
@settings(deadline=None)
def test_whatever_a_field_holds_loads(data: dict[str, object]) -> None:
    found = module._read(data)
    assert found.theme in module.THEMES
    assert found.ui_language in (None, *module.UI_LANGUAGES)
    assert all(isinstance(path, str) for path in found.recent)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "fr_FR"}, "fr"),
        ({"LANGUAGE": "fr:en", "LANG": "nl_NL.UTF-8"}, "fr"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "nl_NL"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_system_language_is_read_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert system_language() == language
