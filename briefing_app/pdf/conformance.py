"""Check a finished file against its norms: an independent checker, and our own round trip.

Works from the bytes alone.  It judges and never repairs; what a verdict leads to is not its
business.
"""

from __future__ import annotations

import io
import re
from hashlib import sha256
from typing import TYPE_CHECKING

import page as checker
import pikepdf

from briefing_app import __version__
from briefing_app.domain.conformance import Breach, Norm, Report, merged
from briefing_app.errors import Message, message
from briefing_app.pdf.clauses import clause_of
from briefing_app.pdf.roundtrip import check_roundtrip
from briefing_app.pdf.selfcheck import check_self
from briefing_app.pdf.semantics import check_semantics
from briefing_app.pdf.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from page import ValidationFailure
    from pikepdf import Object, Pdf

_PROFILES = {
    Norm.UA: checker.ValidationProfile.PDF_UA_1,
    Norm.A2: checker.ValidationProfile.PDF_A_2A,
    Norm.A3: checker.ValidationProfile.PDF_A_3A,
}
_CHECKERS = (f"page-validation {checker.__version__}", f"Briefing App {__version__}")
_ON_PAGE = re.compile(r"\bpage (\d+)")
_LONGEST = 300


def check_conformance(data: bytes) -> Report:
    """Return the verdict on a file.

    It is held to PDF/UA-1, and to PDF/A-2a, or PDF/A-3a when files are attached.  A file that
    cannot be read breaches both.
    """
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            norms = (Norm.UA, Norm.A3 if _has_files(pdf) else Norm.A2)
            breaches = merged(_own(pdf), _checked(data, norms, pdf))
    except pikepdf.PdfError as error:
        norms = (Norm.UA, Norm.A2)
        text = Message(message("The file cannot be read back."))
        breaches = tuple(
            Breach(norm=norm, clause="6.1", message=text, detail=_short(error)) for norm in norms
        )
    return Report(
        norms=norms, checkers=_CHECKERS, sha256=sha256(data).hexdigest(), breaches=breaches
    )


def _own(pdf: Pdf) -> Iterator[Breach]:
    """Yield what our own round trip finds; in a file too damaged for it, that."""
    try:
        tree = Tree(pdf)
        yield from check_roundtrip(pdf, tree)
        yield from check_semantics(pdf, tree)
        yield from check_self(pdf)
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError) as error:
        text = Message(message("The structure of the file cannot be read back."))
        yield Breach(norm=Norm.UA, clause="7.1", message=text, detail=_short(error))


def _checked(data: bytes, norms: tuple[Norm, ...], pdf: Pdf) -> Iterator[Breach]:
    """Yield what the independent checker finds, in our words where it is common."""
    pages = {each.obj.objgen: number for number, each in enumerate(pdf.pages, 1)}
    for norm in norms:
        try:
            # Its limits guard against hostile files; ours may be long.
            failures = checker.validate_pdf_bytes(
                data, profile=_PROFILES[norm], limits=checker.SafetyLimits.unlimited()
            ).failures
        except checker.PageError as error:
            text = Message(message("The checker could not judge the file: {detail}"),
                           {"detail": _short(error)})  # fmt: skip
            yield Breach(norm=norm, clause="", message=text, detail=_short(error))
            continue
        for failure in failures:
            clause, text = clause_of(norm, failure.rule_id, failure.message)
            yield Breach(
                norm=norm,
                clause=clause,
                message=text,
                page=_page(failure, pdf, pages),
                rule=failure.rule_id,
                detail=_short(failure.message),
            )


def _page(failure: ValidationFailure, pdf: Pdf, pages: dict[tuple[int, int], int]) -> int:
    """Return the page, from 1, that a failure is about; 0 when that is not known."""
    named = _ON_PAGE.search(failure.message)
    if named is not None:
        return int(named[1])
    if failure.object_id is None:
        return 0
    place = (failure.object_id.object_number, failure.object_id.generation)
    return pages.get(place) or _page_of(pdf.get_object(place), pages)


def _page_of(element: Object, pages: dict[tuple[int, int], int], depth: int = 0) -> int:
    """Return the page of an element or of the first below it that has one."""
    if not isinstance(element, pikepdf.Dictionary) or depth > 40:
        return 0
    own = element.get("/Pg")
    if own is not None:
        return pages.get(own.objgen, 0)
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and (found := _page_of(kid, pages, depth + 1)):
            return found
    return 0


def _has_files(pdf: Pdf) -> bool:
    names = pdf.Root.get("/Names", pikepdf.Dictionary())
    return "/AF" in pdf.Root or "/EmbeddedFiles" in names


def _short(error: object) -> str:
    text = " ".join(str(error).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
