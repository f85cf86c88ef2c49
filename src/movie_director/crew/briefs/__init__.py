"""Briefs: a Markdown file for each role that a language model may play."""
