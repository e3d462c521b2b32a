"""Sentences for the long note: parts that combine, the same choice in both languages."""

from __future__ import annotations

_WHO = {
    "nl": (
        "De projectorganisatie", "Het ministerie", "De provincie", "De gemeente",
        "De stuurgroep", "Het kenniscentrum", "De universiteit", "Het consortium",
        "De toezichthouder", "De regionale ontwikkelingsmaatschappij", "De werkgroep",
    ),
    "fr": (
        "L’organisation du projet", "Le ministère", "La province", "La commune",
        "Le comité de pilotage", "Le centre de connaissances", "L’université", "Le consortium",
        "L’autorité de contrôle", "La société de développement régional", "Le groupe de travail",
    ),
}  # fmt: skip
_DOES = {
    "nl": (
        "onderzoekt samen met de betrokken partijen", "beschrijft in een eigen rapportage",
        "heeft in het afgelopen kwartaal vastgesteld", "verwacht spoedig duidelijkheid over",
        "bespreekt in het bestuurlijk overleg", "werkt aan een verdere uitwerking van",
        "vraagt bijzondere aandacht voor", "actualiseert ieder halfjaar",
        "deelt de eerste ervaringen met", "weegt de voor- en nadelen van",
    ),
    "fr": (
        "examine avec les parties concernées", "décrit dans un rapport distinct",
        "a constaté au cours du trimestre écoulé", "attend à court terme des précisions sur",
        "aborde en concertation administrative", "travaille à l’élaboration",
        "demande une attention particulière pour", "actualise chaque semestre",
        "partage les premières expériences sur", "pèse les avantages et les inconvénients de",
    ),
}  # fmt: skip
_WHAT = {
    "nl": (
        "de beschikbaarheid van rekencapaciteit", "de gefaseerde oplevering van de gebouwen",
        "de verdeling van verantwoordelijkheden", "het gebruik van gevoelige gegevens",
        "de arbeidsmarkteffecten in de regio", "de aansluiting op het elektriciteitsnet",
        "de samenwerking met onderwijsinstellingen", "de financiële meerjarenramingen",
        "de toegankelijkheid voor kleine ondernemingen", "de publieke waarden in de uitvoering",
    ),
    "fr": (
        "la disponibilité de la capacité de calcul", "la livraison échelonnée des bâtiments",
        "la répartition des responsabilités", "l’utilisation de données sensibles",
        "les effets sur le marché du travail régional", "le raccordement au réseau électrique",
        "la coopération avec les établissements d’enseignement", "les estimations pluriannuelles",
        "l’accessibilité pour les petites entreprises", "les valeurs publiques dans l’exécution",
    ),
}  # fmt: skip
_HOW = {
    "nl": (
        ", zodat de Kamer tijdig kan worden geïnformeerd.", " en legt de uitkomsten openbaar vast.",
        ", mede op verzoek van de medeoverheden.", " binnen de daarvoor geldende kaders.",
        ", waarbij **zorgvuldigheid** vooropstaat.", ", zoals eerder is toegezegd.",
        " en betrekt daarbij de inwoners van de regio.", ", rekening houdend met de planning.",
    ),
    "fr": (
        ", afin d’informer la Chambre en temps utile.", " et en publie les résultats.",
        ", notamment à la demande des collectivités.", " dans le cadre prévu à cet effet.",
        ", en privilégiant la **rigueur**.", ", comme cela avait été annoncé.",
        " et y associe les habitants de la région.", ", en tenant compte du calendrier.",
    ),
}  # fmt: skip
HEADINGS = {
    "nl": (
        "Aanleiding", "Financiering", "Organisatie", "Planning", "Gebruikers", "Publieke waarden",
        "Regionale samenwerking", "Risico’s en beheersing", "Toezicht en verantwoording",
        "Vervolgstappen",
    ),
    "fr": (
        "Contexte", "Financement", "Organisation", "Calendrier", "Utilisateurs",
        "Valeurs publiques", "Coopération régionale", "Risques et maîtrise",
        "Contrôle et responsabilité", "Suite des travaux",
    ),
}  # fmt: skip
ITEMS = {
    "nl": ("gezondheid en landbouw", "mobiliteit, veiligheid en energie", "onderwijs en onderzoek"),
    "fr": ("santé et agriculture", "mobilité, sécurité et énergie", "enseignement et recherche"),
}


def sentence(language: str, seed: float) -> str:
    """Return the sentence of a number from 0 to 1: the same choice in each language."""
    parts = []
    for choices in (_WHO[language], _DOES[language], _WHAT[language], _HOW[language]):
        seed *= len(choices)
        parts.append(choices[int(seed)])
        seed -= int(seed)
    return " ".join(parts[:3]) + parts[3]
