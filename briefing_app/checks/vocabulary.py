"""Words: the settled terms of the glossary, words to avoid, abbreviations nobody explained."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.checks.prose import prose
from briefing_app.checks.quotations import quoted_in
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.errors import Message, message
from briefing_app.language.substitution import substitute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.glossary import Term

_LISTED = re.compile(r"\s*[,;/|\n]\s*")
_ABBREVIATION = re.compile(r"(?<![\w.@&/-])(?:[A-Z]{2,6}|[A-Z][a-z]?[A-Z]{1,4})(?![\w@]|-?\d)")
_ROMAN = re.compile(r"[IVXLCDM]+")
_KNOWN = frozenset({
    "EU", "UE", "VN", "ONU", "UN", "NAVO", "OTAN", "NATO", "VS", "USA", "US", "UK", "BTW",
    "TVA", "VAT", "NL", "BE", "FR", "EN", "AI", "IA", "IT", "ICT", "CO", "PDF", "EUR", "USD",
    "GBP", "CHF", "OK", "TV", "BV", "NV", "SA", "AG", "BNP", "PIB", "GDP", "HIV", "ADN",
    "DNA", "CEO", "KB", "MB", "GB", "TB", "PB", "MW", "GW", "TWH", "KWH", "TNO", "MWH", "GWH",
    "TODO", "TBD", "TBC", "FIXME", "ISO", "EZ", "OCW", "VWS", "LVVN", "BZK", "SZW", "JENV",
    "NB", "PS", "CV",
})  # fmt: skip
"""Known to every member of parliament, a name in itself, or no abbreviation at all."""

_STEM, _ENDING = 4, 2
"""Letters that a word keeps at least, and that its ending has at most."""


def check_terms(passage: Passage, around: Surroundings) -> Iterator[Finding]:
    """Yield words that the glossary avoids, and settled words that a translation does without."""
    if passage.locked:
        return
    texts = {language: _unquoted(passage.text(language)) for language in around.languages}
    for language, text in texts.items():
        for term in around.snapshot.terms:
            for avoided in _words(term.avoid.get(language, "")):
                for match in _pattern(avoided).finditer(text):
                    settled = term.word.get(language, "")
                    if settled and any(m.start() <= match.start() < m.end()
                                       for m in _pattern(settled).finditer(text)):  # fmt: skip
                        continue
                    yield _avoided(passage, language, match, settled)
    yield from _not_used(passage, texts, around)


def says(text: str, term: Term) -> bool:
    """Tell whether a text has a word of a term, a settled one or one to avoid, in any language."""
    folded = text.casefold()
    settled = [word for word in term.word.values() if word]
    avoided = [word for words in term.avoid.values() for word in _words(words)]
    return any(word.casefold() in folded for word in (*settled, *avoided))


def _not_used(passage: Passage, texts: dict[str, str], around: Surroundings) -> Iterator[Finding]:
    original = passage.original or around.snapshot.briefing.original
    source = texts.get(original, "")
    for term in around.snapshot.terms:
        word = term.word.get(original, "")
        if not source or not word or not _pattern(word).search(source):
            continue
        for language, text in texts.items():
            settled = term.word.get(language, "")
            if language == original or not text.strip() or not settled:
                continue
            if _stem(settled).search(text):
                continue
            said = message(
                "The glossary says “{settled}” for “{word}”, which stands in the original."
            )
            yield Finding(
                kind="term_not_used",
                severity=Severity.LOOK_AT,
                message=Message(said, {"settled": settled, "word": word}),
                place=passage.uuid,
                language=language,
                action=Action(remedy=Remedy.OPEN_TRANSLATION),
            )


def check_abbreviations(around: Surroundings) -> Iterator[Finding]:
    """Yield the abbreviations that a language uses first without saying what they stand for."""
    for language in around.languages:
        texts = [
            (passage, prose(passage.text(language)))
            for section in around.snapshot.briefing.sections
            for passage in section.passages
        ]
        own = _explained(around, [text for _, text in texts])
        seen: set[str] = set()
        for passage, text in texts:
            for match in _ABBREVIATION.finditer(text):
                short = match[0]
                is_name = short.upper() in _KNOWN or _ROMAN.fullmatch(short) or short in own
                if short in seen or is_name or passage.locked or text.isupper():
                    continue
                seen.add(short)
                yield _unexplained(passage, language, short, match)


def _explained(around: Surroundings, texts: list[str]) -> set[str]:
    """Return the abbreviations with their meaning beside them, and those that are names."""
    names = [each for one in around.snapshot.stakeholders for each in one.name.values()]
    names += [source.publisher for source in around.snapshot.sources.values()]
    names += [each for term in around.snapshot.terms for each in term.word.values()]
    names += list(around.snapshot.organisation.name.values())
    found = {short for name in names for short in _ABBREVIATION.findall(name)}
    for text in texts:
        for match in _ABBREVIATION.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            if before.endswith("(") or after.lstrip().startswith("("):
                found.add(match[0])
    return found


def _unexplained(passage: Passage, language: str, short: str, match: re.Match[str]) -> Finding:
    said = message("“{short}” is not explained where it first stands in this language.")
    span = {"start": str(match.start()), "end": str(match.end())}
    return Finding(
        kind="abbreviation_not_explained",
        severity=Severity.NOTE,
        message=Message(said, {"short": short}),
        place=passage.uuid,
        language=language,
        action=Action(remedy=Remedy.OPEN_PLACE, fields=span),
    )


def _avoided(passage: Passage, language: str, match: re.Match[str], settled: str) -> Finding:
    said = message("The glossary avoids “{words}”.")
    fields = {"words": match[0]}
    action = Action(remedy=Remedy.OPEN_PLACE)
    if settled:
        said = message("The glossary avoids “{words}”; it says “{settled}”.")
        fields["settled"] = settled
        action = _replacing(passage.text(language), language, match, settled)
    return Finding(
        kind="avoided_word",
        severity=Severity.LOOK_AT,
        message=Message(said, dict(fields)),
        place=passage.uuid,
        language=language,
        action=action,
    )


def _replacing(text: str, language: str, match: re.Match[str], settled: str) -> Action:
    """Return what puts a settled word there, or the cursor where a person has to write it."""
    words = settled[:1].upper() + settled[1:] if match[0][:1].isupper() else settled
    start, end = match.span()
    there = {"start": str(start), "end": str(end)}
    if language == "fr":
        found = substitute(text, start, end, words)
        if found is None:
            return Action(remedy=Remedy.OPEN_PLACE, fields=there)
        start, words = found
    fields = {"start": str(start), "end": str(end), "old": text[start:end], "words": words}
    return Action(remedy=Remedy.REPLACE_WORDS, fields=fields)


def _unquoted(text: str) -> str:
    """Return a text of the same length without quotations: their words are another's."""
    blank = prose(text)
    for quoted in quoted_in(blank):
        length = quoted.end - quoted.start
        blank = f"{blank[: quoted.start]}{' ' * length}{blank[quoted.end :]}"
    return blank


def _words(text: str) -> list[str]:
    return [word for word in _LISTED.split(text.strip()) if word]


@lru_cache(maxsize=4_096)
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4_096)
def _stem(words: str) -> re.Pattern[str]:
    """Return a pattern for the first word of a settled term, however it is inflected.

    A text that says *engagement* has not left out *engagement pris devant le Parlement*.
    """
    head = words.split()[0]
    kept = head[: max(_STEM, len(head) - _ENDING)]
    return re.compile(rf"(?<!\w){re.escape(kept)}\w*", re.IGNORECASE)
