"""Nouns: the unit that a number counts, found behind the adjectives of each language.

There is no dictionary: endings, short lists of adjectives, and the words with which no noun
phrase goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.language.mentions.listing import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal

    from briefing_app.language.mentions.pieces import Piece

SYMBOLS = frozenset(
    listed(
        "mw gw kw tw w mwh gwh kwh twh wh mwp gwp kwp km km² m² m³ m2 m3 cm mm m ha kg g mg t "
        "kt mt l "
        "ml hl fte ftes etp etps vte vtes kv v gb tb mb kb pb pj tj gj db dba gt ppm mbit "
        "gbit mbps "
        "gbps bp bps μg mol mmol lux pflops hz mhz ghz ects ect bbl teu km/h mph lbs km/u h u "
        "min °c"
    )
)
"""Units that are written as letters, also directly after the number."""

_GASES = re.compile(r"[kmg]?t(?:co₂?|ch₄?)(?:e|eq)?")
"""Tonnes of a gas in one word, whose digit may stand apart: MtCO2e."""

MEASURES = frozenset(
    listed(
        "jaar uur keer meter kilometer centimeter millimeter hectare are ton kiloton megaton "
        "kilo gram "
        "kilogram liter hectoliter man watt kilowatt megawatt gigawatt terawatt megawattuur "
        "kilowattuur "
        "gigawattuur terawattuur volt kilovolt decibel graad graden fte gigabyte terabyte petabyte "
        "euro kwartier maal stuks mijl knopen personeel vee procent punt promille petajoule m "
        "hectopascal pk kwh mwh joule kelvin hertz petaflops exaflops exaflop petaflop "
        "people personnel staff aircraft children men women police cattle sheep fish species "
        "megawatt-hours hectare hertz deer salmon offspring series spacecraft crew youth "
        "troops faculty "
        "home folk households clergy alumni larvae media data criteria phenomena bacteria cod "
        "trout "
        "gardaí gardai geese feet teeth mice oxen livestock kilowatts lorry square"
    )
)
"""Nouns that stand in the singular after a number, or whose plural does not show."""

_STOPS: Mapping[str, frozenset[str]] = {
    "nl": frozenset(
        listed(
            "in op van voor met aan bij tot uit over door naar om te tussen onder tegen "
            "zonder per na "
            "sinds vanaf tijdens binnen buiten rond langs via en of maar want dus dan als dat "
            "die wie "
            "wat waar waarvan waarin waarmee waaronder toen omdat terwijl hoewel zodat het de "
            "een er "
            "hij zij ze we wij ik je u hun haar zijn is was waren wordt worden werd werden heeft "
            "hebben had hadden zal zullen zou zouden kan kunnen kon konden moet moeten moest mag "
            "mogen wil willen gaat gaan ging komt komen kwam blijft blijven bleef krijgt krijgen "
            "kreeg kregen geeft geven ligt liggen staat staan stond ook nog al niet wel pas reeds "
            "toch echter daarvan hiervan ervan daarmee elk elke ieder tegelijk samen terug erbij "
            "jarige voorstemmers- meer minder euro miljoen werken steeg stegen daalde daalden "
            "bedraagt "
            "bedroeg zei zegt zeggen betalen betaalt kosten kost dit deze alleen vooral inclusief "
            "opbrengen bedragen opleveren besparen bijdragen investeren uitgeven krijgen ontvangen "
            "uittrekken bezuinigen lenen verdienen verliezen besteden tellen halen innen ophalen "
            "geworden gegeven gebleven gekomen geboren gestegen gedaan geweest begonnen "
            "genomen gekregen "
            "gevonden verloren verdwenen overleden toegenomen afgenomen uitgegeven opgelopen "
            "vervallen "
            "gevallen gedaald betaald besteed verdeeld gesloten open gehaald begroot geraamd waard "
            "exclusief namelijk waardoor sindsdien eerder later geleden lang hoog breed diep"
        )
    ),
    "fr": frozenset(
        listed(
            "à a au aux de du des d en dans par pour sur sous avec sans chez vers entre "
            "contre depuis "
            "pendant dès selon et ou mais donc or ni car que qui quoi dont où si comme "
            "lorsque quand "
            "le la les l un une ce cet cette ces son sa ses leur leurs mon nos notre vos il "
            "elle ils "
            "elles on nous vous je se s ne n y est sont était étaient sera seront serait "
            "seraient ont "
            "avait avaient aura auront aurait peut peuvent doit doivent devra devront va vont "
            "vient "
            "fait font pas plus moins déjà encore aussi ainsi puis soit soient été être avoir "
            "prévus "
            "prévues contre fois- chacun chaque alors jusqu tandis alors après avant vis très "
            "supplémentaires additionnels additionnelles restants restantes annuels annuelles "
            "dit viennent restent passe passent mises mis versés versées toujours dès lors près "
            "outre hors y compris via"
        )
    ),
    "en": frozenset(
        listed(
            "in on of for with at by from to into over under between against without per "
            "after before "
            "since during within outside around along via and or but so than as that which "
            "who whose "
            "where when while because although if the a an it he she they we i you his her "
            "their its "
            "our this these those is was are were be been being has have had will would can "
            "could may "
            "might must should shall does do did not also only already still yet who than "
            "says said "
            "its this us less across plus yes goes comes gets makes takes gives rises- falls needs "
            "remains stands runs works shows tells tells begins ends there here now then both each "
            "about until till versus except despite like unlike every all any out up down off"
        )
    ),
}
_FRENCH_ADJECTIVES = frozenset(
    listed(
        "nouveaux nouvelles nouvel nouveau nouvelle grands grandes grand grande petits "
        "petites jeunes "
        "anciens anciennes autres premiers premières derniers dernières bons bonnes vieux vieilles "
        "hauts hautes gros grosses beaux belles mauvais mêmes seuls seules prochains prochaines "
        "principaux principales différents différentes divers diverses longs longues courts "
        "courtes "
        "vrais vraies futurs futures meilleurs meilleures petit petite seul seule autre supposés "
        "quelque quelques simples doubles demi demie rares véritables"
    )
)
_DUTCH_ADJECTIVES = frozenset(
    listed(
        "extra houten gouden open eigen stalen betonnen lopende bijna aaneengesloten opeenvolgende "
        "gesloten nieuwe honderd andere particuliere afgelopen komende laatste eerste"
    )
)
_DUTCH_E_NOUNS = frozenset(
    listed(
        "hectare fte kade ziekte hoogte etage gemeente gemeente provincie organisatie politie "
        "technische familie percentage pagina tonne instantie are mille ruimte menigte garage"
    )
)
_DUTCH_PLURALS = ("en", "n", "s", "ea", "ici", "ia", "tra", "ita", "emma", "lieden", "lui")
_PARTICIPLE = re.compile(
    r"(?:af|aan|in|op|uit|over|toe|goed|terug|vrij|mee|weg|door|voor)ge\w+(?:men|zen|ken|pen|ven"
    r"|ren|len|sen|aten|ouden|oten|eden|(?<!in)gen)"
)
"""What was done with what is counted, and no noun: 130 afgewezen."""
_NOT_PLURAL_EN = ("ous", "ss", "us", "is")
_COMPOUNDS: Mapping[tuple[str, ...], int] = {
    ("équivalents", "temps", "plein"): 3,
    ("équivalent", "temps", "plein"): 3,
    ("équivalents", "temps", "pleins"): 3,
    ("mètres", "carrés"): 2,
    ("mètres", "cubes"): 2,
    ("mètre", "carré"): 2,
    ("mètre", "cube"): 2,
    ("kilomètres", "carrés"): 2,
    ("vierkante", "meter"): 2,
    ("vierkante", "kilometer"): 2,
    ("kubieke", "meter"): 2,
    ("basis", "points"): 2,
    ("points", "de", "base"): 3,
    ("°", "c"): 2,
    ("sq", "m"): 2,
    ("sq", "ft"): 2,
    ("sq", "km"): 2,
    ("square", "metres"): 2,
    ("square", "meters"): 2,
    ("square", "kilometres"): 2,
    ("square", "feet"): 2,
    ("square", "miles"): 2,
    ("cubic", "metres"): 2,
}
_MORE = {
    "nl": frozenset({"meer", "minder"}), "fr": frozenset[str](), "en": frozenset({"fewer"}),
}  # fmt: skip
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Noun:
    """A unit: its first and last piece (``end`` exclusive)."""

    start: int
    end: int


def noun_at(pieces: Sequence[Piece], at: int, language: str, number: Decimal) -> Noun | None:
    """Return the noun that a number which ends at an index counts, or ``None``."""
    if at >= len(pieces):
        return None
    if compound := _compound(pieces, at):
        return compound
    first = pieces[at]
    if first.text in _MORE[language] and not first.is_tight:
        return noun_at(pieces, at + 1, language, number)
    if first.text == "t" and at + 1 < len(pieces) and pieces[at + 1].text == "/":
        return None  # t/m
    if _is_symbol(pieces, at):
        return Noun(at, _past_power(pieces, _past_slash(pieces, at + 1)))
    is_elided = at > 0 and pieces[at - 1].text == "'"
    if (first.is_tight and not is_elided) or not _goes_on(pieces, at, language):
        return None
    return _FINDERS[language](pieces, at, number)


def _compound(pieces: Sequence[Piece], at: int) -> Noun | None:
    for length in (3, 2):
        key = tuple(piece.text for piece in pieces[at : at + length])
        if key in _COMPOUNDS:
            return Noun(at, at + len(key))
    return None


def _is_symbol(pieces: Sequence[Piece], at: int) -> bool:
    piece = pieces[at]
    if piece.taken or not (piece.text in SYMBOLS or _GASES.fullmatch(piece.text)):
        return False
    if piece.is_tight and piece.is_upper and piece.text in {"g", "t", "m"}:
        return False  # 5G
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    is_elided = following is not None and following.text == "'" and following.is_tight
    is_hyphened = (
        following is not None
        and following.text in {"-", "/"}
        and following.is_tight
        and (following.text == "-" or piece.text == "t")
    )
    return not is_elided and not is_hyphened


def _past_slash(pieces: Sequence[Piece], at: int) -> int:
    """Take the rest of km/h and of mol/ha/jaar."""
    while at + 1 < len(pieces) and pieces[at].text == "/" and pieces[at].is_tight:
        if pieces[at + 1].text not in _RATES:
            break
        at = _past_power(pieces, at + 2)
    return at


_RATES = frozenset(
    listed(
        "h u s uur heure hour d dag jour day jaar jr an year yr ha m m² m³ km km² l kg kwh mwh mol "
        "j cm² min"
    )
)


def _past_power(pieces: Sequence[Piece], at: int) -> int:
    """Take the digit of m2, and what follows that of MtCO2e."""
    if at >= len(pieces) or pieces[at].text not in {"2", "3", "4"} or not pieces[at].is_tight:
        return at
    if _GASES.fullmatch(pieces[at - 1].text):
        is_equal = at + 1 < len(pieces) and pieces[at + 1].text in {"e", "eq"}
        return at + 2 if is_equal and pieces[at + 1].is_tight else at + 1
    return at + 1 if pieces[at - 1].text in {"m", "km", "cm"} else at


def _goes_on(pieces: Sequence[Piece], at: int, language: str) -> bool:
    """Tell whether a noun phrase can go on with a piece."""
    if at >= len(pieces):
        return False
    piece = pieces[at]
    if piece.taken or not piece.is_word or piece.starts_part:
        return False
    if piece.starts_line and "\t" in pieces[at - 1].gap:
        return False  # the next row
    is_stop = piece.text in _STOPS[language] and not (piece.is_upper and len(piece.text) > 1)
    return not is_stop


def _word_end(pieces: Sequence[Piece], at: int) -> int:
    """Return the index after a word with its hyphens and its apostrophe: AI-specialisten, fte's."""
    end = at + 1
    while end + 1 < len(pieces):
        sign, following = pieces[end], pieces[end + 1]
        is_joined = sign.is_tight and following.is_tight and not following.taken
        if not is_joined or not (following.is_word or following.is_numeral):
            break
        if sign.text == "-" or (sign.text == "'" and following.text in _PLURALS):
            end += 2
        else:
            break
    return end


