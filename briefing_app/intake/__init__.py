"""Reading: the text of a document with the place of each word, and what is known of it.

Nothing in a document is ever run or fetched, and no document is read in this process: a helper
that can be ended does that, within bounds of time and memory (see ``reading``).
"""

HELPER = "--read-document"
"""The hidden argument that makes the built program a helper, and nothing else."""
