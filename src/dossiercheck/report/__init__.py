"""A Report becomes bytes, one file per format."""
