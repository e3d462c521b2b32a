"""Figures: from tokens to a measure with one number or two.

The order of the parts is free, because people type as they speak; what no figure can hold is
refused by name.  Doubt is not solved here: each word keeps all its meanings until
:func:`measures` tries their combinations.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Context, Decimal
from itertools import product
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.fact import Measure
from briefing_app.domain.number import canonical
from briefing_app.errors import Unreadable, message
from briefing_app.language.reading.numerals import Numeral, numeral
from briefing_app.language.reading.tokens import Token, tokens
from briefing_app.language.reading.vocabulary import Meaning, Role, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefing_app.domain.fact import Unit
    from briefing_app.language.voice import Voice

_CONTEXT = Context(prec=200, Emax=9999, Emin=-9999)
_ONE = Numeral("", Decimal(1), None)
_EXACTLY = (Qualifier.EXACTLY,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a field is for: kind, voice, vocabulary, the currency that goes without saying."""

    kind: FactKind
    voice: Voice
    vocabulary: Vocabulary
    currency: str


@dataclass(slots=True)
class Part:
    """One end of a figure: a numeral with its sign and scale."""

    numeral: Numeral
    is_negative: bool
    scales: tuple[int, ...] = ()


@dataclass(slots=True)
class Parts:
    """What was found so far."""

    ends: list[Part] = field(default_factory=list)
    qualifiers: tuple[Qualifier, ...] = ()
    currency: str = ""
    unit: Unit | None = None
    says_between: bool = False
    is_joined: bool = False
    is_negative: bool = False

    @property
    def may_have_number(self) -> bool:
        """Whether a number is expected: the first, or the second after its connector."""
        return len(self.ends) == int(self.is_joined)


def measures(text: str, about: Field) -> list[Measure]:
    """Return what a folded text can mean, the likeliest first; raise ``Unreadable``."""
    parts = _parse(tokens(text), about.vocabulary)
    if not parts.ends or parts.may_have_number:
        raise Unreadable(message("There is no number where one is expected."))
    if parts.says_between and not parts.is_joined:
        raise Unreadable(message("The second number of the range is missing."))
    is_percentage = about.kind is FactKind.PERCENTAGE
    found: list[Measure] = []
    refusal: Unreadable | None = None
    scales = [end.scales or (0,) for end in parts.ends]
    for chosen in product(*scales):
        shared = _inherited(parts, chosen)
        numbers = [
            end.numeral.meanings(
                about.voice, scales=(scale,) if scale else (), is_percentage=is_percentage
            )
            for end, scale in zip(parts.ends, shared, strict=True)
        ]
        for values, qualifier in product(_in_step(numbers), parts.qualifiers or _EXACTLY):
            try:
                measure = _measure(parts, values, chosen, qualifier, about)
            except Unreadable as error:
                refusal = refusal or error
            else:
                if measure not in found:
                    found.append(measure)
    if not found and refusal:
        raise refusal
    return found


def _inherited(parts: Parts, scales: tuple[int, ...]) -> tuple[int, ...]:
    """Let the first end share the scale of the second for the reading of its separators."""
    if len(scales) == 2 and not parts.ends[0].scales:
        return scales[1], scales[1]
    return scales


def _in_step(numbers: list[tuple[Decimal, ...]]) -> Iterator[tuple[Decimal, ...]]:
    """Yield the numbers of both ends read in the same way, as one person writes them."""
    for choice in range(max(map(len, numbers))):
        yield tuple(meanings[min(choice, len(meanings) - 1)] for meanings in numbers)


def _measure(
    parts: Parts,
    values: tuple[Decimal, ...],
    scales: tuple[int, ...],
    qualifier: Qualifier,
    about: Field,
) -> Measure:
    signed = [
        number.copy_negate() if end.is_negative else number
        for number, end in zip(values, parts.ends, strict=True)
    ]
    low, high = _scaled(signed, parts, scales)
    if high is not None and high < low:
        raise Unreadable(message("The second number of the range is lower than the first."))
    currency = (parts.currency or about.currency) if about.kind is FactKind.AMOUNT else None
    return Measure(
        kind=about.kind,
        low=low,
        high=high if high != low else None,
        currency=currency,
        unit=parts.unit,
        qualifier=qualifier,
    )


