"""The form of a reference of a new briefing, such as ``{organisation}-{year}-{number}``."""

from __future__ import annotations

import re
from itertools import count

from briefing_app.errors import UserError, message

FIELDS = ("organisation", "year", "number")
"""What the fields of a form stand for: initials of the name, the year, the next free number."""

_LONGEST = 80
_FIELD = re.compile(r"\{([^{}]*)\}")
_INITIAL = re.compile(r"\w+")
_SHORT_WORD = 3


def check_format(form: str) -> None:
    """Raise ``UserError`` for a form with a field that there is not, or that is too long."""
    wrong = [name for name in _FIELD.findall(form) if name not in FIELDS]
    rest = _FIELD.sub("", form)
    if wrong or "{" in rest or "}" in rest or len(form) > _LONGEST or "\n" in form:
        raise UserError(
            message("“{form}” cannot be the form of a reference."),
            message("Write text with the fields {fields}."),
            form=form,
            fields=", ".join(f"{{{name}}}" for name in FIELDS),
        )


def next_reference(form: str, name: str, year: int, taken: frozenset[str]) -> str:
    """Return the reference with the lowest number that is not taken; empty for an empty form."""
    if not form:
        return ""
    for number in count(1):
        made = form.format(organisation=abbreviation(name), year=year, number=number)
        if made not in taken or "{number}" not in form:
            return made
    raise AssertionError("numbers end")


def abbreviation(name: str) -> str:
    """Return the initials of a name's capitalised or longer words, or the whole of one word."""
    words = _INITIAL.findall(name)
    if len(words) <= 1:
        return name.strip()
    capitalised = [word for word in words if word[0].isupper()]
    long = [word for word in words if len(word) > _SHORT_WORD]
    chosen = capitalised if len(capitalised) > 1 else long or words
    return "".join(word[0].upper() for word in chosen)
