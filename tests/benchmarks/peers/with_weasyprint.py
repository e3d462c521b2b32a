"""Run by the peers' own Python: HTML in, PDF/UA-1 out."""

import sys

from weasyprint import HTML

HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1", pdf_tags=True)
