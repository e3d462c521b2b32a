"""What the tests of composing share."""

from __future__ import annotations

import datetime as dt

import pytest


@pytest.fixture
def now() -> dt.datetime:
    return dt.datetime(2025, 10, 13, 9, 30, tzinfo=dt.UTC)
