"""Movement: what the action says people do is written into the shots that show it."""
