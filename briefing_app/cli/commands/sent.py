"""``sent``: what went to parliament, when, and under which reference."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.edition_data import find_edition, sending_data
from briefing_app.cli.group import common_options
from briefing_app.cli.status import Refused, Status
from briefing_app.domain.moment import PartialDate
from briefing_app.errors import NotFound, message
from briefing_app.session.session import Session
from briefing_app.session.sources import REFERENCE_KINDS

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.edition import Edition, Sending


@click.command(
    "sent",
    help=message(
        "Mark EDITION, its number or the beginning of it, of the dossier FILE as sent to "
        "parliament. An entry is never changed: one that is wrong is withdrawn with its reason, "
        "and the right one, if --on is given, comes in its place."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("edition")
@click.option("--on", "day", metavar="DATE", help=message("The day on which it was sent."))
@click.option("--to", "sent_to", default="", help=message("To whom."))
@click.option("--reference", default="", help=message("The number of the document there."))
@click.option(
    "--kind",
    type=click.Choice([each for each in REFERENCE_KINDS if each]),
    help=message("What kind of reference that is."),
)
@click.option("--note", default="", help=message("What else is to be known of it."))
@click.option("--withdraw", metavar="SENDING", help=message("The entry that is wrong."))
@click.option("--why", default="", help=message("Why it is withdrawn."))
@click.option("--by", metavar="NAME", help=message("Who notes it; without it, the settings’."))
@common_options
@click.pass_obj
def command(
    surroundings: Surroundings, file: Path, edition: str, day: str | None, sent_to: str,
    reference: str, kind: str | None, note: str, withdraw: str | None, why: str,
    by: str | None, as_json: bool,
) -> int:  # fmt: skip
    """Note it, and write the entries of the edition as they are then."""
    if day is None and withdraw is None:
        raise Refused(
            message("Nothing is to be noted."),
            message("Give the day with --on, or the entry that is wrong with --withdraw."),
        )
    texts = {
        "sent_to": sent_to, "reference_kind": kind or "", "reference": reference, "note": note,
    }  # fmt: skip
    sent_on = None if day is None else _day(day)
    user = surroundings.user if by is None else by.strip()
    with Session.open(file, user=user, must_write=True) as session:
        found = find_edition(session, edition)
        if withdraw is None:
            if sent_on is not None:
                session.sendings.add(found.id, sent_on, **texts)
        elif sent_on is None:
            session.sendings.withdraw(found.id, _sending(found, withdraw).id, why)
        else:
            wrong = _sending(found, withdraw).id
            session.sendings.correct(found.id, wrong, why, sent_on, **texts)
        sendings = session.editions.get(found.id).sendings
    if as_json:
        data = [sending_data(sending) for sending in sendings]
        surroundings.console.write_json({"edition": found.uuid, "sendings": data})
        return Status.FINE
    for sending in sendings:
        state = "" if sending.stands else f"✗ {sending.withdrawn_why}"
        parts = (sending.uuid, str(sending.sent_on), sending.reference, sending.sent_to, state)
        surroundings.console.write("\t".join(parts))
    return Status.FINE


def _day(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise Refused(
            message("“{text}” is not a date."), message("Write it as 2026-03-01."), text=text
        ) from None


def _sending(edition: Edition, name: str) -> Sending:
    wanted = name.strip().lower()
    found = [each for each in edition.sendings if wanted and each.uuid.startswith(wanted)]
    if len(found) != 1:
        raise NotFound(message("The edition has no such sending."))
    return found[0]
