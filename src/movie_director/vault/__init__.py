"""What was made, by content and by recipe."""
