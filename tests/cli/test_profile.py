from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]


def test_profile_goes_from_one_dossier_to_another(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    with Session.open(sample, user="A", must_write=True) as session:
        session.organisation.write("name", "nl", "Rivierenbureau")
    file, other = tmp_path / "x.profile", tmp_path / "ander.dossier"
    Session.create(other, user="A", title={"nl": "Ander"}).close(backup=False)
    assert command("profile", "export", str(sample), "-o", str(file)).status == 0
    assert command("profile", "export", str(sample), "-o", str(file)).status == 2
    assert command("profile", "load", str(file), str(other)).status == 0
    with Session.open(other, user="A", read_only=True) as session:
        assert session.organisation.get().name == {"nl": "Rivierenbureau"}


def test_damaged_profile_is_refused(command: Command, sample: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.profile"
    file.write_bytes(b"PK broken")
    assert command("profile", "load", str(file), str(sample)).status == 1
    assert command("profile", "load", str(tmp_path / "none"), str(sample)).status == 3
    assert command("profile", "load", str(file)).status == 2
    assert command("profile", "export", str(sample)).status == 2
