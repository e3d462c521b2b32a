from __future__ import annotations

import subprocess
import sys


def test_opening_the_room_loads_no_numpy_and_hides_it_from_nobody() -> None:
    code = (
        "import sys, briefing_app.session.session;"
        "loaded = {'numpy', 'pandas', 'matplotlib'} & set(sys.modules);"
        "import numpy;"
        "sys.exit(bool(loaded) or 'numpy' not in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
