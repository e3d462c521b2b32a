"""Sources: where things were read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.codes import SourceRank
from briefing_app.domain.source import Source
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.list_page import ListPage
from briefing_app.ui.pages.sources.columns import source_columns
from briefing_app.ui.pages.sources.sheet import SourceSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.ui.widgets.row_model import Column

_TRUSTED = frozenset({SourceRank.OFFICIAL, SourceRank.INVOLVED_PARTY})


class SourcesPage(ListPage[Source]):
    """All sources with their reliability; the sheet edits every field."""

    name: ClassVar = "sources"
    heading: ClassVar = message("Sources")
    icon: ClassVar = "library"
    count: ClassVar = "sources"
    tables: ClassVar = frozenset({"source", "source_copy"})
    new_text: ClassVar = message("New source")
    empty_title: ClassVar = message("No sources yet")
    empty_sentence: ClassVar = message(
        "A source is where something was read: a letter, a report, an article. Every value of a "
        "fact points to one."
    )
    hint: ClassVar = message("Select a source to read and edit it here.")

    def prepare(self) -> None:
        """Start without numbers."""
        self._numbers: dict[int, int] = {}

    def load_rows(self) -> Sequence[Source]:
        """Return the sources; their place is their number."""
        rows = self.context.session.sources.all()
        self._numbers = {source.id: place for place, source in enumerate(rows, 1)}
        return rows

    def make_columns(self) -> Sequence[Column[Source]]:
        """Return the columns of the table."""
        return source_columns(
            self.context.translator, self.voices, lambda source: self._numbers.get(source.id, 0)
        )

    def make_sheet(self) -> SourceSheet:
        """Return the sheet of a source."""
        return SourceSheet(self.context, self.voices)

    def make_chips(self) -> Sequence[tuple[str, str, str, Callable[[Source], bool]]]:
        """Filter by who speaks, and by what is kept."""
        return (
            ("trusted", "", message("Official and involved"), lambda row: row.rank in _TRUSTED),
            ("press", "", message("Press"), lambda row: row.rank is SourceRank.PRESS),
            (
                "weak",
                "look",
                message("Generated or unknown"),
                lambda row: row.rank in {SourceRank.GENERATED, SourceRank.UNKNOWN},
            ),
            ("no_copy", "", message("No copy kept"), lambda row: row.kept_copy is None),
        )

    def add_row(self) -> int:
        """Add a source that still has to be named."""
        title = self.context.translator.catalog.gettext(message("Untitled source"))
        return self.context.session.sources.add(title, by=self)

    def title_of(self, row: Source) -> str:
        """Return its title."""
        return row.title

    def subtitle_of(self, row: Source) -> str:
        """Return its number and rank."""
        return self.context.translator.catalog.gettext(
            message("Source [{number}] · {rank}"),
            number=self._numbers.get(row.id, 0),
            rank=self.context.translator.catalog.gettext(label(row.rank)),
        )

    def status_text(self) -> str:
        """Count the sources."""
        number = len(self.model.rows())
        return self.context.translator.catalog.ngettext("{n} source", "{n} sources", number)
