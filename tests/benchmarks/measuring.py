"""Measuring fairly on a machine that does other things too.

Cases take turns, so that a slow minute slows all of them, and medians are compared, never single
runs.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


@dataclass(frozen=True)
class Line:
    """A line of the table: what was measured, the result, and what the project aims for."""

    what: str
    result: str
    aim: str = ""
    reached: bool | None = None


def interleave(cases: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """Run each case once a round and return its results; a first round is not counted."""
    results: dict[str, list[float]] = {name: [] for name in cases}
    for turn in range(rounds + 1):
        for name, case in cases.items():
            result = case()
            if turn:
                results[name].append(result)
    return results


def seconds(action: Callable[[], object]) -> float:
    """Return how long an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def worked(action: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of processor that an action takes, and those of the clock.

    The first are its own; on a machine with other work the second are not.
    """
    start, work = time.perf_counter(), time.process_time()
    action()
    return time.process_time() - work, time.perf_counter() - start


def percentile(numbers: Sequence[float], percent: int) -> float:
    """Return the percentile of at least two numbers."""
    return statistics.quantiles(numbers, n=100, method="inclusive")[percent - 1]


def milliseconds(number: float) -> str:
    """Write seconds as milliseconds."""
    decimals = 0 if number >= 0.1 else 1 if number >= 0.01 else 3
    return f"{number * 1000:.{decimals}f} ms"


def ratio_line(what: str, ours: float, theirs: float, *, aim: float, unit: str = "") -> Line:
    """Return the line of a ratio of two times in seconds."""
    ratio = ours / theirs
    shown = f"{ratio:.2f} x  ({milliseconds(ours)} / {milliseconds(theirs)}{unit})"
    return Line(what, shown, f"<= {aim:g} x", ratio <= aim)


def time_line(what: str, ours: float, *, aim: float | None = None) -> Line:
    """Return the line of a time in seconds, with or without an aim."""
    if aim is None:
        return Line(what, milliseconds(ours))
    return Line(what, milliseconds(ours), f"<= {aim * 1000:g} ms", ours <= aim)


def table(lines: Sequence[Line]) -> str:
    """Return the lines under each other, with a sign and a word for what was reached."""
    words = {None: "", True: "reached", False: "NOT reached"}
    wide = [max(len(line.what) for line in lines), max(len(line.result) for line in lines)]
    return "\n".join(
        f"{line.what:<{wide[0]}}  {line.result:<{wide[1]}}  {line.aim:<10} {words[line.reached]}"
        for line in lines
    )
