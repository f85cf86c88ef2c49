"""Who performs operations."""
