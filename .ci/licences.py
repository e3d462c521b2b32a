"""Gather the licences of everything that the built program carries along.

The program contains other people's work; their licences ask that the text goes with it.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors|ofl)([.-].*)?", re.IGNORECASE)


def carried(name: str) -> list[Distribution]:
    """Return a distribution's dependencies, theirs included, that this system needs."""
    found: dict[str, Distribution] = {}
    tools = {"pip"}  # asked for by a command line of a library, which the program lacks
    waiting = [name]
    while waiting:
        key = canonicalize_name(waiting.pop())
        if key in found or key in tools:
            continue
        try:
            found[key] = distribution(key)
        except PackageNotFoundError:  # another system's dependency
            continue
        requirements = map(Requirement, found[key].requires or [])
        waiting += [
            requirement.name
            for requirement in requirements
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        ]
    del found[canonicalize_name(name)]
    return [found[key] for key in sorted(found)]


def licence_files(name: str) -> Iterator[tuple[str, str]]:
    """Yield each licence file, with the folder in the program that it goes to."""
    for one in carried(name):
        folder = PurePosixPath("licences", canonicalize_name(one.metadata["Name"]))
        for file in one.files or []:
            if _LICENCE.fullmatch(file.name) or "licenses" in file.parts:
                # The first part is the distribution's own folder; below it names repeat.
                yield str(one.locate_file(file)), str(folder.joinpath(*file.parent.parts[1:]))
