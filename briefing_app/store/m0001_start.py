"""The first schema.  Shipped: never edit it, add a migration beside it.

Codes stand here literally, not taken from the domain, so that this text stays what it was.  Some
tables, columns and codes wait for verbs that come later, so that no table needs rebuilding for
them.  Once a version has shipped, who starts to write one of them adds a migration, if an empty
one: an older application then says that it is too old, and does not stumble.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_ROW = """id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36 AND uuid = lower(uuid))"""
_KEY = """key TEXT NOT NULL UNIQUE CHECK (
    key GLOB '[a-z]*' AND key NOT GLOB '*[^a-z0-9-]*' AND length(key) <= 80)"""
_DISCLOSURE = (
    "disclosure TEXT NOT NULL DEFAULT 'public' CHECK (disclosure IN ('public','internal'))"
)
_TEXT = "TEXT NOT NULL DEFAULT ''"
_POSITION = "position INTEGER NOT NULL DEFAULT 0"
_FACT = "INTEGER NOT NULL REFERENCES fact(id) ON DELETE CASCADE"
_VALUE = "INTEGER NOT NULL REFERENCES value(id) ON DELETE CASCADE"
_LANGUAGE = "language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]*' AND length(language) <= 12)"


def _number(column: str) -> str:
    """Return the condition that a text is the one canonical spelling of a decimal."""
    wrong = (
        "*[^-0-9.]*", "?*-*", "*.*.*", "*.", "*.*0", ".*", "-.*", "0[0-9]*", "-0[0-9]*",
    )  # fmt: skip
    clauses = [f"{column} NOT GLOB '{pattern}'" for pattern in wrong]
    digits = f"length(replace(replace({column}, '-', ''), '.', '')) <= 40"
    return " AND ".join([*clauses, f"{column} NOT IN ('','-','-0')", digits])


def _day(column: str) -> str:
    """Return the condition that a text is a year, quarter, month or day."""
    year = "[0-9][0-9][0-9][0-9]"
    return (
        f"({column} GLOB '{year}' OR {column} GLOB '{year}-Q[1-4]'"
        f" OR {column} GLOB '{year}-0[1-9]' OR {column} GLOB '{year}-1[0-2]'"
        f" OR coalesce(date({column}, '+0 days') = {column}, 0))"
    )


def _moment(column: str) -> str:
    """Return the condition that a text has the shape of a partial date or a period."""
    return (
        f"({column} GLOB '[0-9][0-9][0-9][0-9]*' AND {column} NOT GLOB '*[^0-9Q/-]*'"
        f" AND length({column}) <= 21)"
    )


_INSTANT = "GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6]*Z'"

_TABLES = {
    "dossier": f"""{_ROW}, copy TEXT NOT NULL CHECK (length(copy) = 36),
  country TEXT NOT NULL CHECK (country IN ('NL','BE')),
  profile TEXT NOT NULL DEFAULT 'national' CHECK (profile IN ('national','eu')),
  languages TEXT NOT NULL CHECK (languages NOT GLOB '*[^a-z,]*' AND languages <> ''),
  CHECK (id = 1)""",
    "unit": f"""{_ROW}, {_KEY},
  aspirated INTEGER NOT NULL DEFAULT 0 CHECK (aspirated IN (0, 1))""",
    "source": f"""{_ROW}, {_KEY}, title {_TEXT}, publisher {_TEXT},
  published TEXT CHECK ({_day("published")}), language {_TEXT},
  rank TEXT NOT NULL DEFAULT 'unknown' CHECK (
    rank IN ('official','involved_party','press','generated','unknown')),
  reference_kind TEXT NOT NULL DEFAULT '' CHECK (
    reference_kind IN ('','kamerstuk','handelingen','doc')),
  reference {_TEXT}, url {_TEXT}, note {_TEXT}, {_DISCLOSURE}, ground {_TEXT}""",
    # Outside undo, so it names its source by UUID: undo may bring the source back.
    "source_copy": f"""{_ROW}, source TEXT NOT NULL CHECK (length(source) = 36),
  name {_TEXT}, media_type {_TEXT}, size INTEGER NOT NULL, sha256 TEXT NOT NULL CHECK (
    length(sha256) = 64), data BLOB NOT NULL, CHECK (length(data) = size)""",
    # What reading found in a source: ``found`` is JSON, the places are characters of its text.
    "candidate": f"""{_ROW}, source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
  first INTEGER NOT NULL CHECK (first >= 0), last INTEGER NOT NULL CHECK (last >= first),
  found TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'open' CHECK (
    state IN ('open','accepted','joined','dropped')),
  value_id INTEGER REFERENCES value(id) ON DELETE SET NULL""",
    "fact": f"""{_ROW}, {_KEY}, kind TEXT NOT NULL CHECK (
    kind IN ('amount','count','percentage','date','text','quotation')),
  topic {_TEXT}, {_DISCLOSURE}, ground {_TEXT}, verified_by TEXT,
  verified_at TEXT CHECK (verified_at {_INSTANT}),
  CHECK ((verified_by IS NULL) = (verified_at IS NULL))""",
    "value": f"""{_ROW}, fact_id {_FACT},
  low TEXT CHECK ({_number("low")}), high TEXT CHECK ({_number("high")}),
  currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  unit_id INTEGER REFERENCES unit(id) ON DELETE SET NULL,
  qualifier TEXT NOT NULL DEFAULT 'exactly' CHECK (
    qualifier IN ('exactly','about','nearly','over','at_most','at_least')),
  moment TEXT CHECK ({_moment("moment")}), as_of TEXT CHECK ({_moment("as_of")}),
  money_status TEXT CHECK (
    money_status IN ('requested','reserved','committed','granted','advanced','settled')),
  recurrence TEXT CHECK (recurrence IN ('incidental','structural')),
  original_language TEXT, speaker {_TEXT}, {_DISCLOSURE}, ground {_TEXT}, note {_TEXT},
  CHECK (high IS NULL OR low IS NOT NULL)""",
    "series_point": f"""{_ROW}, value_id {_VALUE},
  year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  number TEXT NOT NULL CHECK ({_number("number")}), UNIQUE (value_id, year)""",
    "citation": f"""{_ROW}, value_id {_VALUE},
  source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE, {_POSITION},
  page {_TEXT}, paragraph {_TEXT}, wording {_TEXT}""",
    "decision": f"""{_ROW}, fact_id INTEGER NOT NULL UNIQUE REFERENCES fact(id) ON DELETE CASCADE,
  value_id {_VALUE}, reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  decided_by TEXT NOT NULL, decided_at TEXT NOT NULL CHECK (decided_at {_INSTANT})""",
    "fact_part": f"""{_ROW}, whole_id {_FACT}, part_id {_FACT}, {_POSITION},
  UNIQUE (whole_id, part_id), CHECK (whole_id <> part_id)""",
    "fact_ratio": f"""{_ROW}, fact_id INTEGER NOT NULL UNIQUE REFERENCES fact(id) ON DELETE CASCADE,
  numerator_id {_FACT}, denominator_id {_FACT}, CHECK (numerator_id <> denominator_id),
  CHECK (fact_id NOT IN (numerator_id, denominator_id))""",
    "fact_order": f"""{_ROW}, earlier_id {_FACT}, later_id {_FACT},
  UNIQUE (earlier_id, later_id), CHECK (earlier_id <> later_id)""",
    "stakeholder": f"""{_ROW}, {_KEY},
  kind TEXT NOT NULL DEFAULT 'organisation' CHECK (kind IN ('person','organisation')),
  position TEXT NOT NULL DEFAULT 'unknown' CHECK (
    position IN ('supports','conditional','neutral','opposes','unknown')),
  influence INTEGER CHECK (influence BETWEEN 1 AND 5),
  interest INTEGER CHECK (interest BETWEEN 1 AND 5),
  organisation_id INTEGER REFERENCES stakeholder(id) ON DELETE SET NULL,
  contact {_TEXT}, note {_TEXT}, {_DISCLOSURE}, ground {_TEXT}, CHECK (organisation_id <> id)""",
    # ``twin``: a chart a language, of one geometry, instead of one with the labels of both.
    "chart": f"""{_ROW}, {_KEY},
  kind TEXT NOT NULL CHECK (kind IN ('bar','stacked','line','timeline','grouped','waterfall',
    'area','dot','grid','headline','table')),
  twin INTEGER NOT NULL DEFAULT 0 CHECK (twin IN (0, 1))""",
    "chart_stakeholder": f"""{_ROW},
  chart_id INTEGER NOT NULL REFERENCES chart(id) ON DELETE CASCADE,
  stakeholder_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE CASCADE, {_POSITION},
  emphasis INTEGER NOT NULL DEFAULT 0 CHECK (emphasis IN (0, 1)),
  UNIQUE (chart_id, stakeholder_id)""",
    "chart_fact": f"""{_ROW}, chart_id INTEGER NOT NULL REFERENCES chart(id) ON DELETE CASCADE,
  fact_id {_FACT}, {_POSITION}, emphasis INTEGER NOT NULL DEFAULT 0 CHECK (emphasis IN (0, 1)),
  UNIQUE (chart_id, fact_id)""",
    "briefing": f"""{_ROW}, {_KEY}, kind TEXT NOT NULL CHECK (kind IN ('note','letter',
    'decision_note','factsheet','answers','speech','stakeholder_note','debate_dossier',
    'ministers_note','policy_note')),
  original TEXT NOT NULL, languages TEXT NOT NULL CHECK (
    languages NOT GLOB '*[^a-z,]*' AND languages <> ''),
  layout TEXT NOT NULL DEFAULT 'parallel' CHECK (
    layout IN ('parallel','serial','separate','facing')),
  reading TEXT NOT NULL DEFAULT 'pairs' CHECK (reading IN ('pairs','languages')),
  profile TEXT NOT NULL DEFAULT 'national' CHECK (profile IN ('national','eu')),
  dated TEXT CHECK ({_day("dated")}), reference {_TEXT}, {_DISCLOSURE}, ground {_TEXT},
  marking TEXT NOT NULL DEFAULT '' CHECK (marking IN ('','confidential')),
  embargo TEXT CHECK (embargo {_INSTANT}), embargo_zone {_TEXT},
  asked_on TEXT CHECK ({_day("asked_on")}), due TEXT CHECK ({_day("due")})""",
    "signatory": f"""{_ROW}, briefing_id INTEGER NOT NULL REFERENCES briefing(id) ON DELETE CASCADE,
  {_POSITION}, name {_TEXT},
  demissionary INTEGER NOT NULL DEFAULT 0 CHECK (demissionary IN (0, 1))""",
    "annex": f"""{_ROW}, briefing_id INTEGER NOT NULL REFERENCES briefing(id) ON DELETE CASCADE,
  {_POSITION}, kind TEXT NOT NULL CHECK (kind IN ('sources','chart_data','facts','document')),
  source_id INTEGER REFERENCES source(id) ON DELETE SET NULL""",
    # ``template`` names the section of the kind's template that this one was made from.
    "section": f"""{_ROW}, briefing_id INTEGER NOT NULL REFERENCES briefing(id) ON DELETE CASCADE,
  {_POSITION}, level INTEGER NOT NULL DEFAULT 1 CHECK (level BETWEEN 1 AND 3),
  template {_TEXT}""",
    # ``locked`` texts are literal; ``repeated`` exhibits stand once a language, not across.
    "passage": f"""{_ROW}, section_id INTEGER NOT NULL REFERENCES section(id) ON DELETE CASCADE,
  {_POSITION}, kind TEXT NOT NULL CHECK (
    kind IN ('paragraph','list_item','quotation','table','chart','headline','question','answer',
    'prompt','frame','stakeholder')),
  original TEXT, chart_id INTEGER REFERENCES chart(id) ON DELETE SET NULL,
  stakeholder_id INTEGER REFERENCES stakeholder(id) ON DELETE SET NULL,
  locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
  repeated INTEGER NOT NULL DEFAULT 0 CHECK (repeated IN (0, 1)),
  {_DISCLOSURE}, ground {_TEXT}""",
    "passage_text": f"""{_ROW},
  passage_id INTEGER NOT NULL REFERENCES passage(id) ON DELETE CASCADE, {_LANGUAGE},
  text TEXT NOT NULL CHECK (text <> ''),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft','reviewed')),
  made_from TEXT CHECK (length(made_from) = 64), UNIQUE (passage_id, language)""",
    "passage_fact": f"""{_ROW},
  passage_id INTEGER NOT NULL REFERENCES passage(id) ON DELETE CASCADE, fact_id {_FACT},
  {_POSITION}, UNIQUE (passage_id, fact_id)""",
    "term": f"{_ROW}, {_KEY}",
    "commitment": f"""{_ROW}, {_KEY},
  made_in INTEGER REFERENCES source(id) ON DELETE SET NULL, due TEXT CHECK ({_day("due")}),
  met_by INTEGER REFERENCES source(id) ON DELETE SET NULL, met_on TEXT CHECK ({_day("met_on")})""",
    # ``target`` is a passage's or a fact's UUID: the remark survives undo of what it is about.
    "comment": f"""{_ROW}, target TEXT NOT NULL CHECK (length(target) = 36), author TEXT NOT NULL,
  written_at TEXT NOT NULL CHECK (written_at {_INSTANT}), text TEXT NOT NULL CHECK (text <> ''),
  resolved INTEGER NOT NULL DEFAULT 0 CHECK (resolved IN (0, 1))""",
    "edition": f"""{_ROW}, briefing TEXT NOT NULL CHECK (length(briefing) = 36),
  made_at TEXT NOT NULL CHECK (made_at {_INSTANT}), made_by TEXT NOT NULL, languages {_TEXT},
  layout {_TEXT}, texts TEXT NOT NULL, findings TEXT NOT NULL DEFAULT '[]',
  released_by {_TEXT}, released_why {_TEXT}""",
    # One file, or one a language; ``conformance`` is the report of its check, as JSON.
    "edition_file": f"""{_ROW},
  edition_id INTEGER NOT NULL REFERENCES edition(id) ON DELETE CASCADE, languages {_TEXT},
  name {_TEXT}, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), identifier {_TEXT},
  conformance {_TEXT}, data BLOB NOT NULL, UNIQUE (edition_id, languages)""",
    "edition_value": f"""{_ROW},
  edition_id INTEGER NOT NULL REFERENCES edition(id) ON DELETE CASCADE,
  fact TEXT NOT NULL CHECK (length(fact) = 36), value TEXT NOT NULL CHECK (length(value) = 36),
  stated TEXT NOT NULL, UNIQUE (edition_id, value)""",
    # Never changed but to withdraw it, with the reason.
    "sending": f"""{_ROW}, edition_id INTEGER NOT NULL REFERENCES edition(id) ON DELETE CASCADE,
  sent_on TEXT NOT NULL CHECK ({_day("sent_on")}), sent_to {_TEXT},
  reference_kind TEXT NOT NULL DEFAULT '' CHECK (
    reference_kind IN ('','kamerstuk','handelingen','doc')),
  reference {_TEXT}, note {_TEXT},
  noted_at TEXT NOT NULL CHECK (noted_at {_INSTANT}), noted_by TEXT NOT NULL,
  withdrawn_at TEXT CHECK (withdrawn_at {_INSTANT}), withdrawn_by {_TEXT}, withdrawn_why {_TEXT},
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why = ''))""",
    # How much a kind of finding matters in this dossier, where that is not the usual.
    "finding_severity": f"""{_ROW}, kind TEXT NOT NULL UNIQUE CHECK (kind <> ''),
  severity TEXT NOT NULL CHECK (severity IN ('must_fix','look_at','note','off'))""",
    # The organisation profile; ``logo`` and the typefaces name files by their UUID.
    "organisation": f"""{_ROW}, colours TEXT NOT NULL DEFAULT '{{}}',
  typefaces TEXT NOT NULL DEFAULT '{{}}', reference_format {_TEXT},
  logo TEXT CHECK (length(logo) = 36), CHECK (id = 1)""",
    # Outside undo, which cannot keep bytes: undo brings the name of a file back.
    "organisation_file": f"""{_ROW}, name {_TEXT}, media_type {_TEXT}, size INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64), data BLOB NOT NULL,
  CHECK (length(data) = size)""",
}

_TEXTS = {  # parent: fields
    "dossier": ("title", "summary"),
    "unit": ("singular", "plural"),
    "fact": ("title", "statement"),
    "value": ("text", "speaker_role"),
    "stakeholder": ("name", "role", "stance"),
    "chart": ("title", "subtitle", "alternative"),
    "chart_fact": ("label",),
    "briefing": (
        "title", "short_title", "sender", "addressee", "annexes", "salutation", "closing",
        "asked_by",
    ),
    "signatory": ("role", "ministry"),
    "annex": ("title",),
    "section": ("heading",),
    "term": ("word", "avoid", "note", "abbreviation"),
    "commitment": ("text",),
    "organisation": ("name", "address", "head", "foot", "logo_alternative"),
}  # fmt: skip

_INDEXES = (
    "source_copy(source)", "value(fact_id)", "value(unit_id)", "citation(value_id)",
    "citation(source_id)", "decision(value_id)", "fact_part(part_id)", "fact_ratio(numerator_id)",
    "fact_ratio(denominator_id)", "fact_order(later_id)",
    "stakeholder(organisation_id)", "chart_fact(fact_id)",
    "section(briefing_id)", "passage(section_id)", "passage(chart_id)", "passage_fact(fact_id)",
    "commitment(made_in)", "commitment(met_by)", "comment(target)", "edition(briefing)",
    "edition_file(sha256)", "edition_value(fact)", "sending(edition_id)", "signatory(briefing_id)",
    "annex(briefing_id)", "annex(source_id)", "passage(stakeholder_id)", "candidate(source_id)",
    "candidate(value_id)", "chart_stakeholder(stakeholder_id)", "history(subject)", "history(row)",
    "history(step)",
)  # fmt: skip

_HISTORY = f"""CREATE TABLE history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL,
  at TEXT NOT NULL CHECK (at {_INSTANT}), who TEXT NOT NULL,
  copy TEXT NOT NULL CHECK (length(copy) = 36),
  label TEXT NOT NULL, fields TEXT NOT NULL,
  tbl TEXT NOT NULL, row TEXT NOT NULL, subject TEXT NOT NULL,
  before TEXT, after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT"""

# What is shown of a hit stands in the index itself, so that one query answers a search.
# ``shown`` is the text as written, where folding changed it.
_SEARCH = """CREATE VIRTUAL TABLE search USING fts5(
  title, body, uuid UNINDEXED, key UNINDEXED, titles UNINDEXED, shown UNINDEXED,
  briefing_id UNINDEXED, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')"""


def start(db: Database) -> None:
    """Create every table of the first schema."""
    execute = db.conn.execute
    for name, columns in _TABLES.items():
        execute(f"CREATE TABLE {name} ({columns}) STRICT")
    for parent, fields in _TEXTS.items():
        codes = ",".join(f"'{field}'" for field in fields)
        # ``made_from`` is the hash of what a text was made from: an original, a chart's data.
        execute(f"""CREATE TABLE {parent}_text ({_ROW},
  {parent}_id INTEGER NOT NULL REFERENCES {parent}(id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ({codes})), {_LANGUAGE},
  text TEXT NOT NULL CHECK (text <> ''), made_from TEXT CHECK (length(made_from) = 64),
  UNIQUE ({parent}_id, field, language)) STRICT""")
    execute(_HISTORY)
    for index in _INDEXES:
        name = index.rstrip(")").replace("(", "_by_")
        execute(f"CREATE INDEX {name} ON {index}")
    execute(_SEARCH)
    # A word of a title weighs more than one of a text.
    execute("INSERT INTO search(search, rank) VALUES ('rank', 'bm25(6.0, 1.0)')")
