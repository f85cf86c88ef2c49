"""Sound: beds, effects, mixes, and the timing of shots."""
