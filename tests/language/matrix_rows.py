"""The rows of the matrix: every kind of value, by the name that ``matrix.txt`` uses."""

from __future__ import annotations

from decimal import Decimal

from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.fact import Measure
from tests.language.samples import HEDGES, JOBS, count, date, money, percentage, series

ROWS: dict[str, Measure] = {
    "0 EUR": money("0"),
    "1 EUR": money("1"),
    "2310.75 EUR": money("2310.75"),
    "2310.5 EUR": money("2310.5"),
    "12500 EUR": money("12500"),
    "999999 EUR": money("999999"),
    "1000000 EUR": money("1000000"),
    "1234567 EUR": money("1234567"),
    "1500000 EUR": money("1500000"),
    "1999999 EUR": money("1999999"),
    "50000000 EUR": money("50000000"),
    "71449000 EUR": money("71449000"),
    "1200000000 EUR": money("1200000000"),
    "1234500000 EUR": money("1234500000"),
    "3000000000000 EUR": money("3000000000000"),
    "-3500000 EUR": money("-3500000"),
    "0.005 EUR": money("0.005"),
    "50000000 USD": money("50000000", currency="USD"),
    "50000000 CHF": money("50000000", currency="CHF"),
    "over 71000000 EUR": money("71000000", qualifier=Qualifier.OVER),
    "about 1250000 EUR": money("1250000", qualifier=Qualifier.ABOUT),
    "at most 71449000 EUR": money("71449000", qualifier=Qualifier.AT_MOST),
    "at least 71449000 EUR": money("71449000", qualifier=Qualifier.AT_LEAST),
    "1.2 to 1.4 billion EUR": money("1200000000", "1400000000"),
    "800 million to 1.2 billion EUR": money("800000000", "1200000000"),
    "1 to 2000000 EUR": money("1", "2000000"),
    "-3.5 to -1.2 million EUR": money("-3500000", "-1200000"),
    "about 1.2 to 1.4 billion EUR": money("1200000000", "1400000000", qualifier=Qualifier.ABOUT),
    "10, 12.5, 15 million EUR": series(y2026="10000000", y2027="12500000", y2028="15000000"),
    "0 jobs": count("0"),
    "1 job": count("1"),
    "1.5 jobs": count("1.5"),
    "500 jobs": count("500"),
    "1000000 jobs": count("1000000"),
    "1250000 hedges": count("1250000", unit=HEDGES),
    "12500 without unit": count("12500", unit=None),
    "about 500 jobs": count("500", qualifier=Qualifier.ABOUT),
    "nearly 500 jobs": count("500", qualifier=Qualifier.NEARLY),
    "at most 500 jobs": count("500", qualifier=Qualifier.AT_MOST),
    "400 to 500 jobs": count("400", "500"),
    "1.2 to 2.4 million jobs": count("1200000", "2400000"),
    "35.5 %": percentage("35.5"),
    "1 %": percentage("1"),
    "30 to 35.5 %": percentage("30", "35.5"),
    "about 35 %": percentage("35", qualifier=Qualifier.ABOUT),
    "jobs by year": Measure(
        kind=FactKind.COUNT, unit=JOBS, series=((2026, Decimal(1)), (2027, Decimal(500)))
    ),
    "2026": date("2026"),
    "2026-Q2": date("2026-Q2"),
    "2026-04": date("2026-04"),
    "2025-10-01": date("2025-10-01"),
    "2025-09-13": date("2025-09-13"),
    "2026/2030": date("2026/2030"),
    "2026-Q1/2026-Q3": date("2026-Q1/2026-Q3"),
    "2027-Q4/2028-Q1": date("2027-Q4/2028-Q1"),
    "2026-04/2026-06": date("2026-04/2026-06"),
    "2026-08/2027-06": date("2026-08/2027-06"),
    "2025-10-01/2025-10-05": date("2025-10-01/2025-10-05"),
    "2025-10-01/2025-12-31": date("2025-10-01/2025-12-31"),
    "2025-10-13/2030": date("2025-10-13/2030"),
}
NUMBER_FORMS = ("", "short", "bare", "full", "cap", "de", "1", "short|1")
DATE_FORMS = ("", "short", "in", "in|cap", "de", "in|short")
COLUMNS = ("nl-NL", "nl-BE", "fr-BE", "en-GB")
