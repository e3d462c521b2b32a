"""Every kind of value in every form, country and profile, as ``matrix.txt`` has it.

The file is read by people: ``_`` is U+00A0, ``·`` is U+202F, ``=`` repeats the column at its left.
Whoever changes a wording changes the file, and sees what else changes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.domain.codes import FactKind
from briefing_app.language.form import Form
from briefing_app.language.wording import word
from tests.language.matrix_rows import COLUMNS, DATE_FORMS, NUMBER_FORMS, ROWS
from tests.language.samples import EU_VOICES, VOICES, visible

_LINES = [
    line.split(" | ")
    for line in Path(__file__).with_name("matrix.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def _key(cells: list[str]) -> tuple[str, str, str]:
    profile, row, form = (cell.strip() for cell in cells[:3])
    return profile, row, form


@pytest.mark.parametrize("cells", _LINES, ids=lambda cells: "-".join(_key(cells)))
def test_wording_is_that_of_the_matrix(cells: list[str]) -> None:
    profile, row, form = _key(cells)
    expected = ""
    for name, cell in zip(COLUMNS, cells[3:], strict=True):
        expected = expected if cell == "=" else cell
        voice = (EU_VOICES if profile == "eu" else VOICES)[name]
        assert visible(word(ROWS[row], voice, Form.parse(form))) == expected


def test_matrix_holds_every_row_in_every_form_and_profile() -> None:
    expected = {
        (profile, row, form)
        for profile in ("national", "eu")
        for row, measure in ROWS.items()
        for form in (DATE_FORMS if measure.kind is FactKind.DATE else NUMBER_FORMS)
    }
    assert {_key(cells) for cells in _LINES} == expected
