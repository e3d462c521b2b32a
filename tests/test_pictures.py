"""Pages of the sample against the pictures that somebody looked at and kept.

``python -m tests.test_pictures`` makes the pictures anew: look at them before they are committed.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from briefing_app.domain.codes import BriefingKind, Layout
from briefing_app.publish import Options, publish
from briefing_app.session.sample import create_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.domain.dossier import Snapshot

KEPT = Path(__file__).parent / "data" / "pages"
MADE_AT = dt.datetime(2026, 1, 12, 9, 0, tzinfo=dt.UTC)
_SCALE = 0.5
_PAGES = 3
_SAME = 40
"""How much grey, of 255, two pixels may differ and still be the same."""
_DIFFERENT = 0.004
"""Share of the pixels that may differ: another rounding of an edge, not another line."""

CHOICES = [
    *((kind, None) for kind in BriefingKind),
    *((BriefingKind.NOTE, layout) for layout in Layout if layout is not Layout.PARALLEL),
]


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> dict[BriefingKind, Snapshot]:
    return _snapshots(tmp_path_factory.mktemp("pictures") / "sample.dossier")


def _snapshots(path: Path) -> dict[BriefingKind, Snapshot]:
    session = create_sample(path)
    try:
        found: dict[BriefingKind, Snapshot] = {}
        for briefing in session.briefings.all():
            found.setdefault(briefing.kind, session.snapshot(briefing.id))
        return found
    finally:
        session.close(backup=False)


def _name(kind: BriefingKind, layout: Layout | None) -> str:
    return f"{kind}-{layout}" if layout else str(kind)


def _pages(snapshot: Snapshot, layout: Layout | None) -> Iterator[Image.Image]:
    briefing = snapshot.briefing
    options = Options(briefing.languages[:2], layout or briefing.layout)
    document = pypdfium2.PdfDocument(publish(snapshot, options, made_at=MADE_AT).pdf)
    for index in range(min(len(document), _PAGES)):
        yield document[index].render(scale=_SCALE).to_pil().convert("L")
    document.close()


def _strip(pages: Iterator[Image.Image]) -> Image.Image:
    """Return pages side by side in sixteen greys, which is enough to tell a line from none."""
    found = list(pages)
    width, height = found[0].size
    strip = Image.new("L", (width * len(found), height), 255)
    for place, page in enumerate(found):
        strip.paste(page, (place * width, 0))
    return strip.quantize(16).convert("L")


@pytest.mark.parametrize(("kind", "layout"), CHOICES)
def test_pages_look_as_they_did_when_somebody_looked(
    snapshots: dict[BriefingKind, Snapshot], kind: BriefingKind, layout: Layout | None
) -> None:
    kept = np.asarray(Image.open(KEPT / f"{_name(kind, layout)}.png").convert("L"), np.int16)
    now = np.asarray(_strip(_pages(snapshots[kind], layout)), np.int16)
    assert now.shape == kept.shape
    different = float(np.mean(np.abs(now - kept) > _SAME))
    assert different <= _DIFFERENT


def test_a_line_more_is_seen(snapshots: dict[BriefingKind, Snapshot]) -> None:
    now = _strip(_pages(snapshots[BriefingKind.LETTER], None))
    moved = Image.new("L", now.size, 255)
    moved.paste(now, (0, 7))
    difference = np.abs(np.asarray(now, np.int16) - np.asarray(moved, np.int16)) > _SAME
    assert float(np.mean(difference)) > _DIFFERENT


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        KEPT.mkdir(parents=True, exist_ok=True)
        made = _snapshots(Path(folder) / "sample.dossier")
        for each, chosen in CHOICES:
            strip = _strip(_pages(made[each], chosen))
            strip.quantize(16).save(KEPT / f"{_name(each, chosen)}.png", optimize=True)
