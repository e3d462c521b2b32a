"""What one press makes of a finding: it is gone, and undo brings everything back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind, Disclosure, FactKind
from briefing_app.domain.fact import Value
from briefing_app.errors import UserError
from briefing_app.publish import Options, publish
from tests.session.dumping import dump

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.finding import Finding
    from briefing_app.session import Session

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
QUOTE = "Zo krijgen wij weer grip op onze eigen toekomst"


def note(session: Session, *, level: int = 1) -> tuple[int, int]:
    briefing = session.briefings.add(
        BriefingKind.NOTE, {"nl": "Nota", "fr": "Note"}, languages=("nl", "fr")
    )
    section = session.briefings.add_section(briefing, {"nl": "Kop", "fr": "Titre"}, level=level)
    return briefing, section


def says(session: Session, nl: str, fr: str = "Texte.") -> int:
    briefing, section = note(session)
    session.briefings.add_passage(section, texts={"nl": nl, "fr": fr})
    return briefing


def translated(session: Session) -> int:
    briefing, section = note(session)
    row = session.briefings.add_passage(section, texts={"nl": "Oud.", "fr": "Ancien."})
    session.briefings.write_passage(row, "nl", "Nieuw.")
    return briefing


def withheld(session: Session) -> int:
    fact = session.facts.add(FactKind.TEXT, {"nl": "Geheim"}, key="secret")
    session.facts.add_value(fact, Value(texts={"nl": "hush", "fr": "chut"}))
    session.facts.change(fact, disclosure=Disclosure.INTERNAL)
    return says(session, "Het is {{fact:secret}}.", "C’est {{fact:secret}}.")


def skipping(session: Session) -> int:
    briefing, section = note(session, level=3)
    session.briefings.add_passage(section, texts={"nl": "a", "fr": "b"})
    return briefing


def empty_section(session: Session) -> int:
    briefing = says(session, "Tekst.")
    section = session.briefings.add_section(briefing, {"nl": "Leeg", "fr": "Vide"})
    session.briefings.add_passage(section)
    return briefing


def empty_passage(session: Session) -> int:
    briefing, section = note(session)
    session.briefings.add_passage(section, texts={"nl": "a", "fr": "b"})
    session.briefings.add_passage(section)
    return briefing


def embargoed(session: Session) -> int:
    briefing = says(session, "Tekst.")
    passed = NOW - dt.timedelta(hours=1)
    session.briefings.change(briefing, embargo=passed, embargo_zone="Europe/Paris")
    return briefing


def quoting(session: Session) -> int:
    fact = session.facts.add(FactKind.QUOTATION, {"nl": "Gezegd"}, key="said")
    session.facts.add_value(fact, Value(texts={"nl": QUOTE}, original_language="nl"))
    return says(session, f"Hij zei: “{QUOTE.replace('weer', 'nu')}”.")


TABLE: dict[str, Callable[[Session], int]] = {
    "outdated_translation": translated,
    "internal_fact": withheld,
    "heading_order": skipping,
    "empty_section": empty_section,
    "empty_passage": empty_passage,
    "embargo_passed": embargoed,
    "quotation_changed": quoting,
}


def found(session: Session, briefing: int, kind: str) -> list[Finding]:
    made = publish(session.snapshot(briefing), Options(("nl", "fr")), made_at=NOW)
    return [one for one in made.findings if one.kind == kind]


@pytest.mark.parametrize("kind", TABLE)
def test_what_was_found_is_mended_in_one_step_and_undo_takes_it_back(
    session: Session, kind: str
) -> None:
    briefing = TABLE[kind](session)
    before = dump(session)
    session.checks.mend(found(session, briefing, kind)[0])
    assert found(session, briefing, kind) == []
    session.undo()
    assert dump(session) == before
    assert found(session, briefing, kind)


@pytest.mark.parametrize("kind", ["empty_section", "empty_passage"])
def test_what_was_written_since_is_not_removed(session: Session, kind: str) -> None:
    briefing = TABLE[kind](session)
    finding = found(session, briefing, kind)[0]
    last = session.briefings.get(briefing).sections[-1].passages[-1]
    session.briefings.write_passage(last.id, "nl", "Toch iets.")
    before = dump(session)
    with pytest.raises(UserError):
        session.checks.mend(finding)
    assert dump(session) == before


@pytest.mark.parametrize("kind", sorted(TABLE.keys() - {"quotation_changed"}))
def test_what_is_gone_is_said(session: Session, kind: str) -> None:
    briefing = TABLE[kind](session)
    finding = found(session, briefing, kind)[0]
    session.briefings.remove(briefing)
    with pytest.raises(UserError):
        session.checks.mend(finding)
