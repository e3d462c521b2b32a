"""The words of the product as frozen values, and the rules that hold for them.

Nothing here knows a file, a window, a page or a language's wording.
"""
