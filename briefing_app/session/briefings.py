"""Verbs of briefings: their particulars, and with those of sections and passages everything."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.briefing import Annex
from briefing_app.domain.codes import (
    BriefingKind,
    Disclosure,
    Layout,
    Marking,
    Profile,
    Reading,
)
from briefing_app.domain.marking import is_state_secret
from briefing_app.domain.reference_format import next_reference
from briefing_app.errors import Message, UserError, message
from briefing_app.session.noun import name_of, one_of
from briefing_app.session.particulars import ParticularVerbs
from briefing_app.session.template import read_template
from briefing_app.store.briefings import load_briefings
from briefing_app.store.organisation import load_organisation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.fact import Texts
    from briefing_app.domain.moment import PartialDate


class BriefingVerbs(ParticularVerbs):
    """What is written for parliament."""

    table: ClassVar = "briefing"
    titles: ClassVar = "title"
    fields: ClassVar = frozenset(
        ["title", "short_title", "sender", "addressee", "annexes", "salutation", "closing",
         "asked_by"]
    )  # fmt: skip
    columns: ClassVar = frozenset(
        ["kind", "original", "languages", "layout", "profile", "dated", "reference", "disclosure",
         "reading", "marking", "embargo", "embargo_zone", "asked_on", "due"]
    )  # fmt: skip
    label_new: ClassVar = message("New briefing: {title}")
    label_edit: ClassVar = message("Edit briefing: {title}")
    label_remove: ClassVar = message("Remove briefing: {title}")

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Briefing]:
        return load_briefings(self._desk.db, ids)

    def add(
        self, kind: BriefingKind, title: Texts, *, key: str | None = None, original: str = "nl",
        languages: tuple[str, ...] = ("nl", "fr"), layout: Layout = Layout.PARALLEL,
        profile: Profile = Profile.NATIONAL, short_title: Texts | None = None,
        sender: Texts | None = None, addressee: Texts | None = None,
        annexes: Texts | None = None, dated: PartialDate | None = None, reference: str = "",
        disclosure: Disclosure = Disclosure.PUBLIC, by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a briefing without sections and return its id."""
        columns = {
            "kind": kind, "original": original, "languages": tuple(languages), "layout": layout,
            "profile": profile, "dated": dated, "reference": reference, "disclosure": disclosure,
        }  # fmt: skip
        _check_columns(columns)
        texts = {
            "title": title, "short_title": short_title or {}, "sender": sender or {},
            "addressee": addressee or {}, "annexes": annexes or {},
        }  # fmt: skip
        return self._add(key, texts, columns, by)

    def start(
        self, kind: BriefingKind, title: Texts, *, original: str = "nl",
        languages: tuple[str, ...] = ("nl", "fr"), by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a briefing with the layout and the empty sections of its kind; return its id.

        The headings are there in all languages of the dossier that the template has.
        """
        template = read_template(BriefingKind(kind))
        label = Message(self.label_new, {"title": name_of(title, "")})
        with self._desk.step(label, by):
            briefing = self.add(
                kind, title, original=original, languages=languages, layout=template.layout,
                reference=self._next_reference(),
            )  # fmt: skip
            for part in template.parts:
                section = self.add_section(
                    briefing, part.heading, level=part.level, template=part.key
                )
                for passage in part.passages:
                    self.add_passage(section, passage)
            self.set_annexes(briefing, [Annex(kind=annex) for annex in template.annexes])
            if template.texts:
                self.change(briefing, **template.texts)
        return briefing

    def _next_reference(self) -> str:
        """Return a reference in the organisation's form; empty when it has none."""
        organisation = load_organisation(self._desk.db)
        taken = frozenset(briefing.reference for briefing in self.all())
        name = next(iter(organisation.name.values()), "")
        return next_reference(organisation.reference_format, name, self._desk.now().year, taken)

    def add_question(self, briefing_id: int, *, by: object | None = None) -> int:
        """Add a numbered question and its answer at the end; return the question's section id.

        Headings are those of the template of answers, with the next number.
        """
        parts = {part.key: part for part in read_template(BriefingKind.ANSWERS).parts}
        question, answer = parts["question"], parts["answer"]
        present = self.get(briefing_id).sections
        number = sum(section.template == question.key for section in present) + 1
        made = []
        with self._desk.step(Message(message("New question")), by):
            for part in (question, answer):
                headings = {
                    language: text.replace("1", str(number))
                    for language, text in part.heading.items()
                }
                made.append(self.add_section(briefing_id, headings, template=part.key))
                for passage in part.passages:
                    self.add_passage(made[-1], passage)
        return made[0]

    def _check(self, thing: Briefing, fields: Mapping[str, object]) -> None:
        del thing
        _check_columns(fields)


def _check_columns(fields: Mapping[str, object]) -> None:
    codes = {
        "kind": BriefingKind, "layout": Layout, "profile": Profile, "disclosure": Disclosure,
        "reading": Reading, "marking": Marking,
    }  # fmt: skip
    if is_state_secret(str(fields.get("marking", ""))):
        raise UserError(
            message("State secrets cannot be kept or printed here."),
            message("The highest marking is Departementaal VERTROUWELIJK."),
        )
    for name, code in codes.items():
        if name in fields:
            one_of(code, fields[name])
    embargo, zone = fields.get("embargo"), fields.get("embargo_zone", "")
    if isinstance(embargo, dt.datetime) and embargo.tzinfo is None:
        raise TypeError("an embargo is an instant, aware of its zone")
    if zone:
        _check_zone(str(zone))
    languages = fields.get("languages", ("nl",))
    if not isinstance(languages, tuple) or len(set(languages)) != len(languages) or not languages:
        raise UserError(
            message("A briefing has at least one language, each once."),
            message("Choose its languages."),
        )


def _check_zone(zone: str) -> None:
    from zoneinfo import available_timezones  # not for a start, which has no embargo to check

    if zone not in available_timezones():
        raise UserError(
            message("“{zone}” is not a time zone."),
            message("Choose one such as Europe/Amsterdam."),
            zone=zone,
        )
