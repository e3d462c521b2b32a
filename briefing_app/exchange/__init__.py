"""Other formats out: a document tree as a word-processor file.

``setting`` turns the tree into a manuscript: paragraphs with roles, tables, pictures, notes.
``word`` and ``opendocument`` each write a manuscript in their format; neither knows the tree.
Nothing here knows facts, Qt or a database, and nothing of a template is executed or fetched.
"""
