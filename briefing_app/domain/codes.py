"""The closed lists of the product; stored as these codes, never as labels."""

from __future__ import annotations

from enum import StrEnum

LANGUAGES = ("nl", "fr", "en")
"""Languages that the application writes; texts are rows, so that a fourth one is data."""


class FactKind(StrEnum):
    """What kind of statement a fact makes; decides which fields its values have."""

    AMOUNT = "amount"
    COUNT = "count"
    PERCENTAGE = "percentage"
    DATE = "date"
    TEXT = "text"
    QUOTATION = "quotation"


NUMERIC = frozenset({FactKind.AMOUNT, FactKind.COUNT, FactKind.PERCENTAGE})


class Qualifier(StrEnum):
    """How exact a source says that a number is."""

    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"


class MoneyStatus(StrEnum):
    """Where money stands between asking for it and settling it."""

    REQUESTED = "requested"
    RESERVED = "reserved"
    COMMITTED = "committed"
    GRANTED = "granted"
    ADVANCED = "advanced"
    SETTLED = "settled"


class Recurrence(StrEnum):
    """Whether the state's money comes once or every year."""

    INCIDENTAL = "incidental"
    STRUCTURAL = "structural"


class Disclosure(StrEnum):
    """Who may read it."""

    PUBLIC = "public"
    INTERNAL = "internal"


class SourceRank(StrEnum):
    """Who speaks; the order here is the order of trust, highest first."""

    OFFICIAL = "official"
    INVOLVED_PARTY = "involved_party"
    PRESS = "press"
    GENERATED = "generated"
    UNKNOWN = "unknown"


class FactState(StrEnum):
    """What is known of a fact; derived from its values and decision, never stored."""

    NOT_VERIFIED = "not_verified"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    DECIDED = "decided"


class Grade(StrEnum):
    """How one value stands to another of the same fact."""

    COMPATIBLE = "compatible"
    SUPERSEDED = "superseded"
    CONTRADICTION = "contradiction"


class Position(StrEnum):
    """Where a stakeholder stands on the project."""

    SUPPORTS = "supports"
    CONDITIONAL = "conditional"
    NEUTRAL = "neutral"
    OPPOSES = "opposes"
    UNKNOWN = "unknown"


class StakeholderKind(StrEnum):
    """Person or organisation."""

    PERSON = "person"
    ORGANISATION = "organisation"


class ChartKind(StrEnum):
    """How a chart draws its facts."""

    BAR = "bar"
    STACKED = "stacked"
    LINE = "line"
    TIMELINE = "timeline"
    GROUPED = "grouped"
    WATERFALL = "waterfall"
    AREA = "area"
    DOT = "dot"
    GRID = "grid"
    HEADLINE = "headline"
    TABLE = "table"


class BriefingKind(StrEnum):
    """Kinds of briefing; each has a template in ``resources/kinds``."""

    NOTE = "note"
    LETTER = "letter"
    DECISION_NOTE = "decision_note"
    FACTSHEET = "factsheet"
    ANSWERS = "answers"
    SPEECH = "speech"
    STAKEHOLDER_NOTE = "stakeholder_note"
    DEBATE_DOSSIER = "debate_dossier"
    MINISTERS_NOTE = "ministers_note"
    POLICY_NOTE = "policy_note"


class PassageKind(StrEnum):
    """What a passage holds."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    TABLE = "table"
    CHART = "chart"
    HEADLINE = "headline"
    QUESTION = "question"
    ANSWER = "answer"
    PROMPT = "prompt"
    FRAME = "frame"
    STAKEHOLDER = "stakeholder"


class TextState(StrEnum):
    """How far a text in one language is."""

    DRAFT = "draft"
    REVIEWED = "reviewed"


class Layout(StrEnum):
    """How two languages share the paper."""

    PARALLEL = "parallel"
    SERIAL = "serial"
    SEPARATE = "separate"
    FACING = "facing"


class Reading(StrEnum):
    """In which order a screen reader says parallel columns: pair by pair, or one by one."""

    PAIRS = "pairs"
    LANGUAGES = "languages"


class Marking(StrEnum):
    """How confidential a document is; there is no higher level here than this one."""

    NONE = ""
    CONFIDENTIAL = "confidential"


class AnnexKind(StrEnum):
    """What an annex holds: what we make of the briefing, or a document of its own."""

    SOURCES = "sources"
    CHART_DATA = "chart_data"
    FACTS = "facts"
    DOCUMENT = "document"


class Profile(StrEnum):
    """Whose wording of figures a document follows."""

    NATIONAL = "national"
    EU = "eu"


class Country(StrEnum):
    """The dossier's country: deadlines, frames, nl-NL or nl-BE follow it."""

    NL = "NL"
    BE = "BE"
