"""The composer's spotting: which scenes have music, what it says, whose themes come, and what it meets."""
