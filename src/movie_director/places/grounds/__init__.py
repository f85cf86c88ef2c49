"""Places under the sky, one kind or close family a file."""
