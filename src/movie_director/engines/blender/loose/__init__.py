"""What moves in a shot by itself, in nobody's hand: drawn by whoever draws people, over a plate without it."""
