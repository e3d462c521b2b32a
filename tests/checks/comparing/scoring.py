"""Scores of comparing on pairs of passages: false alarms, and seeded differences that it found."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.comparing import compare

if TYPE_CHECKING:
    from briefing_app.checks.comparing.difference import Difference

KNOWN = Path(__file__).resolve().parents[2] / "data" / "comparing" / "known"


@dataclass
class Score:
    """Counts of pairs that mean the same and of pairs with one difference; what went wrong."""

    equal: int = 0
    alarms: list[str] = field(default_factory=list)
    seeded: int = 0
    missed: list[str] = field(default_factory=list)
    crowded: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


def score(folder: Path) -> Score:
    """Compare every pair of a folder."""
    result = Score()
    for path in sorted(folder.glob("*.json")):
        pair = json.loads(path.read_text("utf-8"))
        found = compare(pair["left"], pair["right"], pair["from"], pair["to"])
        told = [_told(one) for one in found]
        if not pair["differs"]:
            result.equal += 1
            if found:
                result.alarms.append(f"{path.stem}: {told}")
            continue
        result.seeded += 1
        seed = pair["differs"][0]
        if not found:
            result.missed.append(f"{path.stem}: {seed}")
        elif not any(_is_at(one, seed) for one in told):
            result.elsewhere.append(f"{path.stem}: {told} for {seed}")
        if len(found) > 1:
            result.crowded.append(f"{path.stem}: {told} for {seed}")
    return result


def _told(one: Difference) -> tuple[str, str | None, str | None]:
    return (
        str(one.kind),
        one.left.text if one.left else None,
        one.right.text if one.right else None,
    )


def _is_at(told: tuple[str, str | None, str | None], seed: dict[str, str | None]) -> bool:
    """Tell whether a finding shows the words of a seeded difference, or a part of them."""
    for words, seeded in ((told[1], seed["left"]), (told[2], seed["right"])):
        if words and seeded and (words in seeded or seeded in words):
            return True
    return False


if __name__ == "__main__":
    got = score(Path(sys.argv[1]) if len(sys.argv) > 1 else KNOWN)
    print(f"{got.equal} equal pairs, {len(got.alarms)} false alarms")
    print(f"{got.seeded} seeded pairs, {len(got.missed)} missed, {len(got.elsewhere)} elsewhere")
    print(f"{len(got.crowded)} with more than one finding")
    print(*got.alarms, *got.missed, *got.elsewhere, *got.crowded, sep="\n")
