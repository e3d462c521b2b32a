"""``compare``: whether two texts in two languages state the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.checks.comparing.comparing import compare
from briefing_app.cli.group import common_options
from briefing_app.cli.status import Refused, Status
from briefing_app.domain.codes import LANGUAGES
from briefing_app.errors import message
from briefing_app.intake.exact import exact_text, is_exact
from briefing_app.intake.reading import read
from briefing_app.language.detection import detect_language
from briefing_app.language.labels import label

if TYPE_CHECKING:
    from briefing_app.checks.comparing.difference import Difference, Span
    from briefing_app.cli.group import Surroundings
    from briefing_app.language.catalog import Catalog


@click.command(
    "compare",
    help=message(
        "Compare the texts LEFT and RIGHT by value, whatever each language's spelling: figures, "
        "dates, names, source marks, quotations. The exit status is 1 when something differs."
    ),
)
@click.argument("left", type=click.Path(path_type=Path))
@click.argument("right", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "left_language",
    type=click.Choice(LANGUAGES),
    default=None,
    help=message("The language of LEFT; without it, the one that is recognised."),
)
@click.option(
    "--to",
    "right_language",
    type=click.Choice(LANGUAGES),
    default=None,
    help=message("The language of RIGHT; without it, the one that is recognised."),
)
@common_options
@click.pass_obj
def command(
    surroundings: Surroundings, left: Path, right: Path,
    left_language: str | None, right_language: str | None, as_json: bool,
) -> int:  # fmt: skip
    """Write each difference, a line each, or JSON with the place of each."""
    console = surroundings.console
    texts = _text(left), _text(right)
    languages = (
        left_language or _language(texts[0], left, "--from"),
        right_language or _language(texts[1], right, "--to"),
    )
    found = compare(*texts, *languages, progress=console.show_progress)
    console.show_progress(1)
    if as_json:
        data = [difference_data(difference, console.catalog) for difference in found]
        console.write_json({"findings": data})
    else:
        for difference in found:
            severity = console.catalog.gettext(label(difference.severity))
            console.write(f"{severity}: {console.catalog.show(difference.message)}")
        if not found:
            console.write(console.catalog.gettext(message("Both texts state the same.")))
    return Status.FINDINGS if found else Status.FINE


def difference_data(difference: Difference, catalog: Catalog) -> dict[str, object]:
    """Return a difference for JSON; a side that lacks it is null."""
    return {
        "kind": difference.kind.value,
        "severity": difference.severity.value,
        "message": catalog.show(difference.message),
        "left": _span_data(difference.left),
        "right": _span_data(difference.right),
    }


def _span_data(span: Span | None) -> dict[str, object] | None:
    return {"text": span.text, "start": span.start, "end": span.end} if span else None


def _text(file: Path) -> str:
    """Return the text of a file: that of plain text as it stands, so that places are its own."""
    return exact_text(file) if is_exact(file) else read(file).text


def _language(text: str, file: Path, option: str) -> str:
    found = detect_language(text)
    if found is None:
        raise Refused(
            message("The language of {file} is not recognised."),
            message("Name it with {option}: nl, fr or en."),
            file=str(file),
            option=option,
        )
    return found
