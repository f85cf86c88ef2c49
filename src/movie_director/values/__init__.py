"""Words that film and build share."""
