"""The shipped packs as Python, each printed from its YAML by `just generate` (see `rules/as_python.py`)."""
