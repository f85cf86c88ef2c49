"""The verbs, with versioned, typed parameters."""
