"""Every kind of briefing of the sample, in every layout and pair of languages, held to the norms.

The cases follow from the sample's data: a briefing that is added there is covered by itself.
"""

from __future__ import annotations

import datetime as dt
import itertools
import tomllib
from typing import TYPE_CHECKING

import pytest

from briefing_app.charts.drawing import Drawings
from briefing_app.domain.codes import BriefingKind, Layout
from briefing_app.paths import resources
from briefing_app.publish import Options
from briefing_app.release import release
from briefing_app.session.sample import create_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.domain.dossier import Snapshot

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
    for key, (_, languages) in BRIEFINGS.items():
        for pair in itertools.combinations(languages, 2):
            for layout in Layout:
                yield key, layout, pair
        for language in languages:
            yield key, Layout.PARALLEL, (language,)


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Snapshot]:
    path = tmp_path_factory.mktemp("matrix") / "sample.dossier"
    with create_sample(path) as session:
        briefings = {briefing.key: briefing.id for briefing in session.briefings.all()}
        return {key: session.snapshot(briefings[key]) for key in BRIEFINGS}


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    return Drawings()


def test_sample_has_a_briefing_of_every_kind_in_three_languages() -> None:
    assert {kind for kind, _ in BRIEFINGS.values()} == set(BriefingKind)
    assert {len(languages) for _, languages in BRIEFINGS.values()} == {3}


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
