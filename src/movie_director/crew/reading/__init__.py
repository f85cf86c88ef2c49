"""Reading a screenplay as a first assistant director does: headings, places, people, things, and what happens."""
