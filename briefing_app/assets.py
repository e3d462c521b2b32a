"""Make what is not committed: the catalogs (.mo) and the static typefaces.

One build step, shared by ``make``, the wheel's build hook and ``build.spec``; run it as
``python -m briefing_app.assets``.  The running application never imports this module.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

_WEIGHTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}
_FAMILY = "Briefing Sans"
# The licence of the original reserves its name, so that the instances get one of their own.
_ORIGINAL = "Source Sans 3"
_FIXED_TIMESTAMP = 3_786_912_000  # seconds since 1904 of 1 January 2024: same input, same bytes


def make_catalogs(translations: Path) -> list[Path]:
    """Compile each ``LANGUAGE/LC_MESSAGES/briefing_app.po`` to ``.mo`` and return those made."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    made = []
    for source in sorted(translations.glob("*/LC_MESSAGES/briefing_app.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as file:
            catalog = read_po(file, locale=source.parent.parent.name)
        with target.open("wb") as file:
            write_mo(file, catalog)
        made.append(target)
    return made


def make_typefaces(folder: Path) -> list[Path]:
    """Cut static TrueType instances of weights 400, 600, 700, upright and italic.

    Variable files give wrong weights in reportlab, matplotlib and Qt.  Returns those made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for weight in _WEIGHTS:
        for italic in (False, True):
            target = folder / f"BriefingSans-{weight}{'i' if italic else ''}.ttf"
            if not target.exists():
                _cut(weight, italic=italic, target=target)
                made.append(target)
    _copy_licence(folder)
    return made


def _cut(weight: int, *, italic: bool, target: Path) -> None:
    import fontpkg
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    source = fontpkg.path(_ORIGINAL, weight=weight, style="italic" if italic else "normal")
    font = instancer.instantiateVariableFont(
        TTFont(str(source), recalcTimestamp=False), {"wght": weight}, inplace=True
    )
    _rename(font, weight, italic=italic)
    font["head"].modified = _FIXED_TIMESTAMP
    temporary = target.with_suffix(".part")
    font.save(str(temporary))
    temporary.replace(target)


def _rename(font: Any, weight: int, *, italic: bool) -> None:  # noqa: ANN401  (fontTools is untyped)
    style = _WEIGHTS[weight]
    if italic:
        style = "Italic" if style == "Regular" else f"{style} Italic"
    postscript = f"{_FAMILY}-{style}".replace(" ", "")
    is_basic = style in {"Regular", "Italic", "Bold", "Bold Italic"}
    names = {
        1: _FAMILY if is_basic else f"{_FAMILY} {_WEIGHTS[weight]}",
        2: style if is_basic else ("Italic" if italic else "Regular"),
        3: f"1.0;{postscript}",
        4: f"{_FAMILY} {style}",
        6: postscript,
        16: _FAMILY,
        17: style,
    }
    table = font["name"]
    for name_id in (*names, 21, 22, 25):
        table.removeNames(nameID=name_id)
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    os2 = font["OS/2"]
    os2.usWeightClass = weight
    flags = os2.fsSelection & ~(1 | 32 | 64)
    flags |= 1 * italic | 32 * (weight == 700) | 64 * (weight == 400 and not italic)
    os2.fsSelection = flags
    font["head"].macStyle = 1 * (weight == 700) | 2 * italic
    if "STAT" in font:
        del font["STAT"]


def _copy_licence(folder: Path) -> None:
    from importlib.metadata import files

    for file in files("fontpkg-source-sans-3") or []:
        if file.name in {"OFL.txt", "LICENSE", "LICENSE.txt", "LICENSE.md"}:
            shutil.copyfile(str(file.locate()), folder / "OFL.txt")
            return
    raise FileNotFoundError("the licence of the typeface")


def main() -> None:
    """Make everything that is missing or older than its source, and name it."""
    root = Path(__file__).resolve().parent.parent
    for made in (
        *make_catalogs(root / "translations"),
        *make_typefaces(root / "resources" / "fonts"),
    ):
        sys.stdout.write(f"made {made.relative_to(root)}\n")


if __name__ == "__main__":
    main()
