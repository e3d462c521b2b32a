from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing_app.ui.pages.briefings.page import BriefingsPage


def test_tab_goes_through_the_form_as_the_eye_does(page: BriefingsPage) -> None:
    page.close_briefing()
    form = page.listing.form
    form.open()
    wanted: list[QWidget] = [form.kind, form.title, form.original, form.second]
    wanted += [form.add, form.cancel]
    met: list[QWidget] = [form.kind]
    following = form.kind.nextInFocusChain()
    while following is not None and following is not form.kind:
        if following in wanted:
            met.append(following)
        following = following.nextInFocusChain()
    assert met == wanted
