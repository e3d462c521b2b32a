from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from briefing_app.domain.codes import FactKind
from briefing_app.domain.edition import (
    Edition,
    EditionFile,
    FrozenPassage,
    FrozenSection,
    FrozenTexts,
)
from briefing_app.domain.finding import Finding, Severity
from briefing_app.domain.stated import StatedValue
from briefing_app.errors import Message
from briefing_app.provenance import provenance, side_car
from tests.compose.builders import euros

PASSAGE = FrozenPassage(uuid="passage", kind="paragraph", texts={"nl": "x"})
TEXTS = FrozenTexts(
    key="note", title={"nl": "Nota", "fr": "Note"},
    sections=(FrozenSection(uuid="section", level=1, passages=(PASSAGE,)),),
)  # fmt: skip


def stated(key: str, **wordings: str) -> StatedValue:
    return StatedValue(
        fact=f"uuid-{key}", value="v", key=key, kind=FactKind.TEXT,
        wordings={language: (text,) for language, text in wordings.items()},
    )  # fmt: skip


def edition(*findings: Finding) -> Edition:
    names = (("nl",), "a.nl.pdf"), (("fr",), "a.fr.pdf")
    return Edition(
        uuid="e", briefing="b", made_at=dt.datetime(2026, 3, 1, tzinfo=dt.UTC), made_by="Ann",
        languages=("nl", "fr"), layout="separate", texts=TEXTS, findings=findings,
        files=tuple(
            EditionFile(languages=languages, name=name, sha256="0" * 64, size=1)
            for languages, name in names
        ),
        released_by="Kim", released_why="It is late",
    )  # fmt: skip


def finding(kind: str, place: str, text: str = "x", **fields: object) -> Finding:
    return Finding(
        kind=kind, severity=Severity.MUST_FIX, message=Message(text, dict(fields)), place=place
    )


def told(one: Edition, *values: StatedValue, place: int = 0) -> dict[str, object]:
    found: dict[str, object] = json.loads(provenance(one, place, b"no PDF", values))
    return found


def test_side_car_stands_beside_the_file() -> None:
    assert side_car(Path("x/note.nl.pdf")) == Path("x/note.nl.pdf.json")


def test_same_edition_gives_the_same_bytes() -> None:
    assert provenance(edition(), 0, b"", []) == provenance(edition(), 0, b"", [])


def test_each_file_tells_of_its_own_languages() -> None:
    data = told(edition(), stated("one", nl="a", fr="b"), stated("two", nl="c"), place=1)
    facts = data["facts"]
    assert isinstance(facts, list)
    assert [(fact["key"], fact["wordings"]) for fact in facts] == [("one", {"fr": ["b"]})]
    publication = data["publication"]
    assert isinstance(publication, dict)
    assert publication["titles"] == {"fr": "Note"}


def test_who_released_it_is_named_and_nobody_else() -> None:
    text = provenance(edition(), 0, b"", []).decode()
    assert '"released_by": "Kim"' in text
    assert '"released_why": "It is late"' in text
    assert "Ann" not in text


def test_findings_of_what_is_not_shown_are_left_out() -> None:
    data = told(
        edition(
            finding("single_source", "passage"),
            finding("single_source", "elsewhere"),
            finding("internal_fact", "passage"),
            finding("internal_figure", "passage", words="€ 3,333 miljoen", key="secret"),
        )
    )
    assert [each["place"] for each in data["findings"]] == ["passage"]  # type: ignore[attr-defined]


def test_finding_names_only_what_the_edition_states() -> None:
    sentence = "The parts of {key} add up to {added}."
    one = finding("parts_do_not_add_up", "passage", sentence, key="budget", added=euros("12345"))
    other = finding("parts_do_not_add_up", "passage", sentence, key="secret", added=euros("1"))
    data = told(edition(one, other), stated("budget", nl="a"))
    assert [each["message"] for each in data["findings"]] == [  # type: ignore[attr-defined]
        "The parts of budget add up to ….",
        "The parts of … add up to ….",
    ]


def test_message_in_a_message_names_only_what_the_edition_states() -> None:
    inner = Message("the sum of {key}", {"key": "secret"})
    one = Finding(
        kind="differs", severity=Severity.MUST_FIX, place="passage",
        message=Message("{what} is off.", {"what": inner}),
    )  # fmt: skip
    data = told(edition(one), stated("budget", nl="a"))
    assert [each["message"] for each in data["findings"]] == ["the sum of … is off."]  # type: ignore[attr-defined]
