"""The surface for language-model clients; still to come."""
