from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType


@pytest.fixture
def libraries(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("system_libraries")


def refuse(packages: Sequence[str]) -> None:
    pytest.fail(f"nobody asked to install {packages}")


def test_nothing_is_said_when_nothing_is_missing(libraries: ModuleType) -> None:
    given = libraries.provide("test", present=lambda _: True, can_install=True, install=refuse)

    assert given == (0, "")


def test_root_on_debian_gets_exactly_what_is_missing(libraries: ModuleType) -> None:
    installed: list[str] = []
    lacking = {"libegl1", "xvfb"}

    status, sentence = libraries.provide(
        "test",
        present=lambda need: need.package not in lacking - set(installed),
        can_install=True,
        install=installed.extend,
    )

    assert (status, installed) == (0, ["libegl1", "xvfb"])
    assert "libegl1, xvfb" in sentence


def test_installation_that_helps_nothing_fails(libraries: ModuleType) -> None:
    status, sentence = libraries.provide(
        "test",
        present=lambda need: need.package != "xvfb",
        can_install=True,
        install=[].extend,
    )

    assert status == 1
    assert "xvfb cannot be used" in sentence


def test_others_are_told_the_exact_command(libraries: ModuleType) -> None:
    status, sentence = libraries.provide(
        "window",
        present=lambda need: need.package != "libxcb-cursor0",
        can_install=False,
        install=refuse,
    )

    assert status == 1
    assert "apt-get install --no-install-recommends libxcb-cursor0\n" in sentence


def test_failed_installation_is_told_and_fails(libraries: ModuleType) -> None:
    def fail(packages: Sequence[str]) -> None:
        raise subprocess.CalledProcessError(100, ["apt-get", *packages])

    status, sentence = libraries.provide(
        "build", present=lambda _: False, can_install=True, install=fail
    )

    assert status == 1
    assert "apt-get" in sentence


def test_window_alone_asks_for_no_virtual_screen(libraries: ModuleType) -> None:
    _, sentence = libraries.provide(
        "window", present=lambda _: False, can_install=False, install=refuse
    )

    assert "libxcb-cursor0" in sentence
    assert "xvfb" not in sentence


@pytest.mark.parametrize(
    ("need", "there"),
    [
        ({"library": "libc.so.6"}, True),
        ({"library": "libnobody-has-this.so.1"}, False),
        ({"program": "sh"}, True),
        ({"program": "nobody-has-this"}, False),
        ({"module": "json"}, True),
        ({"module": "nobody_has_this"}, False),
    ],
)
def test_a_need_is_looked_for_in_this_system(
    libraries: ModuleType, need: dict[str, str], there: bool
) -> None:
    assert libraries.is_there(libraries.Need("any", **need)) is there
