"""Costume: what people of a time, a station and a calling wear, and how a cast is dressed to be told apart."""
