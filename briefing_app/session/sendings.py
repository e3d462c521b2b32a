"""Verbs of sendings: that an edition went to parliament, and that such an entry was wrong.

They are outside undo: what was told cannot be taken back.  A wrong entry is withdrawn with a
reason, and stays; the right one is a new entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import Message, NotFound, UserError, message
from briefing_app.session.desk import found
from briefing_app.session.noun import name_of
from briefing_app.session.sources import REFERENCE_KINDS
from briefing_app.store.editions import load_editions
from briefing_app.store.history import instant

if TYPE_CHECKING:
    from briefing_app.domain.edition import Edition, Sending
    from briefing_app.domain.moment import PartialDate
    from briefing_app.session.desk import Desk
    from briefing_app.store.rows import Rows


class SendingVerbs:
    """What was told to parliament, when, and under which reference."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(
        self,
        edition: int,
        sent_on: PartialDate,
        *,
        sent_to: str = "",
        reference_kind: str = "",
        reference: str = "",
        note: str = "",
        by: object | None = None,
    ) -> int:
        """Mark an edition as sent and return the entry's id.

        Raises ``NotFound``, and ``UserError`` for a day that is not a whole day, has yet to come
        or was before the edition was made, or a kind of reference that is none.
        """
        self._check(sent_on, reference_kind)
        self._check_made(self._edition(edition), sent_on)
        with self._desk.step(
            self._label(message("Sent: {title}"), self._edition(edition)), by
        ) as rows:
            return self._add(
                rows,
                edition,
                sent_on,
                sent_to=sent_to.strip(),
                reference_kind=reference_kind,
                reference=reference.strip(),
                note=note.strip(),
            )

    def withdraw(self, edition: int, sending: int, why: str, *, by: object | None = None) -> None:
        """Withdraw an entry that is wrong; it stays, with who did so and why.

        Raises ``NotFound``, and ``UserError`` without a reason or when it was withdrawn before.
        """
        self._get(edition, sending)
        reason = why.strip()
        if not reason:
            raise UserError(message("A sending is withdrawn with a reason only."))
        label = self._label(message("Sending withdrawn: {title}"), self._edition(edition))
        with self._desk.step(label, by) as rows:
            rows.change(
                "sending",
                sending,
                withdrawn_at=instant(self._desk.now()),
                withdrawn_by=self._desk.user,
                withdrawn_why=reason,
            )

    def correct(
        self,
        edition: int,
        sending: int,
        why: str,
        sent_on: PartialDate,
        *,
        sent_to: str = "",
        reference_kind: str = "",
        reference: str = "",
        note: str = "",
        by: object | None = None,
    ) -> int:
        """Withdraw an entry and add the right one in one step; return the new entry's id.

        Raises what :meth:`withdraw` and :meth:`add` do; then nothing is changed.
        """
        label = self._label(message("Sending corrected: {title}"), self._edition(edition))
        with self._desk.step(label, by):
            self.withdraw(edition, sending, why)
            return self.add(
                edition,
                sent_on,
                sent_to=sent_to,
                reference_kind=reference_kind,
                reference=reference,
                note=note,
            )

    def _add(self, rows: Rows, edition: int, sent_on: PartialDate, **texts: str) -> int:
        return rows.add(
            "sending",
            edition_id=edition,
            sent_on=str(sent_on),
            noted_at=instant(self._desk.now()),
            noted_by=self._desk.user,
            **texts,
        )

    def _edition(self, row: int) -> Edition:
        return found(load_editions(self._desk.db, [row]), row)

    def _get(self, edition: int, row: int) -> Sending:
        for sending in self._edition(edition).sendings:
            if sending.id == row and sending.stands:
                return sending
            if sending.id == row:
                raise UserError(message("This sending was withdrawn before."))
        raise NotFound(message("The edition has no such sending."))

    def _check(self, sent_on: PartialDate, reference_kind: str) -> None:
        if sent_on.day is None:
            raise UserError(
                message("The day of a sending is a whole date."),
                message("Write day, month and year."),
            )
        if sent_on.first > self._desk.now().astimezone().date():
            raise UserError(
                message("What is sent later cannot be marked as sent yet."),
                message("Give the day on which it was sent."),
            )
        if reference_kind not in REFERENCE_KINDS:
            raise UserError(
                message("“{value}” is not one of the choices."), "", value=reference_kind
            )

    @staticmethod
    def _check_made(edition: Edition, sent_on: PartialDate) -> None:
        """Refuse a day before the edition was made: somebody mistyped it, or means another one."""
        if sent_on.first < edition.made_at.astimezone().date():
            raise UserError(
                message("This edition did not exist yet on that day: it was made at {made}."),
                message("Give the day on which it was sent, or choose the edition that was sent."),
                made=edition.made_at,
            )

    @staticmethod
    def _label(text: str, edition: Edition) -> Message:
        return Message(text, {"title": name_of(edition.texts.title, edition.texts.key)})
