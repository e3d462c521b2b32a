from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]


def test_a_briefing_with_nothing_to_fix_has_status_0(command: Command, sample: Path) -> None:
    outcome = command("check", sample, "note", "--json")
    assert outcome.status == 0
    assert not [one for one in outcome.data["findings"] if one["severity"] == "must_fix"]


def test_what_must_be_fixed_is_told_with_its_place_and_what_mends_it(
    command: Command, sample: Path
) -> None:
    outcome = command("check", sample, "region", "--json")
    assert outcome.status == 1
    first = outcome.data["findings"][0]
    assert first["kind"] == "disputed_fact"
    assert first["severity"] == "must_fix"
    assert first["briefing"] == "region"
    assert first["message"] == (
        "Sources differ on the fact “Minister of Economic Affairs”, and nobody has decided."
    )
    assert first["facts"] == ["minister"]
    assert first["action"] == {"code": "decide_fact", "key": "minister"}
    assert len(first["place"]) == 36
    assert first["where"] == "Section 2, passage 1"


def test_without_a_briefing_all_are_checked(command: Command, sample: Path) -> None:
    outcome = command("check", sample)
    assert outcome.status == 1
    place, said = (
        "region · Section 2, passage 1: Must fix: ",
        "Sources differ on the fact “Minister",
    )
    assert f"{place}{said}" in outcome.out


@pytest.mark.parametrize(
    ("language", "title"),
    [("nl", "“minister van"), ("fr", "«\u202fministre")],
)
def test_a_fact_is_named_in_the_language_of_who_reads(
    command: Command, sample: Path, language: str, title: str
) -> None:
    outcome = command("check", sample, "region", "--ui-language", language)
    assert title.casefold() in outcome.out.casefold()


def test_a_colon_has_the_space_that_french_puts_before_it(command: Command, sample: Path) -> None:
    outcome = command("check", sample, "region", "--ui-language", "fr")
    assert outcome.out.startswith("region · Section 2, passage 1: À corriger\u00a0: ")


def test_a_kind_that_is_off_is_not_told(command: Command, sample: Path) -> None:
    with Session.open(sample, user="A") as session:
        session.checks.set_severity("disputed_fact", "off")
    outcome = command("check", sample, "region", "--json")
    assert outcome.status == 0
    assert "disputed_fact" not in {one["kind"] for one in outcome.data["findings"]}


def test_the_sample_says_nothing_that_nobody_needs_to_hear(command: Command, sample: Path) -> None:
    found = command("check", sample, "--json").data["findings"]
    assert {(one["briefing"], one["kind"]) for one in found} == {
        ("region", "disputed_fact"),
        ("region", "not_verified_fact"),
        ("region", "single_source"),
        ("decision", "internal_passage"),
    }


def test_facts_are_weighed_as_of_a_day(command: Command, sample: Path) -> None:
    def held(*more: str) -> str | None:
        data = command("facts", sample, "--json", *more).data
        (one,) = [fact for fact in data if fact["key"] == "supercomputer-capacity"] or [
            fact for fact in data if fact["key"] == "eu-contribution"
        ]
        current: str | None = one["current"]
        return current

    assert held("--on", "2025-01-01") is None
    assert held("--on", "2025-07-01") not in {None, held()}
    assert command("facts", sample, "--on", "gisteren").status == 2
