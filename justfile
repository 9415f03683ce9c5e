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
    dossiercheck rules test

test:
    python -m pytest -n auto

fixtures:
    python -m fixtures.build

schemas:
    python -c "from dossiercheck.report.shape import schema_text; open('docs/schema/report.schema.json', 'w', encoding='utf-8').write(schema_text())"
    dossiercheck rules schema --output rules/schema/ruleset.schema.json --force

# Everything that is printed from the models and the packs, written anew.
generate: schemas
    dossiercheck rules docs --output docs/rules --force
