from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind
from briefing_app.domain.organisation import ColourRole, CutRole
from briefing_app.errors import UserError
from briefing_app.session import Session
from tests.organisation import samples
from tests.session.dumping import dump
from tests.session.helpers import new_session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def fill(session: Session) -> None:
    verbs = session.organisation
    verbs.change(
        name={"nl": "Rivierenbureau", "fr": "Bureau des rivières"},
        address={"nl": "Kade 1"},
        reference_format="RB-{year}-{number}",
    )
    verbs.set_colour(ColourRole.ACCENT, "6a1b4d")
    verbs.set_logo("beeldmerk.svg", samples.SVG)
    verbs.write("logo_alternative", "nl", "Beeldmerk van het Rivierenbureau")
    verbs.set_cut(CutRole.REGULAR, "Gewoon.ttf", samples.own())


def test_dossier_starts_without_a_profile(session: Session) -> None:
    assert session.organisation.get().is_empty


def test_profile_is_part_of_what_a_briefing_states(session: Session) -> None:
    fill(session)
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    found = session.snapshot(briefing).organisation
    assert found == session.organisation.get()
    assert found.colours == {ColourRole.ACCENT: "#6A1B4D"}
    assert found.logo is not None
    assert found.logo.data == samples.SVG
    assert session.verify() == []


def test_every_verb_can_be_undone_and_made_again(session: Session) -> None:
    states = [dump(session)]
    verbs = session.organisation
    acts: list[Callable[[], None]] = [
        lambda: verbs.write("name", "nl", "Bureau"),
        lambda: verbs.set_colour(ColourRole.SECOND, "#2A9D8F"),
        lambda: verbs.set_logo("a.svg", samples.SVG),
        lambda: verbs.set_decorative(True),
        lambda: verbs.write("logo_alternative", "nl", "Beeldmerk"),
        lambda: verbs.set_logo("b.png", samples.png()),
        lambda: verbs.set_cut(CutRole.BOLD, "b.ttf", samples.own(700)),
        lambda: verbs.remove_cut(CutRole.BOLD),
        verbs.remove_logo,
        lambda: verbs.set_colour(ColourRole.SECOND, ""),
    ]
    for act in acts:
        act()
        states.append(dump(session))
    for state in reversed(states[:-1]):
        session.undo()
        assert dump(session) == state
    assert session.organisation.get().is_empty
    for state in states[1:]:
        session.redo()
        assert dump(session) == state


def test_undo_brings_the_logo_back_that_was_replaced(session: Session) -> None:
    session.organisation.set_logo("a.svg", samples.SVG)
    session.organisation.set_logo("b.png", samples.png())
    session.undo()
    logo = session.organisation.get().logo
    assert logo is not None
    assert (logo.name, logo.data) == ("a.svg", samples.SVG)


def test_colour_that_cannot_be_read_names_the_nearest_one_that_can(session: Session) -> None:
    with pytest.raises(UserError) as caught:
        session.organisation.set_colour(ColourRole.ACCENT, "#FFD700")
    assert caught.value.todo.fields["nearest"] == "#8A7500"
    session.organisation.set_colour(ColourRole.ACCENT, "#8A7500")
    with pytest.raises(UserError):
        session.organisation.set_colour(ColourRole.ACCENT, "goud")


def test_decorative_logo_has_no_words_until_somebody_writes_some(session: Session) -> None:
    session.organisation.write("logo_alternative", "nl", "Beeldmerk")
    session.organisation.set_decorative(True)
    assert session.organisation.get().logo_is_decorative
    session.organisation.write("logo_alternative", "nl", "Beeldmerk")
    found = session.organisation.get()
    assert not found.logo_is_decorative
    assert found.logo_alternative == {"nl": "Beeldmerk"}


def test_typeface_that_lacks_characters_is_refused_and_names_them(session: Session) -> None:
    with pytest.raises(UserError) as caught:
        session.organisation.set_cut(CutRole.REGULAR, "x.ttf", samples.without(samples.own(), "éœ"))
    assert caught.value.what.fields["characters"] == "é œ"
    assert session.organisation.get().is_empty


@pytest.mark.parametrize("form", ["{naam}-1", "{", "x" * 99, "{year}\n"])
def test_form_of_a_reference_that_makes_no_sense_is_refused(session: Session, form: str) -> None:
    with pytest.raises(UserError):
        session.organisation.change(reference_format=form)


def test_profile_goes_by_file_to_another_dossier(session: Session, tmp_path: Path) -> None:
    fill(session)
    data = session.organisation.export()
    with new_session(tmp_path, "andere.dossier") as other:
        other.organisation.write("head", "nl", "verdwijnt")
        before = dump(other)
        other.organisation.load(data)
        assert other.organisation.export() == data
        assert other.organisation.get().head == {}
        other.undo()
        assert dump(other) == before


def test_damaged_profile_changes_nothing(session: Session) -> None:
    fill(session)
    data, before = session.organisation.export(), dump(session)
    with pytest.raises(UserError):
        session.organisation.load(data[:-30])
    assert dump(session) == before


def test_copy_that_is_sent_has_no_files_that_the_profile_does_not_name(
    session: Session, tmp_path: Path
) -> None:
    session.organisation.set_logo("a.svg", samples.SVG)
    session.organisation.set_logo("b.png", samples.png())
    target = tmp_path / "kopie.dossier"
    session.send_copy(target)
    with Session.open(target, user="B", read_only=True) as copy:
        logo = copy.organisation.get().logo
        count = copy._store.db.conn.execute("SELECT count(*) FROM organisation_file").fetchone()
    assert logo is not None
    assert logo.name == "b.png"
    assert count == (1,)


def test_new_briefing_gets_the_next_reference_in_the_form_of_the_organisation(
    session: Session,
) -> None:
    session.organisation.change(
        name={"nl": "Bureau voor Rivieren"}, reference_format="{organisation}-{year}-{number}"
    )
    made = [session.briefings.start(BriefingKind.NOTE, {"nl": title}) for title in ("A", "B")]
    references = [session.briefings.get(row).reference for row in made]
    assert references == ["BR-2026-1", "BR-2026-2"]


def test_new_briefing_has_no_reference_without_a_form(session: Session) -> None:
    made = session.briefings.start(BriefingKind.NOTE, {"nl": "A"})
    assert session.briefings.get(made).reference == ""


@pytest.mark.parametrize("marking", ["Stg. GEHEIM", "secret", "roze"])
def test_marking_above_the_highest_is_refused(session: Session, marking: str) -> None:
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    with pytest.raises(UserError):
        session.briefings.change(briefing, marking=marking)
    assert session.briefings.get(briefing).marking.value == ""
