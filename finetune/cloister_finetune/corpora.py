"""Where the open data sets are: test/corpora/README.md says what the folder holds."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def corpora_folder() -> Path:
    """What CLOISTER_CORPORA names, else testdata/ in the checkout, else shared/ beside it."""
    named = os.environ.get("CLOISTER_CORPORA")
    if named:
        return Path(named)
    own, beside = ROOT / "testdata", ROOT.parent / "shared"
    return own if own.exists() or not beside.exists() else beside
