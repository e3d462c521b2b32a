"""Every kind of briefing of the sample, in every layout, and in every pair, held to the norms.

The cases follow from the sample's data: a briefing that is added there is covered by itself.
"""

from __future__ import annotations

import datetime as dt
import itertools
import tomllib
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from briefing_app.charts.drawing import Drawings
from briefing_app.domain.codes import BriefingKind, Layout
from briefing_app.paths import resources
from briefing_app.publish import Options
from briefing_app.release import release
from briefing_app.session.sample import create_sample
from tests.pdf.reading import opened, outline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.domain.dossier import Snapshot

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MADE_AT = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def _sample_briefings() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return the key of the first briefing of each kind, with its kind and languages."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for path in sorted((resources() / "sample").glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        if isinstance(data.get("title"), dict) and data.get("kind") in set(BriefingKind):
            found.setdefault(data["kind"], (data["key"], tuple(data["title"])))
    return {key: (kind, languages) for kind, (key, languages) in found.items()}


BRIEFINGS = _sample_briefings()


def _cases() -> Iterator[tuple[str, Layout, tuple[str, ...]]]:
    """Yield every kind in every layout, and every pair of languages with each kind and each layout.

    Not all three at once: what a pair changes is the texts, their lengths and ``/Lang``, which
    each kind and each layout meets in every pair; what a kind and a layout do to one another
    (which blocks stand where) meets in all of them.
    """
    for row, (key, (_, languages)) in enumerate(BRIEFINGS.items()):
        pairs = list(itertools.combinations(languages, 2))
        for column, layout in enumerate(Layout):
            yield key, layout, pairs[(row + column) % len(pairs)]
        for language in languages:
            yield key, Layout.PARALLEL, (language,)


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Snapshot]:
    session = create_sample(tmp_path_factory.mktemp("matrix") / "sample.dossier")
    briefings = {briefing.key: briefing.id for briefing in session.briefings.all()}
    found = {key: session.snapshot(briefings[key]) for key in BRIEFINGS}
    session.close(backup=False)  # this early, a backup would go to the tester's own folder
    return found


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    return Drawings()


def test_sample_has_a_briefing_of_every_kind_in_three_languages() -> None:
    assert {kind for kind, _ in BRIEFINGS.values()} == set(BriefingKind)
    assert {len(languages) for _, languages in BRIEFINGS.values()} == {3}


def test_every_two_of_kind_layout_and_pair_meet() -> None:
    cases = [(key, layout, frozenset(pair)) for key, layout, pair in _cases() if len(pair) == 2]
    pairs = {pair for _, _, pair in cases}
    assert len(pairs) == 3
    assert {(key, layout) for key, layout, _ in cases} == {*itertools.product(BRIEFINGS, Layout)}
    assert {(key, pair) for key, _, pair in cases} == {*itertools.product(BRIEFINGS, pairs)}
    assert {(layout, pair) for _, layout, pair in cases} == {*itertools.product(Layout, pairs)}


@pytest.mark.parametrize(
    ("key", "layout", "languages"),
    tuple(_cases()),
    ids=lambda part: part if isinstance(part, str) else "-".join(part),
)
def test_file_conforms_to_both_norms(
    snapshots: dict[str, Snapshot],
    drawings: Drawings,
    key: str,
    layout: Layout,
    languages: tuple[str, ...],
) -> None:
    options = Options(languages, layout)
    made = release(snapshots[key], options, made_at=MADE_AT, drawings=drawings)
    assert [(file.languages, file.report.breaches) for file in made.files] == [
        (file.languages, ()) for file in made.files
    ]
    assert made.files


@pytest.mark.parametrize("key", BRIEFINGS)
def test_draft_with_data_attached_conforms_too(
    snapshots: dict[str, Snapshot], drawings: Drawings, key: str
) -> None:
    languages = BRIEFINGS[key][1][:2]
    options = Options(languages, draft=True, attach_data=True)
    made = release(snapshots[key], options, made_at=MADE_AT, drawings=drawings)
    assert [file.report.breaches for file in made.files] == [() for _ in made.files]
    assert {str(norm) for file in made.files for norm in file.report.norms} >= {"PDF/A-3a"}


def _properties(data: bytes) -> dict[str, list[tuple[str, str]]]:
    """Return what the XMP packet says, read as XML: property to (language, text) of its items."""
    with opened(data) as pdf:
        packet = ElementTree.fromstring(pdf.Root.Metadata.read_bytes())  # noqa: S314  (our own)
    found: dict[str, list[tuple[str, str]]] = {}
    for description in packet.iterfind(f".//{RDF}Description"):
        for each in description:
            items = each.findall(f".//{RDF}li") or [each]
            found[each.tag] = [(item.get(XML_LANG, ""), item.text or "") for item in items]
    return found


@pytest.mark.parametrize("key", BRIEFINGS)
def test_file_says_of_itself_what_the_briefing_is_in_each_language(
    snapshots: dict[str, Snapshot], drawings: Drawings, key: str
) -> None:
    briefing = snapshots[key].briefing
    options = Options(("nl", "fr"), Layout.PARALLEL)
    (file,) = release(snapshots[key], options, made_at=MADE_AT, drawings=drawings).files
    said = _properties(file.pdf)
    senders = [briefing.sender[each] for each in ("nl", "fr")]
    assert said[f"{DC}title"][1:] == [
        ("nl-NL", briefing.title["nl"]),
        ("fr-FR", briefing.title["fr"]),
    ]
    assert [text for _, text in said[f"{DC}language"]] == ["nl-NL", "fr-FR"]
    assert [text for _, text in said[f"{DC}publisher"]] == list(dict.fromkeys(senders))
    assert said[f"{DC}creator"][0][1] == " · ".join(senders)
    assert said[f"{DC}identifier"][0][1].startswith("urn:uuid:")
    assert said["{urn:briefing-app:document#}status"] == [("", "final")]
    with opened(file.pdf) as pdf:
        assert str(pdf.docinfo["/Identifier"]) == said[f"{DC}identifier"][0][1]
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert [str(part) for part in pdf.Root.PageLabels.Nums[1].values()] == ["/D", "1"]
        assert pdf.pdf_version == "1.7"


@pytest.mark.parametrize("layout", [Layout.PARALLEL, Layout.SERIAL, Layout.FACING])
@pytest.mark.parametrize("key", BRIEFINGS)
def test_bookmarks_lead_to_every_section_in_both_languages(
    snapshots: dict[str, Snapshot], drawings: Drawings, key: str, layout: Layout
) -> None:
    briefing = snapshots[key].briefing
    made = release(
        snapshots[key], Options(("nl", "fr"), layout), made_at=MADE_AT, drawings=drawings
    )
    with opened(made.files[0].pdf) as pdf:
        found = "\n".join(title for _, title in outline(pdf))
    wanted = [
        section.heading[each]
        for section in briefing.sections
        if section.passages
        for each in ("nl", "fr")
        if section.heading.get(each)
    ]
    assert [heading for heading in wanted if heading not in found] == []
