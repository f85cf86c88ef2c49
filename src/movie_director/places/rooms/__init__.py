"""Rooms, one kind a file."""
