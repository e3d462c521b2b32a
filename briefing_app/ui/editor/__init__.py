"""The editor of a passage: text with facts and source marks inside.

Knows nothing of a dossier: what a reference reads as, and which there are, is handed in.
"""
