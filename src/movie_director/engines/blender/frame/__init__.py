"""Framing by measure: what a camera would see of a shot, how good that is, and where it should stand instead."""