_PLURALS = frozenset({"s", "ers", "en"})


def _text(pieces: Sequence[Piece], noun: Noun) -> str:
    return "".join(piece.text for piece in pieces[noun.start : noun.end])


def _dutch(pieces: Sequence[Piece], at: int, number: Decimal) -> Noun | None:
    noun = Noun(at, _word_end(pieces, at))
    for _ in range(_MOST_WORDS):
        text = _text(pieces, noun)
        is_adjective = (
            (text.endswith("e") and text not in _DUTCH_E_NOUNS)
            or text in _DUTCH_ADJECTIVES
            or pieces[noun.end - 1].is_numeral
        )
        follows = _goes_on(pieces, noun.end, "nl") and not pieces[noun.end].is_tight
        if not is_adjective or not follows:
            break
        noun = Noun(noun.end, _word_end(pieces, noun.end))
    text = _text(pieces, noun)
    if _PARTICIPLE.fullmatch(text):
        return None
    is_noun = abs(number) == 1 or text in MEASURES or text.endswith(_DUTCH_PLURALS)
    return noun if is_noun or text in SYMBOLS else None


def _french(pieces: Sequence[Piece], at: int, number: Decimal) -> Noun | None:
    noun = Noun(at, _word_end(pieces, at))
    for _ in range(_MOST_WORDS):
        if _text(pieces, noun) not in _FRENCH_ADJECTIVES or not _goes_on(pieces, noun.end, "fr"):
            break
        noun = Noun(noun.end, _word_end(pieces, noun.end))
    first = pieces[noun.start].text
    is_plural = first.endswith(("s", "x", "z")) or _text(pieces, noun).endswith(("s", "x", "z"))
    return noun if is_plural or (abs(number) < 2 and not first.endswith("oit")) else None


def _english(pieces: Sequence[Piece], at: int, number: Decimal) -> Noun | None:
    start = at
    for _ in range(_MOST_WORDS):
        if not _goes_on(pieces, start, "en") or (start > at and pieces[start].is_tight):
            return None
        noun = Noun(start, _word_end(pieces, start))
        last = pieces[noun.end - 1].text
        if abs(number) == 1 and start == at:
            return None if last.endswith("s") else noun  # Heading 1 receives
        is_plural = last.endswith("s") and len(last) > 2 and not last.endswith(_NOT_PLURAL_EN)
        if is_plural or last in MEASURES:
            return noun
        start = noun.end
    return None


_FINDERS: Mapping[str, Callable[[Sequence[Piece], int, Decimal], Noun | None]] = {
    "nl": _dutch,
    "fr": _french,
    "en": _english,
}
