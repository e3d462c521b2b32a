from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.session.helpers import new_session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = new_session(tmp_path)
    yield made
    assert made.verify() == []
    made.close(backup=False)
