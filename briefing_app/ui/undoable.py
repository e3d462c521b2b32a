"""Say what was done at one press, with the way back beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import Message, message
from briefing_app.ui.attempt import attempt

if TYPE_CHECKING:
    from briefing_app.ui.context import Context


def tell_undoable(context: Context, said: Message) -> None:
    """Tell of the step that was just made; *Undo* takes it back unless another one followed."""
    step = context.session.undo_label

    def take_back() -> None:
        if context.session.undo_label == step:
            attempt(context.notify, context.session.undo)

    context.notify.info(said, (Message(message("Undo")), take_back))
