"""The process that performs recipes."""
