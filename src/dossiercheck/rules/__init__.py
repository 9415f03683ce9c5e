"""YAML becomes a RuleSet; the facts of a Submission are assigned and judged."""
