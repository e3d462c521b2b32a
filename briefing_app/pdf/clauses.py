"""From the rules of the independent checker to clauses of the norms, and to words of our own.

A table: what is not in it is told in the checker's English, so that nothing is ever lost.
Clauses are those of ISO 14289-1:2014 (PDF/UA-1) and ISO 19005-2:2011 (PDF/A-2; -3 has the same).
"""

from __future__ import annotations

import re

from briefing_app.domain.conformance import Norm
from briefing_app.errors import Message, message

_NO_WORDS = message("{norm}: {detail}")

_RULES: tuple[tuple[str, str, str, str], ...] = (
    # Beginning of the rule's name, clause of PDF/UA-1, clause of PDF/A-2, words; the first counts.
    ("ID-", "5", "6.6.4", message("The file does not say rightly to which norm it holds.")),
    ("METADATA-TITLE", "7.1", "6.6.2", message("The file has no title.")),
    ("METADATA", "7.1", "6.6.2", message("What the file says of itself cannot be read.")),
    ("XMP", "7.1", "6.6.2", message("What the file says of itself cannot be read.")),
    ("VIEWER-PREFERENCES", "7.1", "",
     message("A reader would show the file’s name, not its title.")),
    ("TAGGED-DOCUMENT", "6.2", "6.7.2", message("The file does not say that it is tagged.")),
    ("CONTENT-TAGGING", "7.1", "6.7.3",
     message("Text on a page is neither in the structure nor marked as decoration.")),
    ("TAGGED-CONTENT-INSIDE-ARTIFACT", "7.1", "6.7.3",
     message("A piece of content is marked inside another.")),
    ("ARTIFACT-NESTED", "7.1", "6.7.3", message("A piece of content is marked inside another.")),
    ("HEADING-NESTING", "7.4.2", "6.7.3", message("A heading skips a level.")),
    ("HEADING", "7.4", "6.7.3", message("The headings of the structure are not in order.")),
    ("FIGURE-ALTERNATIVE-TEXT", "7.3", "6.7.3", message("A picture has no alternative text.")),
    ("FORMULA-ALTERNATIVE-TEXT", "7.7", "6.7.3", message("A formula has no alternative text.")),
    ("TABLE-ROW-COLUMNSPAN", "7.5", "6.7.3",
     message("The rows of a table differ in their number of cells.")),
    ("TABLE-COLUMN-ROWSPAN", "7.5", "6.7.3",
     message("The columns of a table differ in their number of cells.")),
    ("TABLE-HEADERS", "7.5", "6.7.3", message("A head of a table does not say what it heads.")),
    ("TABLE", "7.5", "6.7.3", message("A table is not built as a table.")),
    ("TR-", "7.5", "6.7.3", message("A table is not built as a table.")),
    ("TH", "7.5", "6.7.3", message("A table is not built as a table.")),
    ("TD-", "7.5", "6.7.3", message("A table is not built as a table.")),
    ("TBODY", "7.5", "6.7.3", message("A table is not built as a table.")),
    ("TFOOT", "7.5", "6.7.3", message("A table is not built as a table.")),
    ("LINK-CONTENTS", "7.18.5", "6.3", message("A link does not say where it leads.")),
    ("LINK-LINK-TAG", "7.18.5", "6.3", message("A place to click is not in exactly one link.")),
    ("LI", "7.6", "6.7.3", message("A list is not built as a list.")),
    ("LBODY", "7.6", "6.7.3", message("A list is not built as a list.")),
    ("L-", "7.6", "6.7.3", message("A list is not built as a list.")),
    ("TOC", "7.2", "6.7.3", message("The contents are not built as contents.")),
    ("NOTE-ID", "7.9", "6.7.3", message("A note has no identifier of its own.")),
    ("PAGE-TABS", "7.18.3", "6.3",
     message("The order of the places to click is not that of reading.")),
    ("STRUCT", "7.1", "6.7.3", message("The structure of the file is not in order.")),
    ("ROLE", "7.1", "6.7.3", message("The structure of the file is not in order.")),
    ("LANG", "7.2", "6.7.4", message("The language of a text is not known.")),
    ("CATALOG-LANG", "7.2", "6.7.4", message("The language of a text is not known.")),
    ("TEXT-LANGUAGE", "7.2", "6.7.4", message("The language of a text is not known.")),
    ("FONT-EMBEDDING", "7.21.4.1", "6.2.11.4.1", message("A typeface is not in the file.")),
    ("FONT-GLYPH-PRESENCE", "7.21.4.1", "6.2.11.4.1", message("A typeface lacks a character.")),
    ("NOTDEF", "7.21.8", "6.2.11.8", message("A typeface lacks a character.")),
    ("FONT-GLYPH-WIDTH", "7.21.5", "6.2.11.5",
     message("The widths of a typeface’s characters do not agree with the file’s.")),
    ("FONT-UNICODE", "7.21.7", "6.2.11.7",
     message("Text cannot be searched or read aloud: its characters are not known.")),
    ("UNICODE", "7.21.7", "6.2.11.7",
     message("Text cannot be searched or read aloud: its characters are not known.")),
    ("DEVICE", "", "6.2.4", message("A colour is not tied to the file’s colour profile.")),
    ("OUTPUT-INTENT", "", "6.2.3", message("The file’s colour profile is not in order.")),
    ("ICC", "", "6.2.4", message("The file’s colour profile is not in order.")),
    ("FILE-SPEC", "7.11", "6.8", message("An attached file is not described as the norm asks.")),
    ("EMBEDDED", "7.11", "6.8", message("An attached file is not described as the norm asks.")),
    ("ENCRYPTION", "7.16", "6.1.3", message("The file is encrypted.")),
    ("TRANSPARENCY", "", "6.2.10",
     message("Something on a page is transparent without a colour space.")),
    ("ACTION", "", "6.5", message("The file holds an action that the norm forbids.")),
    ("ANNOT", "7.18", "6.3", message("A place to click is not as the norm asks.")),
)  # fmt: skip

_PREFIX = re.compile(r"^PDF(?:UA\d|A\d[ABU]?)-|-\d+$")


def clause_of(norm: Norm, rule: str, detail: str) -> tuple[str, Message]:
    """Return the clause of a norm that a rule of the checker is of, and what it says.

    The clause is empty, and the words the checker's, where the table does not know the rule.
    """
    name = _PREFIX.sub("", rule)
    for beginning, ua, a, text in _RULES:
        if name.startswith(beginning):
            return (ua if norm is Norm.UA else a), Message(text)
    return "", Message(_NO_WORDS, {"norm": str(norm), "detail": detail})
