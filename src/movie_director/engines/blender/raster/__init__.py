"""Draws people over a plate with OpenGL, and title cards: the low tier's pictures, in our own interpreter."""
