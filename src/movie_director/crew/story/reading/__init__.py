"""Read an idea: its clauses, its phrases, and what it says of who, where, with what and when."""
