"""Paper: pages of words and pictures, as PDF and as PNG."""

from movie_director.interchange.paper.marks import GREY, INK, PAGE, Box, Image, Mark, Text
from movie_director.interchange.paper.write import write_pages

__all__ = ["GREY", "INK", "PAGE", "Box", "Image", "Mark", "Text", "write_pages"]
