"""Contact sheets of what the stage can do, for the docs: `python -m scripts.sheets NAME...` (all without a name)."""
