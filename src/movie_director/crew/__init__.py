"""Roles: each reads the film and proposes edits."""
