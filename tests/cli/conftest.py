"""A sub-command run in this process, and a sample dossier of one's own."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing_app.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class Outcome:
    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


@dataclass
class Windows:
    """Stands for the window: notes what it was asked to open."""

    opened: list[tuple[Path | None, str | None]] = field(default_factory=list)
    tried: list[Path] = field(default_factory=list)

    def open(self, file: Path | None, language: str | None) -> int:
        self.opened.append((file, language))
        return 0


@pytest.fixture
def windows() -> Windows:
    return Windows()


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, windows: Windows
) -> Callable[..., Outcome]:
    """Run a command line in English and return what came of it."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def call(*arguments: str | Path) -> Outcome:
        capsys.readouterr()
        status = run(
            [str(argument) for argument in arguments],
            open_window=windows.open,
            try_window=windows.tried.append,
        )
        return Outcome(status, *capsys.readouterr())

    return call


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(sample_file, tmp_path / "sample.dossier"))
