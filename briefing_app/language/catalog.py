"""Catalogs: the texts of window and document in one language.

Loads what the build step compiled from ``translations/``; in a checkout where that is missing
or older than its source, compiles in memory.  It must not know which language is current.
"""

from __future__ import annotations

import datetime as dt
import gettext
import io
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.domain.fact import Measure
from briefing_app.errors import Message
from briefing_app.paths import translations

if TYPE_CHECKING:
    from pathlib import Path

PSEUDO = "pseudo"
"""A language for tests: every text of the catalog stands in ⟦ ⟧, so that a text that did not
come from a catalog shows."""

_REMEMBERED = 8
"""Catalogs that are read once, until their file is written anew."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """The texts of one language; an id without a translation is shown as it is.

    Every text is a format: a brace that is meant literally is doubled.
    """

    language: str
    _texts: gettext.NullTranslations = field(repr=False, default_factory=gettext.NullTranslations)

    @classmethod
    def load(cls, language: str) -> Catalog:
        """Load ``nl``, ``fr``, ``en`` or ``pseudo``; raise ``FileNotFoundError`` for others."""
        if language == PSEUDO:
            return cls(language, _Pseudo())
        return cls(language, _load(translations() / language / "LC_MESSAGES" / "briefing_app.po"))

    def gettext(self, text: str, /, **fields: object) -> str:
        """Translate a text and fill in its fields, as they are."""
        return self._texts.gettext(text).format(**fields)

    def ngettext(self, singular: str, plural: str, n: int, /, **fields: object) -> str:
        """Translate the text for a number, which is also the field ``n``."""
        return self._texts.ngettext(singular, plural, n).format(**{"n": n, **fields})

    def pgettext(self, context: str, text: str, /, **fields: object) -> str:
        """Translate a text that means different things in different contexts."""
        return self._texts.pgettext(context, text).format(**fields)

    def show(self, message: Message) -> str:
        """Return a message's sentence; fields that are messages are translated too.

        An instant is worded in local time, whatever zone it came in; a measure in the long form.
        """
        fields = {name: self._worded(value) for name, value in message.fields.items()}
        return self.gettext(message.text, **fields) if message.text else ""

    def _worded(self, value: object) -> object:
        if isinstance(value, Message):
            return self.show(value)
        if isinstance(value, Measure):
            return self._measured(value)
        if isinstance(value, dt.datetime):
            from babel.dates import format_datetime

            language = "en_GB" if self.language in {"en", PSEUDO} else self.language
            local = value.astimezone().replace(tzinfo=None)
            return format_datetime(local, "d MMMM y, HH:mm", locale=language)
        return value

    def _measured(self, measure: Measure) -> str:
        from briefing_app.language.wording import Voice, word

        return word(measure, Voice("en" if self.language == PSEUDO else self.language))


class _Pseudo(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002  (gettext's own)
        return f"⟦{message}⟧"


def _load(source: Path) -> gettext.NullTranslations:
    """Read the compiled catalog beside a source, or compile the source when that is newer."""
    compiled = source.with_suffix(".mo")
    has_source = source.is_file()
    if compiled.is_file() and not (
        has_source and source.stat().st_mtime > compiled.stat().st_mtime
    ):
        return _read(compiled, compiled.stat().st_mtime_ns)
    if not has_source:
        raise FileNotFoundError(compiled)
    return _compile(source, source.stat().st_mtime_ns)


@lru_cache(maxsize=_REMEMBERED)
def _read(compiled: Path, _written: int, /) -> gettext.GNUTranslations:
    """Read a catalog; one that was ``_written`` at the same time is known already."""
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


@lru_cache(maxsize=_REMEMBERED)
def _compile(source: Path, _written: int, /) -> gettext.GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalog = read_po(file)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
