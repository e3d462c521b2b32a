"""The status of money: what was asked for is not written as received."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.checks.prose import prose, sentences_of
from briefing_app.domain.codes import FactKind, MoneyStatus
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.domain.reference import FactReference, references
from briefing_app.domain.weighing import current
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.briefing import Passage

_OPEN = frozenset({MoneyStatus.REQUESTED})
_GRANTED = {
    "nl": r"toegekend\w*|kent\b[^.]{0,80}\btoe|kende\b[^.]{0,80}\btoe|verleend\w*|verleent|"
    r"ontvangen|ontvangt|ontving\w*|uitbetaald\w*|uitgekeerd\w*|binnengehaald",
    "fr": r"accord[ée]\w*|octroy\w*|reçoi\w+|reçu\w*|perçoi\w+|perçu\w*|allou[ée]\w*|vers[ée]e?s?|"
    r"obtenue?s?|obtient|attribu[ée]\w*",
    "en": r"award(?:s|ed)?|granted|grants|receive[sd]?|received|paid\b(?! for)|secured",
}
_NOT_YET = {
    "nl": r"niet|geen|nog|als|indien|mits|zodra|wanneer|zou|zouden|kan|kunnen|moet|aangevraagd\w*|"
    r"aanvraag|aanvragen|gevraagd\w*|vraagt|vroeg|gereserveerd\w*|beoogd\w*|verwacht\w*|zal|zullen|"
    r"om te",
    "fr": r"ne|n['’]\w+|pas|aucun\w*|si|s['’]il|lorsque|quand|pourrait|devrait|serait|sera|seront|"
    r"demand\w+|sollicit\w+|réserv\w+|attend\w*|prévu\w*|encore|sous réserve",
    "en": r"not|no|if|once|when|unless|would|could|should|may|might|will|request\w*|appli\w+|asked|"
    r"ask\w*|reserved|expect\w*|yet|subject to|sought|seek\w*",
}
_SAID = {code: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for code, words in _GRANTED.items()}
_HEDGED = {code: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for code, words in _NOT_YET.items()}

_PARTICIPLE = {
    code: re.compile(rf"(?:{words})(?P<ending>{endings})", re.IGNORECASE)
    for code, words, endings in (
        ("nl", "toegekend|verleend|uitbetaald|uitgekeerd", "e?"),
        ("fr", "accordé|octroyé|alloué|versé|attribué", "e?s?"),
        ("en", "awarded|granted", ""),
    )
}
"""What can be said in the same form of what was asked."""
_ASKED = {"nl": "aangevraagd", "fr": "demandé", "en": "requested"}
_PASSIVE = {
    code: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for code, words in (
        ("nl", r"is|zijn|was|waren|wordt|worden|werd|werden"),
        ("fr", r"(?:est|sont|été|était|étaient|fut|furent)(?:\s\w+ment|\s\w+tôt|\sdéjà)?\s\w+$"),
        ("en", r"(?:is|are|was|were|been)(?:\s\w+ly|\salready|\snow)?\s\w+$"),
    )
}
"""That the money is what the sentence is about; the participle is the last word."""
_BY = {
    code: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for code, words in (
        ("nl", "door|heeft|hebben|had|hadden|kreeg|krijgt"), ("fr", "par|a reçu"), ("en", "by"),
    )
}  # fmt: skip


def check_money(passage: Passage, around: Surroundings) -> Iterator[Finding]:
    """Yield where a sentence says received of money that was only requested."""
    for language in around.languages:
        text = passage.text(language)
        if "{{fact:" not in text or language not in _SAID:
            continue
        for start, end in sentences_of(text):
            sentence = text[start:end]
            words = _SAID[language].search(prose(sentence))
            if words is None or _HEDGED[language].search(prose(sentence)):
                continue
            key = _open_money(sentence, words.start(), around)
            if key:
                action = _asking(prose(sentence), words, start, language)
                yield _finding(key, words[0], passage.uuid, language, action)


def check_statuses(around: Surroundings) -> Iterator[Finding]:
    """Yield the stated facts whose value holds as requested while another says granted."""
    for fact, place in around.stated:
        value = current(fact, around.weights)
        if value is None or value.money_status not in _OPEN or fact.decision is not None:
            continue
        others = {each.money_status for each in fact.values} - _OPEN - {None}
        if others:
            text = message("The fact {key} holds as requested, while a source says it was granted.")
            yield Finding(
                kind="money_statuses_differ",
                severity=Severity.LOOK_AT,
                message=Message(text, {"key": fact.key}),
                place=place,
                action=Action(remedy=Remedy.DECIDE_FACT, fields={"key": fact.key}),
            )


def _open_money(sentence: str, at: int, around: Surroundings) -> str:
    """Return the key of the money that stands nearest to a word, when it is only requested."""
    near: list[tuple[int, str, bool]] = []
    for reference in references(sentence):
        fact = around.facts.get(reference.key) if isinstance(reference, FactReference) else None
        value = current(fact, around.weights) if fact is not None else None
        if fact is not None and value is not None and fact.kind is FactKind.AMOUNT:
            away = min(abs(reference.start - at), abs(reference.end - at))
            near.append((away, fact.key, value.money_status in _OPEN))
    _, key, is_open = min(near, default=(0, "", False))
    return key if is_open else ""


def _asking(sentence: str, words: re.Match[str], start: int, language: str) -> Action:
    """Return what makes *was granted* of a passive sentence *was requested*; else go there.

    Who grants is not who asks: a sentence that says who did it has to be written anew.
    """
    span = {"start": str(start + words.start()), "end": str(start + words.end())}
    made = _PARTICIPLE[language].fullmatch(words[0])
    is_passive = _PASSIVE[language].search(sentence[: words.end()])
    if made is None or not is_passive or _BY[language].search(sentence):
        return Action(remedy=Remedy.OPEN_PLACE, fields=span)
    asked = _ASKED[language] + (made["ending"] or "")
    fields = {**span, "old": words[0], "words": asked}
    return Action(remedy=Remedy.REPLACE_WORDS, fields=fields)


def _finding(key: str, words: str, place: str, language: str, action: Action) -> Finding:
    text = message("“{words}” is said of the money {key}, which was only requested.")
    return Finding(
        kind="money_not_granted",
        severity=Severity.MUST_FIX,
        message=Message(text, {"words": words, "key": key}),
        place=place,
        language=language,
        action=action,
    )
