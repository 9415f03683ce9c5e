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

# The packs as Python, which a check loads in place of their YAML.
shipped:
    python -c "from pathlib import Path; from dossiercheck.rules.as_python import as_python; from dossiercheck.run.packs import open_anew, shipped; [Path('src/dossiercheck/rules/shipped', p.path.stem.replace('-', '_') + '.py').write_text(as_python(p.ruleset, p.path.name, p.sha256), encoding='utf-8') for p in map(open_anew, shipped())]"

# Everything that is printed from the models and the packs, written anew.
generate: schemas shipped
    dossiercheck rules docs --output docs/rules --force
