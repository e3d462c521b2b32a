from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Disclosure
from briefing_app.domain.conformance import Norm
from briefing_app.pdf.conformance import check_conformance
from briefing_app.publish import Options, publish
from tests.compose.builders import snapshot, texts
from tests.pdf.reading import opened
from tests.test_publish import MADE_AT

if TYPE_CHECKING:
    from briefing_app.domain.dossier import Snapshot

WITH_DATA = Options(("nl", "fr"), attach_data=True)


def _files(whole: Snapshot) -> dict[str, bytes]:
    data = publish(whole, WITH_DATA, made_at=MADE_AT).pdf
    with opened(data) as pdf:
        return {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()}


def test_file_with_data_is_pdf_a_3_and_holds_to_both_norms() -> None:
    data = publish(snapshot(), WITH_DATA, made_at=MADE_AT).pdf
    report = check_conformance(data)
    assert report.norms == (Norm.UA, Norm.A3)
    assert report.breaches == ()
    with opened(data) as pdf:
        assert {str(each.AFRelationship) for each in pdf.Root.AF} == {"/Data"}
        for each in pdf.Root.AF:
            parameters = each.EF.F.Params
            content = each.EF.F.read_bytes()
            assert int(parameters.Size) == len(content)
            assert bytes(parameters.CheckSum) == hashlib.md5(content).digest()  # noqa: S324
            assert str(parameters.ModDate) == "D:20251013093000+00'00'"
            assert str(each.Desc)
        kinds = [str(each.EF.F.Subtype) for each in pdf.Root.AF]
        assert kinds == ["/text/csv", "/application/json"]


def test_file_without_data_attaches_nothing() -> None:
    with opened(publish(snapshot(), Options(("nl", "fr")), made_at=MADE_AT).pdf) as pdf:
        assert "/AF" not in pdf.Root
        assert "/Names" not in pdf.Root


def test_table_of_a_chart_holds_exact_numbers() -> None:
    rows = list(csv.DictReader(io.StringIO(_files(snapshot())["figure-1-funding.csv"].decode())))
    assert [(row["fact"], row["low"], row["currency"], row["title_fr"]) for row in rows] == [
        ("eu", "70000000", "EUR", "Union européenne"),
        ("state", "70000000", "EUR", "État"),
        ("nij-begun", "60000000", "EUR", "Nij Begun"),
    ]


def test_figures_are_those_that_the_document_states_with_their_wordings() -> None:
    data = json.loads(_files(snapshot())["figures.json"])
    (total,) = (each for each in data["figures"] if each["fact"] == "total")
    assert data["languages"] == ["nl", "fr"]
    assert Decimal(total["low"]) == 200_000_000
    assert total["stated"]["fr"] == ["200\u00a0M€", "200\u00a0millions\u00a0d’euros"]


def test_what_is_internal_is_in_no_attachment() -> None:
    whole = snapshot()
    secret = replace(
        whole.facts["state"],
        key="zwijgfeit",
        title=texts("Zwijgfeit", "Fait tu"),
        disclosure=Disclosure.INTERNAL,
    )
    facts = {key: each for key, each in whole.facts.items() if key != "state"}
    files = _files(replace(whole, facts=facts | {"zwijgfeit": secret}))
    assert [name for name, data in files.items() if b"wijgfeit" in data or b"Fait tu" in data] == []
    rows = list(csv.DictReader(io.StringIO(files["figure-1-funding.csv"].decode())))
    assert [row["fact"] for row in rows] == ["eu", "nij-begun"]


def test_title_that_looks_like_a_formula_is_no_formula() -> None:
    whole = snapshot()
    odd = replace(whole.facts["eu"], title=texts("=cmd|' /C calc'!A0", "-1+1"))
    rows = _files(replace(whole, facts=whole.facts | {"eu": odd}))["figure-1-funding.csv"].decode()
    row = next(csv.DictReader(io.StringIO(rows)))
    assert row["title_nl"][0] == "'"
    assert row["title_fr"][0] == "'"
