"""Since when something has held, compared with the whole dossier as it was at each step."""

from __future__ import annotations

import contextlib
import datetime as dt
import random
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.told import Aftermath, holds_alike
from briefing_app.errors import UserError
from briefing_app.session import Session
from briefing_app.session.as_known import as_known, knowledge
from briefing_app.store.connection import connect
from briefing_app.store.past import known_since
from tests.session.helpers import NOON, counted_uuids
from tests.session.test_undo import Walker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KINDS = (Aftermath.CHANGED, Aftermath.DISPUTED)


class Minutes:
    """A clock that goes on by a minute whenever it is asked."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> dt.datetime:
        self.now += dt.timedelta(minutes=1)
        return self.now


@pytest.mark.parametrize("seed", range(4))
def test_moment_is_that_of_the_step_that_made_it_so(tmp_path: Path, seed: int) -> None:
    choice = random.Random(seed)  # noqa: S311 - a walk that is the same in every run
    session = Session.create(
        tmp_path / "a.dossier", user="Ann", title={"nl": "Proef"}, clock=Minutes(),
        new_uuid=counted_uuids(),
    )  # fmt: skip
    walker = Walker(session, choice, lambda: choice.choice(["", "œuvre", "é"]))
    about_facts = (
        walker.add_fact, walker.add_value, walker.add_value, walker.change_value,
        walker.remove_value, walker.decide, walker.withdraw, walker.source, walker.remove_source,
        walker.remove_fact, walker.write_fact, walker.unit, lambda: session.undo(),
    )  # fmt: skip
    for _ in range(6):
        walker.add_fact()
    for _ in range(60):
        _try(choice.choice(about_facts))
    now = knowledge(session)
    moments = sorted({entry.at for entry in session.history.recent(100_000)})[1:]
    earlier = []
    for moment in moments:
        with as_known(session, moment) as then:
            earlier.append((moment, knowledge(then)))
    uuids = {uuid for _, known in earlier for uuid in known.facts} | now.facts.keys()
    asked = [(uuid, kind) for uuid in uuids for kind in KINDS]
    with contextlib.closing(connect(session.path, read_only=True)) as db:
        found = known_since(db, asked)
    for uuid, kind in asked:
        here = now.facts.get(uuid), now.sources
        changed = [
            moment
            for moment, known in earlier
            if not holds_alike(kind, here, (known.facts.get(uuid), known.sources))
        ]
        assert found.get((uuid, kind)) == (changed[-1] if changed else None)
    session.close(backup=False)


def _try(verb: Callable[[], object]) -> None:
    with contextlib.suppress(UserError):  # a refusal changes nothing
        verb()
