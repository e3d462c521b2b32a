"""What holds for every test: folders of its own, no window on a screen, no unexpected warning."""

from __future__ import annotations

import gc
import logging
import os
import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_finish() -> None:
    """Take what lives on, thousands of tests and their modules, out of the collector's sight."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_user_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(record)


@pytest.fixture(autouse=True)
def fail_on_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs at WARNING or above, unless it asks for ``caplog``."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if collector.seen and "caplog" not in request.fixturenames:
        pytest.fail("\n".join(record.getMessage() for record in collector.seen))


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample dossier, made once; copy it before writing in it."""
    from briefing_app.session.sample import create_sample

    path = tmp_path_factory.mktemp("sample") / "sample.dossier"
    create_sample(path).close(backup=False)  # this early, it would go to the tester's own folder
    return path


@pytest.fixture(scope="session")
def edition_file(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with an edition of its speech, not sent; copy it before writing in it."""
    from briefing_app.session import Session
    from tests.editions import freeze

    path = tmp_path_factory.mktemp("edition") / "sample.dossier"
    shutil.copyfile(sample_file, path)
    session = Session.open(path, user="Ann", must_write=True)
    freeze(session)
    session.close(backup=False)
    return path
