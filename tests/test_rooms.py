"""The house's own rules: who imports whom, how long things are, what a committed file may name."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest
from importlinter.api import read_configuration
from importlinter.application.use_cases import lint_imports

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "briefing_app").rglob("*.py")) + sorted((ROOT / ".ci").glob("*.py"))
FILE_LINES, FUNCTION_LINES, CLASS_LINES = 400, 50, 250

# Each spelled with a class of one letter, so that this file does not find itself.
MACHINE_PATHS = re.compile(r"/[w]ork/|/[r]oot/|/[h]ome/[a-z]|/[t]mp/")
ADDRESS = re.compile(r"https?:|file:|--(extra-)?index-url|--find-links|@ ")


def committed_files() -> list[Path]:
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines_of(node: ast.AST) -> int:
    return (getattr(node, "end_lineno", None) or 0) - getattr(node, "lineno", 0) + 1


def test_no_room_imports_upward_or_sideways(capsys: pytest.CaptureFixture[str]) -> None:
    configuration = str(ROOT / "pyproject.toml")

    assert len(read_configuration(configuration)["contracts_options"]) >= 6
    kept = lint_imports(config_filename=configuration, cache_dir=None, no_logo=True)

    assert kept, capsys.readouterr().out


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_is_documented_and_short(path: Path) -> None:
    source = path.read_text("utf-8")
    tree = ast.parse(source)

    assert len(source.splitlines()) <= FILE_LINES
    assert not source or ast.get_docstring(tree)
    assert "To be written" not in source
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    long = [
        f"{node.name} is {lines_of(node)} lines"
        for node in ast.walk(tree)
        if (isinstance(node, functions) and lines_of(node) > FUNCTION_LINES)
        or (isinstance(node, ast.ClassDef) and lines_of(node) > CLASS_LINES)
    ]
    assert long == []


def test_lock_file_names_no_address_and_hashes_everything() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", lock.strip())

    assert not ADDRESS.search(lock)
    assert len(entries) > 30
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_lock_file_pins_every_dependency_of_the_project() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pinned = set(re.findall(r"^([a-z0-9.-]+)==", lock, re.MULTILINE))
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    sections = project[project.index("dependencies = [") : project.index("[tool.hatch")]
    wanted = set(re.findall(r'^ +"([a-z0-9-]+)', sections, re.MULTILINE))

    assert len(wanted) > 20
    assert wanted - pinned == set()


def test_no_committed_file_names_a_machine() -> None:
    found = []
    for path in committed_files():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{name_of(path)}: {match[0]}" for match in MACHINE_PATHS.finditer(text)]
    assert found == []


def test_nothing_made_is_committed() -> None:
    made = [path for path in committed_files() if path.suffix in {".mo", ".ttf", ".dossier"}]
    assert [name_of(path) for path in made if "tests/data" not in name_of(path)] == []


def test_the_map_names_only_places_that_there_are() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = set(re.findall(r"`([\w./-]+(?:/|\.py|\.spec|\.toml|\.po))`", text))
    later = {
        "checks/",
        "out/",
        "tests/data/",
        "utils.py",
        "translations/LANGUAGE/LC_MESSAGES/briefing_app.po",
    }
    files = {name_of(path) for path in committed_files()}

    def is_there(name: str) -> bool:
        return any(
            f"/{name}" in f"/{file}" if name.endswith("/") else f"/{file}".endswith(f"/{name}")
            for file in files
        )

    assert len(named) > 30
    assert sorted(name for name in named - later if not is_there(name)) == []
