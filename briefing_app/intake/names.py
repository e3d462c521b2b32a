"""Names of people in a few words of running text, and the function that stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_app.intake.offices import is_office
from briefing_app.intake.speech import PRONOUNS, TITLES

_PARTICLE = (
    r"(?:van|de|der|den|ten|ter|te|het|'t|’t|in|la|le|du|des|von|zu|di|da|dos|el|al|bin|ibn|y"
    r"|d[’']|l[’']|ó|mac)"
)
_CAP = r"(?:[A-ZÀ-ÖØ-ÞŁŚŽČ][\w’'-]*\w|[A-Z]\.(?:-?[A-Z]\.)*|(?:Dr|Mr|Mrs|Ms|St|Prof|Ir|Drs)\.)"
_GAP = r"(?:[ \u00a0\u202f]+|[ ]?\n(?!\n))"
_NAME = re.compile(rf"{_CAP}(?:{_GAP}(?:{_PARTICLE}{_GAP}){{0,2}}{_CAP}|{_GAP}[dl][’']{_CAP})*")
_PORTFOLIO = re.compile(
    r"(?:\b(?:van|voor|of|for|de|du|des|de la|à la|au|en charge de)|[dl][’'])\s*$", re.I
)
_CAPITAL_ARTICLES = frozenset(["The", "De", "Het", "Le", "La", "Les", "Een", "Un", "Une", "A"])
STARTS = frozenset(
    [
        *("Uit", "Aan", "Van", "Door", "From", "By", "With", "Tijdens", "During", "Lors"),
        *(
            "Sous",
            "Chez",
            "Quand",
            "Et",
            "Mais",
            "En",
            "Maar",
            "Ook",
            "And",
            "But",
            "In",
            "At",
            "On",
            "As",
            "For",
            "When",
        ),
        *("Interrogé", "Interrogée", "Selon", "Pour", "Dans", "Sur", "Au", "Aux", "Ce", "Cette"),
        *("Il", "Elle", "On", "Nous", "Volgens", "Toch", "Daarom", "Dat", "Dit", "Er", "Hij"),
        *("Zij", "Ze", "According", "He", "She", "They", "It", "This", "That", "We", "Op", "Bij"),
        *("Voor", "Met", "Na", "Over", "Of", "Ou", "Or", "Si", "Als", "If", "Après", "Avant"),
        *("À", "Par", "Outre", "Malgré", "Depuis", "Hier", "Ainsi", "Toutefois", "Cependant"),
        *(
            "Pourtant",
            "Gisteren",
            "Vandaag",
            "Ondanks",
            "Sinds",
            "Wel",
            "Nu",
            "Speaking",
            "Writing",
        ),
        *("Yesterday", "However", "Meanwhile", "Earlier", "Later", "Despite", "Since", "Today"),
        *("Dus", "Donc", "So", "Yet", "Still", "Asked", "Gevraagd", "Desgevraagd", "Contacté"),
    ]
)
_OFFICE_OF = re.compile(r"(?P<name>\S+ .*\S) (?P<office>(?:van|voor|of|for) \S+(?: en \S+)?)$")
_IN_OFFICE = re.compile(r"(?:minister|secretar|wethouder|gedeputeerde|schepen|commissar)", re.I)
_ARTICLE = re.compile(
    r"^(?:de|het|la|le|les|the|een|une?|an?|son|sa|haar|zijn|its|their)\s+|^l[’']", re.I
)

_AT = re.compile(r"^(?:(?:het|men) )?(?:bij|chez) ")
_PLACED = re.compile(
    r"(?:het |er |it )?(?:in|op|sur|dans|à|aux?|on|at|during|tijdens|lors|devant|tegen|to|from|via"
    r"|after|before|na|après|avant|over|uit|door|par)\s"
)
"""What leads to a place or a time where somebody spoke, and to nobody."""
_OF_BODY = re.compile(
    r"(?:\b(?:of|for|van|voor|de|du|des|à)(?: the| de| het| la)?|[dl][’'])\s*$", re.I
)
_BODY = re.compile(
    r"(?:universit|hogeschool|college|school|hospital|ziekenhuis|institut|hôpital|council|bank"
    r"|centre|centrum|center)",
    re.I,
)
_ENDING_TITLES = re.compile(r"(?:(?:^|\s+)(?:prof|drs?|pr|ir|ing|mr|mw)\.)+$", re.I)


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker: the name, or the office or body when no name is said, and the function."""

    name: str
    role: str = ""

    @property
    def is_pronoun(self) -> bool:
        """Whether it only stands for somebody named before."""
        return self.name.lower() in PRONOUNS


