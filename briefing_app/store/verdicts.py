"""Findings, verdicts and frozen texts as an edition keeps them: JSON, and back.

A sentence is kept as a message with its fields, so that it reads in any language later.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from briefing_app.domain.conformance import Breach, Norm, Report
from briefing_app.domain.edition import FrozenPassage, FrozenSection, FrozenTexts
from briefing_app.domain.finding import Finding, Severity
from briefing_app.store.history import decode_label, encode_fields

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.errors import Message


def encode_report(report: Report | None) -> str:
    """Write a verdict; none is the empty text."""
    if report is None:
        return ""
    breaches = [
        {
            "norm": breach.norm, "clause": breach.clause, "page": breach.page,
            "rule": breach.rule, "detail": breach.detail, "times": breach.times,
            **_message(breach.message),
        }
        for breach in report.breaches
    ]  # fmt: skip
    return _json({
        "conforms": report.conforms, "norms": report.norms, "checkers": report.checkers,
        "sha256": report.sha256, "breaches": breaches,
    })  # fmt: skip


def decode_report(text: str) -> Report | None:
    """Read what :func:`encode_report` wrote."""
    if not text:
        return None
    data = json.loads(text)
    return Report(
        norms=tuple(map(Norm, data["norms"])),
        checkers=tuple(data["checkers"]),
        sha256=data["sha256"],
        breaches=tuple(
            Breach(
                norm=Norm(each["norm"]), clause=each["clause"], page=each["page"],
                rule=each["rule"], detail=each["detail"], times=each["times"],
                message=_read_message(each),
            )
            for each in data["breaches"]
        ),
    )  # fmt: skip


def encode_findings(findings: Sequence[Finding]) -> str:
    """Write findings."""
    return _json([
        {
            "kind": finding.kind, "severity": finding.severity, "place": finding.place,
            "language": finding.language, **_message(finding.message),
        }
        for finding in findings
    ])  # fmt: skip


def decode_findings(text: str) -> tuple[Finding, ...]:
    """Read what :func:`encode_findings` wrote."""
    return tuple(
        Finding(
            kind=each["kind"], severity=Severity(each["severity"]), place=each["place"],
            language=each["language"], message=_read_message(each),
        )
        for each in json.loads(text)
    )  # fmt: skip


def encode_texts(texts: FrozenTexts) -> str:
    """Write the frozen texts."""
    return _json(asdict(texts))


def decode_texts(text: str) -> FrozenTexts:
    """Read what :func:`encode_texts` wrote."""
    data = json.loads(text)
    return FrozenTexts(
        key=data["key"],
        title=data["title"],
        sections=tuple(
            FrozenSection(
                uuid=section["uuid"], level=section["level"], heading=section["heading"],
                passages=tuple(FrozenPassage(**passage) for passage in section["passages"]),
            )
            for section in data["sections"]
        ),
    )  # fmt: skip


def _message(message: Message) -> dict[str, str]:
    return {"text": message.text, "fields": encode_fields(message)}


def _read_message(data: dict[str, Any]) -> Message:
    return decode_label(data["text"], data["fields"])


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
