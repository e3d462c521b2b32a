"""What an export says: where the files are, whether they conform and are final, what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cli.console import finding_data
from briefing_app.errors import Message, message
from briefing_app.language.verdicts import verdict
from briefing_app.provenance import side_car

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing_app.cli.console import Console, Titles
    from briefing_app.domain.conformance import Report
    from briefing_app.domain.edition import Edition
    from briefing_app.language.catalog import Catalog
    from briefing_app.release import Release


def tell_release(
    console: Console,
    made: Release,
    outputs: Sequence[Path],
    edition: Edition | None,
    titles: Titles,
    *,
    as_json: bool,
) -> None:
    """Write the result on stdout; verdict and findings are for people, on stderr.

    ``titles`` are those of facts, by key.
    """
    console.tell_findings(made.findings, titles)
    for file, output in zip(made.files, outputs, strict=True):
        fields = {"name": output.name, "verdict": verdict(file.report)}
        console.tell(Message(message("{name}: {verdict}"), fields))
    if made.override:
        fields = {"name": made.override.by, "reason": made.override.reason}
        console.say(message("{name} lets this pass as final: {reason}"), **fields)
    if made.is_refused:
        console.say(message("The export is refused: what must be fixed is listed above."))
        console.say(message("Mend it, or let a named person decide with --by and --override."))
    elif made.stands_in_the_way:
        console.say(message("The export is not final: the file is marked as a draft."))
        console.say(message("Mend what must be fixed, and export again."))
    if not as_json:
        for output in outputs:
            console.write(str(output))
        return
    options = made.options
    console.write_json(
        {
            "file": str(outputs[0]) if outputs else None,
            "files": [str(output) for output in outputs],
            "provenance": [str(side_car(output)) for output in outputs] if edition else [],
            "pages": sum(file.pages for file in made.files),
            "languages": list(options.languages),
            "layout": str(options.layout),
            "draft": options.draft,
            "final": made.is_final,
            "refused": made.is_refused,
            "edition": edition.uuid if edition else None,
            "by": edition.made_by if edition else None,
            "override": override_data(made),
            "conformance": [report_data(file.report, console.catalog) for file in made.files],
            "findings": [finding_data(item, console.catalog, titles) for item in made.findings],
        }
    )


def report_data(report: Report, catalog: Catalog) -> dict[str, object]:
    """Return a verdict for JSON: sentences in the person's language, the checker's as they are."""
    return {
        "conforms": report.conforms,
        "norms": {str(norm): report.conforms_to(norm) for norm in report.norms},
        "checkers": list(report.checkers),
        "sha256": report.sha256,
        "findings": [
            {
                "norm": str(breach.norm),
                "clause": breach.clause,
                "page": breach.page or None,
                "times": breach.times,
                "message": catalog.show(breach.message),
                "rule": breach.rule,
                "detail": breach.detail,
            }
            for breach in report.breaches
        ],
    }


def override_data(made: Release) -> dict[str, str] | None:
    """Return who let the export pass although something must be fixed, and why, for JSON."""
    if made.override is None:
        return None
    return {"by": made.override.by, "reason": made.override.reason}
