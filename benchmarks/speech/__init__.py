"""How well voices are understood and told apart: the lines they say, and what an independent ear makes of them."""
