"""The composition root: one file a verb."""
