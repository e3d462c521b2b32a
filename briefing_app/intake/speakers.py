"""Speakers: who said a quotation, by the words after it, before it, or in the last sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing_app.intake.names import STARTS, Person, last_person, person_in
from briefing_app.intake.offices import is_abbreviated
from briefing_app.intake.speech import ACCORDING, PRONOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 200
_STOP = re.compile(
    r"[.;:!?](?=\s|$|\[|[⁰¹²³⁴-⁹(])"
    r"|[\[(\n“„«\"⁰¹²³⁴-⁹]"
)
_VERB = re.compile(
    r"^\s*(?P<comma>[,.–—-]?)\s*"
    r"(?P<verb>(?:(?:s[’']|se |l[’']|y |en |lui |nous |leur )?"
    r"(?:a|ont|avait|avaient|est|heeft|had|has|have)(?:-t)?(?P<inner>-(?:il|elle|on|ils|elles))?\s+)?"
    r"(?:s[’']|m[’']|n[’']|se )?[a-zà-ÿ’'-]+?)"
    r"(?P<pronoun>-(?:t-)?(?:il|elle|on|ils|elles))?(?=[\s,.;:]|$)"
)
_NAME_THEN_VERB = re.compile(
    r"^\s*,?\s*(?P<who>(?:[A-ZÀ-Ý][\w’'.-]*\s+(?:(?:van|de|der|den|le|la|du)\s+)*){1,4}|(?:he"
    r"|she|they|hij|zij|ze|il|elle)\s+)"
    r"(?:also |later |has |had |a |heeft )?(?P<verb>[a-zà-ÿ]+)"
)
_APPOSED = re.compile(
    r"^\s*(?P<who>[A-ZÀ-Ý][\w’'.-]*(?:\s+[A-ZÀ-Ýa-z][\w’'.-]*){1,4},\s[^,.]{3,80}),\s"
    r"(?P<verb>[a-zà-ÿ]+)"
)
_ACCORDING = re.compile(rf"^\s*,?\s*{ACCORDING}\s+(?P<who>\S.*)", re.IGNORECASE | re.DOTALL)
_NO_VERBS = frozenset(
    [
        "en",
        "et",
        "and",
        "of",
        "ou",
        "or",
        "maar",
        "mais",
        "but",
        "in",
        "op",
        "voor",
        "met",
        "aan",
        "van",
        "de",
        "het",
        "la",
        "le",
        "les",
        "the",
        "a",
        "an",
        "is",
        "was",
        "zijn",
        "waren",
        "werd",
        "wordt",
        "dat",
        "que",
        "that",
        "which",
        "die",
        "als",
        "om",
        "te",
        "na",
        "à",
        "au",
        "aux",
        "dans",
        "pour",
        "sur",
        "avec",
        "par",
        "on",
        "at",
        "to",
        "from",
        "with",
        "for",
        "by",
        "over",
        "onder",
        "bij",
        "uit",
        "door",
        "sont",
        "était",
        "est",
        "une",
        "un",
        "een",
        "per",
        "tot",
        "qui",
        "dont",
        "où",
        "wordt",
        "worden",
        "heeft",
        "kost",
        "costs",
        "coûte",
        "begint",
        "start",
        "komt",
        "ligt",
        "staat",
        "it",
        "as",
        "who",
        "were",
        "are",
        "be",
        "by",
        "has",
        "have",
        "had",
    ]
)


def speaker_after(text: str, at: int, language: str, *, last: str) -> Person | None:
    """Return who is named after a quotation: *”, zegt X*, *» a déclaré X*, *” X said*.

    ``last`` is the last character of what is quoted.
    """
    following = text[at : at + _REACH]
    stop = _first_stop(following)
    clause = following[: stop.start()] if stop else following
    if _is_next_sentence(clause, stop[0] if stop else "", last, language):
        return None
    match = _APPOSED.match(clause)
    if match and _says(match["verb"], language):
        return person_in(match["who"])
    if match := _ACCORDING.match(clause):
        return person_in(_until_clause(match["who"]))
    if found := _NAME_THEN_VERB.match(clause):
        if _says(found["verb"], language):
            return person_in(found["who"])
        return None
    return _after_verb(clause, language, last)


def _first_stop(following: str) -> re.Match[str] | None:
    """Return where a clause ends; the point of an abbreviation such as *dr.* does not end it."""
    return next(
        (
            stop
            for stop in _STOP.finditer(following, 1)
            if stop[0] != "." or not is_abbreviated(following[: stop.start()])
        ),
        None,
    )


def _is_next_sentence(clause: str, stop: str, last: str, language: str) -> bool:
    """Tell whether what follows a quotation is a sentence of its own, up to a ``stop``."""
    if not re.match(r"\s+[A-ZÀ-Ý]", clause):
        return False
    if stop == ":":
        return True  # it leads to the next quotation
    if last not in ".!?":
        return False
    starts = re.match(r"\s+(?:[A-ZÀ-Ý][a-zà-ÿ]+ing\s+to\b|Asked\b)", clause)
    return language != "en" or bool(starts) or (bool(stop) and stop in '“„«"')


def _after_verb(clause: str, language: str, last: str) -> Person | None:
    """Return who is named after a verb of saying, or after any verb that a comma leads to."""
    match = _VERB.match(clause)
    if match is None or match["verb"].split()[-1].strip("’'") in _NO_VERBS:
        return None
    known = _says(match["verb"].split()[-1], language)
    if not known and "," not in {match["comma"], last}:
        return None
    if inverted := match["pronoun"] or match["inner"]:
        pronoun = inverted.split("-")[-1]
        return Person("" if pronoun == "on" else pronoun)
    found = person_in(_until_clause(_ADVERBS.sub("", clause[match.end() :])))
    is_sure = known or (found is not None and found.name[:1].isupper())
    return found if is_sure else None


_ADVERBS = re.compile(
    r"^(?:\s+(?:alors(?! qu)|ensuite|encore|aussi|également|toutefois|hier|aujourd[’']hui|en \w+ant"
    r"|avec \w+|toen(?= \w+ [A-Z])|daarna|vervolgens|ook|gisteren|vandaag|eerder|later|then|also"
    r"|yesterday|today|meanwhile))+(?=\s)"
)
"""What stands between a verb of saying and who says it: *assurait alors son patron*."""


def speaker_before(lead: str, language: str) -> Person | None:
    """Return who is named before a quotation in its sentence; ``None`` without a word of saying.

    The name is empty when somebody says it, but nobody is named.
    """
    lead = " ".join(lead.split())[-300:]
    if not lead.strip(" –—-•"):
        return None
    is_colon = lead.rstrip().endswith(":")
    according = re.match(rf"{ACCORDING}\s+(?P<who>[^,:]+(?:,[^,:]+(?=[,:]))?)", lead, re.IGNORECASE)
    is_opinion = lead.rstrip().endswith(",") and lead.startswith("Pour ")
    if according and (is_opinion or not lead.lower().startswith(("pour ", "by ", "par "))):
        return person_in(according["who"]) or Person("")
    if not is_colon and not _reports(lead, language):
        return None
    clause = _CONJUNCTION.split(lead)[-1]
    subject = _subject(clause, language) or _subject(lead, language)
    if subject is None and is_colon:
        return Person("")
    return subject


_CONJUNCTION = re.compile(
    r"(?:;|,\s+(?:maar|mais|but|en|et|and|al|want|hoewel|terwijl|car|tandis que|though|although)"
    r"|\b(?:maar|mais|but))\s"
)


def _subject(clause: str, language: str) -> Person | None:
    """Return the person, or else the body, of which a clause reports."""
    clause = clause.strip(" :–—-")
    first, _, rest = clause.partition(" ")
    if first.islower() and _says(first, language) and (found := person_in(rest)):
        return found  # al noemt Aerts dat cijfer
    before_verb = _before_verb(clause, language)
    opening, comma, rest = before_verb.partition(", ")
    if comma and opening.split()[0] in STARTS:
        before_verb = rest  # In a statement, the bank
    found = person_in(before_verb) if before_verb else None
    if found is not None and " " not in found.name and not found.is_pronoun:
        full = last_person(before_verb.rstrip(" ,") + ",")
        if full is not None and " " in full.name:
            return full
    if found is not None and (found.name[:1].isupper() or found.is_pronoun):
        return found
    return last_person(clause + ",") or found


def _before_verb(clause: str, language: str) -> str:
    """Return what stands before the first verb of saying."""
    words = clause.split()
    for index, word in enumerate(words):
        plain = word.lower().strip(",.:")
        if index and (words[index - 1].lower() in _ARTICLES or word[:1].isupper()):
            continue  # the report, une note, Council of State
        if index and _says(plain, language) and plain not in {"dat", "que", "that", "note"}:
            return " ".join(words[:index])
    return clause if clause and len(words) <= 8 else ""


def _reports(lead: str, language: str) -> bool:
    """Tell whether a word of saying stands near the end of a text."""
    words = [word.strip(",.:()") for word in lead.split()[-14:]]
    return any(
        _says(word, language)
        and not word[:1].isupper()
        and word not in {"dat", "que", "that"}
        and (not index or words[index - 1].lower() not in _ARTICLES)
        for index, word in enumerate(words)
    )


_ARTICLES = frozenset({"the", "a", "an", "this", "its", "le", "la", "un", "une", "ce", "cette",
"son",
    "sa", "de", "het", "een", "dit", "deze", "zijn", "haar", "les", "des"})  # fmt: skip


def _says(word: str, language: str) -> bool:
    """Tell whether a word is a verb of saying, or *that* before what is said."""
    plain = word.lower().replace("’", "'").strip(",.:()")
    plain = re.sub(r"^(?:s|l|m|n|d|qu)'", "", plain)
    return plain in {"that", "dat", "que"} or bool(VERBS[language].fullmatch(plain))


def _until_clause(text: str) -> str:
    """Cut a phrase before a subordinate clause, a second statement, or where it was said."""
    cut = _CLAUSE.search(text)
    text = text[: cut.start()] if cut else text
    for place in _PLACE.finditer(text):
        if person_in(text[: place.start()]):
            return text[: place.start()]
    return text


_CLAUSE = re.compile(
    r"\s(?:die|dat|omdat|terwijl|toen|qui|alors|lors|who|when|while|after|in een|in haar"
    r"|in zijn|in a|dans un|dans une|op de vraag|tijdens|during|on (?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)day)\b"
)
_PLACE = re.compile(
    r"\s(?:dans|sur|in (?:het|de|hun|its|his|her|their|the)|on (?:the|its)|transmis"
    r"|aan (?:de|het))\s"
)


def speaker_of_last_sentence(
    text: str, start: int, spans: Sequence[tuple[int, int]]
) -> Person | None:
    """Return whom the sentence before names, when it reports or is about one person."""
    index = bisect_right(spans, start, key=lambda span: span[0]) - 2
    if index < 0 or "\n\n" in text[spans[index][1] : start]:
        return None
    sentence = text[slice(*spans[index])]
    according = re.match(rf"{ACCORDING}\s+(?P<who>[^,]+(?:,[^,]+)?)", sentence, re.IGNORECASE)
    if according:
        return person_in(according["who"])
    if re.search(r"[“”«»\"]", sentence):
        return None
    return last_person(sentence) or person_at_start(sentence)


def person_at_start(sentence: str) -> Person | None:
    """Return the person with whom a sentence begins."""
    match = re.match(r"(?:(?:De|Het|Le|La|The)\s+)?[\w’'-]+(?:\s+[\w’'.-]+){0,5}", sentence)
    if match is None:
        return None
    found = person_in(match[0])
    return (
        found if found and " " in found.name and found.name[:1].isupper() and found.role else None
    )


def resolved(person: Person, before: str, language: str) -> Person | None:
    """Return a person; for a pronoun or an office, whom the text before named by it."""
    if person.is_pronoun or person.name.lower() in PRONOUNS:
        reporter = _reporter(before, language)
        return resolved(reporter, before, language) if reporter else last_person(before[-600:])
    if person.name and person.name[:1].islower() and not person.role:
        office = re.escape(person.name.split()[0])
        named = re.findall(rf"\b(?i:{office})\s+((?:[A-ZÀ-Ý][\w’'-]+\s?){{1,3}})", before)
        if named:
            return Person(named[-1].strip(), person.name.split()[0])
    return person


def _reporter(before: str, language: str) -> Person | None:
    """Return the office that reports, without a name, in the last sentence of a text."""
    sentence = re.split(r"(?<=[.!?])\s+", before[-600:].rpartition("\n\n")[2].strip())[-1]
    if re.search(r"[“”«»\"]", sentence) or len(sentence.split()) < _LEAST_WORDS:
        return None
    lead = _before_verb(sentence, language)
    if not lead or lead == sentence:
        return None
    found = person_in(lead)
    return found if found and found.name[:1].islower() and not found.is_pronoun else None


_LEAST_WORDS = 3
