"""What an edit reads before a preview is made, in a dossier of a thousand facts.

This happens on the thread of the window, at each pause of typing.
"""

from __future__ import annotations

import shutil
import statistics
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Measure, Value
from briefing_app.errors import Message
from briefing_app.session.session import Session
from tests.benchmarks.measuring import seconds, time_line

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.measuring import Line

FACTS = 1000
ROUNDS = 15
AIM = 0.01


def measure(sample: Path) -> list[Line]:
    """Measure on a copy of the sample, with facts that its briefings do not state."""
    copy = sample.with_name("thousand.dossier")
    shutil.copy(sample, copy)
    with Session.open(copy, user="benchmark") as session:
        with session.step(Message("A thousand facts")):
            for number in range(FACTS):
                row = session.facts.add(FactKind.AMOUNT, {"nl": f"Bedrag {number}"})
                measure_ = Measure(kind=FactKind.AMOUNT, low=Decimal(1000 + number), currency="EUR")
                session.facts.add_value(row, Value(measure=measure_))
        note = session.briefings.by_key("note")
        passage = next(p for each in note.sections for p in each.passages if p.text("nl"))
        session.snapshot(note.id)
        times = []
        for turn in range(ROUNDS):
            session.briefings.write_passage(passage.id, "nl", f"{passage.text('nl')} {turn}")
            times.append(seconds(partial(session.snapshot, note.id)))
    what = f"snapshot of a note after an edit, {FACTS:,} facts in the dossier"
    return [time_line(what, statistics.median(times), aim=AIM)]