def person_in(phrase: str) -> Person | None:
    """Return the speaker that a phrase without its verb names.

    *directeur Marjolein Verhagen van …*, *la bourgmestre de Braine-le-Val, Nathalie Dewez*,
    *Priya Nandakumar, chief executive of …*, *the Employment Institute*.
    """
    phrase = _AT.sub("", " ".join(phrase.split()).strip(" ,–—-:"))
    if not phrase or _PLACED.match(f"{phrase} "):
        return None
    first = phrase.split()[0].strip(",.").lower()
    if first in PRONOUNS:
        return Person(first)
    head, comma, tail = phrase.partition(", ")
    if comma and (named := _apposed(head, tail)):
        return named
    return _named(head, tail) or _office(head)


def _apposed(head: str, tail: str) -> Person | None:
    """Read a function before its name: *le ministre de l’Industrie, Paul-Henri Sarre*."""
    if not _ARTICLE.match(head) or ((named := _named(head, "")) and " " in named.name):
        return None
    match = _NAME.match(tail)
    if match is None or " " not in match[0]:
        return None
    return Person(_without_titles(match[0])[0], _bare(head))


def _named(head: str, tail: str) -> Person | None:
    runs = [match for match in _NAME.finditer(head) if not _is_no_name(match[0])]
    if not runs:
        return None
    run = next((one for one in runs if _is_full(one[0]) and not _after_portfolio(head, one)), None)
    if run is None:
        run = next((one for one in runs if _is_full(one[0])), runs[0])
    name, titles = _without_titles(run[0])
    before = head[: run.start()].strip()
    if _after_portfolio(head, run):
        kept = _last_two(name)
        if kept == name:
            return None  # only the place or the portfolio: the speaker is the office
        gap = "" if before.endswith(("’", "'")) else " "
        before = f"{before}{gap}{name[: len(name) - len(kept)]}".strip()
        name = kept
    is_led = _ARTICLE.match(f"{before} ") or run[0].split()[0] in _CAPITAL_ARTICLES
    if " " not in name and is_led and not titles and not _is_after_office(before):
        return None
    role = " ".join(filter(None, (_bare(before), titles)))
    if (office := _OFFICE_OF.match(name)) and _IN_OFFICE.search(role):
        name, role = office["name"], f"{role} {office['office']}"
    if not _is_courtesy(role):
        return Person(name, _ENDING_TITLES.sub("", role))
    return Person(name, _bare(re.sub(r"^\d+\b,?", "", tail.split(" — ")[0])) or role)


def _is_after_office(before: str) -> bool:
    """Tell whether an office stands directly before a name: le général-major Vandenbossche."""
    words = before.split()
    return len(words) > 1 and words[-1].islower() and is_office(words[-1])


def _after_portfolio(head: str, run: re.Match[str]) -> bool:
    return bool(_PORTFOLIO.search(head[: run.start()]))


def _is_full(name: str) -> bool:
    return " " in _without_titles(name)[0]


def _is_no_name(name: str) -> bool:
    """Tell whether a run of capitals is only titles and articles."""
    return all(
        word in _CAPITAL_ARTICLES or word in STARTS or word.lower().strip(".") in TITLES
        for word in name.split()
    )


def _without_titles(name: str) -> tuple[str, str]:
    words = name.split()
    titles: list[str] = []
    while len(words) > 1 and words[0] in _CAPITAL_ARTICLES:
        words.pop(0)
    while len(words) > 1 and _is_title(words[0]):
        titles.append(words.pop(0))
    return " ".join(words), " ".join(titles)


