"""Which other language a text is in, by its small words: one that is not read here.

German looks like Dutch to whoever knows only Dutch, French and English, and its figures are
written alike: a text must be known as foreign before it is read as one of ours.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Mapping

OTHER = "und"
"""The code of ISO 639 for a language that is not determined."""

NAMES: Mapping[str, str] = {
    "de": message("German"), "lb": message("Luxembourgish"), "fy": message("Frisian"),
    "es": message("Spanish"), "it": message("Italian"), "pt": message("Portuguese"),
    "ro": message("Romanian"), "da": message("Danish"), "no": message("Norwegian"),
    "sv": message("Swedish"), "fi": message("Finnish"), "pl": message("Polish"),
    "cs": message("Czech"), "hu": message("Hungarian"), "tr": message("Turkish"),
    OTHER: message("another language"),
}  # fmt: skip
"""What each is called, as a message id."""

_TEXTS = {
    "de": (
        "aber als am an auch auf aus bei bis das dass dem den der des die diese durch ein eine "
        "einem einen einer er es für haben hat ich im in ist mit nach nicht noch nur oder sich sie "
        "sind so über um und unter vom von vor war waren was wenn werden wie wird wurde wurden zu "
        "zum zur zwischen etwa rund sagte sei kein keine jahr jahre million millionen milliarden"
    ),
    "lb": (
        "an as ass awer bei dass dat datt de déi den der dës dësen een eng et fir gëtt gouf goufen "
        "hat hunn huet iwwer mat méi nach net no op oder ouni sech si sinn um vun vum wéi zu zum "
        "ze joer milliounen"
    ),
    "fy": (
        "as by dat de dêr der dizze dy en fan foar gjin har hat haw hawwe hy ien in is it kin mar "
        "mear mei nei net noch oan oer ôf op oft sa sil te tsjin troch út wat wer wie wiene "
        "wurde wurdt yn ek jier miljoen"
    ),
    "es": (
        "a al ante años como con contra cuando de del desde donde durante el ella en entre era es "
        "esta este está fue ha hasta la las le lo los más millones muy no o para pero por que se "
        "según ser sin sobre son su sus también un una y ya año"
    ),
    "it": (
        "a ai al alla alle anche anni anno che chi ci come con contro da dal dalla degli dei del "
        "della delle di dopo e è era fra gli ha hanno i il in la le lo ma milioni miliardi nei nel "
        "nella non o per più quando questa questo se si sono su sua sul sulla tra un una uno"
    ),
    "pt": (
        "a à ano anos ao aos as com como da das de depois do dos e é ela em entre era esta este "
        "foi há isso já mais mas milhões muito na nas não no nos o os ou para pela pelo por que se "
        "sem ser seu seus são sobre sua também tem um uma"
    ),
    "ro": (
        "a acest această ai al ale am ani au ca care cu cum că de din dintre doar după este fi "
        "fost fără în la lor mai milioane nu o pe pentru peste prin sau se sunt sub și un unei "
        "unui va vor"
    ),
    "da": (
        "af alle at blev bliver da de den der det din efter eller en er et for fra har havde i "
        "ikke jeg kan kun med men mellem mere mod ned nu når og om op over på sig sin skal som til "
        "ud under var ved vi vil være år millioner"
    ),
    "no": (
        "alle at av ble blir da de den der det eller en er et etter for fra før ha har hadde i "
        "ikke jeg kan kun med men mellom mer mot nå når og også om opp over på seg sin skal som "
        "til under ut var ved vi vil være år millioner"
    ),
    "sv": (
        "alla att av blev blir de den det där då efter eller en ett från för har hade i inte jag "
        "kan man med men mellan mer mot ned nu när och också om över på sig sin ska som till "
        "under upp ut var vi vid vill vara är år miljoner"
    ),
    "fi": (
        "ei eivät että hän ja jo joka jos jossa kanssa koko kuin kun mukaan mutta myös mitä niin "
        "noin ole oli on ovat sekä se sen siitä tai tämä tänä vain vuoden vuonna voi yli miljoonaa"
    ),
    "pl": (
        "a ale bez być był była było co czy dla do gdy i ich jak jako jest jej jego już lat lub "
        "na nie o od oraz po pod przed przez przy roku są się tak tego ten to tym w we więcej z za "
        "ze że milionów"
    ),
    "cs": (
        "a aby ale ani asi až bude by byl byla bylo do i jak jako je jeho její jen již jsou k "
        "která které který let mezi na nebo od po podle pro při roce s se si své tak to u v ve "
        "však z za ze že milionů"
    ),
    "hu": (
        "a az és azt be csak de egy egyik el ez ezt hogy ha is kell ki két lehet még meg már mint "
        "más minden nem ő pedig szerint több vagy van volt millió után alatt évben"
    ),
    "tr": (
        "ama bir bu çok da daha de değil en gibi göre her için ile ise kadar ki milyon mi ne o "
        "olan olarak oldu olduğu son sonra tarafından var ve veya ya yıl yılında"
    ),
}  # fmt: skip
_WORDS = {language: frozenset(text.split()) for language, text in _TEXTS.items()}
_CLEAR = 1.5
"""How many more words of its own a foreign language has than the likeliest of ours."""

_LEAST = 3
"""Words of its own that tell a language."""

_LETTER = re.compile(r"[^\W\d_]")
_OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")


def foreign(words: Mapping[str, int], ours: Mapping[str, frozenset[str]]) -> str | None:
    """Return the language of counted words, when it is surely none of ours."""
    scores = {
        language: min(_lead(words, known, mine) for mine in ours.values())
        for language, known in _WORDS.items()
    }
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > 0 else None


def _lead(words: Mapping[str, int], theirs: frozenset[str], mine: frozenset[str]) -> float:
    """Return by how much the words of one language alone outnumber those of the other alone."""
    own = sum(words.get(word, 0) for word in theirs - mine)
    other = sum(words.get(word, 0) for word in mine - theirs)
    return own - _CLEAR * other if own >= _LEAST else 0.0


def is_other_script(text: str) -> bool:
    """Tell whether most letters of a text are not Latin."""
    letters = Counter(bool(_OTHER_SCRIPT.match(letter)) for letter in _LETTER.findall(text))
    return letters[True] > letters[False]
