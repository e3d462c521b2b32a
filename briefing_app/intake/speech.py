"""The words of speech in Dutch, French and English: who says, and with which verbs.  Data only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def _forms(stems: str, endings: str, others: str) -> re.Pattern[str]:
    """Return the expression of regular forms by stem and ending, and of other forms."""
    stem = "|".join(stems.split())
    other = "|".join(others.split())
    return re.compile(rf"(?:(?:{stem})(?:{endings})|{other})")


VERBS: Mapping[str, re.Pattern[str]] = {
    "nl": _forms(
        "zeg stel verklaar antwoord benadruk waarschuw vertel reageer verwacht concludeer "
        "noem erken "
        "bevestig beloof hoop klaag betoog oordeel merk eis pleit beweer meld citeer "
        "omschrijf typeer "
        "spot jubel kwalificeer onderstreep vraag denk meen vind schrijf roep spreek verzucht lach "
        "grap licht vrees constateer signaleer adviseer herhaal voorspel bepleit hekel prijs "
        "voeg grom mompel bekend peins somber relativeer nuanceer verdedig reken oppert opper",
        "t|de|den|te|ten|en|dt|d|",
        "zei zeiden vond vonden schreef schreven riep riepen vroeg vroegen dacht dachten "
        "sprak spraken "
        "houdt hield houden luidt klinkt liet laat ziet gaf geeft bracht noemde aldus "
        "volgens verwees stelden hoorde kreeg beschrijft beschreef besluit besloot",
    ),
    "fr": _forms(
        "déclar affirm soulign expliqu précis ajout estim jug not rappel annonc répliqu assur "
        "indign ironis calcul plaid qualifi évoqu dénonc chiffr regrett réjoui insist confi résum "
        "lanc martel relativis témoign comment observ constat espèr demand lâch souffl clam tranch "
        "racont relat tempèr accus point considèr salu félicit proclam murmur avou reproch "
        "critiqu argument "
        "dépli justifi conseill recommand préconis nuanc pari trouv parl s'indign s'inqui interrog "
        "s'exclam exclam s'alarm alarm s'étonn étonn s'insurg inquièt redout balay défend titr "
        "détaill glisse désol concéd concèd signal indiqu exig réclam lanc prévien",
        "e|es|ent|ait|aient|a|èrent|é|ée|és|ées|er|era|ant|it|issait|iait|iait",
        "dit disent disait dirent écrit écrivent écrivait promet promettent promis prévient "
        "préviennent prévenu répond répondent répondu répondait conclut concluent conclu craint "
        "craignent reconnaît reconnaissent reconnu admet admettent admis avertit avertissent "
        "averti "
        "réjouit inquiète prédit prédisent prévoit dixit met soutient soutiennent convient veut "
        "maintient estime voit décrit décrivent défend défendent sourit",
    ),
    "en": _forms(
        "warn remark explain note insist argue claim stress announce caution count call describe "
        "declare ask answer admit concede conclude promise predict joke complain observe recall "
        "hope reckon comment urge label dub quip maintain emphasise emphasize confirm acknowledge "
        "respond agree criticise criticize hail welcome add point state report believe suggest "
        "estimate lament boast mutter sigh recommend advise repeat defend pledge propose",
        "s|ed|d|es|",
        "say says said saying told tell tells find finds found put puts wrote writes write replied "
        "replies thinks thought judges judged according denied denies applied jokes shrugs "
        "shrugged",
    ),
}
"""Verbs, in the forms in which they report what somebody says; a whole word must match."""

ACCORDING = r"(?:volgens|selon|d[’']après|pour|according to|by|aldus|par)"
"""What names a speaker without a verb."""

PRONOUNS = frozenset({"hij", "zij", "ze", "il", "elle", "ils", "elles", "he", "she", "they", "ik"})

TITLES = frozenset(
    [
        *("professor", "prof", "dr", "drs", "ir", "mr", "mrs", "ms", "miss", "sir", "dame", "lord"),
        *("lady", "general", "captain", "colonel", "major", "minister", "president", "premier"),
        *("commissioner", "judge", "economist", "senator", "deputy", "chief", "statistician"),
        *("director", "chair", "chairman", "chairwoman", "mayor", "inspector", "councillor"),
        *("secretary", "wethouder", "burgemeester", "staatssecretaris", "directeur", "voorzitter"),
        *("hoogleraar", "onderzoeker", "woordvoerder", "gedeputeerde", "bestuursvoorzitter"),
        *("kamerlid", "commissaris", "lector", "econoom", "topman", "topvrouw", "projectleider"),
        *("meneer", "mevrouw", "heer", "dhr", "mevr", "monsieur", "madame", "m", "mme", "mlle"),
        *("maître", "me", "ministre", "présidente", "président", "directrice", "bourgmestre"),
        *("échevin", "échevine", "général", "député", "députée", "sénateur", "sénatrice"),
        *(
            "chercheur",
            "chercheuse",
            "professeur",
            "professeure",
            "ceo",
            "cfo",
            "mp",
            "mep",
            "eurocommissaris",
        ),
        *("raadslid", "schepen", "gouverneur", "gouverneure", "rector", "recteur", "rectrice"),
        *(
            "taoiseach",
            "tánaiste",
            "ombudsman",
            "rapporteur",
            "rapporteuse",
            "procureur",
            "procureure",
            "préfet",
            "préfète",
            "ambassadeur",
            "eurodéputé",
            "eurodéputée",
        ),
        *(
            "bestuurder",
            "secretaris",
            "officier",
            "korpschef",
            "ombudsvrouw",
            "bewindsman",
            "bewindsvrouw",
            "fractievoorzitter",
            "fractieleider",
            "statenlid",
            "dijkgraaf",
        ),
        *("secrétaire", "commissaire", "économiste", "spokesperson", "spokeswoman", "spokesman"),
    ]
)
"""Words that may stand with a capital before a name, and are the speaker's function."""
