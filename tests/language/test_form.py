from __future__ import annotations

import pytest

from briefing_app.errors import Unreadable
from briefing_app.language.form import Form, Style


def test_forms_are_read_in_any_order() -> None:
    assert Form.parse("") == Form()
    assert Form.parse("short|1") == Form(style=Style.SHORT, decimals=1)
    assert Form.parse("1|short") == Form.parse("short|1")
    assert Form.parse("in|cap") == Form(into=True, cap=True)
    assert Form.parse("de|0") == Form(de=True, decimals=0)
    assert Form.parse("full") == Form(style=Style.FULL)
    assert Form.parse("bare|10") == Form(style=Style.BARE, decimals=10)


@pytest.mark.parametrize("text", ["shrt", "11", "-1", "short|x", "CAP", "¹", "1.5"])
def test_unknown_form_is_refused_by_name(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        Form.parse(text)
    assert caught.value.what.fields["word"] in text.split("|")
