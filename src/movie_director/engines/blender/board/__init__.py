"""Storyboards: one frame of a shot, drawn in ink and wash over the set's and the people's bare shapes."""
