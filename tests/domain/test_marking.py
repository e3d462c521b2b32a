from __future__ import annotations

import pytest

from briefing_app.domain.marking import is_state_secret


@pytest.mark.parametrize(
    "marking", ["Stg. GEHEIM", "STG. CONFIDENTIEEL", "Stg. ZEER GEHEIM", "TRÈS SECRET", "secret"]
)
def test_levels_of_state_secrets_are_known(marking: str) -> None:
    assert is_state_secret(marking)


@pytest.mark.parametrize("marking", ["", "confidential", "Departementaal VERTROUWELIJK"])
def test_markings_that_are_allowed_are_no_state_secrets(marking: str) -> None:
    assert not is_state_secret(marking)
