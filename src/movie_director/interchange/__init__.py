"""Formats that others read and write."""
