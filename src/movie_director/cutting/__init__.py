"""Segments, mix plans and edit candidates; still to come."""
