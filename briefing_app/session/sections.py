"""Verbs of sections: the numbered headings of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.briefing import Briefing, Section
from briefing_app.errors import Message, NotFound, UserError, message
from briefing_app.session.noun import NounVerbs, as_texts, name_of
from briefing_app.store.keys import cell, has_row, ids_of

if TYPE_CHECKING:
    from briefing_app.domain.fact import Texts


class SectionVerbs(NounVerbs[Briefing]):
    """Sections have an order within their briefing; ids say which."""

    def section(self, section_id: int) -> Section:
        """Return a section; raise ``NotFound``."""
        briefing = cell(self._desk.db, "section", "briefing_id", section_id)
        if isinstance(briefing, int):
            for section in self.get(briefing).sections:
                if section.id == section_id:
                    return section
        raise NotFound(
            message("The section is not in the dossier any more."),
            message("It may have been removed; undo brings it back."),
        )

    def briefing_of(self, section_id: int) -> int:
        """Return the id of the briefing that a section is in; raise ``NotFound``."""
        self.section(section_id)
        return int(cell(self._desk.db, "section", "briefing_id", section_id) or 0)

    def add_section(
        self, briefing_id: int, heading: Texts, *, level: int = 1, template: str = "",
        after: int | None = None, by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a section behind section ``after`` (``None``: at the end) and return its id.

        ``template`` names the section of the kind's template that it is made from.
        """
        self.get(briefing_id)
        _check_level(level)
        label = Message(message("New section: {title}"), {"title": name_of(heading, "")})
        with self._desk.step(label, by) as rows:
            order = ids_of(self._desk.db, "section", "briefing_id", briefing_id)
            row = rows.add(
                "section", briefing_id=briefing_id, level=level, position=len(order),
                template=template,
            )  # fmt: skip
            rows.write_texts("section", row, "heading", heading)
            order.insert(_place_after(order, after), row)
            rows.order("section", order)
        return row

    def change_section(
        self, section_id: int, *, by: object | None = None, **fields: object
    ) -> None:
        """Set ``level`` or ``heading`` (all its texts)."""
        if fields.keys() - {"level", "heading"}:
            raise TypeError(f"a section has no {sorted(fields)}")
        section = self.section(section_id)
        with self._desk.step(_label(message("Edit section: {title}"), section), by) as rows:
            if "level" in fields:
                level = fields["level"]
                _check_level(level)
                rows.change("section", section_id, level=int(str(level)))
            if "heading" in fields:
                rows.write_texts("section", section_id, "heading", as_texts(fields["heading"]))

    def write_heading(
        self, section_id: int, language: str, text: str, *, by: object | None = None
    ) -> None:
        """Write a heading in one language; an empty text removes it."""
        section = self.section(section_id)
        with self._desk.step(_label(message("Edit section: {title}"), section), by) as rows:
            rows.write_text("section", section_id, "heading", language, text)

    def move_section(self, section_id: int, position: int, *, by: object | None = None) -> None:
        """Move a section to a place (from 0) in its briefing."""
        briefing = self.briefing_of(section_id)
        label = _label(message("Move section: {title}"), self.section(section_id))
        with self._desk.step(label, by) as rows:
            order = ids_of(self._desk.db, "section", "briefing_id", briefing)
            order.remove(section_id)
            order.insert(max(0, position), section_id)
            rows.order("section", order)

    def remove_section(self, section_id: int, *, by: object | None = None) -> None:
        """Remove a section with its passages; undo brings everything back."""
        label = _label(message("Remove section: {title}"), self.section(section_id))
        with self._desk.step(label, by) as rows:
            rows.remove("section", section_id)

    def _has_section(self, section_id: int) -> None:
        if not has_row(self._desk.db, "section", section_id):
            self.section(section_id)


def _label(text: str, section: Section) -> Message:
    return Message(text, {"title": name_of(section.heading, "")})


def _place_after(order: list[int], after: int | None) -> int:
    return order.index(after) + 1 if after in order else len(order)


def _check_level(level: object) -> None:
    if level not in (1, 2, 3):
        raise UserError(message("A heading is of level 1, 2 or 3."), message("Choose one of them."))
