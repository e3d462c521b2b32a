"""Reading a document for the page: off the window's thread, with a cancel in the status bar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app.domain.codes import LANGUAGES
from briefing_app.errors import Message, UserError, message
from briefing_app.intake.limits import LIMITS, MOST_FINDS
from briefing_app.intake.problems import Notice, notice
from briefing_app.ui.attempt import attempt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_app.intake.document import ReadDocument
    from briefing_app.ui.context import Context
    from briefing_app.ui.tasks import Task

_TASK = "intake"
_READING = 0.3
"""How much of the work reading is; looking for facts is the rest."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A document that was read: its file and what was found in it in its language."""

    document: ReadDocument
    name: str
    data: bytes
    finds: list[dict[str, object]]


class Intake(QObject):
    """``read`` carries the source's id and the document when both are in the dossier."""

    read = Signal(int, object)

    def __init__(self, context: Context, otherwise: Callable[[], str]) -> None:
        super().__init__()
        self._context, self._otherwise = context, otherwise

    def take_file(self, path: Path) -> None:
        """Read a file, and make a source of it with its copy and its candidates."""
        otherwise = self._otherwise()

        def work(task: Task) -> Taken:
            return _taken(path, path.name, otherwise, task)

        self._start(path.name, work, self._keep)

    def take_pasted(self, text: str, html: str) -> None:
        """Read what was copied elsewhere, as a page where it is one."""
        if not (text.strip() or html.strip()):
            self._context.notify.error(
                UserError(
                    message("There is no text on the clipboard."), message("Copy a text first.")
                )
            )
            return
        otherwise = self._otherwise()
        stem = self._context.translator.catalog.gettext(message("Pasted text"))
        name = f"{stem}.html" if html.strip() else f"{stem}.txt"

        def work(task: Task) -> Taken:
            from briefing_app.intake.reading import pasted

            return _taken(pasted(text, html=html), name, otherwise, task)

        self._start(name, work, self._keep)

    def take_source(self, source_id: int) -> None:
        """Read the kept copy of a source again."""
        sources = self._context.session.sources
        data, source = sources.checked_copy(source_id), sources.get(source_id)
        name = source.kept_copy.name if source.kept_copy else ""
        language = source.language if source.language in LANGUAGES else self._otherwise()

        def work(task: Task) -> Taken:
            return _taken(data, name, language, task, is_known=source.language in LANGUAGES)

        self._start(name, work, self._keep)

    def read_as(self, source_id: int, document: ReadDocument, language: str) -> None:
        """Look for candidates in another language; the source is in that from now on."""
        title = self._context.session.sources.get(source_id).title

        def work(task: Task) -> list[dict[str, object]]:
            from briefing_app.intake.finds import finds
            from briefing_app.intake.reading import within

            return finds(document, language, progress=within(LIMITS.seconds, title, task))

        def done(found: list[dict[str, object]]) -> None:
            reviewing = self._context.session.reviewing
            if attempt(self._context.notify, lambda: reviewing.read_as(source_id, language, found)):
                self.read.emit(source_id, document.spoken(language))

        self._start(title, work, done)

    def stop(self) -> None:
        """End what is being read."""
        self._context.tasks.cancel(_TASK)

    def _keep(self, taken: Taken) -> None:
        sources = self._context.session.sources
        known = sources.find_copy(taken.data)
        language = sources.get(known).language if known is not None else ""
        if known is not None and language in LANGUAGES and language != taken.document.language:
            self.read_as(known, taken.document, language)
            return
        rows: list[int] = []
        if attempt(self._context.notify, lambda: rows.append(self._add(taken))):
            self.read.emit(rows[0], taken.document)

    def _add(self, taken: Taken) -> int:
        return self._context.session.reviewing.add_document(
            taken.document, taken.name, taken.data, taken.finds, by=self
        )

    def _start(self, name: str, work: Callable[[Task], object], done: Callable[..., None]) -> None:
        self._context.tasks.start(
            _TASK, work, done=done, failed=self._fail,
            label=Message(message("Reading {name}"), {"name": name}),
        )  # fmt: skip

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._context.notify.error(error)


def _taken(
    source: Path | bytes, name: str, otherwise: str, task: Task, *, is_known: bool = False
) -> Taken:
    """Read and look through a document; in ``otherwise`` when its language cannot be told."""
    from briefing_app.intake.finds import finds
    from briefing_app.intake.reading import bytes_of, read, within

    data = source if isinstance(source, bytes) else bytes_of(source)
    document = read(data, name=name, progress=lambda done: task(_READING * done))
    document = document.spoken(otherwise) if is_known else document.guessed(otherwise)
    found = finds(
        document,
        document.language or otherwise,
        progress=within(LIMITS.seconds, name, lambda done: task(_READING + (1 - _READING) * done)),
    )
    if len(found) == MOST_FINDS:
        many = notice(Notice.MANY_CANDIDATES, {"n": MOST_FINDS})
        document = replace(document, notices=(*document.notices, many))
    task(1.0)
    return Taken(document, name, data, found)
