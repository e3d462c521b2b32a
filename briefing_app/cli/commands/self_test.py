"""``self-test``: the whole way of a fact, in a temporary folder, also inside the built program.

It is for whoever installs the application: each step that works is a line, the first that does
not ends it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.reading import find_briefing
from briefing_app.cli.status import Status
from briefing_app.domain.codes import Layout
from briefing_app.errors import message
from briefing_app.intake.reading import read
from briefing_app.publish import Options
from briefing_app.publish_word import WordFormat, publish_word
from briefing_app.release import release
from briefing_app.session.sample import create_sample
from briefing_app.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing_app.cli.group import Surroundings

LANGUAGES = ("nl", "fr")
_EDITED = "Zelftest"
_CITED = "60\u00a0miljoen¹"


class Trial:
    """One run through the application; each step finds what the step before it left."""

    def __init__(self, folder: Path, try_window: Callable[[Path], None]) -> None:
        self._dossier = folder / "sample.dossier"
        self._try_window = try_window
        self._pdf = b""
        self._texts: dict[str, bytes] = {}

    def steps(self) -> list[tuple[str, Callable[[], None]]]:
        """Return the steps in their order, each with a word for JSON."""
        return [
            ("sample", self._make_sample),
            ("edit", self._edit_and_undo),
            ("export", self._export),
            ("read", self._read_back),
            ("text", self._write_texts),
            ("intake", self._take_in),
            ("verify", self._verify),
            ("window", lambda: self._try_window(self._dossier)),
        ]

    def _make_sample(self) -> None:
        create_sample(self._dossier).close(backup=False)

    def _edit_and_undo(self) -> None:
        with self._open() as session:
            fact = session.facts.all()[0]
            session.facts.write(fact.id, "title", "nl", _EDITED)
            _expect(session.facts.get(fact.id).title["nl"] == _EDITED, "an edit is kept")
            session.undo()
            _expect(session.facts.get(fact.id) == fact, "undo restores the fact")

    def _export(self) -> None:
        with self._open() as session:
            snapshot = session.snapshot(find_briefing(session, None).id)
        options = Options(languages=LANGUAGES, layout=Layout.PARALLEL)
        made = release(snapshot, options, made_at=dt.datetime.now(dt.UTC))
        _expect(made.conforms, "the file conforms to its norms")
        self._pdf = made.files[0].pdf

    def _read_back(self) -> None:
        import pypdfium2

        with self._open() as session:
            title = find_briefing(session, None).title
        document = pypdfium2.PdfDocument(self._pdf)
        text = " ".join(document[0].get_textpage().get_text_bounded().split())
        document.close()
        for language in LANGUAGES:
            first = title[language].split()[0]
            _expect(first in text, f"the first page has its title in {language}")

    def _write_texts(self) -> None:
        with self._open() as session:
            snapshot = session.snapshot(find_briefing(session, None).id)
        options = Options(languages=LANGUAGES, layout=Layout.PARALLEL)
        for format_ in WordFormat:
            made = publish_word(snapshot, options, format_, made_at=dt.datetime.now(dt.UTC))
            with zipfile.ZipFile(io.BytesIO(made.files[0])) as archive:
                _expect(archive.testzip() is None, f"the {format_} file is whole")
            self._texts[f"sample.{format_}"] = made.files[0]

    def _take_in(self) -> None:
        """Read what was made in the helper process, which the built program starts of itself."""
        for name, data in {"sample.pdf": self._pdf, **self._texts}.items():
            found = read(data, name=name)
            _expect(found.language in LANGUAGES, f"{name} is read, and its language known")
            _expect(_CITED in found.text, f"{name} has its figures apart from their marks")

    def _verify(self) -> None:
        with self._open() as session:
            _expect(not session.verify(), "the dossier is whole")

    @contextlib.contextmanager
    def _open(self) -> Iterator[Session]:
        session = Session.open(self._dossier, user="self-test", must_write=True)
        try:
            yield session
        finally:
            session.close(backup=False)  # nothing of a trial is kept among the user's own data


def _expect(held: bool, what: str) -> None:
    """Raise ``RuntimeError`` unless it held; the built program has no asserts."""
    if not held:
        raise RuntimeError(f"self-test: it does not hold that {what}")


@click.command(
    "self-test",
    help=message("Try the application out: make the sample, edit, undo, export, read back."),
)
@common_options
@click.pass_obj
def command(surroundings: Surroundings, as_json: bool) -> int:
    """Run the steps and write each that works."""
    console = surroundings.console
    done = []
    with tempfile.TemporaryDirectory(prefix="briefing-app-") as folder:
        for name, step in Trial(Path(folder), surroundings.try_window).steps():
            step()
            done.append(name)
            if not as_json:
                console.write(f"ok {name}")
                console.flush()
    if as_json:
        console.write_json({"ok": done})
    return Status.FINE
