"""References: numbers that name something and so are never facts.

Articles, sections, documents, laws, telephones, accounts, postal codes, versions, labels of
lists, marks of sources.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.mention import MentionKind
from briefing_app.language.mentions.spans import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.language.mentions.plain import Plain

_MAGNITUDES = (
    r"(?![ \n]?(?:%|‰|€|\$|£|procent|per cent|percent|pour cent|pct|mln|mld|miljoen|miljard|million"
    r"|milliard|billion|bn|euro|eur\b|m€|k€|md€|km\b|[mg]w\b|ha\b|kg\b|m²|hectare|punten"
    r"|procentpunt))"
)
_NUMBER = r"[0-9]+(?:[.:/-][0-9]+)*[a-z]?(?:[ ]?\([0-9a-z]{1,3}\))*"
_MORE = r"(?:,[ \n]|[ \n](?:en|et|and|of|ou|or|tot en met|t/m|tot|a|au|to|&)[ \n]|[ ]?-[ ]?)"
_LIST = rf"{_NUMBER}(?:{_MORE}{_NUMBER}(?![\w,.]*[0-9%])(?![ ][a-z]{{3,}}))*"
_ROMAN = r"[ivxlcdm]{1,6}"
_CUES = (
    # what parts a text
    r"artikel(?:en)?|arts?\.?|articles?|§§?|paragra(?:af|fen|phs?|phes?)|par\.|sections?"
    r"|secties?|hoofdstuk(?:ken)?|chapitres?|chapters?|chap\.|bladzijden?|blz\.?|pagina's|pagina"
    r"|pp?\.|pages?|figu(?:ur|ren|res?)|fig\.|tab(?:el|ellen|les?)|tableaux?|tab\.|bijlagen?"
    r"|annexe?s?|annexes|appendix|appendices|(?:voet|eind)?noot|(?:foot|end)?notes?|n\.|lid"
    r"|alineas?|al\.|clauses?|schedules?|overweging(?:en)?|considerants?|recitals?|onderdelen?"
    r"|agendapunt(?:en)?|punt|item|items|regels?|titre|titel|title|livre|boek|book|bullet|box"
    r"|kader|encadre|grafiek(?:en)?|graphiques?|charts?|kaart|carte|map|vra(?:ag|gen)"
    r"|questions?|antwoord|answers?|reponses?|stap|step|etape|volume|vol\.|tome|deel|part|parts"
    r"|partie|heading|rubrique|motie|motion|amendement|amendment|recommendation|aanbeveling"
    r"|recommandation"
    # what numbers a document
    r"|(?:huis|bouw|zaak|kamer|telefoon|dossier|artikel|order|polis|klant)?nrs?\.?|nummers?"
    r"|n°s?|nos?\.|numeros?|number(?=[ ][0-9]{1,4}(?![0-9.,]))|notice|num\."
    r"|no[ ](?=[0-9]{3,})|ref\.?|reference"
    r"|kenmerk|dossier"
    r"|dossiernummer|zaaknummer|case|affaire|rapport|report|special report|press notice|kst"
    r"|doc\.?|document|stb\.?|stcrt\.?|trb\.?|staatsblad|richtlijn|directives?|verordening(?:en)?"
    r"|reglements?|regulations?|besluit|decisions?|wet|lois?|act|decreet|decrets?|arretes?|isbn"
    r"|issn|doi|celex|ecli|kvk|kbo|bce|btw|tva|vat|siren|siret|rsin|bsn|iso(?:/iec)?|nen|nbn|en|din"
    r"|law|order|statutory instrument|si|cm|cp|hc|hl|ps|pe|pv"
    # what numbers a place, a thing or a name
    r"|zaal|salle|room|kamer|kamers|lokaal|vergaderkamer|verdieping|etage|floor|gate|perron|quai"
    r"|platform|spoor|voie|track|lijn(?:en)?|lignes?|lines?|bus(?:sen)?|tram|metro|route"
    r"|rijksweg|snelweg|autoroute|motorway|exit|afrit|sortie|postbus|bp|po box|box|bte|boite"
    r"|groep|groupe|group|klasse|class|classe|niveau|level|categorie|category|type|model|modele"
    r"|france(?=[ ]20[2-9]0)"
    r"|versie|version|release|build|windows|horizon|agenda|visie|vision|industrie|industry|web"
    r"|formule|formula|top|channel|npo|tele|bbc|studio|apollo|boeing|airbus|iphone|android|wi-?fi"
    r"|covid|euro(?=[ ][1-7](?![0-9.,]))|fase|phase|perceel|kavel|lot|unit|blok|block|bloc|zone"
    r"|wijk|district|ward|circonscription|arrondissement|stand|hal|hall|flight|vlucht|vol"
    r"|generatie|generation|poste|toestel|ext\.|extension|fax|tel\.?|telefoon|telephone|phone"
    r"|helpline|infolijn|gsm|mobile|mobiel|bel|appelez|call|whatsapp|rekening|account|iban"
)
_SMALL_CUES = frozenset({"en", "n.", "vol", "deel", "part", "wet", "act", "call", "bel", "order",
    "top", "boek", "book", "livre", "punt", "si", "hc", "ps", "pe", "type", "unit",
    "units"})  # fmt: skip
_PHONE = 62
"""Above *number*, of which the first group alone would be taken: numéro 0800 94 001."""
_EXPRESSIONS = tuple(
    (rank, re.compile(expression))
    for rank, expression in (
        # source marks
        (60, r"\[\^?[0-9]{1,3}(?:[ ]?[,;-][ ]?[0-9]{1,3})*\]|\[[@^][\w:.-]{1,60}\]"),
        # parliament: Kamerstukken II 2024/25, 36 600 XIII, nr. 12; DOC 55 1234/001
        (
            61,
            r"(?<!\w)(?:kamerstuk(?:ken)?|handelingen|kst|parliamentary papers?)"
            r"(?:[ ](?:i{1,2}|ek|tk))?"
            r"(?:,?[ ][0-9]{4}[/-][0-9]{2,4})?,?[ -][0-9]{2}[ .]?[0-9]{3}(?![0-9])"
            rf"(?:[ -]{_ROMAN})?(?:,?[ -](?:n[ro]s?\.?[ ]?|letter )?[0-9a-z]{{1,4}})?(?!\w)",
        ),
        (
            61,
            rf"(?<!\w)[0-9]{{2}}[ .]?[0-9]{{3}}(?:[ -]{_ROMAN})?,[ \n]?(?:n[ro]s?\.?|n°)[ \n]?"
            r"[0-9]+(?:(?:,| en| et| and)[ ][0-9]+(?![ .]?[0-9]))*",
        ),
        (55, r"(?<!\w)doc\.?[ ]?[0-9]{2}[ -]?[0-9]{3,4}(?:/[0-9]{1,4})?(?:[ ]?\([0-9/-]{4,9}\))?"),
        (55, r"(?<!\w)(?:com|swd|join|sec|c|p[0-9])[ ]?\([0-9]{2,4}\)[ ]?[0-9]+(?:[ ]final)?"),
        (
            55,
            r"(?<!\w)(?:\((?:eu|ue|eg|ce|ec)\)|(?:eu|ue)[ ])[ ]?(?:nr\.?|no\.?"
            r"|n°)?[ ]?[0-9]{2,4}/[0-9]{1,4}",
        ),
        (55, r"(?<!\w)[0-9]{2,4}/[0-9]{2,4}/(?:eu|ue|eg|ce|ec|eeg|cee)(?!\w)"),
        (
            55,
            r"(?<!\w)ecli:[\w:.]+|(?<!\w)(?:doi:?[ ]?)?10\.[0-9]{4,6}/[^ \n]+|https?://[^ \n]+"
            r"|www\.[^ \n]+",
        ),
        (55, r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"),
        # what a table counts in
        (55, r"[€£$]'?000(?![0-9.,])"),
        (
            55,
            r"(?<!\w)x[ ]?(?:€|eur|£|\$)?[ ]?1(?:[.,]?000(?:[.,]000)?|[ ](?:miljoen|mln|miljard|mld"
            r"|million|millions?|bn))(?:[ ]euro)?(?!\w)",
        ),
        # telephone, account, postal code
        (_PHONE, r"(?<![\w.,/-])0[0-9]{1,3}[ -][0-9]{6,8}(?![0-9])"),
        (_PHONE, r"\+[0-9]{1,3}(?:[ .()/-]{0,2}[0-9]){7,13}(?![0-9])"),
        (
            _PHONE,
            r"(?<![\w.,/-])(?<![0-9] )(?![0-3]?[0-9][-/.][01]?[0-9][-/.](?:19|20)[0-9]{2}(?![0-9]))"
            r"(?!0[0-9]\.[0-5][0-9](?:[ ]?-[ ]?[0-2][0-9]\.[0-5][0-9])?(?![ ./-]{0,3}[0-9]))"
            r"\(?0[0-9]{1,4}\)?(?:[ ./-]{1,3}[0-9]{2,4}){1,5}"
            r"(?![\w,.]?[0-9])",
        ),
        (
            _PHONE,
            r"(?<!\w)(?:0800|0900|0700|1800)[ ]?(?:-[ ]?)?[0-9]{2,4}(?:[ .]?[0-9]{2,3}){0,3}"
            r"(?![0-9])",
        ),
        (
            50,
            r"(?<!\w)[a-z]{2}[0-9]{2}(?:[ ]?[a-z]{4}(?:[ ]?[0-9]{2,4}){2,6}|"
            r"(?:[ ]?[0-9]{4}){3,6}(?:[ ]?[0-9]{1,3})?)(?!\w)",
        ),
        (
            45,
            r"(?<=, )(?:[bf]-)?[1-9][0-9]{3,4}(?=[ ][a-z-]+(?:[.,;)\n]|$))"
            r"(?:(?<=[0-9a-z], [0-9]{4})|(?<=[0-9a-z], [0-9]{5}))",
        ),
        (45, r"(?<!\w)[bf]-[1-9][0-9]{3,4}(?!\w)"),
        # 10.2.1, v2.3
        (40, r"(?<![\w.])v?[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]+)*(?![\w.,]*[0-9])"),
        (40, r"(?<!\w)v[. ]?[0-9]+(?:\.[0-9]+)*(?!\w)"),
        # labels of lists and headings
        (
            35,
            r"(?m)^[ \t]*(?:[0-9]{1,2}[.)](?=[ \t])|\([0-9]{1,2}\)|[0-9]{1,2}"
            r"(?:\.[0-9]{1,2}){1,3}\.?(?=[ ]+[a-z]))",
        ),
        (35, r"(?<!\w)\((?:[1-9]|1[0-9]|[ivx]{1,4}|[a-h])\)(?=[ ])"),
        # decades and ages of history are no years
        (30, r"(?<![\w])(?:1[5-9]|20)[0-9]0'?s(?!\w)|(?:annees|jaren)[ ](?:19)?[1-9]0(?![0-9])"),
    )
)
_CUED = re.compile(
    rf"(?<![\w-])(?P<cue>{_CUES})[ \n]?(?:°[ ]?)?(?P<number>{_LIST}){_MAGNITUDES}(?![\w%])"
    rf"(?![.,][0-9])"
)
_POSTCODE = re.compile(r"(?<![\w.,])[1-9][0-9]{3} ?[A-Z]{2}(?= +[A-Z'’])")
_UNITS = frozenset(listed("MW GW KW TW EU UE VN UN AI US UK IT TV NL BE"))
_HYPHENED = re.compile(
    r"(?<![\w$€£])(?<![0-9] )[a-z][a-z.]{0,60}-[0-9]+(?:\.[0-9]+)?[a-z]?(?![\w%€])"
)
_NAMED = re.compile(
    r"(?<=[a-z] )[A-Z][a-zà-ÿ]{2,}(?: [A-Z][a-zà-ÿ]+){0,5} (?P<number>[1-9])(?= *[.,;:)](?![0-9])"
    r"|\n| (?:is|was|en|et|and|will|wordt|est|van|de)\b)"
)


def references(source: Plain) -> Iterator[Found]:
    """Yield the references of a text; some overlap."""
    for rank, expression in _EXPRESSIONS:
        for match in expression.finditer(source.bare):
            if rank != _LABEL or _is_label(match, source):
                yield _reference(match.start(), match.end(), rank)
    yield from _cued(source)
    for match in _POSTCODE.finditer(source.given):
        if match[0][-2:] not in _UNITS and len(source.given) == len(source.text):
            yield _reference(match.start(), match.end(), 45)
    for match in _HYPHENED.finditer(source.bare):
        if match[0].split("-")[0] not in _NO_NAMES:
            yield _reference(match.start(), match.end(), 38)
    if len(source.given) == len(source.text):
        for match in _NAMED.finditer(source.given):
            yield _reference(match.start("number"), match.end("number"), 25)


_NO_NAMES = frozenset(
    listed(
        "eur usd gbp chf sek nok dkk jpy mln. mld. mln mld mio mrd million millions milliard "
        "milliards billion billions miljoen miljard trillion trillions euro euros begin eind mi "
        "mid gb us md bn"
    )
)


_LABEL = 35


def _is_label(match: re.Match[str], source: Plain) -> bool:
    """Tell whether a number with points at the start of a line numbers a heading: 1.2 Aanpak."""
    if not re.search(r"[0-9]\.[0-9]", match[0]):
        return True
    following = source.bare[match.end() : match.end() + 9].lstrip(" ")[:1]
    place, _ = source.span(match.end(), match.end())
    given = source.given[place : place + 4].lstrip()[:1]
    return bool(following) and given.isupper()


def _cued(source: Plain) -> Iterator[Found]:
    """Yield numbers after a word that numbers something; short words need a capital or point."""
    for match in _CUED.finditer(source.bare):
        cue = match["cue"].strip()
        start, _ = source.span(match.start(), match.start() + 1)
        if cue in _SMALL_CUES and not source.given[start : start + 1].isupper():
            continue
        if cue == "no" and not source.given[start : start + 1].isupper():
            continue  # no 300 jobs
        if cue == "en" and not source.given[start : start + 2].isupper():
            continue
        if cue in _KEEP_YEARS and not source.given[start : start + 1].isupper():
            continue
        if _is_year(match["number"]) and cue not in _KEEP_YEARS and cue not in _GAZETTES:
            continue
        yield _reference(match.start(), match.end(), 60 if cue.startswith(_NUMBERED) else 28)


_NUMBERED = ("n°", "nr", "no.", "num", "nos.", "art")
_GAZETTES = frozenset({"stb.", "stcrt.", "trb.", "stb", "stcrt", "trb"})
_KEEP_YEARS = frozenset(
    {"france", "horizon", "agenda", "visie", "vision", "windows", "industrie", "top"}
)


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and 1900 <= int(number) <= 2100


def _reference(start: int, end: int, rank: int) -> Found:
    return Found(kind=MentionKind.REFERENCE, start=start, end=end, rank=rank)
