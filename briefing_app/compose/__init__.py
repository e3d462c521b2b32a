"""Briefing and facts to document: every figure worded, every source numbered, every gap visible.

Pure: a snapshot goes in, a tree and findings come out.  Knows no fonts, pages, files or window.
"""
