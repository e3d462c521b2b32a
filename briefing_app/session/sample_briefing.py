"""Make one briefing of the sample from its file, through the session's own verbs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing_app.domain.briefing import Annex, Signatory
from briefing_app.domain.codes import AnnexKind, BriefingKind, Disclosure, Layout, PassageKind
from briefing_app.domain.moment import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.session.session import Session

_TEXT_FIELDS = ("short_title", "sender", "addressee", "annexes")
_AROUND = ("salutation", "closing", "asked_by")
_DAYS = ("asked_on", "due")


@dataclass(frozen=True)
class BriefingBuilder:
    """Knows the ids of what briefings refer to, by their keys."""

    session: Session
    sources: Mapping[str, int]
    facts: Mapping[str, int]
    charts: Mapping[str, int]
    stakeholders: Mapping[str, int]

    def build(self, entry: dict[str, Any]) -> None:
        """Add the briefing that a file describes; ``Any`` because the verbs check."""
        briefings = self.session.briefings
        briefing = briefings.add(
            BriefingKind(entry["kind"]),
            entry["title"],
            key=entry["key"],
            original=entry["original"],
            languages=tuple(entry["languages"]),
            layout=Layout(entry.get("layout", Layout.PARALLEL)),
            dated=PartialDate.parse(entry["dated"]),
            reference=entry["reference"],
            **{field: entry[field] for field in _TEXT_FIELDS if field in entry},
        )
        self._surround(briefing, entry)
        for part in entry["section"]:
            section = briefings.add_section(
                briefing,
                part.get("heading", {}),
                level=part.get("level", 1),
                template=part.get("template", ""),
            )
            for passage in part.get("passage", ()):
                self._add_passage(section, passage)

    def _surround(self, briefing: int, entry: dict[str, Any]) -> None:
        """Set what stands around the texts, where a kind has it."""
        around = {field: entry[field] for field in _AROUND if field in entry}
        around |= {field: PartialDate.parse(entry[field]) for field in _DAYS if field in entry}
        if around:
            self.session.briefings.change(briefing, **around)
        if "signatory" in entry:
            signatories = [Signatory(**one) for one in entry["signatory"]]
            self.session.briefings.set_signatories(briefing, signatories)
        if "annex" in entry:
            annexes = [self._annex(one) for one in entry["annex"]]
            self.session.briefings.set_annexes(briefing, annexes)

    def _annex(self, entry: dict[str, Any]) -> Annex:
        return Annex(
            kind=AnnexKind(entry["kind"]),
            title=entry.get("title", {}),
            source_id=self.sources[entry["source"]] if "source" in entry else None,
        )

    def _add_passage(self, section: int, entry: dict[str, Any]) -> None:
        languages = self.session.dossier.get().languages
        self.session.briefings.add_passage(
            section,
            PassageKind(entry.get("kind", "paragraph")),
            texts={language: entry[language] for language in languages if language in entry},
            chart_id=self.charts[entry["chart"]] if "chart" in entry else None,
            fact_ids=[self.facts[key] for key in entry.get("facts", ())],
            stakeholder_id=self.stakeholders[entry["who"]] if "who" in entry else None,
            locked=entry.get("locked", False),
            repeated=entry.get("repeated", False),
            disclosure=Disclosure(entry.get("disclosure", Disclosure.PUBLIC)),
            ground=entry.get("ground", ""),
        )
