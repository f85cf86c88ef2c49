"""Documents become setups."""
