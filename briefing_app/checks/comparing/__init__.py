"""Comparing two languages by value: whatever each one's spelling, both must state the same.

Each side is read into items (a value, a mark, a name at a place); items that agree are taken off
both sides, and what is left over differs.  A checker that cries wolf is switched off by its user:
what may be said in one language with a number and in the other without is never left over.
"""
