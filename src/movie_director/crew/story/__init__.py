"""Story by rule: an idea becomes an outline, and the outline a screenplay. Plain functions from values to values."""
