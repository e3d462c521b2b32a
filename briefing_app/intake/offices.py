"""Words for who can speak without a name: offices, trades and bodies.  Data and their look-up."""

from __future__ import annotations

import re

_DUTCH = (
    "directeur|directrice|minister|voorzitter|woordvoerder|woordvoerster|wethouder|burgemeester"
    "|gedeputeerde|schepen|gouverneur|rector|bestuurder|secretaris|leid(?:er|ster)|hoogleraar"
    "|onderzoeker|onderzoekster|wetenschapper|ombudsman|ombudsvrouw|commissaris|bewindsman"
    "|bewindsvrouw|bewindspersoon|ambtenaar|inspecteur|officier|agent|rechter|advocaat|notaris"
    "|econoom|[a-z]{3,}loog|[a-z]{3,}kundige|expert|analist|journalist|adviseur|consultant|manager"
    "|eigenaar|eigenares|ondernemer|onderneemster|boer|boerin|teler|visser|winkelier|bakker|arts"
    "|dokter|verpleger|leraar|lerares|docent|student|leerling|ouder|vader|moeder|buurman|buurvrouw"
    "|bewoner|bewoonster|inwoner|inwoonster|omwonende|klant|reiziger|patiënt|huurder|koper|man"
    "|vrouw|lid|leden|hoofd|baas|chef|topman|topvrouw|coördinator|indiener|initiatiefnemer"
    "|criticus|critici|tegenstander|voorstander|betrokkene|ingewijde|bron|bronnen|bond|vereniging"
    "|organisatie|koepel|ministerie|kabinet|gemeente|provincie|raad|college|commissie|comité"
    "|rekenkamer|planbureau|bank|universiteit|hogeschool|instituut|bureau|bedrijf|inspectie"
    "|autoriteit|toezichthouder|beheerder|regering|coalitie|oppositie|partij|fractie|krant"
    "|stichting|federatie|politie|justitie|rechtbank|rechters|waterschap|dienst|agentschap|groep"
    "|concern|fabrikant|producent|leverancier|ziekenhuis|school|team|werkgever|werknemer|redactie"
)
_FRENCH = (
    "directeur|directrice|ministre|président|présidente|porte-parole|maire|bourgmestre|échevine?"
    "|secrétaire|commissaire|député|députée|sénateur|sénatrice|préfet|préfète|gouverneure?|élue?"
    "|patron|patronne|responsable|dirigeante?|chef|cheffe|déléguée?|représentante?|membre|rapporteu"
    "(?:r|se)|conseill(?:er|ère)|chercheu(?:r|se)|professeure?|enseignante?|économiste|experte?"
    "|analyste|spécialiste|[a-z]{4,}logue|médecin|infirmi(?:er|ère)|avocate?|juge|procureure?"
    "|ouvri(?:er|ère)|agricult(?:eur|rice)|éleveu(?:r|se)|étudiante?|père|mère|parent|habitante?"
    "|riveraine?|voisine?|cliente?|locataire|syndicat|syndicaliste|intersyndicale|association"
    "|fédération|confédération|collectif|organisation|fondation|gouvernement|ministère|cour"
    "|conseil|chambre|sénat|banque|université|institut|agence|autorité|régulateur|entreprise"
    "|société|groupe|compagnie|fabricant|opérateur|exploitante?|parti|opposition|majorité|ville"
    "|commune|région|mairie|préfecture|parquet|direction|équipe|entourage|quotidien|détracteur"
    "|sceptique|opposante?|observat(?:eur|rice)|gestionnaire|promoteur|employeur|salariée?"
    "|général(?:-major)?|colonel|capitaine|amiral"
)
_ENGLISH = (
    "director|minister|mayor|chair|chairman|chairwoman|president|secretary|spokes(?:man|woman"
    "|person|people|men)|resident|council|councillor|committee|commission|commissioner|union"
    "|association|federation|charity|charities|company|companies|firm|department|ministry|treasury"
    "|government|bank|university|institute|agency|authority|authorities|watchdog|regulator|party"
    "|opposition|police|court|judge|lawyer|solicitor|doctor|nurse|teacher|farmer|owner|driver"
    "|passenger|patient|student|parent|mother|father|man|woman|neighbour|researcher|scientist"
    "|professor|expert|economist|analyst|critic|s[ck]eptic|campaigner|official|officer|executive"
    "|manager|head|leader|chief|boss|source|insider|newspaper|team|group|organi[sz]ation|foundation"
    "|trust|board|cabinet|office|inspector|auditor|ombudsman|member|senator|governor|deputy"
    "|rapporteur|engineer|builder|tenant|landlord|worker|employer|supplier|operator|opponent"
    "|supporter|backbencher|senior|colleague|author|witness|regiment|ambassador|general"
)
_OFFICE = re.compile(
    rf"(?:[\w-]*(?:{_DUTCH})(?:s|en|n|’s|'s)?(?:-[a-z]+)?|(?:[\w-]+-)?(?:{_FRENCH}|{_ENGLISH})(?:s|x)?(?:-[a-z]+)?)",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"^[ld][’']", re.IGNORECASE)
_ABBREVIATIONS = frozenset(
    [
        *("dr", "drs", "prof", "ir", "ing", "mr", "mrs", "ms", "mw", "mevr", "dhr", "st", "ste"),
        *("pr", "mme", "mmes", "mlle", "mm", "me", "rt", "hon", "rev", "gen", "lt", "col", "sgt"),
        *("capt", "maj", "adm", "sen", "rep", "gov", "cllr", "insp", "supt", "burg", "min", "ds"),
    ]
)


def is_office(word: str) -> bool:
    """Tell whether a word says what somebody is, or what body: *wethouder*, *l’association*."""
    return bool(_OFFICE.fullmatch(_ELIDED.sub("", word.strip(".,"))))


def is_abbreviated(text: str) -> bool:
    """Tell whether a full stop after a text only ends an abbreviation or an initial: *dr*, *J*."""
    last = re.search(r"[^\W\d_]+$", text)
    if last is None:
        return False
    return last[0].lower() in _ABBREVIATIONS or (len(last[0]) == 1 and last[0].isupper())
