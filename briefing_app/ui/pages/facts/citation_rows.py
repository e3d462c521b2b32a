"""The places in sources that carry a value: source, page, paragraph, literal wording."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.domain.fact import Citation
from briefing_app.errors import message
from briefing_app.ui.widgets.buttons import icon_button, link_button
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.domain.source import Source
    from briefing_app.ui.context import Context


class CitationRow(QWidget):
    """One citation; ``committed`` follows each change, ``removed`` the wish to take it away."""

    committed = Signal()
    removed = Signal()

    def __init__(self, context: Context, citation: Citation) -> None:
        super().__init__()
        self._citation = citation
        translator = context.translator
        self.source = ThingChoice()
        translator.bind(self.source.setAccessibleName, message("Source"))
        self.page = _field(context, message("Page"))
        self.paragraph = _field(context, message("Paragraph"))
        self.wording = _field(context, message("Literal wording"))
        remove = icon_button("x", context.theme, translator, message("Remove this source"))
        remove.clicked.connect(lambda: self.removed.emit())
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.source, 1)
        first.addWidget(remove)
        second.addWidget(self.page, 1)
        second.addWidget(self.paragraph, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.wording)
        self.source.chosen.connect(lambda: self.committed.emit())
        for field in (self.page, self.paragraph, self.wording):
            field.committed.connect(lambda: self.committed.emit())

    def show_citation(self, citation: Citation, offered: list[tuple[int, str]]) -> None:
        """Show a citation, and the sources that it may name."""
        self._citation = citation
        self.source.offer(offered)
        self.source.choose(citation.source_id)
        self.page.set_value(citation.page)
        self.paragraph.set_value(citation.paragraph)
        self.wording.set_value(citation.wording)

    def citation(self) -> Citation:
        """Return what the fields hold."""
        return replace(
            self._citation,
            source_id=self.source.thing,
            page=self.page.text(),
            paragraph=self.paragraph.text(),
            wording=self.wording.text(),
        )


class CitationRows(QWidget):
    """All citations of a value, and a way to add one."""

    committed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._sources: Mapping[int, Source] = {}
        self._numbers: Mapping[int, int] = {}
        self._rows: list[CitationRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column.addLayout(self._column)
        self.adder = link_button(context.translator, message("Add a source"))
        self.adder.clicked.connect(lambda: self._add())
        self.to_sources = link_button(context.translator, message("Go to sources"))
        self.to_sources.clicked.connect(lambda: context.go("sources", ""))
        self._none = MutedLabel(pixels=12)
        context.translator.bind(
            self._none.setText, message("No sources in this dossier yet: add the first one there.")
        )
        column.addWidget(self._none)
        for link in (self.adder, self.to_sources):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def set_sources(self, sources: Mapping[int, Source], numbers: Mapping[int, int]) -> None:
        """Say which sources there are."""
        self._sources, self._numbers = sources, numbers
        self.adder.setVisible(bool(sources))
        for part in (self._none, self.to_sources):
            part.setVisible(not sources)

    def show_citations(self, citations: tuple[Citation, ...]) -> None:
        """Show these citations."""
        while len(self._rows) > len(citations):
            self._drop(self._rows[-1])
        while len(self._rows) < len(citations):
            self._append(citations[len(self._rows)])
        for row, citation in zip(self._rows, citations, strict=True):
            row.show_citation(citation, self._offered())

    def citations(self) -> tuple[Citation, ...]:
        """Return what the rows hold; a row that names no source is left out."""
        return tuple(row.citation() for row in self._rows if row.source.thing)

    def commit_pending(self) -> None:
        """Commit what is typed."""
        for row in self._rows:
            for field in (row.page, row.paragraph, row.wording):
                field.commit_pending()

    def _add(self) -> None:
        used = {row.source.thing for row in self._rows}
        free = next((one for one in self._sources if one not in used), 0)
        source = free or next(iter(self._sources), 0)
        if source:
            row = self._append(Citation(source_id=source))
            row.show_citation(Citation(source_id=source), self._offered())
            row.source.setFocus()
            self.committed.emit()

    def _append(self, citation: Citation) -> CitationRow:
        row = CitationRow(self._context, citation)
        row.committed.connect(lambda: self.committed.emit())
        row.removed.connect(lambda: self._remove(row))
        self._column.addWidget(row)
        self._rows.append(row)
        return row

    def _remove(self, row: CitationRow) -> None:
        self._drop(row)
        self.committed.emit()

    def _drop(self, row: CitationRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _offered(self) -> list[tuple[int, str]]:
        return [
            (one, f"[{self._numbers.get(one, 0)}] {source.title}")
            for one, source in self._sources.items()
        ]


def _field(context: Context, name: str) -> TextField:
    field = TextField()
    context.translator.bind(field.setPlaceholderText, name)
    context.translator.bind(field.setAccessibleName, name)
    return field
