"""Run by the peers' own Python: typst markup in, PDF/UA-1 out."""

import sys

import typst

typst.compile(
    sys.argv[1],
    output=sys.argv[2],
    font_paths=[sys.argv[3]],
    ignore_system_fonts=True,
    pdf_standards="ua-1",
)
