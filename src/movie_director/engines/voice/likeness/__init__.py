"""Voices made from recordings: who is heard, and which of our voices comes nearest."""
