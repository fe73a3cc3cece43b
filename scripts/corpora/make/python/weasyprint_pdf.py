"""PDFs by WeasyPrint from HTML; fields of forms stay fields."""

import json
import sys
from pathlib import Path

from weasyprint import HTML

given = json.load(sys.stdin)
for name, html in given["html"].items():
    HTML(string=html).write_pdf(str(Path(given["folder"]) / f"{name}.pdf"), pdf_forms=True)
