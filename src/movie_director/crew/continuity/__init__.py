"""Continuity: what a script supervisor notes on the page, before anything is staged."""
