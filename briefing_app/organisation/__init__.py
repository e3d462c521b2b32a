"""Files of an organisation profile: logo, typefaces, the profile itself, read and judged.

Whatever comes in was made by others: every file is bounded and checked before anything uses it,
and nothing in it is ever executed or fetched.
"""
