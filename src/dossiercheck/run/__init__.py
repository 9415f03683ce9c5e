"""Floor 3: the one place where stages meet."""
