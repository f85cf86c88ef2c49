"""The composer: a cue becomes notes, a MIDI file, and sound by instrument families."""
