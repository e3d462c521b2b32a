"""What the sample of the first page is made of: the dossier's first briefing, or a neutral one.

Reads the session, so that it is used on the thread of the window; what it returns is frozen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.briefing import Briefing, Passage, PassageText, Section
from briefing_app.domain.codes import Layout, PassageKind
from briefing_app.domain.dossier import Snapshot
from briefing_app.errors import message
from briefing_app.language.catalog import Catalog
from briefing_app.publish import Options, default_languages

if TYPE_CHECKING:
    from briefing_app.domain.fact import Texts
    from briefing_app.session.session import Session

_COLUMNS = 2
_TITLE = message("A note as an example")
_HEADING = message("What this page shows")
_PASSAGES = (
    message(
        "Name, address and logo stand at the head, and the colours and the typeface of the "
        "organisation are used throughout."
    ),
    message("A second paragraph shows how much room there is between two of them."),
)
_POINTS = (message("the first point of a list"), message("the second point of a list"))


def first_page_of(session: Session) -> tuple[Snapshot, Options]:
    """Return what to publish, in one or two languages; separate files show the first of them."""
    found = next(iter(session.briefings.all()), None)
    snapshot = neutral(session) if found is None else session.snapshot(found.id)
    languages = default_languages(snapshot.briefing)
    layout = snapshot.briefing.layout
    if layout is Layout.SEPARATE:
        languages = languages[:1]
    return snapshot, Options(languages, layout)


def neutral(session: Session) -> Snapshot:
    """Return a note of a few lines in the dossier's languages, with its organisation."""
    dossier = session.dossier.get()
    languages = dossier.languages[:_COLUMNS] or ("nl",)
    kinds = [(PassageKind.PARAGRAPH, text) for text in _PASSAGES]
    kinds += [(PassageKind.LIST_ITEM, text) for text in _POINTS]
    passages = tuple(
        Passage(
            id=place,
            uuid=f"sample-passage-{place}",
            kind=kind,
            texts={code: PassageText(text=said) for code, said in _said(text, languages).items()},
        )
        for place, (kind, text) in enumerate(kinds, 1)
    )
    section = Section(
        id=1, uuid="sample-section", heading=_said(_HEADING, languages), passages=passages
    )
    briefing = Briefing(
        id=1,
        uuid="sample",
        key="sample",
        original=languages[0],
        languages=languages,
        title=_said(_TITLE, languages),
        sections=(section,),
    )
    return Snapshot(
        dossier=dossier,
        briefing=briefing,
        facts={},
        sources={},
        charts={},
        organisation=session.organisation.get(),
    )


def _said(text: str, languages: tuple[str, ...]) -> Texts:
    return {code: Catalog.load(code).gettext(text) for code in languages}
