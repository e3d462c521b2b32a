from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from briefing_app import app as program
from briefing_app.session.sample import create_sample

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def test_opening_the_window_loads_nothing_that_draws_or_writes_pdf(tmp_path: Path) -> None:
    sample = tmp_path / "s.dossier"
    create_sample(sample).close(backup=False)
    script = f"""
import sys
from pathlib import Path
from briefing_app import app
from briefing_app.settings import Settings
heavy = ("matplotlib", "reportlab", "pikepdf", "uharfbuzz", "pypdfium2", "numpy", "PIL")
heavy += ("sqlite_utils", "click")  # of no use to a dossier that needs no migration
assert not [name for name in heavy if name in sys.modules], "import"
qt = app.application()
services = app.build_services(qt, Settings(), lambda _settings: None, ui_language="en")
window = app.MainWindow(services)
window.show()
assert services.dossiers.open(Path({str(sample)!r}))
qt.processEvents()
print([name for name in heavy if name in sys.modules])
window.close()
app.discard(window)
"""
    given = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    assert (given.returncode, given.stdout) == (0, "[]\n"), given.stderr


def test_window_visits_every_page_in_every_language(qapp: QApplication, tmp_path: Path) -> None:
    sample = tmp_path / "s.dossier"
    create_sample(sample).close(backup=False)
    program.try_window(sample)
