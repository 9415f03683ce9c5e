"""A folder or archive becomes a Submission."""
