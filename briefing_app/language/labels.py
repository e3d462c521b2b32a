"""Labels: the message id of every code of the domain.

Codes are stored, labels are shown: ``catalog.gettext(label(code))``.  Only ids live here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import (
    AnnexKind,
    BriefingKind,
    ChartKind,
    Country,
    Disclosure,
    FactKind,
    FactState,
    Grade,
    Layout,
    Marking,
    MoneyStatus,
    PassageKind,
    Position,
    Profile,
    Qualifier,
    Reading,
    Recurrence,
    SourceRank,
    StakeholderKind,
    TextState,
)
from briefing_app.domain.finding import BetweenLanguages, Severity
from briefing_app.errors import message

if TYPE_CHECKING:
    from enum import StrEnum

_BY_KIND: dict[type[StrEnum], dict[StrEnum, str]] = {
    FactKind: {
        FactKind.AMOUNT: message("Amount"),
        FactKind.COUNT: message("Count"),
        FactKind.PERCENTAGE: message("Percentage"),
        FactKind.DATE: message("Date or period"),
        FactKind.TEXT: message("Text"),
        FactKind.QUOTATION: message("Quotation"),
    },
    Qualifier: {
        Qualifier.EXACTLY: message("exactly"),
        Qualifier.ABOUT: message("about"),
        Qualifier.NEARLY: message("nearly"),
        Qualifier.OVER: message("over"),
        Qualifier.AT_MOST: message("at most"),
        Qualifier.AT_LEAST: message("at least"),
    },
    MoneyStatus: {
        MoneyStatus.REQUESTED: message("Requested"),
        MoneyStatus.RESERVED: message("Reserved"),
        MoneyStatus.COMMITTED: message("Committed"),
        MoneyStatus.GRANTED: message("Granted"),
        MoneyStatus.ADVANCED: message("Advanced"),
        MoneyStatus.SETTLED: message("Settled"),
    },
    Recurrence: {
        Recurrence.INCIDENTAL: message("Incidental"),
        Recurrence.STRUCTURAL: message("Structural"),
    },
    Disclosure: {
        Disclosure.PUBLIC: message("Public"),
        Disclosure.INTERNAL: message("Internal"),
    },
    SourceRank: {
        SourceRank.OFFICIAL: message("Official"),
        SourceRank.INVOLVED_PARTY: message("Involved party"),
        SourceRank.PRESS: message("Press"),
        SourceRank.GENERATED: message("Generated text"),
        SourceRank.UNKNOWN: message("Origin unknown"),
    },
    FactState: {
        FactState.NOT_VERIFIED: message("Not verified"),
        FactState.VERIFIED: message("Verified"),
        FactState.DISPUTED: message("Disputed"),
        FactState.DECIDED: message("Decided"),
    },
    Grade: {
        Grade.COMPATIBLE: message("Compatible"),
        Grade.SUPERSEDED: message("Superseded"),
        Grade.CONTRADICTION: message("Contradiction"),
    },
    Position: {
        Position.SUPPORTS: message("Supports"),
        Position.CONDITIONAL: message("Supports on conditions"),
        Position.NEUTRAL: message("Neutral"),
        Position.OPPOSES: message("Opposes"),
        Position.UNKNOWN: message("Position unknown"),
    },
    StakeholderKind: {
        StakeholderKind.PERSON: message("Person"),
        StakeholderKind.ORGANISATION: message("Organisation"),
    },
    ChartKind: {
        ChartKind.BAR: message("Bars"),
        ChartKind.STACKED: message("Stacked bar"),
        ChartKind.LINE: message("Line"),
        ChartKind.TIMELINE: message("Timeline"),
        ChartKind.GROUPED: message("Grouped bars"),
        ChartKind.WATERFALL: message("Waterfall"),
        ChartKind.AREA: message("Area"),
        ChartKind.DOT: message("Dots"),
        ChartKind.GRID: message("Stakeholder grid"),
        ChartKind.HEADLINE: message("Headline figure"),
        ChartKind.TABLE: message("Table"),
    },
    BriefingKind: {
        BriefingKind.NOTE: message("Information note"),
        BriefingKind.LETTER: message("Letter to parliament"),
        BriefingKind.DECISION_NOTE: message("Decision note"),
        BriefingKind.FACTSHEET: message("Factsheet"),
        BriefingKind.ANSWERS: message("Answers to parliamentary questions"),
        BriefingKind.SPEECH: message("Speaking notes"),
        BriefingKind.STAKEHOLDER_NOTE: message("Stakeholder analysis"),
        BriefingKind.DEBATE_DOSSIER: message("Debate dossier"),
        BriefingKind.MINISTERS_NOTE: message("Note to the Council of Ministers"),
        BriefingKind.POLICY_NOTE: message("General policy note"),
    },
    PassageKind: {
        PassageKind.PARAGRAPH: message("Paragraph"),
        PassageKind.LIST_ITEM: message("List item"),
        PassageKind.QUOTATION: message("Quotation"),
        PassageKind.TABLE: message("Table"),
        PassageKind.CHART: message("Chart"),
        PassageKind.HEADLINE: message("Headline figures"),
        PassageKind.QUESTION: message("Question, literally"),
        PassageKind.ANSWER: message("Answer"),
        PassageKind.PROMPT: message("If asked"),
        PassageKind.FRAME: message("Frame"),
        PassageKind.STAKEHOLDER: message("Stakeholder sheet"),
    },
    TextState: {
        TextState.DRAFT: message("Draft"),
        TextState.REVIEWED: message("Reviewed"),
    },
    Layout: {
        Layout.PARALLEL: message("Parallel columns"),
        Layout.SERIAL: message("One language after the other"),
        Layout.SEPARATE: message("A file for each language"),
        Layout.FACING: message("Facing pages"),
    },
    Reading: {
        Reading.PAIRS: message("Passage by passage"),
        Reading.LANGUAGES: message("Language by language"),
    },
    Marking: {
        Marking.NONE: message("No marking"),
        Marking.CONFIDENTIAL: message("Confidential"),
    },
    AnnexKind: {
        AnnexKind.SOURCES: message("Sources"),
        AnnexKind.CHART_DATA: message("Data of the figures"),
        AnnexKind.FACTS: message("Table of facts"),
        AnnexKind.DOCUMENT: message("A document"),
    },
    Profile: {
        Profile.NATIONAL: message("National"),
        Profile.EU: message("EU institutions"),
    },
    Country: {
        Country.NL: message("Netherlands"),
        Country.BE: message("Belgium"),
    },
    Severity: {
        Severity.MUST_FIX: message("Must fix"),
        Severity.LOOK_AT: message("Look at"),
        Severity.NOTE: message("Note"),
    },
    BetweenLanguages: {
        BetweenLanguages.VALUES: message("Values that differ between languages"),
        BetweenLanguages.DATES: message("Dates and times that differ between languages"),
        BetweenLanguages.NAMES: message("Names that differ between languages"),
        BetweenLanguages.MARKS: message("Source marks that differ between languages"),
        BetweenLanguages.REFERENCES: message("References that differ between languages"),
        BetweenLanguages.QUOTATIONS: message("Quotations that differ between languages"),
        BetweenLanguages.QUALIFIERS: message("Exactness that differs between languages"),
        BetweenLanguages.CONTENT: message("Sentences that one language lacks"),
    },
}


def label(code: StrEnum) -> str:
    """Return the message id of a code; raise ``KeyError`` for one that has none."""
    # By kind first: members of two lists may be equal strings ("draft", "unknown").
    return _BY_KIND[type(code)][code]
