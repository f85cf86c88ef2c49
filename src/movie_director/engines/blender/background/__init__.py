"""People in the background: few bodies, coarse, in one another's colours, whose movements are loops that they share."""
