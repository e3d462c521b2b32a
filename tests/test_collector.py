from __future__ import annotations

import gc

import pytest

from briefing_app.collector import resting


def _mistaken() -> None:
    with resting():
        assert not gc.isenabled()
        with resting():
            assert not gc.isenabled()
        assert not gc.isenabled()
        raise ValueError("mistake")


def test_collector_rests_and_is_given_back_also_after_a_mistake() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match="mistake"):
        _mistaken()
    assert gc.isenabled()


def test_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with resting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
