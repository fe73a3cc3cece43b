"""PDFs by fpdf2: a subset of an embedded font, powers as characters of their own, boxes that are drawn."""

from fpdf import FPDF
from fpdf.enums import TableBordersLayout
from made import BOLD, FONT, documents

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
RULES = {
    "grid": TableBordersLayout.ALL,
    "rows": TableBordersLayout.HORIZONTAL_LINES,
    "none": TableBordersLayout.NONE,
}


def marked(content):
    pieces = []
    for piece in content:
        text = piece["text"]
        if piece.get("struck"):
            text = f"~~{text}~~"
        elif piece.get("raised"):
            text = text.translate(RAISED)
        pieces.append(text)
    return "".join(pieces)


class Page(FPDF):
    def __init__(self, document):
        super().__init__()
        self.document = document
        self.add_font("DejaVu", "", FONT)
        self.add_font("DejaVu", "B", BOLD)
        self.set_margins(18, 20, 18)

    def header(self):
        self.set_font("DejaVu", size=8)
        self.set_y(8)
        self.cell(0, 5, self.document["header"], align="C", new_x="LMARGIN", new_y="NEXT")
        self.set_y(20)

    def footer(self):
        self.set_font("DejaVu", size=8)
        self.set_y(-12)
        self.cell(0, 5, self.document["footer"], align="C")


def draw(page, block):
    kind = block["kind"]
    page.set_font("DejaVu", size=9)
    if kind == "heading":
        page.set_font("DejaVu", "B", 11)
        page.cell(0, 8, block["text"], new_x="LMARGIN", new_y="NEXT")
    elif kind == "paragraph":
        page.multi_cell(0, 5, marked(block["content"]), markdown=True, new_x="LMARGIN", new_y="NEXT")
        page.ln(2)
    elif kind == "columns":
        with page.text_columns(ncols=2, gutter=8, text_align="J", balance=True) as columns:
            for text in block["paragraphs"]:
                columns.write(text)
                columns.ln()
                columns.ln()
    elif kind == "boxes":
        for box in block["boxes"]:
            x, y = page.get_x(), page.get_y()
            page.rect(x, y + 1, 3.5, 3.5)
            if box["ticked"]:
                page.line(x, y + 1, x + 3.5, y + 4.5)
                page.line(x, y + 4.5, x + 3.5, y + 1)
            page.set_x(x + 6)
            page.cell(0, 5.5, box["label"], new_x="LMARGIN", new_y="NEXT")
    elif kind == "fields":
        for field in block["fields"]:
            page.cell(0, 6, f"{field['label']}: {field['value']}", new_x="LMARGIN", new_y="NEXT")
    else:
        table(page, block)


def table(page, block):
    columns = block["columns"]
    widths = [2, *([1] * (len(columns) - 1))]
    if columns[-1] in ("Instructions", "Hinweise"):
        widths[-1] = 3
    with page.table(
        borders_layout=RULES[block["rules"]],
        col_widths=tuple(widths),
        line_height=5,
        markdown=True,
        text_align="LEFT",
    ) as drawn:
        drawn.row(columns)
        for row in block["rows"]:
            line = drawn.row()
            if "group" in row:
                line.cell(row["group"], colspan=len(columns))
            else:
                for cell in row["cells"]:
                    line.cell(marked(cell))
    page.ln(4)


given, folder = documents()
for each in given:
    page = Page(each)
    page.add_page()
    page.set_font("DejaVu", "B", 15)
    page.cell(0, 10, each["title"], new_x="LMARGIN", new_y="NEXT")
    for one in each["blocks"]:
        draw(page, one)
    page.output(str(folder / f"{each['name']}.pdf"))
