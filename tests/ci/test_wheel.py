"""The wheel carries what the application needs, and runs without the repository."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    command += ["--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_wheel_carries_catalogs_typefaces_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    for language in ("nl", "fr", "en"):
        assert f"briefing_app/translations/{language}/LC_MESSAGES/briefing_app.mo" in names
    for weight in (400, 600, 700):
        assert f"briefing_app/resources/fonts/BriefingSans-{weight}i.ttf" in names
    assert "briefing_app/resources/fonts/OFL.txt" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if "screenshot" in name or name.startswith("tests")]


def test_unpacked_wheel_makes_and_exports_the_sample(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(place)
    environment = {**os.environ, "PYTHONPATH": str(place), "LANG": "C"}

    def run(*arguments: str) -> str:
        return subprocess.run(
            [sys.executable, *arguments],
            check=True,
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
        ).stdout

    where = run("-c", "import briefing_app; print(briefing_app.__file__)")
    assert Path(where.strip()).is_relative_to(place)
    assert "self-test" in run("-m", "briefing_app", "--help")
    run("-m", "briefing_app", "sample", "a.dossier")
    run("-m", "briefing_app", "export", "a.dossier", "-o", "a.pdf", "--by", "A")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
