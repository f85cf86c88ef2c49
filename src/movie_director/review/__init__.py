"""Verdicts on what was measured, and film grammar; still to come."""
