from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.moment import PartialDate
from briefing_app.errors import NotFound, UserError
from briefing_app.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = PartialDate.parse("2026-03-05")


@pytest.fixture
def dossier(edition_file: Path, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "sample.dossier"
    path.write_bytes(edition_file.read_bytes())
    with Session.open(path, user="Ann", must_write=True) as session:
        yield session
        assert session.verify() == []


def _edition(session: Session) -> int:
    (edition,) = session.editions.all()
    return edition.id


def test_sending_is_kept_with_who_noted_it(dossier: Session) -> None:
    row = dossier.sendings.add(
        _edition(dossier), DAY, sent_to=" Kamer ", reference_kind="kamerstuk", reference="36800, 1"
    )
    (sending,) = dossier.editions.all()[0].told
    assert (sending.id, sending.sent_on, sending.sent_to) == (row, DAY, "Kamer")
    assert (sending.reference_kind, sending.reference) == ("kamerstuk", "36800, 1")
    assert sending.noted_by == "Ann"


def test_undo_leaves_a_sending(dossier: Session) -> None:
    note = dossier.briefings.by_key("note")
    dossier.briefings.write(note.id, "title", "nl", "Heel anders")
    label = dossier.undo_label
    dossier.sendings.add(_edition(dossier), DAY)
    assert dossier.undo_label == label
    dossier.undo()
    assert len(dossier.editions.all()[0].told) == 1


def test_wrong_sending_is_withdrawn_with_its_reason_and_stays(dossier: Session) -> None:
    row = dossier.sendings.add(_edition(dossier), DAY)
    dossier.sendings.withdraw(_edition(dossier), row, "It went to the Senate")
    (sending,) = dossier.editions.all()[0].sendings
    assert dossier.editions.all()[0].told == ()
    assert (sending.withdrawn_by, sending.withdrawn_why) == ("Ann", "It went to the Senate")
    assert sending.withdrawn_at is not None


def test_correction_is_one_step_of_the_history(dossier: Session) -> None:
    row = dossier.sendings.add(_edition(dossier), DAY)
    later = PartialDate.parse("2026-03-06")
    dossier.sendings.correct(_edition(dossier), row, "The day was wrong", later)
    edition = dossier.editions.all()[0]
    assert [each.sent_on for each in edition.sendings] == [DAY, later]
    assert [each.sent_on for each in edition.told] == [later]
    newest = dossier.history.of(edition.uuid)[0].step
    assert sum(entry.step == newest for entry in dossier.history.of(edition.uuid)) == 2


def test_correction_that_cannot_be_changes_nothing(dossier: Session) -> None:
    row = dossier.sendings.add(_edition(dossier), DAY)
    with pytest.raises(UserError):
        dossier.sendings.correct(_edition(dossier), row, "Wrong", PartialDate.parse("2026"))
    (sending,) = dossier.editions.all()[0].sendings
    assert sending.stands


@pytest.mark.parametrize("day", ["2026", "2026-03", "2026-Q1", "9999-12-31", "2026-02-27"])
def test_sending_has_a_day_that_has_been_since_the_edition_was_made(
    dossier: Session, day: str
) -> None:
    with pytest.raises(UserError):
        dossier.sendings.add(_edition(dossier), PartialDate.parse(day))


def test_sending_is_withdrawn_once_and_for_a_reason(dossier: Session) -> None:
    edition = _edition(dossier)
    row = dossier.sendings.add(edition, DAY)
    with pytest.raises(UserError):
        dossier.sendings.withdraw(edition, row, "  ")
    dossier.sendings.withdraw(edition, row, "Wrong")
    with pytest.raises(UserError):
        dossier.sendings.withdraw(edition, row, "Wrong again")
    with pytest.raises(NotFound):
        dossier.sendings.withdraw(edition, row + 1, "Wrong")


def test_kind_of_reference_is_one_of_ours(dossier: Session) -> None:
    with pytest.raises(UserError):
        dossier.sendings.add(_edition(dossier), DAY, reference_kind="tweet")
