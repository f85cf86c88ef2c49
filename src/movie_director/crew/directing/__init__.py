"""Directing in words, English and Dutch: what a director says becomes orders, without a model."""
