"""Word search over 100,000 facts, against the bare query of SQLite's full-text search.

The facts are made of words of different frequency, so that queries find few and many.
"""

from __future__ import annotations

import itertools
import random
import sqlite3
import statistics
import time
from functools import partial
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.errors import Message, message
from briefing_app.session.session import Session
from tests.benchmarks.measuring import Line, percentile, ratio_line, seconds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FACTS = 100_000
QUERIES = 300
REPEATS = 5
AIM = 2.0
LIMIT = 50
_BARE = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?"
_SYLLABLES = (
    "ba",
    "der",
    "fin",
    "gro",
    "ka",
    "lin",
    "mo",
    "nij",
    "per",
    "ron",
    "sta",
    "ver",
    "wij",
)
_WORDS = ["".join(parts) for parts in itertools.product(_SYLLABLES, repeat=4)][:20_000]


def measure(folder: Path) -> list[Line]:
    """Make the dossier and compare; making it is told too."""
    path = folder / "large.dossier"
    start = time.perf_counter()
    _make(path)
    made = time.perf_counter() - start
    session = Session.open(path, user="bench", read_only=True)
    bare = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    ours, theirs = _compare(session, bare)
    bare.close()
    session.close()
    return [
        Line(f"making {FACTS:,} facts through the session", f"{made:.0f} s"),
        ratio_line(
            f"search over {FACTS:,} facts against the bare query, median",
            statistics.median(ours),
            statistics.median(theirs),
            aim=AIM,
        ),
        ratio_line(
            f"search over {FACTS:,} facts against the bare query, 95th percentile",
            percentile(ours, 95),
            percentile(theirs, 95),
            aim=AIM,
        ),
    ]


def _make(path: Path) -> None:
    """Fill a dossier in one step."""
    drawn = iter(_draw(1, FACTS * 6))
    session = Session.create(path, user="bench", title={"nl": "Groot"})
    with session.step(Message(message("New fact"))):
        for number in range(FACTS):
            title = " ".join(next(drawn) for _ in range(6))
            session.facts.add(FactKind.TEXT, {"nl": title}, key=f"feit-{number}")
    session.close(backup=False)


def _draw(seed: int, number: int) -> list[str]:
    """Return words as texts have them: a few common, most rare; people search for such too."""
    words = random.Random(0).sample(_WORDS, len(_WORDS))  # noqa: S311  (the same each time)
    weights = [1 / (rank + 1) for rank in range(len(words))]
    return random.Random(seed).choices(words, weights, k=number)  # noqa: S311


def _compare(session: Session, bare: sqlite3.Connection) -> tuple[list[float], list[float]]:
    """Run the same words through both, in turns; ours first and theirs first by turns too."""
    drawn = iter(_draw(2, 2 * QUERIES))
    ours: list[float] = []
    theirs: list[float] = []
    for turn in range(QUERIES):
        words = " ".join(next(drawn) for _ in range(turn % 2 + 1))
        expression = " ".join(f'"{word}"*' for word in words.split())
        cases: list[tuple[list[float], Callable[[], object]]] = [
            (ours, partial(session.search, words, limit=LIMIT)),
            (theirs, partial(_search_bare, bare, expression)),
        ]
        for times, query in cases if turn % 4 < 2 else reversed(cases):
            # The best of some: what varies is then the query, not what else the machine does.
            times.append(min(seconds(query) for _ in range(REPEATS)))
    return ours, theirs


def _search_bare(bare: sqlite3.Connection, expression: str) -> list[tuple[int]]:
    return bare.execute(_BARE, (expression, LIMIT)).fetchall()
