from __future__ import annotations

import gettext
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from briefing_app.cli import click_texts
from briefing_app.cli.click_texts import click_speaks

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Catalogs in which three of click's sentences are translated."""
    catalog = Catalog(locale="fr")
    catalog.add("Usage:", "Utilisation :")
    catalog.add("No such option {name!r}.", "Il n’y a pas d’option {name!r}.")
    catalog.add(
        ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
        ("De trop : {args}", "De trop, tous : {args}"),
    )
    folder = tmp_path / "catalogs" / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "briefing_app.mo").open("wb") as file:
        write_mo(file, catalog)
    monkeypatch.setattr(click_texts, "translations", lambda: tmp_path / "catalogs")


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["facts", "a", "--bogus"], "Il n’y a pas d’option '--bogus'."),
        (["facts", "a", "b"], "De trop : b"),
        (["facts", "a", "b", "c"], "De trop, tous : b c"),
        (["facts"], "Utilisation : briefing-app facts"),
    ],
)
def test_click_speaks_the_language_of_the_reader(
    command: Command, arguments: list[str], said: str
) -> None:
    assert said in command(*arguments, "--ui-language", "fr").err
    assert said not in command(*arguments, "--ui-language", "en").err


def test_click_speaks_only_while_the_context_lasts() -> None:
    before = gettext.textdomain(), os.environ.get("LANGUAGE")

    def fail_in_french() -> None:
        with click_speaks("fr"):
            assert os.environ["LANGUAGE"] == "fr"
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_in_french()

    assert (gettext.textdomain(), os.environ.get("LANGUAGE")) == before


def test_click_still_says_the_sentences_that_we_translate() -> None:
    folder = Path(click.__file__).parent
    source = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    joined = "".join(source.split()).replace('""', "")
    ours = [*click_texts.SENTENCES, *(text for pair in click_texts.PLURALS for text in pair)]

    assert [text for text in ours if "".join(text.split()) not in joined] == []