def _scaled(
    numbers: list[Decimal], parts: Parts, scales: tuple[int, ...]
) -> tuple[Decimal, Decimal | None]:
    """Multiply by the scales; *1.2 to 1.4 million* shares its scale, *500,000 to 2 million* not."""
    if len(numbers) == 1:
        return _number(numbers[0], scales[0]), None
    high = _number(numbers[1], scales[1])
    low = _number(numbers[0], scales[0])
    if not parts.ends[0].scales and scales[1]:
        shared = _number(numbers[0], scales[1])
        low = shared if shared <= high else low
    return low, high


def _number(number: Decimal, scale: int) -> Decimal:
    try:
        return Decimal(canonical(number.scaleb(scale, _CONTEXT)))
    except ValueError as error:
        raise Unreadable(message("This number is too large.")) from error


def _parse(found: list[Token], vocabulary: Vocabulary) -> Parts:
    parts = Parts()
    position = 0
    while position < len(found):
        token = found[position]
        match = vocabulary.match(found, position)
        if token.is_numeral and not (match and match[0].role is Role.UNIT and parts.ends):
            _take_number(parts, numeral(token.text), token.text)
            position += 1
        elif match is None:
            raise _unknown(token.text)
        else:
            meaning, length = match
            _TAKERS[meaning.role](parts, meaning, token.text)
            position += length
    return parts


def _take_number(parts: Parts, found: Numeral, text: str) -> None:
    if not parts.may_have_number:
        raise _unknown(text)
    parts.ends.append(Part(found, parts.is_negative))
    parts.is_negative = False


def _take_one(parts: Parts, _: Meaning, text: str) -> None:
    _take_number(parts, _ONE, text)


def _take_qualifier(parts: Parts, meaning: Meaning, text: str) -> None:
    if parts.qualifiers and parts.qualifiers != meaning.qualifiers:
        raise _unknown(text)
    parts.qualifiers = meaning.qualifiers


def _take_scale(parts: Parts, meaning: Meaning, text: str) -> None:
    if not parts.ends or parts.ends[-1].scales or (parts.is_joined and len(parts.ends) < 2):
        raise _unknown(text)
    parts.ends[-1].scales = meaning.scales


def _take_currency(parts: Parts, meaning: Meaning, _: str) -> None:
    if parts.currency and parts.currency != meaning.currency:
        raise Unreadable(message("There are two different currencies."))
    parts.currency = meaning.currency


def _take_unit(parts: Parts, meaning: Meaning, text: str) -> None:
    if parts.unit is not None and parts.unit != meaning.unit:
        raise _unknown(text)
    parts.unit = meaning.unit


def _take_between(parts: Parts, _: Meaning, text: str) -> None:
    if parts.ends or parts.says_between:
        raise _unknown(text)
    parts.says_between = True


def _take_and(parts: Parts, meaning: Meaning, text: str) -> None:
    if not parts.says_between:
        raise _unknown(text)
    _take_to(parts, meaning, text)


def _take_to(parts: Parts, _: Meaning, text: str) -> None:
    if not parts.ends and not parts.qualifiers and not parts.says_between:
        parts.qualifiers = (Qualifier.AT_MOST,)  # tot 500
    elif len(parts.ends) == 1 and not parts.is_joined:
        parts.is_joined = True
    else:
        raise _unknown(text)


def _take_dash(parts: Parts, meaning: Meaning, text: str) -> None:
    if not parts.may_have_number:
        _take_to(parts, meaning, text)
    elif parts.is_negative:
        raise _unknown(text)
    else:
        parts.is_negative = True


def _take_plus(parts: Parts, _: Meaning, text: str) -> None:
    if parts.ends and not parts.may_have_number:
        if parts.qualifiers:
            raise _unknown(text)
        parts.qualifiers = (Qualifier.AT_LEAST,)  # 500+


def _take_nothing(_: Parts, __: Meaning, ___: str) -> None:
    pass


_TAKERS: Mapping[Role, Callable[[Parts, Meaning, str], None]] = {
    Role.QUALIFIER: _take_qualifier,
    Role.SCALE: _take_scale,
    Role.CURRENCY: _take_currency,
    Role.UNIT: _take_unit,
    Role.PERCENT: _take_nothing,
    Role.ONE: _take_one,
    Role.BETWEEN: _take_between,
    Role.AND: _take_and,
    Role.TO: _take_to,
    Role.DASH: _take_dash,
    Role.PLUS: _take_plus,
    Role.FILLER: _take_nothing,
}


def _unknown(text: str) -> Unreadable:
    return Unreadable(message("“{text}” does not belong here."), text=text[:40])
