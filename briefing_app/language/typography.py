"""Typography: typed text brought to the conventions of its language and profile.

The conventions, each only for what is outside quotations, references, code and addresses:

* French, national: a narrow no-break space (U+202F) before ; ! ? and inside « », a no-break
  space (U+00A0) before a colon: *fine insécable* and *espace insécable*. French usage agrees
  on these; inside « » the full no-break space is met as well, and the narrow one is our choice,
  in Belgium too, where usage varies.
* French, EU institutions: none of these spaces (Interinstitutional Style Guide, 6.4).
* Every language: quotation marks of the language, typographic apostrophes, an en dash between
  the numbers of a range, no-break spaces between a number and what it counts.

It must not change what a text says, nor anything twice: tidying a tidy text changes nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.language.protection import UNTOUCHABLE, Keeper
from briefing_app.language.wording.lexicon import LEXICONS
from briefing_app.language.wording.months import month_name
from briefing_app.language.wording.numerals import EN_DASH, NARROW_SPACE, NO_BREAK_SPACE

if TYPE_CHECKING:
    from briefing_app.language.voice import Voice

_SPACE = "[ \u00a0\u202f]"
_QUOTATION = re.compile(
    '"(?P<straight>(?:[^"“”«»„\\n]|“[^“”"«»„\\n]*”|«[^«»"“”„\\n]*»)*)"'
    "|“(?P<curly>[^“”\\n]*)”|«(?P<angled>[^«»\\n]*)»"
    "|„[^„“”\\n]*[“”]|‘[^‘’'\\n]*’"
)
_SINGLE_QUOTED = re.compile(r"(?<![\w'’‘])'(?!(?:s|t|n|k|m)\b)([^'‘’\n]*[^'‘’\s])'(?![\w'’])")
_APOSTROPHES = (
    re.compile(r"(?<=\w)'"),  # l'euro, AI's
    re.compile(r"(?<!\w)'(?=(?:s|t|n|k|m)\b|\d0s?\b)"),  # 's avonds, '90s
)
_FRENCH_MARK = re.compile(rf"(?<=[\w)\]»”’%€$*\ue001]){_SPACE}*([;!?])(?![\[\w])")
_SPACED_MARK = re.compile(rf"(?<=\S)(?<!{_SPACE}){_SPACE}+([;:!?])(?=[\s;!?)»”’]|$)")
_FRENCH_COLON = re.compile(rf"(?<=[\w)\]»”’%€$*\ue001]){_SPACE}*:(?=\s|$)")
_RANGE = re.compile(
    r"(?<![\w./,\-–'’\ue001])([1-9]\d*(?:[.,]\d+)*)-([1-9]\d*(?:[.,]\d+)*)(?![\w/\-–'’\ue000])"
)
_THOUSANDS = re.compile(
    r"(?<![\d.,])(?<!\d[ \u00a0\u202f])[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?!\d)"
)
_SIGNS = "%|‰|€|£|\\$|M€|Md€|EUR|USD|GBP|CHF|°C|km²?|m²|m³|ha|kWh|MWh|GWh|TWh|MW|GW|kW"
_SCALES = {
    "nl": "miljoen|miljard|biljoen|mln|mld|duizend",
    "fr": "millions?|milliards?|billions?|mille|Mio|Mrd",
    "en": "million|billion|trillion|thousand",
}
_NOUNS = {
    "nl": "euro|procent|procentpunt|procentpunten",
    "fr": "euros?|pour cent",
    "en": "euros?|per cent|percentage points?|pounds?",
}


def tidy(text: str, voice: Voice) -> str:
    """Return a text in the typography of its language, country and profile."""
    keeper = Keeper()
    text = keeper.keep_all(UNTOUCHABLE, text)
    text = _quotations(text, voice, keeper)
    for pattern in _APOSTROPHES:
        text = pattern.sub("’", text)
    if voice.language == "fr":
        text = _french_marks(text, voice)
        text = _THOUSANDS.sub(lambda match: re.sub(_SPACE, NARROW_SPACE, match[0]), text)
    text = _RANGE.sub(_range, text)
    for pattern in _kept_together(voice):
        text = pattern.sub(rf"\1{NO_BREAK_SPACE}", text)
    return keeper.restore(text)


def _quotations(text: str, voice: Voice, keeper: Keeper) -> str:
    """Give quotations the marks of the language, and keep what they say as it is."""
    lexicon = LEXICONS[voice.language]
    own = lexicon.eu_quotes if voice.is_eu else lexicon.quotes

    def quotation(match: re.Match[str]) -> str:
        said = match["straight"]
        if voice.language == "fr":
            said = next((found for found in match.groups() if found is not None), None)
        if said is None or not said.strip():
            return keeper.keep(match[0], has_marks=True)
        # Single marks cannot hold an apostrophe.
        before, after = own if "’" not in own or not set("'’") & set(said) else ("“", "”")
        if before[0] in said or after[-1] in said:
            return keeper.keep(match[0], has_marks=True)
        if voice.language == "fr":
            said = said.strip(" \u00a0\u202f")
        return keeper.keep(before + said + after, has_marks=True)

    text = _QUOTATION.sub(quotation, text)
    return _SINGLE_QUOTED.sub(lambda match: keeper.keep(f"‘{match[1]}’", has_marks=True), text)


def _french_marks(text: str, voice: Voice) -> str:
    if voice.is_eu:
        return _SPACED_MARK.sub(r"\1", text)
    text = _FRENCH_MARK.sub(rf"{NARROW_SPACE}\1", text)
    return _FRENCH_COLON.sub(f"{NO_BREAK_SPACE}:", text)


def _range(match: re.Match[str]) -> str:
    """Join two numbers with an en dash when they rise, as a range does and a reference not."""
    low, high = (re.split("[.,]", number)[0] for number in match.groups())
    is_rising = (len(low), low) < (len(high), high)
    return f"{match[1]}{EN_DASH}{match[2]}" if is_rising else match[0]


@cache
def _kept_together(voice: Voice) -> tuple[re.Pattern[str], ...]:
    """Return what finds a space that must not break: group 1 and the space after it.

    Each finds its spaces whether or not the others are no-break already.
    """
    language = voice.language
    months = "|".join(re.escape(month_name(month, voice)) for month in range(1, 13))
    scales, nouns = _SCALES[language], _NOUNS[language]
    if language == "fr":
        nouns = f"(?:d’)?(?:{nouns})"
    return (
        re.compile(r"(?<!\w)(€|EUR|USD|GBP|CHF) (?=\d)"),
        re.compile(rf"(?<=\d)() (?=(?:{scales}|{nouns})\b|(?:{_SIGNS})(?!\w))"),
        re.compile(rf"(?<=\d{NO_BREAK_SPACE})({scales}) (?=(?:{nouns})\b|(?:{_SIGNS})(?!\w))"),
        re.compile(rf"(?<=\d{NO_BREAK_SPACE})(per|pour) (?=cent\b)"),
        re.compile(rf"(?<!\w)(\d{{1,2}}(?:er)?) (?=(?:{months})\b)"),
    )
