"""What ``make gallery`` does: every kind of the sample in every layout, as pages to look at.

Each file becomes one picture in ``out/gallery``, its pages side by side, beside the PDF itself.
``python .ci/gallery.py KEY …`` makes only these briefings.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image

from briefing_app.domain.codes import Layout
from briefing_app.pdf.conformance import check_conformance
from briefing_app.publish import Options, publish
from briefing_app.session.sample import create_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish import PublishedFile

OUT = Path("out") / "gallery"
MADE_AT = dt.datetime(2026, 1, 12, 9, 0, tzinfo=dt.UTC)
_SCALE = 1.25
_ACROSS = 4
_GAP = 12
_GROUND = "#6B7680"


def main(keys: list[str]) -> int:
    """Write the gallery; return 1 when a file does not conform."""
    OUT.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for snapshot in _snapshots(keys):
        briefing = snapshot.briefing
        for options in _choices(briefing.languages):
            made = publish(snapshot, options, made_at=MADE_AT)
            for file in made.files:
                name = f"{briefing.key}-{options.layout}-{'-'.join(file.languages)}"
                report = check_conformance(file.pdf)
                wrong += not report.conforms
                verdict = "conforms" if report.conforms else "DOES NOT CONFORM"
                sys.stdout.write(f"{name}: {file.pages} pages, {verdict}\n")
                _write(name, file)
    return 1 if wrong else 0


def _snapshots(keys: list[str]) -> Iterator[Snapshot]:
    with tempfile.TemporaryDirectory() as folder:
        session = create_sample(Path(folder) / "sample.dossier")
        try:
            for briefing in session.briefings.all():
                if not keys or briefing.key in keys:
                    yield session.snapshot(briefing.id)
        finally:
            session.close(backup=False)


def _choices(languages: tuple[str, ...]) -> Iterator[Options]:
    pair = languages[:2]
    for layout in Layout:
        yield Options(pair, layout)
    yield Options(("en",), Layout.PARALLEL)


def _write(name: str, file: PublishedFile) -> None:
    (OUT / f"{name}.pdf").write_bytes(file.pdf)
    document = pypdfium2.PdfDocument(file.pdf)
    pages = [page.render(scale=_SCALE).to_pil() for page in document]
    document.close()
    width, height = pages[0].size
    across = min(_ACROSS, len(pages))
    down = -(-len(pages) // across)
    size = (across * (width + _GAP) + _GAP, down * (height + _GAP) + _GAP)
    wall = Image.new("RGB", size, _GROUND)
    for place, page in enumerate(pages):
        left, top = place % across, place // across
        wall.paste(page, (_GAP + left * (width + _GAP), _GAP + top * (height + _GAP)))
    wall.save(OUT / f"{name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
