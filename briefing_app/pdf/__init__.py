"""Document to bytes: typesetting, painting, tagging, metadata.

The stages are modules of their own: ``building`` makes measured flows of blocks, ``flow`` and
``pages`` break them over pages, ``painter`` writes the pages through reportlab and remembers
what belongs to which element, ``finishing`` adds structure, links, bookmarks and metadata through
pikepdf.  Nothing here knows facts, Qt or a database.

reportlab's platypus is not used: it breaks lines at U+202F, cannot hold two columns level over a
page, and raises for what is too tall; mending that took patches of its insides.  Its canvas and
its font embedding are.
"""
