"""Doubles and contract suites, for our tests and those of plugin authors."""
