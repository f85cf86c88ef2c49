"""Casting sheets out: the cast side by side, then everybody from all sides with face and wardrobe."""

from movie_director.interchange.castsheet.page import Entry, laid_out

__all__ = ["Entry", "laid_out"]
