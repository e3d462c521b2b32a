"""Checks: findings of what a briefing says, one module a family; pure functions of a snapshot.

They print nothing and change nothing.  What only composing or paper can know is found there.
``checking`` gathers the families: one more is one more name in its tuples.
"""
