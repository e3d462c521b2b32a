"""Sources: where something was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Disclosure, SourceRank

if TYPE_CHECKING:
    from briefing_app.domain.moment import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCopy:
    """What is known of the copy of a document that the dossier keeps (its bytes stay there)."""

    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that somebody read.

    ``title`` is literal, in ``language``.  ``reference`` is a typed one: ``reference_kind`` is
    ``kamerstuk``, ``handelingen``, ``doc`` or empty.  ``url`` is text: it is printed and may be
    clicked in a PDF, the application itself never fetches it.
    """

    id: int = 0
    uuid: str = ""
    key: str
    title: str
    publisher: str = ""
    published: PartialDate | None = None
    language: str = ""
    rank: SourceRank = SourceRank.UNKNOWN
    reference_kind: str = ""
    reference: str = ""
    url: str = ""
    note: str = ""
    disclosure: Disclosure = Disclosure.PUBLIC
    kept_copy: KeptCopy | None = None
