"""What every producer in Python is given: documents on standard input, as scripts/corpora/make/made-document.ts has them."""

import json
import sys
from pathlib import Path


def documents():
    """The documents, and the folder that their files go to."""
    given = json.load(sys.stdin)
    return given["documents"], Path(given["folder"])


def plain(content):
    """A power is written with `^`."""
    return "".join(f"^{piece['text']}" if piece.get("raised") else piece["text"] for piece in content)


FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
BOLD = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
