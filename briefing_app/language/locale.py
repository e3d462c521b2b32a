"""Which locale a language has in a country, and how its texts sort.

Separators and plural rules come from Babel through these locales; it is loaded when the first of
them is asked for, since a window starts without.  This module must not word anything.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Country

if TYPE_CHECKING:
    from babel import Locale

_REGIONS = {
    ("nl", Country.NL): "NL",
    ("nl", Country.BE): "BE",
    ("fr", Country.NL): "FR",
    ("fr", Country.BE): "BE",
    ("en", Country.NL): "GB",
    ("en", Country.BE): "GB",
}

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})

_OWN_NAMES = {"nl": "Nederlands", "fr": "français", "en": "English"}


def tag(language: str, country: Country) -> str:
    """Return the BCP 47 tag of a language in a country, such as ``nl-BE``.

    English is always British.  A language that the country does not write, French in the
    Netherlands, has the tag of its own country; an unknown one has none.
    """
    region = _REGIONS.get((language, country))
    return f"{language}-{region}" if region else language


@cache
def locale_of(language: str, country: Country) -> Locale:
    """Return Babel's locale; raise ``babel.UnknownLocaleError`` for a code that is none."""
    from babel import Locale

    return Locale.parse(tag(language, country), sep="-")


def sort_key(text: str) -> str:
    """Return the key by which texts of our languages sort: no accents, no case, œ as oe."""
    folded = text.casefold().translate(_LIGATURES)
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def own_name(language: str) -> str:
    """Return the name of a language in that language, as its own grammar capitalises it."""
    known = _OWN_NAMES.get(language)
    if known:
        return known
    from babel import Locale

    return Locale.parse(language).get_language_name(language) or language
