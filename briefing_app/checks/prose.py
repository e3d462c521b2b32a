"""What checks read of a passage: its running text, references blanked, places kept."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_app.domain.reference import all_references
from briefing_app.language.sentences import sentences

BLANK = "\ufffc"
"""What stands for each character of a reference, so that places stay those of the text."""

_LINK = re.compile(r"\]\((?P<target>[^()\s]{1,2000})\)|(?P<bare>https?://\S+)")


@lru_cache(maxsize=8_192)
def prose(text: str) -> str:
    """Return a text of the same length without references and the targets of links."""
    spans = [(each.start, each.end) for each in all_references(text)]
    for match in _LINK.finditer(text):
        spans.append(match.span("target") if match["target"] else match.span("bare"))
    for start, end in spans:
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text


def sentences_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences; a list item or a line of a table ends one."""
    return sentences(text)
