"""A process killed in the middle of writes loses nothing that it acknowledged."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing_app.session import Session
from tests.session.helpers import new_session

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from pathlib import Path
from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Value
from briefing_app.session import Session

session = Session.open(Path(sys.argv[1]), user="Writer", must_write=True)
n = 0
while True:
    n += 1
    fact = session.facts.add(FactKind.TEXT, {"nl": f"Feit {n} " + "woord " * 200})
    session.facts.add_value(fact, Value(texts={"nl": f"tekst {n}"}))
    if n % 3 == 0:
        session.undo()
        session.redo()
    print(fact, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 2, 3, 5, 8, 13, 21, 34, 40, 55])
def test_killed_writer_loses_nothing_acknowledged(tmp_path: Path, acknowledged: int) -> None:
    session = new_session(tmp_path)
    session.close(backup=False)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(session.path)], stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        seen = [int(writer.stdout.readline()) for _ in range(acknowledged)]
        writer.send_signal(signal.SIGKILL)
        seen += [int(line) for line in writer.stdout if line.endswith(b"\n")]
        assert writer.wait() == -signal.SIGKILL
    with Session.open(session.path, user="Ann") as again:
        assert not again.read_only
        facts = {fact.id: fact for fact in again.facts.all()}
        assert all(facts[row].values for row in seen)
        assert again.verify() == []
