"""Sheets: forms in the inspector, one entry a field, saved through a noun's verbs as one types."""
