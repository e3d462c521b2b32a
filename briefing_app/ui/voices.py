"""In whose words the window and a column speak: their language, with the dossier's country.

The language of the window says how figures read in lists and fields; it has nothing to do with
the languages of a briefing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import LANGUAGES
from briefing_app.language.voice import Voice

if TYPE_CHECKING:
    from briefing_app.domain.dossier import Dossier
    from briefing_app.domain.fact import Texts
    from briefing_app.session.session import Session
    from briefing_app.ui.translate import Translator

_OTHERWISE = "en"


class Voices:
    """The voices of one open dossier; ``refresh`` when its country or profile changed."""

    def __init__(self, session: Session, translator: Translator) -> None:
        self._session = session
        self._translator = translator
        self._dossier: Dossier = session.dossier.get()

    def refresh(self) -> None:
        """Read the dossier's particulars again."""
        self._dossier = self._session.dossier.get()

    @property
    def language(self) -> str:
        """The window's language as a language that figures can be worded in."""
        code = self._translator.language
        return code if code in LANGUAGES else _OTHERWISE

    @property
    def languages(self) -> tuple[str, ...]:
        """The dossier's languages."""
        return self._dossier.languages

    def window(self) -> Voice:
        """Return the voice of lists and fields."""
        return self.of(self.language)

    def of(self, language: str) -> Voice:
        """Return the voice of a column."""
        return Voice(language, self._dossier.country, self._dossier.profile)

    def name_of(self, language: str) -> str:
        """Return a language's name in the window's language, as at the start of a line."""
        name = self.name_within(language)
        return name[:1].upper() + name[1:]

    def name_within(self, language: str) -> str:
        """Return a language's name in the window's language, as inside a sentence."""
        return str(self.window().locale.languages.get(language, language))

    def best(self, texts: Texts) -> str:
        """Return a text in the window's language, else in the first that has one."""
        return best_text(texts, self.language)


def best_text(texts: Texts, language: str) -> str:
    """Return the text in a language, else in the first language that has one, else nothing."""
    for code in (language, *LANGUAGES, *texts):
        if texts.get(code):
            return texts[code]
    return ""
