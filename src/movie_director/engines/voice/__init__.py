"""Voices: lines of dialogue become speech with the times of its sounds."""
