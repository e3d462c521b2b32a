"""The application without a window: sub-commands, each of which calls one verb.

Importing this package is cheap: ``__main__`` asks ``names`` whether a window is wanted before
click or any command is loaded.  Nothing here may know Qt, SQL or a page.
"""
