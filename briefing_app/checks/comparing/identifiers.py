"""Numbers of cases, directives and documents, which both languages write in the same way.

Where they do, there is nothing to compare: *C-311/18*, *22-14.071*, *2019/1937* say no value.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Place = tuple[int, int]
"""Characters of one side, the end exclusive."""

_TOKEN = re.compile(r"(?<![\w/.-])(?:[a-z]{1,5}-)?[0-9]+(?:[-/.][0-9]+)+(?![\w/]|[.,-][0-9])")
_SEPARATORS = re.compile(r"(?<=[0-9a-z])[-/.](?=[0-9])")
_LEAST_DIGITS = 4


def identical(left: str, right: str) -> tuple[Sequence[Place], Sequence[Place]]:
    """Return the places of identifiers that two flat texts have equally often."""
    sides = [list(_TOKEN.finditer(text)) for text in (left, right)]
    counts = [Counter(match[0] for match in side if _is_identifier(match[0])) for side in sides]
    same = {words for words, number in counts[0].items() if counts[1][words] == number}
    ours, theirs = ([match.span() for match in side if match[0] in same] for side in sides)
    return ours, theirs


def _is_identifier(words: str) -> bool:
    """Tell whether digits are surely no value: parted in two ways, or with a letter before."""
    signs = set(_SEPARATORS.findall(words))
    has_enough = sum(map(str.isdigit, words)) >= _LEAST_DIGITS
    return has_enough and (len(signs) > 1 or "/" in signs or words[0].isalpha())
