"""The names of the months, as Babel has them, for whoever only needs those.

Babel takes 20 milliseconds of processor time to load itself and a language, and the first page
of an open dossier words nothing but dates.  A test holds the names to Babel's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.language.voice import Voice

_WHOLE = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
_SHORT = {
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
}


def month_name(month: int, voice: Voice, *, short: bool = False) -> str:
    """Return the name of a month (1 to 12), whole or abbreviated as the language does it."""
    return (_SHORT if short else _WHOLE)[voice.language].split()[month - 1]
