"""What a film is: frozen documents and edits. No I/O."""
