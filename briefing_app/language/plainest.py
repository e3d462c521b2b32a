"""What was said of a value, each figure once: not *€ 60 miljoen*, *€ 60 mln.* and *60*."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Profile
from briefing_app.language.form import Form, Style
from briefing_app.language.voice import Voice
from briefing_app.language.wording import word_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.stated import StatedValue

_YES_OR_NO = (False, True)


def plainest(stated: StatedValue, voice: Voice) -> tuple[str, ...]:
    """Return what a document said of a value in a language, one wording for each figure.

    Its usual wording where that was said, else the longest that has no *de*, *in* or capital of
    its sentence; then what says another figure, a rounded one.  What a document of several
    languages said in another one stands in for a language that it does not have.
    """
    language = voice.language
    if not stated.wordings.get(language):
        language = next((each for each, texts in stated.wordings.items() if texts), language)
    voice = Voice(language, voice.country, voice.profile)
    return _once(stated, stated.wordings.get(language, ()), voice)


def _once(stated: StatedValue, texts: Sequence[str], voice: Voice) -> tuple[str, ...]:
    usual = word_value(stated.kind, stated.frozen, voice)
    plain, joined = _ways(stated, voice)
    alike = [text for text in texts if text in plain or text in joined]
    if not alike:
        return tuple(texts)
    standing = [text for text in alike if text in plain]
    best = usual if usual in alike else max(standing or alike, key=len)
    return best, *(text for text in texts if text not in alike)


def _ways(stated: StatedValue, voice: Voice) -> tuple[set[str], set[str]]:
    """Return how a value can be worded unrounded: by itself, and joined to its sentence."""
    plain, joined = set[str](), set[str]()
    for form, profile in product(_forms(), Profile):
        words = word_value(
            stated.kind, stated.frozen, Voice(voice.language, voice.country, profile), form
        )
        (joined if form.cap or form.into or form.de else plain).add(words)
    return plain, joined - plain


@cache
def _forms() -> tuple[Form, ...]:
    return tuple(
        Form(style, cap, into, de)
        for style, cap, into, de in product(Style, _YES_OR_NO, _YES_OR_NO, _YES_OR_NO)
    )
