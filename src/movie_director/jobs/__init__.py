"""The durable table of work under way."""
