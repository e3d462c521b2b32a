"""Values in running text: what is written, and what it is found as."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_app.domain.codes import Qualifier
from briefing_app.language.mentions import Mention, MentionKind, mentions

K, Q = MentionKind, Qualifier
FACTS = {K.AMOUNT, K.COUNT, K.PERCENTAGE, K.POINTS, K.DATE}


def facts(text: str, language: str) -> list[Mention]:
    found = mentions(text, language)
    assert all(text[one.start : one.end] == one.text for one in found)
    return [one for one in found if one.kind in FACTS]


def only(text: str, language: str) -> Mention:
    found = facts(text, language)
    assert len(found) == 1, (text, found)
    return found[0]


AMOUNTS = {
    "nl": """
        Het Rijk geeft € 8,4 mln extra. | 8400000 EUR
        Het kost EUR 1.150.000,- per jaar. | 1150000 EUR
        Er is 200 miljoen euro. | 200000000 EUR
        Er is euro 3 miljoen. | 3000000 EUR
        Er gaat tweeënhalf miljoen euro naar toe. | 2500000 EUR
        Er gaat anderhalf miljard euro naar toe. | 1500000000 EUR
        Er gaat driekwart miljard euro naar toe. | 750000000 EUR
        Er gaat zo'n kwart miljoen euro naar toe. | 250000 EUR
        Er gaat een half miljard dollar naar toe. | 500000000 USD
        Er gaat twee en een half miljoen euro naar toe. | 2500000 EUR
        Er gaat drie komma vijf miljoen euro naar toe. | 3500000 EUR
        Honderdvijftig miljoen euro gaat naar defensie. | 150000000 EUR
        De oplage kost € 6,9 ton. | 690000 EUR
        De prijs is 12 euro 50. | 12.5 EUR
        Het resultaat was -/- € 257.000. | -257000 EUR
        Het kostte US$ 1,2 mln. | 1200000 USD
        Het kostte € 3.000,-. | 3000 EUR
    """,
    "fr": """
        Le projet coûte 35 M€. | 35000000 EUR
        Il a payé 2 310,75 €. | 2310.75 EUR
        Une aide de 450 k€. | 450000 EUR
        Cela vaut un milliard d’euros. | 1000000000 EUR
        Il manque un quart de million d’euros. | 250000 EUR
        Il faut trois millions et demi d’euros. | 3500000 EUR
        Il faut un demi-milliard de dollars. | 500000000 USD
        Il faut trois quarts de million d’euros. | 750000 EUR
        Il faut deux cent cinquante mille euros. | 250000 EUR
        Il faut 2 millions 300 000 euros. | 2300000 EUR
        Il faut 1,5 M d’euros. | 1500000 EUR
        Il faut 63 Mds €. | 63000000000 EUR
        Il faut 412,5 millions €. | 412500000 EUR
        Le repas est à un euro vingt-cinq. | 1.25 EUR
        Il faut 5 millions de francs suisses. | 5000000 CHF
        Il faut € 900.000,-. | 900000 EUR
    """,
    "en": """
        It was given £9m. | 9000000 GBP
        It costs $1.2bn. | 1200000000 USD
        It raised half a million pounds. | 500000 GBP
        It lacks a quarter of a million euros. | 250000 EUR
        The €2-million project. | 2000000 EUR
        It took one and a half million pounds. | 1500000 GBP
        It took a million and a half euros. | 1500000 EUR
        It took three-quarters of a million euros. | 750000 EUR
        It took EUR 235 000 000. | 235000000 EUR
        It took a loan of A$5m. | 5000000 AUD
        It took 5 million Swiss francs. | 5000000 CHF
        Milk averaged 41.2 pence per litre. | 0.412 GBP
        It took £250k. | 250000 GBP
        The contract is worth €1,250 million. | 1250000000 EUR
    """,
}
COUNTS = {
    "nl": """
        Er komen 500 nieuwe banen. | 500 banen
        Er werken 1.200 fte. | 1200 fte
        Het levert 25 MW. | 25 MW
        Het is 3,5 hectare groot. | 3.5 hectare
        Er zijn zevenenveertig leerlingen. | 47 leerlingen
        Er zijn honderdtwaalf leerlingen. | 112 leerlingen
        Er zijn drieduizend vijfhonderd leerlingen. | 3500 leerlingen
        Er zijn tweehonderdvijftigduizend Nederlandse leerlingen. | 250000 leerlingen
        Het bespaart 50 miljoen kubieke meter gas. | 50000000 kubieke meter
        Er zijn 200 hoogopgeleide AI-specialisten. | 200 AI-specialisten
        Het beslaat 10.000 m2. | 10000 m2
        De snelheid was 130 km/u. | 130 km/u
        Het wordt 15 °C. | 15 °C
        Er zijn twee dozijn eieren. | 24 eieren
        Er zijn een 20-tal bedrijven. | 20 bedrijven
    """,
    "fr": """
        On crée 500 nouveaux emplois. | 500 emplois
        Il y a soixante-douze élèves. | 72 élèves
        Il y a quatre-vingt-onze élèves. | 91 élèves
        Il y a deux cent septante élèves. | 270 élèves
        Il y a nonante et un élèves. | 91 élèves
        Il y a 29,9 millions d’habitants. | 29900000 habitants
        Il y a 84 000 ménages. | 84000 ménages
        Il y a 1 240 équivalents temps plein. | 1240 équivalents temps plein
        Il couvre 285 km². | 285 km²
        Il y a 2 300 logements sociaux. | 2300 logements
        Il y a un million d’emplois. | 1000000 emplois
    """,
    "en": """
        It creates 500 new jobs. | 500 jobs
        There are three hundred and twelve homes. | 312 homes
        There are two dozen trees. | 24 trees
        There are 150 doctoral students. | 150 students
        There are 1,200 social housing units. | 1200 units
        There are 136,960 personnel. | 136960 personnel
        A quarter of a million people live here. | 250000 people
        It holds 4.5 million cubic metres. | 4500000 cubic metres
        There are 1.83m people. | 1830000 people
        It is 14 km long. | 14 km
        It fell by 25 basis points. | 25 basis points
    """,
}
PERCENTAGES = {
    "nl": """
        Het is 35,5 procent. | 35.5 percentage
        Het is zestig procent. | 60 percentage
        Het is 4⅛ procent. | 4.125 percentage
        Het is een half procent. | 0.5 percentage
        Het steeg 1,4 procentpunt. | 1.4 points
        Het steeg elf procentpunten. | 11 points
    """,
    "fr": """
        C’est septante-deux pour cent. | 72 percentage
        C’est 87,2 %. | 87.2 percentage
        C’est 1,8 point de pourcentage. | 1.8 points
        C’est +7,5 %. | 7.5 percentage
        C’est −3,4 %. | -3.4 percentage
    """,
    "en": """
        It is 7.4 per cent. | 7.4 percentage
        It is 4.8pc of GDP. | 4.8 percentage
        It is half a percentage point. | 0.5 points
        It is 2.1 percentage points. | 2.1 points
    """,
}
DATES = {
    "nl": """
        Op 13 oktober 2025. | 2025-10-13
        Op maandag 13 oktober 2025. | 2025-10-13
        Op 13-10-2025 was het. | 2025-10-13
        Op 01.02.2026 was het. | 2026-02-01
        In maart 2026. | 2026-03
        In het vierde kwartaal van 2025. | 2025-Q4
        In Q4 2025 was het. | 2025-Q4
        Eind 2027 is het af. | 2027
        In de periode 2026-2030. | 2026/2030
        Van 2026 tot en met 2030. | 2026/2030
        In het schooljaar 2024/25. | 2024/2025
        Van maandag 3 t/m vrijdag 7 november 2025. | 2025-11-03/2025-11-07
        In de tweede helft van 2026. | 2026-07/2026-12
        In de eerste drie maanden van 2025. | 2025-01/2025-03
    """,
    "fr": """
        Le 1er octobre 2026. | 2026-10-01
        Au T4 2025. | 2025-Q4
        Au 4e trimestre 2025. | 2025-Q4
        De 2026 à 2030. | 2026/2030
        Du 3 au 7 novembre 2025. | 2025-11-03/2025-11-07
        Entre le 1er avril et le 5 mai 2027. | 2027-04-01/2027-05-05
        À la mi-2027. | 2027
        D’ici 2030. | 2030
    """,
    "en": """
        On October 13, 2025. | 2025-10-13
        On 27th February 2026. | 2026-02-27
        In the fourth quarter of 2025. | 2025-Q4
        From 3 to 7 November 2025. | 2025-11-03/2025-11-07
        In 2024–25 it rose. | 2024/2025
        The normal of 1991–2020. | 1991/2020
        By mid-2028. | 2028
        In the year 2000. | 2000
    """,
}
QUALIFIERS = {
    "nl": """
        Er zijn ruim 500 banen. | over
        Er zijn zo'n 500 banen. | about
        Er zijn circa 500 banen. | about
        Er zijn naar schatting 500 banen. | about
        Er zijn bijna 500 banen. | nearly
        Er zijn een kleine 500 banen. | nearly
        Er zijn ten minste 500 banen. | at_least
        Er zijn tot 500 banen. | at_most
        Er zijn 500 banen of meer. | at_least
        Het steeg tot 500 banen. | exactly
        Het gaat over 500 banen. | exactly
    """,
    "fr": """
        Il y a quelque 500 emplois. | about
        Il y a plus de 500 emplois. | over
        Il y a près de 500 emplois. | nearly
        Il y a moins de 500 emplois. | at_most
        Il y a jusqu’à 500 emplois. | at_most
        Il y a 500 emplois au maximum. | at_most
        Il y a au moins 500 emplois. | at_least
        Il y a une centaine d’emplois. | about
        Le total n’excédera pas 500 emplois. | at_most
    """,
    "en": """
        There are some 500 jobs. | about
        There are about 500 jobs. | about
        There are more than 500 jobs. | over
        There are just under 500 jobs. | nearly
        There are up to 500 jobs. | at_most
        There are fewer than 500 jobs. | at_most
        There are 500 or more jobs. | at_least
        There are 500 jobs or more. | at_least
        It edged up to 500 jobs. | exactly
        Over five years it pays. | exactly
    """,
}
RANGES = {
    "nl": """
        Het is tussen de 20 en 30 procent. | 20 30
        Het is 10 tot 15 procent. | 10 15
        Het is 15 à 20 miljoen euro. | 15000000 20000000
        Het is € 2,3-2,4 miljard. | 2300000000 2400000000
        Het duurt acht tot twaalf minuten. | 8 12
        Het groeide met 2 à 3%. | 2 3
        Er zijn een 25 à 30-tal jongeren. | 25 30
    """,
    "fr": """
        Il faut de 3 à 5 emplois. | 3 5
        Il y a entre deux cent et deux cent cinquante mille isolés. | 200000 250000
        Il faut de 45 à 50 millions d’euros. | 45000000 50000000
    """,
    "en": """
        It takes €2.1–2.3 billion. | 2100000000 2300000000
        It varies from 22 to 61 per cent. | 22 61
        There were between ninety and a hundred and ten students. | 90 110
        It costs between £15m and £20m. | 15000000 20000000
        Two to three thousand jobs are lost. | 2000 3000
        Two to three hundred jobs are lost. | 200 300
    """,
}
NO_FACTS = {
    "nl": """
        Zie artikel 12a, lid 3, en § 5.2 op blz. 14.
        Kamerstukken II 2024/25, 36 600 XIII, nr. 12.
        Kamerstuk 29 984, nr. 1201 en Stcrt. 2025, 12345.
        Bel 030 – 286 00 00 of 0900-1234.
        De rekening is NL91 ABNA 0417 1640 00.
        Postbus 2500, 3500 GM Utrecht.
        De A12, de F-16, COVID-19, de G7, een H100, 5G en Windows 11.
        Versie 2.4.1 van bijlage 3 en tabel 3.1.
        Het is een zaak van een minister.
        Om 14.30 uur, van 9.15–11.00 uur.
        Miljoenen euro's en honderden banen.
        Het loopt van bouwnr. 12 t/m 18.
        Ruim een derde van hen, twee op de vijf, 1 op de 10.
        Zie Stcrt. 2024, nr. 1234 en Trb. 1958, 18.
    """,
    "fr": """
        Le 16 rue de la Paix, 75002 Paris.
        Il est 20 heures.
        L’article 12, § 2, la page 14 et les pages 3 à 5.
        DOC 55 1234/001 et COM(2025) 123 final.
        Le règlement (UE) 2016/679 et la directive 2014/24/UE.
        Appelez le 02 555 12 34 ou le +32 2 277 31 11.
        Le compte BE68 5390 0754 7034.
        La séance commence à 14 h 30, à 10 heures ou à vingt-deux heures.
        Un sur dix, la moitié, un quart des entreprises.
        Il est un ministre parmi une équipe.
        Des centaines d’emplois, quelques millions.
    """,
    "en": """
        Section 14, page 27, Table 3 and Article 12(3).
        Call 0800 444 202 or +44 20 7946 0958.
        At 2.30pm, from 5am to midnight, at 9.30am.
        The F-35B, Wi-Fi 6, 4G and Horizon 2020.
        One in five, a third of them, two out of five, half of the pupils.
        One of the ministers is a doctor.
        In the 1990s.
        The 18-year-old, 24/7, and 3-1.
    """,
}


def rows(tables: dict[str, str]) -> list[tuple[str, str, str]]:
    found = []
    for language, table in tables.items():
        for line in filter(None, map(str.strip, table.splitlines())):
            text, _, expected = line.partition(" | ")
            found.append((language, text, expected))
    return found


@pytest.mark.parametrize(("language", "text", "expected"), rows(AMOUNTS))
def test_amounts_are_found_in_every_manner(language: str, text: str, expected: str) -> None:
    found = only(text, language)
    assert found.kind is K.AMOUNT
    assert f"{found.low} {found.currency}" == expected


@pytest.mark.parametrize(("language", "text", "expected"), rows(COUNTS))
def test_counts_are_found_with_the_noun_that_they_count(
    language: str, text: str, expected: str
) -> None:
    found = only(text, language)
    assert found.kind is K.COUNT
    assert f"{found.low} {found.unit}" == expected


@pytest.mark.parametrize(("language", "text", "expected"), rows(PERCENTAGES))
def test_percentages_and_points_are_kept_apart(language: str, text: str, expected: str) -> None:
    found = only(text, language)
    assert f"{found.low} {found.kind}" == expected


@pytest.mark.parametrize(("language", "text", "expected"), rows(DATES))
def test_dates_are_found_in_every_form(language: str, text: str, expected: str) -> None:
    assert str(only(text, language).moment) == expected


@pytest.mark.parametrize(("language", "text", "expected"), rows(QUALIFIERS))
def test_qualifiers_are_read_before_and_after(language: str, text: str, expected: str) -> None:
    assert only(text, language).qualifier is Q(expected)


@pytest.mark.parametrize(("language", "text", "expected"), rows(RANGES))
def test_ranges_are_one_value_with_two_ends(language: str, text: str, expected: str) -> None:
    found = only(text, language)
    assert f"{found.low} {found.high}" == expected


@pytest.mark.parametrize(("language", "text", "expected"), rows(NO_FACTS))
def test_what_only_looks_like_a_fact_is_none(language: str, text: str, expected: str) -> None:
    assert not expected
    assert facts(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("nl", "Er is € 8,4 mln, waarvan het Rijk 5,6 miljoen betaalt.", ["8400000", "5600000"]),
        ("nl", "Het werd € 5, € 6 en € 7 miljoen.", ["5000000", "6000000", "7000000"]),
        ("nl", "De prijs stijgt van € 8 naar € 10 miljoen.", ["8000000", "10000000"]),
        ("nl", "De prijs stijgt van € 500 naar € 3 miljoen.", ["500", "3000000"]),
        ("nl", "Elk huishouden krijgt € 190 of € 3 miljoen in totaal.", ["190", "3000000"]),
        ("nl", "De kosten zijn € 60, € 3 miljoen minder.", ["60", "3000000"]),
        ("fr", "Une prime de 500 € et 3 M€ de frais.", ["500", "3000000"]),
        ("fr", "Il faut 5 €, 6 € et 7 millions d’euros.", ["5", "6", "7000000"]),
        ("en", "A fee of £200, £3m in all.", ["200", "3000000"]),
        ("fr", "Il y a 20 M€, dont 12 pour la région.", ["20000000", "12000000"]),
        ("fr", "Il passe de 90 à 120 millions d’euros.", ["90000000", "120000000"]),
        ("nl", "Het steeg van 20 naar 30 procent.", ["20", "30"]),
        ("en", "It rose from 20 to 30 per cent.", ["20", "30"]),
        ("en", "It fell by £4,100 to a little over £23,000.", ["4100", "23000"]),
        ("nl", "Er zijn 10, 20 of 30 banen.", ["10", "20", "30"]),
        ("fr", "Un budget en hausse de 12 à 15 millions.", ["12000000", "15000000"]),
    ],
)
def test_numbers_lean_on_the_figure_beside_them(
    language: str, text: str, values: list[str]
) -> None:
    found = facts(text, language)
    assert [one.low for one in found] == [Decimal(value) for value in values]
    assert len({(one.kind, one.currency, one.unit) for one in found}) == 1


def test_amount_of_the_sentence_before_lends_its_currency_only_to_money() -> None:
    text = "Een liter kost € 1,10. Het aantal koeien liep terug tot 1,53 miljoen."
    assert [one.currency for one in facts(text, "nl")] == ["EUR"]

    text = "Het Rijk geeft € 5 miljoen. De kosten worden 7 miljoen."
    assert [one.currency for one in facts(text, "nl")] == ["EUR", "EUR"]


def test_word_that_numbers_something_may_also_stand_before_a_figure() -> None:
    assert only("De vraag steeg, en het niveau 3,5 procent.", "nl").low == Decimal("3.5")
    assert only("1.5 miljoen euro is er.", "nl").low == 1_500_000
    assert only("There are no 300 jobs.", "en").unit == "jobs"
    assert facts("1.2 Aanpak", "nl") == []


def test_decimals_that_look_like_the_thousands_of_another_language_are_doubtful() -> None:
    found = only("Er waren 2,350 mensen.", "nl")

    assert found.low == Decimal("2.35")
    assert found.confidence < 0.5


def test_rate_is_for_so_many_and_counts_nobody() -> None:
    assert only("Per 100.000 inwoners zitten 54 mensen vast.", "nl").low == 54


def test_what_compares_but_is_no_fact_is_found_too() -> None:
    found = mentions("Om 14.30 uur stemde een vijfde van de 3e groep, zie artikel 4.", "nl")

    assert [(one.kind, one.low) for one in found] == [
        (K.TIME, Decimal(870)),
        (K.FRACTION, Decimal("0.2")),
        (K.ORDINAL, Decimal(3)),
        (K.REFERENCE, None),
    ]


def test_day_without_a_year_has_no_moment() -> None:
    found = only("Op 13 oktober is het zover.", "nl")

    assert found.moment is None
    assert found.confidence < 0.5


def test_decomposed_and_inkless_characters_keep_their_places() -> None:
    text = "Il y a quatre-vingt-onze e\u0301le\u0300ves et\u200b 5\u00a0%."
    found = facts(text, "fr")

    assert [one.text for one in found] == [
        "quatre-vingt-onze e\u0301le\u0300ves",
        "5\u00a0%",
    ]


def test_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        mentions("500 Stellen", "de")


def test_verb_is_not_taken_for_what_is_counted() -> None:
    assert only("Het moet in totaal 400 miljoen opbrengen.", "nl").currency == "EUR"
    assert facts("La rubrique 1 reçoit cela.", "fr") == []
    assert facts("Heading 1 receives this.", "en") == []
