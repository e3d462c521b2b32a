from __future__ import annotations

import inspect
from enum import StrEnum

import pytest

from briefing_app.domain import codes
from briefing_app.domain.finding import BetweenLanguages, Severity
from briefing_app.language.labels import label

_KINDS = [
    member
    for _, member in inspect.getmembers(codes, inspect.isclass)
    if issubclass(member, StrEnum) and member is not StrEnum
]


@pytest.mark.parametrize(
    "kind", [*_KINDS, Severity, BetweenLanguages], ids=lambda kind: kind.__name__
)
def test_every_code_has_a_label_of_its_own(kind: type[StrEnum]) -> None:
    labels = [label(code) for code in kind]
    assert all(labels)
    assert len(set(labels)) == len(labels)
