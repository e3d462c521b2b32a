from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from briefing_app.session.session import Session
from tests.organisation import samples
from tests.pdf.reading import text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]


@pytest.fixture
def grown(sample: Path) -> tuple[Path, str, str, str]:
    """A sample of long ago with a title changed ten days after: file, fact's key, two days."""
    with Session.open(sample, user="Ann", read_only=True) as session:
        made = max(entry.at for entry in session.history.recent(1_000_000))
    later = made + dt.timedelta(days=10)
    with Session.open(sample, user="Ann", must_write=True, clock=lambda: later) as session:
        fact = session.facts.all()[0]
        session.facts.write(fact.id, "title", "nl", "Een andere titel")
        passage = next(
            passage
            for section in session.briefings.all()[0].sections
            for passage in section.passages
            if passage.text("nl")
        )
        session.briefings.write_passage(passage.id, "nl", "Een andere zin.")
    days = (made.astimezone().date().isoformat(), later.astimezone().date().isoformat())
    return sample, fact.key, *days


def test_shows_facts_and_texts_of_a_day(
    command: Command, grown: tuple[Path, str, str, str]
) -> None:
    file, key, first, last = grown
    titles = []
    for day in (first, last):
        data = command("as-of", file, day, "--json").data
        assert data["date"] == day
        assert data["briefings"][0]["sections"]
        titles.append(next(f for f in data["facts"] if f["key"] == key)["title"]["nl"])
    assert titles[0] != "Een andere titel" == titles[1]


def test_files_that_were_taken_out_since_are_said(
    command: Command, grown: tuple[Path, str, str, str], tmp_path: Path
) -> None:
    file, _, first, last = grown
    day = dt.datetime.fromisoformat(first).astimezone()
    with Session.open(file, user="Ann", must_write=True, clock=lambda: day) as session:
        session.organisation.set_logo("oud.svg", samples.SVG)
        session.organisation.set_logo("nieuw.png", samples.png())
        session.send_copy(tmp_path / "copy.dossier")
    outcome = command("as-of", tmp_path / "copy.dossier", last, "--json")
    assert outcome.data["lost_files"] == ["oud.svg"]
    assert "taken out since: oud.svg." in outcome.err
    assert command("as-of", file, last, "--json").data["lost_files"] == []


def test_tells_what_changed_between_two_days(
    command: Command, grown: tuple[Path, str, str, str]
) -> None:
    file, key, first, last = grown
    data = command("as-of", file, first, "--until", last, "--json").data
    (fact,) = data["facts"]
    assert (fact["key"], fact["change"], fact["holds_otherwise"]) == (key, "changed", False)
    (written,) = data["texts"]
    assert (written["language"], written["after"]) == ("nl", "Een andere zin.")
    plain = command("as-of", file, first, "--until", last).out
    assert "+\t" + written["briefing"] + "\tnl\tEen andere zin." in plain


def test_one_briefing_is_written_with_its_texts(
    command: Command, grown: tuple[Path, str, str, str]
) -> None:
    file, _, _, last = grown
    with Session.open(file, user="B", read_only=True) as session:
        one, other = session.briefings.all()[:2]
    whole = command("as-of", file, last, one.key).out
    assert "Een andere zin." in whole
    assert "{{fact:" not in whole  # facts read as they did
    assert re.search(r"^Section 6, passage 2\t(nl|fr|en)\t", whole, re.MULTILINE)
    assert not any(
        passage.uuid in whole for section in one.sections for passage in section.passages
    )
    assert "Een andere zin." not in command("as-of", file, last, other.key).out
    assert [
        b["key"] for b in command("as-of", file, last, one.key, "--json").data["briefings"]
    ] == [one.key]


def test_nothing_changed_is_said(command: Command, grown: tuple[Path, str, str, str]) -> None:
    file, _, first, _ = grown
    outcome = command("as-of", file, first, "--until", first)
    assert outcome.status == 0
    assert "Nothing changed" in outcome.out + outcome.err


def test_days_in_the_wrong_order_are_refused(
    command: Command, grown: tuple[Path, str, str, str]
) -> None:
    file, _, first, last = grown
    outcome = command("as-of", file, last, "--until", first)
    assert outcome.status == 2
    assert "before the first" in outcome.err


@pytest.mark.parametrize(
    "day", ["yesterday", "2026-02-30", "9999-12-31", "1900-01-01", "2100-01-01"]
)
def test_a_day_that_cannot_be_shown_is_refused(command: Command, sample: Path, day: str) -> None:
    outcome = command("as-of", sample, day)
    assert outcome.status != 0
    assert outcome.err.strip()
    assert "Traceback" not in outcome.err


def test_briefing_of_a_day_is_written_as_a_draft(
    command: Command, grown: tuple[Path, str, str, str], tmp_path: Path
) -> None:
    file, _, first, last = grown
    said = []
    for day in (first, last):
        target = tmp_path / f"{day}.pdf"
        assert command("as-of", file, day, "-o", target).status == 0
        said.append(" ".join(text(target.read_bytes()).split()))
        assert command("as-of", file, day, "-o", target).status == 2
    assert "Een andere zin." not in said[0]
    assert "Een andere zin." in said[1]
    assert all("CONCEPT" in each for each in said)