def _is_title(word: str) -> bool:
    """Tell whether a word is a function: Minister, LTO-voorzitter."""
    bare = word.lower().strip(".").rpartition("-")[2]
    return bare in TITLES or bare.endswith(_OFFICES)


_OFFICES = ("voorzitter", "minister", "directeur", "woordvoerder", "bestuurder", "secretaris")
_COURTESIES = frozenset(
    ["dr", "drs", "prof", "ir", "mr", "mrs", "ms", "miss", "m", "mme", "mlle", "dhr", "mevr"]
)


def _is_courtesy(role: str) -> bool:
    """Tell whether a function is none: Dr, Mrs."""
    return all(word.lower().strip(".") in _COURTESIES for word in role.split())


def _last_two(name: str) -> str:
    """Return the last two words of a name, with the particles between and before the last."""
    words = name.split()
    plain = [index for index, word in enumerate(words) if not re.fullmatch(_PARTICLE, word, re.I)]
    if len(plain) < 3:
        return name
    return " ".join(words[plain[-2] :])


def _office(head: str) -> Person | None:
    """Return an office or body without a name: *de vakbond*, *the Employment Institute*."""
    text = _bare(head)
    words = text.split()
    if not words or words[0] in STARTS:
        return None
    if text[0].islower():
        at = next((index for index, word in enumerate(words) if _ends_search(word)), len(words))
        if at == len(words) or not is_office(words[at]):
            return None
        text = " ".join(words[at:])
    match = _OFFICE.match(text)
    return Person(match[0]) if match and len(match[0]) > 2 else None


_OFFICE = re.compile(
    r"[\w’'-]+(?:\s+(?:(?:of|van|de|des|du|for)\s+(?:(?:the|la|de|het)\s+|l[’'])?[\w’'-]+"
    r"|[A-Z][\w’'-]+))*"
)
_PREPOSITIONS = frozenset(
    ["in", "op", "van", "voor", "bij", "met", "aan", "uit", "of", "for", "with", "at", "on", "to",
     "from", "by", "de", "du", "des", "à", "au", "aux", "dans", "sur", "pour", "avec", "par"]
)  # fmt: skip


def _ends_search(word: str) -> bool:
    """Tell whether an office stands here, or none can follow: after a preposition."""
    return is_office(word) or word in _PREPOSITIONS


def _bare(text: str) -> str:
    return _ARTICLE.sub("", f"{text.strip(' ,–—-')} ", count=1).strip(" ,–—-")


def last_person(text: str) -> Person | None:
    """Return the last person with a full name, or with a title, in a text."""
    found: Person | None = None
    for match in _NAME.finditer(text):
        name, titles = _without_titles(match[0])
        role = titles or _role_before(text[: match.start()])
        if role or (
            _looks_human(name, text, match)
            and not _BODY.search(name)
            and not (found and _OF_BODY.search(text[: match.start()]))
        ):
            found = Person(name, role)
    return found


def _role_before(lead: str) -> str:
    """Return the function that stands directly before a name, or nothing."""
    office = re.search(r"(?:^|, )(?:le|la|l’|l'|de|het|the) ?([^,]{3,60}), $", lead, re.I)
    before = re.search(r"([a-zà-ÿ-]+)\s+$", lead[-30:])
    if before and before[1] in TITLES:
        return before[1]
    return office[1] if office else ""


def _looks_human(name: str, text: str, match: re.Match[str]) -> bool:
    """Tell whether a name of two words is a person's, by what follows it."""
    if not 2 <= len(name.split()) <= 5 or any(char.isdigit() for char in name):
        return False
    after = text[match.end() : match.end() + 20]
    return bool(
        re.match(
            r"\s*(?:,|\(|zegt|wil|is\b|dit\b|a\b|said|says|ziet|vindt|est\b|who|die\b|qui\b)", after
        )
    )
