"""Blocking: where everybody is in a scene, and how that changes. See `docs/explanation/blocking.md`."""
