"""Who gets recipes performed, and where."""
