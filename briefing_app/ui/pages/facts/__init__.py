"""The page of the facts: the register, and an inspector that edits every field of one."""
