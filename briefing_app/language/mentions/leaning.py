"""Leaning: numbers that take currency, magnitude or unit from a figure beside them.

*Waarvan het Rijk 5,6 miljoen*; *€ 5, € 6 en € 7 miljoen*; *10, 20 of 30 procent*.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.language.mentions.figures import Figure
    from briefing_app.language.mentions.pieces import Piece

_LISTED = frozenset({",", "en", "et", "and", "of", "or", "ou", ";", "resp", "respectievelijk"})
_STEPS = frozenset({"naar", "à", "to", "tot", "of", "ou", "or", "tegen", "contre", "versus"})
_THEN = frozenset(listed("later nu dan uiteindelijk then now finally puis ensuite enfin"))
_PART_CUES = (
    ("waarvan",), ("daarvan",), ("waaronder",), ("hiervan",), ("dont",), ("of", "which"),
    ("including",), ("of", "that"), ("of", "this"), ("parmi", "lesquels"), ("y", "compris"),
    ("tegen",), ("tegenover",), ("contre",), ("against",), ("versus",), ("compared",),
    ("inclusief",),
    ("met",), ("avec",), ("plus",), ("up", "from"), ("down", "from"), ("en", "hausse"),
)  # fmt: skip
_SOLID = frozenset(
    {MentionKind.AMOUNT, MentionKind.COUNT, MentionKind.PERCENTAGE, MentionKind.POINTS}
)
_AGAINST = frozenset({"contre", "tegen", "against", "versus", "sur"})
_LEAST_SCALE, _BARE_SCALE = 3, 6
_LIKE_MONEY, _LIKE_NUMBERS = 10, 100
"""How many times the next figure of a list one may be that takes its magnitude."""


def leaned(
    figures: Sequence[Figure],
    pieces: Sequence[Piece],
    sentence_of: Callable[[Piece], int],
    language: str,
) -> list[Figure]:
    """Give bare numbers their kind where a neighbour says it without doubt."""
    found = list(figures)
    for index in range(len(found) - 2, -1, -1):
        found[index] = _from_next(found[index], found[index + 1], pieces, language)
    amount: Figure | None = None
    for index, figure in enumerate(found):
        if figure.kind is MentionKind.NUMBER and amount is not None:
            figure = _from_before(figure, amount, pieces, sentence_of)
            found[index] = figure
        if figure.kind is MentionKind.NUMBER and figure.scale >= 6:
            figure = found[index] = _by_words(figure, pieces, language)
        if figure.kind is MentionKind.AMOUNT:
            amount = figure
    for index in range(len(found) - 2, -1, -1):  # what has its kind only now
        found[index] = _from_next(found[index], found[index + 1], pieces, language)
    return found


def _from_next(figure: Figure, following: Figure, pieces: Sequence[Piece], language: str) -> Figure:
    """Take kind, unit and magnitude from the next one of a list."""
    between = [piece.text for piece in pieces[figure.end : following.start]]
    is_part = language == "en" and "of" in between
    if len(between) > 1 and between[-1] in _THEN:
        between.pop()  # 15 en later 18 procent
    is_list = 0 < len(between) <= 2 and all(text in _LISTED for text in between) and not is_part
    is_step = len(between) == 1 and between[0] in _STEPS and not is_part
    if not (is_list or is_step):
        return figure
    if following.kind is figure.kind is MentionKind.NUMBER and following.scale >= _BARE_SCALE:
        return _at_scale(figure, following)  # van 3 naar 4 miljoen
    if following.kind not in _SOLID:
        return figure
    if figure.kind is MentionKind.NUMBER and figure.scale <= following.scale:
        if figure.start and pieces[figure.start - 1].text in _AGAINST:
            return figure
        if is_list and following.qualifier is not Qualifier.EXACTLY:
            return figure
        is_enough = is_step or not figure.in_words or following.in_words
        if not is_enough or figure.high is not None:
            return figure
        return _at_scale(
            replace(
                figure,
                kind=following.kind,
                currency=following.currency,
                noun=following.noun,
                confidence=0.75,
            ),
            following,
        )
    if figure.kind is following.kind is MentionKind.AMOUNT and not figure.scale:
        return _as_amount(figure, following, pieces)
    return figure


def _as_amount(figure: Figure, following: Figure, pieces: Sequence[Piece]) -> Figure:
    """Give an amount the magnitude of the next one: € 5, € 6 en € 7 miljoen.

    Not *500 € et 3 M€*, where the currency ends it, nor *€ 190 of € 3 miljoen*: what is of
    another size stays what it says.
    """
    last = pieces[figure.end - 1]
    is_open = last.is_numeral or figure.in_words
    if not is_open or figure.currency != following.currency:
        return figure
    leaning = _at_scale(figure, following, _LIKE_MONEY)
    return figure if leaning is figure else replace(leaning, confidence=0.75)


def _at_scale(figure: Figure, other: Figure, most: int = _LIKE_NUMBERS) -> Figure:
    """Give a figure the magnitude of another, where it has none and stays of its size.

    ``most`` is how many times the other one it may be.
    """
    if figure.scale or other.scale < _LEAST_SCALE or figure.high is not None:
        return figure
    if not 0 < figure.raw < 1000 or figure.raw > most * other.raw:
        return figure
    return replace(figure, low=figure.raw.scaleb(other.scale), scale=other.scale)


def _from_before(
    figure: Figure,
    amount: Figure,
    pieces: Sequence[Piece],
    sentence_of: Callable[[Piece], int],
) -> Figure:
    """Take the currency, and the magnitude after *of which*, from the amount before."""
    distance = sentence_of(pieces[figure.start]) - sentence_of(pieces[amount.end - 1])
    is_near = distance == 0 or (distance == 1 and _speaks_of_money(figure, pieces))
    if figure.scale >= 5 and is_near:
        confidence = 0.85 if distance == 0 else 0.6
        return replace(
            figure, kind=MentionKind.AMOUNT, currency=amount.currency, confidence=confidence
        )
    between = [piece.text for piece in pieces[amount.end : figure.start]]
    is_part = distance == 0 and len(between) <= 12 and _says_part(between)
    if is_part and not figure.scale and amount.scale >= 6 and figure.raw < amount.raw:
        taken = _at_scale(figure, amount)
        return replace(taken, kind=MentionKind.AMOUNT, currency=amount.currency, confidence=0.6)
    return figure


def _by_words(figure: Figure, pieces: Sequence[Piece], language: str) -> Figure:
    """Take millions that a word of money stands near for euros, where everybody has them."""
    if language == "en" or not _speaks_of_money(figure, pieces):
        return figure
    return replace(figure, kind=MentionKind.AMOUNT, currency="EUR", confidence=0.5)


def _speaks_of_money(figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a word of money stands near in the same line of thought."""
    for index in range(figure.start - 1, max(-1, figure.start - _REACH), -1):
        if pieces[index].text in _STOPS and not pieces[index + 1].is_tight:
            break
        if MONEY.match(pieces[index].text):
            return True
    for piece in pieces[figure.end : figure.end + _REACH // 2]:
        if piece.text in _STOPS:
            break
        if MONEY.match(piece.text):
            return True
    return False


_STOPS = frozenset(".?!")


_REACH = 16
MONEY = re.compile(
    r"(?:budget|begro|kost|subsid|invest|krediet|bedrag|financi|betaal|betal|uitgav|tekort|trekt"
    r"|bijdrag|miljoenennota|schuld|omzet|winst|verlies|co[uû]t|cr[ée]dit|montant|dépens|dette"
    r"|déficit|recett|bénéfic|emprunt|enveloppe|aides?$|€|euro|fonds$|prêt|débloqu|octro"
    r"|dotation|reçu|perçu|subv|rest(?:e|ant)?$|dessus$|solde|daarvan$|hiervan$|daarboven"
    r"|iront$|remainder|cost|fund|spen[dt]|grant|pa(?:y|id)|worth"
    r"|price|debt|deficit|pledg|bedrijfsresultaat|investering|bezuinig|opbreng|oplever|bespa"
    r"|pot$|raming|vers[ée]|tax|impôt|levy$|levies$|belasting|heffing|exchequer|treasury|schatkist"
    r"|trésor)"
)
"""Words of money, by how they begin."""


def _says_part(between: Sequence[str]) -> bool:
    return any(
        tuple(between[at : at + len(cue)]) == cue
        for cue in _PART_CUES
        for at in range(len(between))
    )
