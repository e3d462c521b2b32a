from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(code: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    environment.pop("MPLCONFIGDIR", None)
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
        check=True,
    )


def test_loading_leaves_the_home_folder_the_environment_and_the_log_alone(tmp_path: Path) -> None:
    home = tmp_path / "own home"
    home.mkdir()
    folders = {name: str(home) for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    code = (
        "import os; before = dict(os.environ)\n"
        "import briefing_app.charts.plotting\n"
        "assert dict(os.environ) == before"
    )
    done = run(code, tmp_path, **folders)
    assert (done.stdout, done.stderr) == ("", "")
    assert list(home.iterdir()) == []


def test_settings_of_the_user_do_not_change_a_chart(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("lines.linewidth: 40\ntext.usetex: True\nno such: key\n")
    code = (
        "from briefing_app.charts import engine\n"
        "import matplotlib\n"
        "print(matplotlib.rcParams['lines.linewidth'], matplotlib.rcParams['text.usetex'])"
    )
    done = run(code, tmp_path, MATPLOTLIBRC=str(tmp_path))
    assert done.stdout.split() == ["1.5", "False"]
    assert done.stderr == ""


def test_only_our_own_typeface_is_known(tmp_path: Path) -> None:
    code = (
        "from briefing_app.charts import engine\n"
        "from matplotlib import cbook, font_manager\n"
        "(known,) = font_manager.fontManager.ttflist\n"
        "assert 'BriefingSans-400' in known.fname\n"
        "assert cbook._get_data_path('matplotlibrc').is_file()"
    )
    run(code, tmp_path)


def test_matplotlib_is_loaded_by_the_first_drawing_without_pyplot_and_axes(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "import briefing_app.charts.drawing\n"
        "assert 'matplotlib' not in sys.modules\n"
        "import briefing_app.charts.plotting\n"
        "assert 'matplotlib' in sys.modules\n"
        "assert not {'matplotlib.pyplot', 'matplotlib.axes'} & sys.modules.keys()"
    )
    run(code, tmp_path)
