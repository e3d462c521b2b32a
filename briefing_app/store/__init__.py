"""The dossier on disk: SQLite through sqlite-utils.  The only room that knows SQL.

It keeps what it is given and gives back the frozen values of the domain.  It must not decide what
is sensible: that is for the domain's rules and the session's verbs.
"""
