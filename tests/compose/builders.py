"""Small snapshots made by hand: the sample note as far as these rooms need it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.briefing import Briefing, Passage, PassageText, Section
from briefing_app.domain.chart import Chart, ChartFact
from briefing_app.domain.codes import ChartKind, FactKind, PassageKind, Qualifier, SourceRank
from briefing_app.domain.dossier import Dossier, Snapshot
from briefing_app.domain.fact import Citation, Fact, Measure, Unit, Value
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.domain.source import Source

if TYPE_CHECKING:
    import datetime as dt

JOBS = Unit(
    key="job",
    singular={"nl": "baan", "fr": "emploi", "en": "job"},
    plural={"nl": "banen", "fr": "emplois", "en": "jobs"},
)
_NUMBER = iter(range(1, 1_000_000))


def texts(nl: str, fr: str = "", en: str = "") -> dict[str, str]:
    found = {"nl": nl, "fr": fr, "en": en}
    return {language: text for language, text in found.items() if text}


def source(number: int, key: str, title: str, publisher: str, language: str = "nl") -> Source:
    return Source(
        id=number,
        uuid=f"source-{number}",
        key=key,
        title=title,
        publisher=publisher,
        published=PartialDate(2025, month=10, day=13),
        language=language,
        rank=SourceRank.OFFICIAL,
        url=f"https://example.org/{key}",
    )


def sources() -> dict[str, Source]:
    found = (
        source(11, "kamerbrief", "AI-fabriek in Groningen", "Ministerie van Economische Zaken"),
        source(12, "surf", "Groen licht voor de AI-fabriek", "SURF"),
        source(13, "commission", "Des fabriques d’IA", "Commission européenne", language="fr"),
    )
    return {each.key: each for each in found}


def value(measure: Measure | None, *source_ids: int, **more: object) -> Value:
    number = next(_NUMBER)
    citations = tuple(Citation(id=n, source_id=n, page="3") for n in source_ids)
    return Value(
        id=number,
        measure=measure,
        citations=citations,
        as_of=Moment.parse("2025-10"),
        **more,  # type: ignore[arg-type]
    )


def euros(number: str) -> Measure:
    return Measure(kind=FactKind.AMOUNT, low=Decimal(number), currency="EUR")


def fact(
    number: int,
    key: str,
    title: dict[str, str],
    *values: Value,
    verified: dt.datetime | None = None,
    **more: object,
) -> Fact:
    measure = values[0].measure if values else None
    defaults: dict[str, object] = {"kind": measure.kind if measure else FactKind.TEXT}
    return Fact(
        id=number,
        uuid=f"fact-{number}",
        key=key,
        title=title,
        values=values,
        verified_at=verified,
        **(defaults | more),  # type: ignore[arg-type]
    )


def facts() -> dict[str, Fact]:
    jobs = Measure(kind=FactKind.COUNT, low=Decimal(500), unit=JOBS, qualifier=Qualifier.ABOUT)
    opening = Measure(kind=FactKind.DATE, moment=Moment.parse("2026-Q2"))
    found = (
        fact(
            1,
            "eu",
            texts("Europese Unie", "Union européenne", "European Union"),
            value(euros("70000000"), 11),
        ),
        fact(2, "state", texts("Rijk", "État", "State"), value(euros("70000000"), 12)),
        fact(
            3,
            "nij-begun",
            texts("Nij Begun", "Nij Begun", "Nij Begun"),
            value(euros("60000000"), 12),
        ),
        fact(
            4,
            "total",
            texts("totale investering", "investissement total", "total investment"),
            value(euros("200000000"), 11, 13),
        ),
        fact(
            5,
            "jobs",
            texts("banen in de regio", "emplois dans la région", "jobs in the region"),
            value(jobs, 13),
        ),
        fact(
            6,
            "opening",
            texts(
                "opening expertisecentrum",
                "ouverture du centre d’expertise",
                "opening of the centre",
            ),
            value(opening, 12),
        ),
        fact(
            7,
            "quotation",
            texts("Jonker over AI", "Jonker sur l’IA", "Jonker on AI"),
            value(
                None,
                12,
                texts=texts(
                    "Zo houden we grip op AI.",
                    "Nous gardons ainsi la maîtrise de l’IA.",
                    "That keeps AI in our hands.",
                ),
                original_language="nl",
                speaker="Willem Jonker",
                speaker_role=texts("voorzitter AIC4NL", "président d’AIC4NL", "chair, AIC4NL"),
            ),
            kind=FactKind.QUOTATION,
        ),
    )
    return {each.key: each for each in found}


def passage(nl: str = "", fr: str = "", en: str = "", **more: object) -> Passage:
    number = next(_NUMBER)
    return Passage(
        id=number,
        uuid=f"passage-{number}",
        texts={lang: PassageText(text=text) for lang, text in texts(nl, fr, en).items()},
        **more,  # type: ignore[arg-type]
    )


def section(heading: dict[str, str], *passages: Passage, level: int = 1) -> Section:
    number = next(_NUMBER)
    return Section(
        id=number, uuid=f"section-{number}", level=level, heading=heading, passages=passages
    )


def note_sections() -> tuple[Section, ...]:
    return (
        section(
            texts("Financiering", "Financement", "Funding"),
            passage(kind=PassageKind.HEADLINE, fact_ids=(4, 1, 5, 6)),
            passage(
                "De Europese Unie draagt {{fact:eu}} bij aan de AI-fabriek in Groningen. "
                "[@kamerbrief, p. 2] Met de bijdragen van het Rijk en van het programma Nij Begun "
                "komt de totale investering op {{fact:total}}.[@commission][@kamerbrief]",
                "L’Union européenne contribue à hauteur de {{fact:eu}} à la fabrique d’IA de "
                "Groningue.[@kamerbrief] Avec les apports de l’État et du programme Nij Begun, "
                "l’investissement total atteint {{fact:total}}.[@commission] [@kamerbrief]",
                "The European Union contributes {{fact:eu}} to the AI factory in Groningen."
                "[@kamerbrief] Together with the State and the Nij Begun programme, the total "
                "investment comes to {{fact:total}}.[@commission][@kamerbrief]",
            ),
            passage(kind=PassageKind.CHART, chart_id=1),
        ),
        section(
            texts("Wat er komt", "Ce qui sera construit", "What will be built"),
            passage(
                "De faciliteit bestaat uit een **supercomputer**, een data-infrastructuur en een "
                "expertisecentrum. Start-ups, onderzoekers, onderwijs en overheden krijgen toegang "
                "tot *rekenkracht* en kennis.[@surf] Zij werken vooral in:",
                "L’installation comprend un **supercalculateur**, une infrastructure de données et "
                "un centre d’expertise. Jeunes pousses, chercheurs, enseignement et "
                "administrations auront accès à la *puissance de calcul* et aux "
                "connaissances.[@surf] Ils travaillent surtout dans\u202f:",
                "The facility consists of a **supercomputer**, a data infrastructure and a centre "
                "of expertise. Start-ups, researchers, education and public organisations get "
                "access to *computing power* and knowledge.[@surf] They mostly work in:",
            ),
            passage(
                "gezondheid en landbouw",
                "santé et agriculture",
                "health and agriculture",
                kind=PassageKind.LIST_ITEM,
            ),
            passage(
                "mobiliteit, veiligheid en energie; en alles wat daarmee samenhangt",
                "mobilité, sécurité et énergie",
                "mobility, security and energy",
                kind=PassageKind.LIST_ITEM,
            ),
            passage("defensie", "défense", "defence", kind=PassageKind.LIST_ITEM),
            passage(kind=PassageKind.QUOTATION, fact_ids=(7,)),
        ),
        section(
            texts("Planning", "Calendrier", "Planning"),
            passage(
                "Het expertisecentrum opent {{fact:opening|in}}; de supercomputer draait naar "
                "verwachting in 2027 op volle capaciteit.[@surf]",
                "Le centre d’expertise ouvrira {{fact:opening|in}}\u202f; le supercalculateur "
                "devrait tourner à pleine capacité en 2027.[@surf]",
                "The centre of expertise opens {{fact:opening|in}}; the supercomputer is expected "
                "to run at full capacity in 2027.[@surf]",
            ),
            passage(
                "Bijdragen",
                "Contributions",
                "Contributions",
                kind=PassageKind.TABLE,
                fact_ids=(1, 2, 3, 4),
            ),
            level=2,
        ),
        section(
            texts("Publieke waarden", "Valeurs publiques", "Public values"),
            passage(
                "Gevoelige gegevens blijven in Nederland. Zie de [Kamerbrief](https://example.org/).",
                "Les données sensibles restent aux Pays-Bas. Voir la "
                "[lettre](https://example.org/).",
                "Sensitive data stays in the Netherlands. See the [letter](https://example.org/).",
            ),
        ),
    )


def briefing(*sections: Section, **more: object) -> Briefing:
    defaults: dict[str, object] = {
        "title": texts(
            "Europese subsidie voor de AI-fabriek in Groningen",
            "Subvention européenne pour la fabrique d’IA de Groningue",
            "European grant for the AI factory in Groningen",
        ),
        "short_title": texts(
            "Europese subsidie AI-fabriek", "Subvention fabrique d’IA", "Grant AI factory"
        ),
        "sender": texts(
            "Ministerie van Economische Zaken",
            "Ministère des Affaires économiques",
            "Ministry of Economic Affairs",
        ),
        "addressee": texts(
            "De Voorzitter van de Tweede Kamer",
            "Le Président de la Seconde Chambre (Tweede Kamer)",
            "The President of the House of Representatives (Tweede Kamer)",
        ),
        "annexes": texts("2", "2", "2"),
        "dated": PartialDate(2025, month=10, day=13),
        "reference": "DE-2025-0417",
    }
    return Briefing(id=1, uuid="briefing-1", key="note", sections=sections, **(defaults | more))  # type: ignore[arg-type]


def chart() -> Chart:
    return Chart(
        id=1,
        uuid="chart-1",
        key="funding",
        kind=ChartKind.BAR,
        title=texts(
            "Financiering per financier", "Financement par contributeur", "Funding by contributor"
        ),
        facts=tuple(ChartFact(fact_id=number) for number in (1, 2, 3)),
    )


def snapshot(*sections: Section, **more: object) -> Snapshot:
    """The sample note, or a briefing of the sections given."""
    found = Snapshot(
        dossier=Dossier(uuid="dossier-1", title=texts("AI-fabriek")),
        briefing=briefing(*(sections or note_sections())),
        facts=facts(),
        sources=sources(),
        charts={1: chart()},
    )
    return replace(found, **more)  # type: ignore[arg-type]
