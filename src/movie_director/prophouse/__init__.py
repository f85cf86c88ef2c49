"""The prop house: where a film's things are hired. Models of every source, found by the words of a script."""
