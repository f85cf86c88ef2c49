"""Scrubbing: any moment of a shot at once, before a take is made."""
