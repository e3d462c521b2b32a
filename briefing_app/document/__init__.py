"""What a page can hold, as frozen values: the tree between composing and painting.

Every node knows its structural role (by its class) and its language, so that tagging is a
later, separate stage.  Nothing here knows facts, Qt, PDF or a word processor.
"""
