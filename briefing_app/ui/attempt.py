"""Call a verb of the session for a person: what cannot be done is said in the quiet bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.ui.notify import Notifier


def attempt(notify: Notifier, verb: Callable[[], object]) -> bool:
    """Call a verb; tell whether it was done.  Anything but a ``UserError`` goes on upwards."""
    try:
        verb()
    except UserError as error:
        notify.error(error)
        return False
    return True
