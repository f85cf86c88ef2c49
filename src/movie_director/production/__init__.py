"""Pilots, routing and the gate; still to come."""
