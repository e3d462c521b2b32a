"""Forms in which ministries, agencies, courts and newspapers write values, and what each states.

Amounts end with their currency, counts with their unit, percentages with % or, for points, pp;
dates start with a colon.
"""

from __future__ import annotations

import pytest

from briefing_app.domain.codes import Qualifier
from briefing_app.domain.number import canonical
from briefing_app.language.mentions import Mention, MentionKind, mentions

_SIGNS = {
    Qualifier.EXACTLY: "", Qualifier.ABOUT: "~", Qualifier.NEARLY: "<~", Qualifier.OVER: ">",
    Qualifier.AT_MOST: "<=", Qualifier.AT_LEAST: ">=",
}  # fmt: skip
_KINDS = {
    MentionKind.AMOUNT, MentionKind.COUNT, MentionKind.PERCENTAGE, MentionKind.POINTS,
    MentionKind.DATE,
}  # fmt: skip

RANGES_AND_PARTS = {
    "nl": """
        Het gaat om veertig- tot vijftigduizend woningen. | 40000..50000 woningen
        Tussen de veertig- en vijftigduizend mensen kwamen. | 40000..50000 mensen
        Naar schatting drie- à vierhonderd bedrijven doen mee. | ~300..400 bedrijven
        Er zijn twee- tot driehonderd studenten. | 200..300 studenten
        Hij kreeg vijf- of zesduizend euro. | 5000..6000 EUR
        Er komen twintig à dertig plaatsen bij. | 20..30 plaatsen
        De uitgaven zijn verdubbeld tot € 60 miljoen. | 60000000 EUR
        Er komen twee of drie scholen bij. | 2..3 scholen
        De rente daalt een kwart punt. | 0.25pp
    """,
    "fr": """
        On attend deux ou trois écoles. | 2..3 écoles
        Le ticket coûte septante-cinq cents. | 0.75 EUR
        Deux cent cinquante mille personnes ont manifesté. | 250000 personnes
        Le chantier emploie deux à trois cents ouvriers. | 200..300 ouvriers
        Mille deux cents logements seront construits. | 1200 logements
    """,
    "en": """
        The programme will cost between €2.1–2.3 billion. | 2100000000..2300000000 EUR
        Five and a quarter billion euro was spent. | 5250000000 EUR
        Ten schools and a quarter of the pupils left. | 10 schools
        Inflation fell by 0.4 of a percentage point. | 0.4pp
        It rose two tenths of a percentage point. | 0.2pp
        It cost two and three-quarter million pounds. | 2750000 GBP
        It happens in one or two cases. | 1..2 cases
        She is one of two candidates. | 2 candidates
        Two or four cases are known. | 2 cases ; 4 cases
        Rates were cut by 25bp. | 25 bp
        Rates were cut by a quarter point. | 0.25pp
    """,
}
PERIODS = {
    "nl": """
        Het derde kwartaal van 2026 tot en met het eerste kwartaal van 2027. | :2026-Q3/2027-Q1
        Van november 2026 tot februari 2027 wordt er gewerkt. | :2026-11/2027-02
        Q1–Q3 2026 waren goed. | :2026-Q1/2026-Q3
        Op 12 en 13 mei 2026 vergadert de commissie. | :2026-05-12 ; :2026-05-13
        In maart en april 2026 komen er 30 vluchten. | :2026-03 ; :2026-04 ; 30 vluchten
        In het eerste en tweede kwartaal van 2026 daalde de omzet. | :2026-Q1 ; :2026-Q2
        Er zijn 12 moties en op 13 mei 2026 wordt gestemd. | 12 moties ; :2026-05-13
        In 2026 en maart 2027 wordt gemeten. | :2026 ; :2027-03
    """,
    "fr": """
        Les travaux iront du T3 2026 au T1 2027. | :2026-Q3/2027-Q1
        De mars à juin 2026, le pont est fermé. | :2026-03/2026-06
        Les T1 et T2 2026 sont bons. | :2026-Q1 ; :2026-Q2
        Les 12 et 13 mai 2026, la commission siège. | :2026-05-12 ; :2026-05-13
        Aux premier et deuxième trimestres 2026, il recule. | :2026-Q1 ; :2026-Q2
    """,
    "en": """
        Work runs from Q3 2026 to Q1 2027. | :2026-Q3/2027-Q1
        Sales in Q1-Q2 2026 rose. | :2026-Q1/2026-Q2
        Hearings took place on 3, 10 and 17 March 2026. | :2026-03-03 ; :2026-03-10 ; :2026-03-17
        In FY2026 the department spent £3m. | :2026 ; 3000000 GBP
        The FY 2025/26 budget was agreed. | :2025/2026
        Between March 2024 and June 2025 it fell. | :2024-03/2025-06
        Q3 and Q4 2026 look weak. | :2026-Q3 ; :2026-Q4
    """,
}

