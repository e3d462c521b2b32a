"""Units that name the same in other words: 18 maanden and a year and a half, 500 MW and 0,5 GW."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TABLE: Mapping[str, Mapping[str, str]] = {
    "months": {
        "1": "maand maanden mois month months",
        "12": "jaar jaren an ans annee annees year years",
    },
    "minutes": {
        "1": "minuut minuten minute minutes min",
        "60": "uur uren heure heures hour hours",
        "1440": "etmaal etmalen dag dagen jour jours journee journees day days",
        "10080": "week weken semaine semaines weeks",
        "20160": "fortnight fortnights",
    },
    "metres": {
        "1": "m meter meters metre metres",
        "1000": "km kilometer kilometers kilometre kilometres",
        "1609.344": "mile miles mijl mille",
    },
    "hectares": {
        "1": "ha hectare hectares hectaren",
        "100": "km2 km²",
    },
    "watts": {
        "1": "kw kilowatt kilowatts",
        "1000": "mw megawatt megawatts",
        "1000000": "gw gigawatt gigawatts",
        "1000000000": "tw terawatt terawatts",
    },
    "watt-hours": {
        "1": "kwh kilowattuur",
        "1000": "mwh megawattuur",
        "1000000": "gwh gigawattuur",
        "1000000000": "twh terawattuur",
    },
    "grams": {
        "1": "kg kilo kilos kilogram kilogramme kilogrammes kilograms",
        "1000": "ton tonne tonnes t",
        "1000000": "kt kton kiloton kilotonne kilotonnes",
        "1000000000": "mt mton megaton megatonne megatonnes",
    },
}
_DAY = 1440
_ALIKE = frozenset({("minutes", 14 * _DAY, 15 * _DAY), ("minutes", 7 * _DAY, 8 * _DAY)})
"""In French a week has eight days, and two of them fifteen."""


@cache
def _units() -> Mapping[str, tuple[str, Decimal]]:
    return {
        word: (dimension, Decimal(factor))
        for dimension, sizes in _TABLE.items()
        for factor, words in sizes.items()
        for word in words.split()
    }


def measured(number: Decimal, unit: str) -> tuple[str, Decimal] | None:
    """Return dimension and size of a number with a flat unit, ``None`` for one not known."""
    known = _units().get(unit)
    return (known[0], number * known[1]) if known else None


def same_size(left: tuple[str, Decimal], right: tuple[str, Decimal]) -> bool:
    """Tell whether two measures are of one size."""
    low, high = sorted((left[1], right[1]))
    if left[0] != right[0]:
        return False
    return low == high or (low == int(low) and (left[0], int(low), int(high)) in _ALIKE)
