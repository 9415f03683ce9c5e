"""A Document becomes DocumentFacts; one file per fact."""
