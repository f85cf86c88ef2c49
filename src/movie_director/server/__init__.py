"""The web surface; still to come."""
