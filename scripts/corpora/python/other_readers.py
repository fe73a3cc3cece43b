"""What MuPDF, pdfplumber and python-docx find in files: a line of JSON each, on standard output.

Each file is read in a process of its own, which a deadline ends: some files are made to hang or crash readers.
"""

import json
import os
import resource
import signal
import sys

PATIENCE_S = 60
MOST_TABLES = 200
MOST_BYTES = 4 * 1024**3


def pdf(path):
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    with pymupdf.open(path) as document:
        text = None
        if not document.needs_pass:
            # what a file says to be read in place of a drawing is seen by nobody
            flags = pymupdf.TEXTFLAGS_TEXT | pymupdf.TEXT_IGNORE_ACTUALTEXT
            text = "\n".join(page.get_text(flags=flags) for page in document)
    return {"mupdf": text}


def tables(path):
    import logging

    import pdfplumber

    logging.disable(logging.CRITICAL)
    found = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            found.extend(page.extract_tables())
            if len(found) >= MOST_TABLES:
                break
    return {"tables": found[:MOST_TABLES]}


def word(path):
    from docx import Document

    document = Document(path)
    words = [paragraph.text for paragraph in document.paragraphs]
    found = []
    for table in document.tables:
        # a merged cell is there once
        rows = [
            ["" if cell._tc in seen else seen.add(cell._tc) or cell.text for cell in row.cells]
            for seen in [set()]
            for row in table.rows
        ]
        found.append(rows)
        words.extend(cell for row in rows for cell in row)
    return {"docx": "\n".join(words), "tables": found}


READERS = {"pdf": [pdf, tables], "docx": [word]}


def read(path, kind):
    found = {}
    for reader in READERS[kind]:
        try:
            found.update(reader(path))
        except Exception as error:  # whatever such a reader stumbles over
            found[f"{reader.__name__}Failed"] = type(error).__name__
    return found


def apart(path, kind):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        signal.alarm(PATIENCE_S)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
        with os.fdopen(writing, "w") as answer:
            json.dump(read(path, kind), answer)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return json.loads(text) if text.endswith("}") else {"failed": "ended"}


import docx  # noqa: E402, F401 - loaded once, for all children
import pdfplumber  # noqa: E402, F401
import pymupdf  # noqa: E402, F401

for path, kind in json.load(sys.stdin):
    print(json.dumps({"path": path, **apart(path, kind)}), flush=True)
