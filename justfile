# One word runs everything: `just check`.
check: format lint types floors packs test

format:
    ruff format --check .

lint:
    ruff check .

types:
    mypy

floors:
    lint-imports

packs:
    dossiercheck rules lint

test:
    python -m pytest -n auto

fixtures:
    python -m fixtures.build
