"""Vietnamese text: normalisation, dates, numbers, names. Knows nothing of dossiers."""
