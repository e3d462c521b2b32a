"""How well the candidates of annotated texts are found: by overlap and value, not by bounds."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from briefing_app.intake.candidates import candidate_data, candidates

KNOWN = Path(__file__).parent.parent / "data" / "intake" / "known"
_TOLERANCE = Decimal("0.005")

Fact = dict[str, Any]


@dataclass
class Score:
    """What was found and what was right, with every miss and every wrong candidate."""

    expected: int = 0
    found: int = 0
    given: int = 0
    right: int = 0
    exact: int = 0
    misses: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    flaws: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0


def score(folder: Path, kinds: frozenset[str] | None = None) -> Score:
    """Score the texts of a folder, for some kinds only when asked."""
    total = Score()
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text("utf-8"))
        _score_text(total, path.stem, data, kinds)
    return total


def _score_text(total: Score, name: str, data: Fact, kinds: frozenset[str] | None) -> None:
    text = data["text"]
    given: list[Fact] = [candidate_data(one) for one in candidates(text, data["language"])]
    expected: list[Fact] = [one for one in data["expected"] if not kinds or one["kind"] in kinds]
    given = [one for one in given if not kinds or one["kind"] in kinds]
    taken: set[int] = set()
    for fact in expected:
        match = next(
            (
                index
                for index, one in enumerate(given)
                if index not in taken and overlaps(fact, one) and agrees(fact, one)
            ),
            None,
        )
        if match is not None:
            taken.add(match)
            flaws = flaws_of(fact, given[match])
            total.flaws += [f"{name}: {flaw} {fact['text'][:60]!r}" for flaw in flaws]
        if fact.get("optional"):
            continue
        total.expected += 1
        if match is None:
            near = [shown(one) for one in given if overlaps(fact, one)]
            total.misses.append(f"{name}: {shown(fact)} instead {near}")
        else:
            total.found += 1
            total.given += 1
            total.right += 1
            total.exact += not flaws
    for index, one in enumerate(given):
        if index in taken or _is_optional(one, data["expected"]):
            continue
        total.given += 1
        total.wrong.append(f"{name}: {shown(one)} in {one['sentence'][:120]!r}")


def _is_optional(one: Fact, expected: list[Fact]) -> bool:
    return any(fact.get("optional") and overlaps(fact, one) for fact in expected)


def overlaps(left: Fact, right: Fact) -> bool:
    return bool(left["start"] < right["end"] and right["start"] < left["end"])


def agrees(fact: Fact, one: Fact) -> bool:
    """Tell whether kind and value are right; the currency belongs to the value."""
    if fact["kind"] != one["kind"]:
        return False
    if fact["kind"] == "quote":
        length = min(fact["end"], one["end"]) - max(fact["start"], one["start"])
        return bool(length >= 0.8 * (fact["end"] - fact["start"]))
    if fact["kind"] == "date":
        return bool(fact["value"] == one.get("value"))
    if fact["kind"] == "amount" and fact.get("currency") != one.get("currency"):
        return False
    return all(_same(fact.get(name), one.get(name)) for name in ("value", "low", "high"))


def _same(left: str | None, right: str | None) -> bool:
    if left is None or right is None:
        return left is right
    return abs(Decimal(left) - Decimal(right)) <= _TOLERANCE


def flaws_of(fact: Fact, one: Fact) -> list[str]:
    """Return what is wrong beside the value: unit, qualifier, marks, speaker."""
    flaws = []
    if fact["kind"] != "quote" and fact.get("qualifier", "exactly") != one.get("qualifier"):
        flaws.append(f"qualifier {one.get('qualifier')} not {fact.get('qualifier')}")
    unit = fact.get("unit", "")
    if unit and unit.lower() not in str(one.get("unit", "")).lower():
        flaws.append(f"unit {one.get('unit')!r} not {unit!r}")
    if list(fact.get("citations", [])) != one["citations"]:
        flaws.append(f"marks {one['citations']} not {fact.get('citations')}")
    speaker, said = str(fact.get("speaker") or ""), str(one.get("speaker", ""))
    if speaker and not (said and (speaker in said or said in speaker)):
        flaws.append(f"speaker {said!r} not {speaker!r}")
    return flaws


def shown(one: Fact) -> str:
    value = one.get("value") or f"{one.get('low')}..{one.get('high')}"
    return (
        f"{one['kind']} {value} {one.get('currency') or one.get('unit') or ''} {one['text'][:50]!r}"
    )


def main(folder: Path) -> None:
    total = score(folder)
    for title, rows in (
        ("missed", total.misses),
        ("wrong", total.wrong),
        ("beside the value", total.flaws),
    ):
        print(f"{title}:", *rows, sep="\n  ")
    print(
        f"found {total.found}/{total.expected} = {total.recall:.3f}, "
        f"right {total.right}/{total.given} = {total.precision:.3f}, "
        f"without any flaw {total.exact}/{total.found}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else KNOWN)
