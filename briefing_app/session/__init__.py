"""One open dossier: the verbs of the application by noun, undo and redo, and what changed.

The one door to the data.  Every verb is one named step; it speaks the words of the product and
refuses with sentences.  No SQL here, no window, no language.
"""

from briefing_app.session.change import Change
from briefing_app.session.files import backups, restore
from briefing_app.session.session import Session
from briefing_app.store.search import Hit

__all__ = ["Change", "Hit", "Session", "backups", "restore"]
