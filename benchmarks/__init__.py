"""Measurements: each a runnable module that prints ratios, with dated results beside it."""
