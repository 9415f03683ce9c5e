"""Bytes become a Document or a Diagnostic."""
