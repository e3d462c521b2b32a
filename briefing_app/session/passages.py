"""Verbs of passages: paragraphs, list items, quotations, tables, charts, headline figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.briefing import Passage, wording_hash
from briefing_app.domain.codes import Disclosure, PassageKind, TextState
from briefing_app.errors import Message, NotFound, UserError, message
from briefing_app.session.noun import one_of, to_cell
from briefing_app.session.sections import SectionVerbs
from briefing_app.store.briefings import load_passages
from briefing_app.store.keys import cell, has_row, ids_of, passage_text_row
from briefing_app.store.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.fact import Texts
    from briefing_app.store.rows import Rows

_EDIT = message("Edit passage")
_COLUMNS = frozenset({"original", "chart_id", "ground", "stakeholder_id", "locked", "repeated"})


class PassageVerbs(SectionVerbs):
    """Passages have an order within their section; ids say which."""

    def passage(self, passage_id: int) -> Passage:
        """Return a passage; raise ``NotFound``."""
        section = cell(self._desk.db, "passage", "section_id", passage_id)
        if isinstance(section, int):
            for passage in load_passages(self._desk.db, [section])[section]:
                if passage.id == passage_id:
                    return passage
        raise NotFound(
            message("The passage is not in the dossier any more."),
            message("It may have been removed; undo brings it back."),
        )

    def section_of(self, passage_id: int) -> int:
        """Return the id of the section that a passage is in; raise ``NotFound``."""
        self.passage(passage_id)
        return int(cell(self._desk.db, "passage", "section_id", passage_id) or 0)

    def add_passage(
        self, section_id: int, kind: PassageKind = PassageKind.PARAGRAPH, *,
        texts: Texts | None = None, chart_id: int | None = None, fact_ids: Sequence[int] = (),
        stakeholder_id: int | None = None, locked: bool = False, repeated: bool = False,
        original: str | None = None, disclosure: Disclosure = Disclosure.PUBLIC,
        ground: str = "", after: int | None = None, by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a passage behind passage ``after`` (``None``: at the end) and return its id.

        Translations among ``texts`` count as made from the original among them.
        """
        self._has_section(section_id)
        self._check_links(chart_id, fact_ids, stakeholder_id)
        with self._desk.step(Message(message("New passage")), by) as rows:
            order = ids_of(self._desk.db, "passage", "section_id", section_id)
            row = rows.add(
                "passage", section_id=section_id, kind=PassageKind(kind), chart_id=chart_id,
                original=original, disclosure=disclosure, ground=ground, position=len(order),
                stakeholder_id=stakeholder_id, locked=int(locked), repeated=int(repeated),
            )  # fmt: skip
            self._write_texts(rows, row, texts or {})
            self._write_facts(rows, row, fact_ids)
            order.insert(order.index(after) + 1 if after in order else len(order), row)
            rows.order("passage", order)
        return row

    def change_passage(
        self, passage_id: int, *, by: object | None = None, **fields: object
    ) -> None:
        """Set ``kind``, ``original``, ``disclosure``, ``ground``, what it shows, or a mark.

        ``chart_id`` and ``stakeholder_id`` are what it shows; ``locked`` and ``repeated`` marks.
        """
        codes = {"kind": PassageKind, "disclosure": Disclosure}
        unknown = fields.keys() - codes.keys() - _COLUMNS
        if unknown:
            raise TypeError(f"a passage has no {sorted(unknown)}")
        for name in codes.keys() & fields.keys():
            one_of(codes[name], fields[name])
        self.passage(passage_id)
        links = [fields.get(name) for name in ("chart_id", "stakeholder_id")]
        chart, stakeholder = (link if isinstance(link, int) else None for link in links)
        self._check_links(chart, (), stakeholder)
        with self._desk.step(Message(_EDIT), by) as rows:
            cells = {name: to_cell(value) for name, value in fields.items()}
            rows.change("passage", passage_id, **cells)

    def write_passage(
        self, passage_id: int, language: str, text: str, *, by: object | None = None
    ) -> None:
        """Write a passage's text in one language; an empty text removes it.

        A translation is from then on made from the original as it now reads.  Raises
        ``UserError`` for the original of a locked passage, which is literal.
        """
        passage = self.passage(passage_id)
        if passage.locked and language == self.original_of(passage) and passage.text(language):
            raise UserError(
                message("This text is literal and locked."),
                message("Unlock the passage first if the text is not what was asked."),
            )
        with self._desk.step(Message(_EDIT), by) as rows:
            self._write_texts(rows, passage_id, {language: text})

    def confirm_translation(
        self, passage_id: int, language: str, *, by: object | None = None
    ) -> None:
        """Record that a translation still says what the original says now."""
        passage = self.passage(passage_id)
        row = passage_text_row(self._desk.db, passage_id, language)
        source = self.original_of(passage)
        if row is None or language == source or not passage.text(source):
            raise UserError(
                message("There is no translation to confirm."),
                message("Write the text in both languages first."),
            )
        with self._desk.step(Message(message("Confirm translation")), by) as rows:
            rows.change("passage_text", row, made_from=wording_hash(passage.text(source)))

    def set_state(
        self, passage_id: int, language: str, state: TextState, *, by: object | None = None
    ) -> None:
        """Set how far a passage's text in one language is."""
        one_of(TextState, state)
        self.passage(passage_id)
        row = passage_text_row(self._desk.db, passage_id, language)
        if row is None:
            raise UserError(
                message("There is no text in that language yet."), message("Write it first.")
            )
        with self._desk.step(Message(message("Set the state of a text")), by) as rows:
            rows.change("passage_text", row, state=state)

    def move_passage(
        self, passage_id: int, section_id: int, position: int, *, by: object | None = None
    ) -> None:
        """Move a passage to a place (from 0) in a section, the same one or another."""
        old = self.section_of(passage_id)
        self._has_section(section_id)
        with self._desk.step(Message(message("Move passage")), by) as rows:
            order = ids_of(self._desk.db, "passage", "section_id", section_id)
            if old == section_id:
                order.remove(passage_id)
            order.insert(max(0, position), passage_id)
            rows.change("passage", passage_id, section_id=section_id)
            rows.order("passage", order)

    def set_passage_facts(
        self, passage_id: int, fact_ids: Sequence[int], *, by: object | None = None
    ) -> None:
        """Make the figures, rows or quotation of a passage exactly these facts, in this order."""
        self.passage(passage_id)
        self._check_links(None, fact_ids, None)
        with self._desk.step(Message(_EDIT), by) as rows:
            for row in ids_of(self._desk.db, "passage_fact", "passage_id", passage_id):
                rows.remove("passage_fact", row)
            self._write_facts(rows, passage_id, fact_ids)

    def remove_passage(self, passage_id: int, *, by: object | None = None) -> None:
        """Remove a passage; undo brings it back."""
        self.passage(passage_id)
        with self._desk.step(Message(message("Remove passage")), by) as rows:
            rows.remove("passage", passage_id)

    def original_of(self, passage: Passage) -> str:
        """Return the language that a passage's translations are made from."""
        if passage.original is not None:
            return passage.original
        section = cell(self._desk.db, "passage", "section_id", passage.id)
        briefing = cell(self._desk.db, "section", "briefing_id", int(section or 0))
        return str(cell(self._desk.db, "briefing", "original", int(briefing or 0)))

    def _write_texts(self, rows: Rows, passage_id: int, texts: Texts) -> None:
        passage = self.passage(passage_id)
        source = self.original_of(passage)
        original = clean(texts.get(source, passage.text(source)))
        for language, text in texts.items():
            row = passage_text_row(self._desk.db, passage_id, language)
            # One that was written before there was an original is made from an empty one.
            made_from = wording_hash(original) if language != source else None
            if not text:
                if row is not None:
                    rows.remove("passage_text", row)
            elif row is None:
                rows.add(
                    "passage_text", passage_id=passage_id, language=language, text=text,
                    made_from=made_from,
                )  # fmt: skip
            elif clean(text) != passage.text(language):
                rows.change("passage_text", row, text=text, made_from=made_from, state="draft")

    def _write_facts(self, rows: Rows, passage_id: int, fact_ids: Sequence[int]) -> None:
        for position, fact in enumerate(fact_ids):
            rows.add("passage_fact", passage_id=passage_id, fact_id=fact, position=position)

    def _check_links(
        self, chart_id: int | None, fact_ids: Sequence[int], stakeholder_id: int | None
    ) -> None:
        links = (("chart", chart_id), ("stakeholder", stakeholder_id))
        missing = any(row and not has_row(self._desk.db, table, row) for table, row in links)
        if missing or not all(has_row(self._desk.db, "fact", fact) for fact in fact_ids):
            raise NotFound(
                message("What was asked for is not in the dossier any more."),
                message("It may have been removed; undo brings it back."),
            )
        if len(set(fact_ids)) != len(fact_ids):
            raise UserError(
                message("A passage shows a fact only once."), message("Remove one of the two.")
            )
