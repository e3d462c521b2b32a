"""Facts of a project in one local file, bilingual briefings from them, accessible PDFs."""

__version__ = "0.1.0"