ELLIPSIS = {
    "nl": """
        Het aandeel steeg van 12 naar 15 en later 18 procent. | 12% ; 15% ; 18%
        In 2024 waren er 30 zaken, in 2025 nog 22. | :2024 ; 30 zaken ; :2025 ; 22 zaken
        Van de 34 taken zijn er 21 goed en 13 fout. | 34 taken ; 21 taken ; 13 taken
        Van de 340 aanvragen zijn er 130 afgewezen. | 340 aanvragen ; 130 aanvragen
        Het is aangenomen met 82 tegen 68 stemmen. | 82 stemmen ; 68 stemmen
        Het kost € 340, tegen 310 een jaar eerder. | 340 EUR ; 310 EUR
        De raad is met 21 stemmen voor en 16 tegen. | 21 stemmen ; 16 stemmen
        Het gaat om 3 van de 12 gemeenten. | 3 gemeenten ; 12 gemeenten
        Er zijn 14 fte nodig, waarvan 6 bij de politie. | 14 fte ; 6 fte
        Het aantal daklozen steeg vorig jaar naar 33.000. | 33000 daklozen
        Het is 80,5 jaar voor hem en 83,3 voor haar. | 80.5 jaar ; 83.3 jaar
        Er zijn 40 mensen ziek, 9 minder dan toen. | 40 mensen ; 9 mensen
        Er zijn 1.040 zzp'ers. | 1040 zzp'ers
        Het aantal werklozen is boven de 400.000 uitgekomen. | >400000 werklozen
        Er zijn 96.000 meer werklozen dan in mei. | 96000 werklozen
        Er zijn 41.300 woningen, terwijl men uitging van 60.000. | 41300 woningen ; 60000 woningen
        Het is 1,2 miljoen euro, waarvan 800.000 van de stad. | 1200000 EUR ; 800000 EUR
        Het geeft € 3 miljoen aan Assen, 2 aan Emmen. | 3000000 EUR ; 2000000 EUR
        Ik noem het nummer: bel 33.000 keer. | 33000 keer
    """,
    "fr": """
        Liège reçoit 4 millions d’euros, Namur 6. | 4000000 EUR ; 6000000 EUR
        Il y a 30 plaintes en 2024 et 22 en 2025. | 30 plaintes ; :2024 ; 22 plaintes ; :2025
        Sur 340 demandes, 210 ont été acceptées. | 340 demandes ; 210 demandes
        Elle est adoptée par 82 voix contre 68. | 82 voix ; 68 voix
        Ils sont 23 conseillers sur 27. | 23 conseillers ; 27 conseillers
        On compte 118,7 détenus pour 100 places. | 118.7 détenus
        Liège perd 12 091 emplois, Namur (6 043). | 12091 emplois ; 6043 emplois
        Le nombre de cas dépasse celui de 2021 (3.657). | :2021 ; 3657 cas
        La prime est de 1.250 euros, indexée à 1.275. | 1250 EUR ; 1275 EUR
        On a vu 3 412 maisons, dont 1 120 sont vides. | 3412 maisons ; 1120 maisons
        Il y a 12 femmes qui ont été tuées et 3 blessées. | 12 femmes ; 3 femmes
        Le budget a 21 voix pour et 8 contre. | 21 voix ; 8 voix
        La flotte compte 62 bus, dont 40 électriques. | 62 bus ; 40 bus
        De 2 300 en 2020, le nombre de cas passe à 4 100. | 2300 cas ; :2020 ; 4100 cas
        La Région injecte 3 millions d’euros supplémentaires. | 3000000 EUR
    """,
    "en": """
        There were 30 cases in 2024 and 22 in 2025. | 30 cases ; :2024 ; 22 cases ; :2025
        Of the 340 applications, 210 were granted. | 340 applications ; 210 applications
        The motion passed by 312 votes to 287. | 312 votes ; 287 votes
        It opened with 14 of 18 members present. | 14 members ; 18 members
        It will recruit between 800 and 1,000 gardaí. | 800..1000 gardaí
        Pay goes from €184 to €305. | 184 EUR ; 305 EUR
        The fleet has 62 buses, 40 of them electric. | 62 buses ; 40 buses
        It will cut the backlog by 7,000 cases, to 53,000. | 7000 cases ; 53000 cases
        It rose from a low of 33,290 to 59,928 cases. | 33290 cases ; 59928 cases
        The number of homes fell to 2,900. | 2900 homes
        There are 30 rooms, see heading 4. | 30 rooms
    """,
}
UNITS_AND_SIGNS = {
    "nl": """
        De concentratie is 25 µg/m³. | 25 µg/m³
        Stikstof: 1.200 mol/ha/jaar. | 1200 mol/ha/jaar
        Er zijn 1944 woningen gebouwd in 2020. | 1944 woningen ; :2020
        2025 kwamen er minder. | :2025
        De groei is min 0,3 procent. | -0.3%
        Reken op min. 3 procent. | >=3%
        In de laatste zes maanden van 2025. | :2025-07/2025-12
        In de eerste tien maanden van 2025. | :2025-01/2025-10
        Denemarken geeft 2 miljard kronen. | 2000000000 DKK
        Voor 2027 € 4,3 miljoen, vanaf 2028 € 5 miljoen. | :2027 ; 4300000 EUR ; :2028 ; 5000000 EUR
        De boete kan oplopen tot 10 procent. | <=10%
        De index staat op 912,4 punten. | 912.4 punten
    """,
    "fr": """
        En Wallonie, 1944 faillites ont lieu. | 1944 faillites
        La croissance est de moins 0,4 %. | -0.4%
        Il faut au moins 3 %. | >=3%
        Le plan France 2030 vise 600 000 emplois. | 600000 emplois
        Il rembourse dans la limite de 2 000 €. | <=2000 EUR
        Le débit est de 40 m³/s. | 40 m³/s
        La Suisse verse 130 millions de francs. | 130000000 CHF
    """,
    "en": """
        The UK emitted 384 MtCO2e. | 384 MtCO2e
        Norway gives 8 billion kroner. | 8000000000 NOK
        Police recorded 1944 offences in 2020. | 1944 offences ; :2020
        2023 marks a change. | :2023
        Growth was minus 0.4 per cent. | -0.4%
        Published on 2026-03-01T09:30. | :2026-03-01
        The award is €16 million plus VAT. | 16000000 EUR
        It rose between 2010-11 and 2023-24. | :2010/2024
        In Quarter 3 (July to Sept) 2025 it fell. | :2025-Q3
        In 2010-11 it fell, and in 2010-12. | :2010/2011 ; :2010-12
        It is 75c an hour. | 0.75 EUR
        It runs from 2022–23 to 2024–25. | :2022/2025
    """,
}


def rows(*tables: dict[str, str]) -> list[tuple[str, str, str]]:
    found = []
    for table in tables:
        for language, lines in table.items():
            for line in filter(None, map(str.strip, lines.splitlines())):
                text, _, expected = line.rpartition(" | ")
                found.append((language, text, expected))
    return found


FORMS = rows(RANGES_AND_PARTS, PERIODS, ELLIPSIS, UNITS_AND_SIGNS)


def shown(mention: Mention) -> str:
    sign = _SIGNS[mention.qualifier]
    if mention.kind is MentionKind.DATE:
        return f"{sign}:{mention.moment}"
    ends = [canonical(end) for end in (mention.low, mention.high) if end is not None]
    units = {MentionKind.PERCENTAGE: "%", MentionKind.POINTS: "pp"}
    unit = units.get(mention.kind, f" {mention.currency or mention.unit}")
    return f"{sign}{'..'.join(ends)}{unit}"


@pytest.mark.parametrize(("language", "text", "expected"), FORMS)
def test_each_form_is_read_as_what_it_states(language: str, text: str, expected: str) -> None:
    found = [shown(one) for one in mentions(text, language) if one.kind in _KINDS]
    assert " ; ".join(found) == expected
