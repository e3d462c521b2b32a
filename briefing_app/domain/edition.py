"""An edition: a final export as it was, when it was sent.  Never changed, never undone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.conformance import Report
    from briefing_app.domain.fact import Texts
    from briefing_app.domain.finding import Finding
    from briefing_app.domain.moment import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFile:
    """One frozen file without its bytes; ``languages`` in the order of the columns.

    ``identifier`` is the URN that the file itself bears.  ``report`` is the verdict on exactly
    these bytes, ``None`` where none was kept.
    """

    languages: tuple[str, ...]
    name: str
    sha256: str
    size: int
    identifier: str = ""
    report: Report | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenPassage:
    """A passage's texts as they were, in the small Markdown of the product."""

    uuid: str
    kind: str
    texts: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenSection:
    """A heading and its passages as they were."""

    uuid: str
    level: int
    heading: Texts = field(default_factory=dict)
    passages: tuple[FrozenPassage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenTexts:
    """The texts of an edition in its languages; ``key`` is that of the briefing."""

    key: str
    title: Texts = field(default_factory=dict)
    sections: tuple[FrozenSection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """That an edition was sent: on which day, to whom, and under which reference it is known.

    ``reference_kind`` is that of a source: ``kamerstuk``, ``handelingen``, ``doc`` or empty.  An
    entry is never changed and never removed: one that is wrong is withdrawn, with who did so,
    when and why, and stays to be read.
    """

    id: int = 0
    uuid: str = ""
    edition: int
    sent_on: PartialDate
    sent_to: str = ""
    reference_kind: str = ""
    reference: str = ""
    note: str = ""
    noted_at: dt.datetime
    noted_by: str
    withdrawn_at: dt.datetime | None = None
    withdrawn_by: str = ""
    withdrawn_why: str = ""

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A final export: ``briefing`` is the UUID of what it is an edition of.

    ``released_by`` and ``released_why`` say who let it pass although something was to be fixed.
    """

    id: int = 0
    uuid: str = ""
    briefing: str
    made_at: dt.datetime
    made_by: str
    languages: tuple[str, ...]
    layout: str
    texts: FrozenTexts
    files: tuple[EditionFile, ...] = ()
    findings: tuple[Finding, ...] = ()
    sendings: tuple[Sending, ...] = ()
    released_by: str = ""
    released_why: str = ""

    @property
    def told(self) -> tuple[Sending, ...]:
        """The sendings that stand, in the order of their days: when parliament was told."""
        standing = (sending for sending in self.sendings if sending.stands)
        return tuple(sorted(standing, key=lambda sending: (sending.sent_on.first, sending.id)))

    @property
    def conforms(self) -> bool:
        """Whether every file was found to hold to its norms."""
        return all(file.report is not None and file.report.conforms for file in self.files)


def freeze_texts(briefing: Briefing, languages: tuple[str, ...]) -> FrozenTexts:
    """Return the texts of a briefing in languages, as an edition keeps them."""

    def chosen(texts: Texts) -> Texts:
        return {language: texts[language] for language in languages if language in texts}

    return FrozenTexts(
        key=briefing.key,
        title=chosen(briefing.title),
        sections=tuple(
            FrozenSection(
                uuid=section.uuid,
                level=section.level,
                heading=chosen(section.heading),
                passages=tuple(
                    FrozenPassage(
                        uuid=passage.uuid,
                        kind=str(passage.kind),
                        texts={each: passage.text(each) for each in languages
                               if passage.text(each)},
                    )
                    for passage in section.passages
                ),
            )
            for section in briefing.sections
        ),
    )  # fmt: skip
