"""`python -m dossiercheck` and the `dossiercheck` command."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from dossiercheck.cli.main import run

    sys.exit(run(sys.argv[1:], own_process=True))


if __name__ == "__main__":
    main()
