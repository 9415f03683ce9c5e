"""Checks the annual self-review dossiers of Party branches against a declarative rule pack."""

__version__ = "0.1.0"
