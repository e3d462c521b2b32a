"""What a language knows: window texts, wording and reading of values, typography.

No current language lives here: language, country and profile are always arguments.  Nothing
here knows a file of the dossier, a page or a window.
"""
