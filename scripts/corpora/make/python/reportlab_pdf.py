"""PDFs by ReportLab: Helvetica that is not embedded, tables by Platypus, forms that can be filled in."""

from xml.sax.saxutils import escape

from made import documents
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.platypus import (
    BalancedColumns,
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

STYLES = getSampleStyleSheet()
BODY = STYLES["BodyText"]
BODY.fontSize = 9
BODY.leading = 11


def rich(content):
    pieces = []
    for piece in content:
        text = escape(piece["text"])
        if piece.get("struck"):
            text = f"<strike>{text}</strike>"
        elif piece.get("raised"):
            text = f"<super>{text}</super>"
        pieces.append(text)
    return "".join(pieces)


class Box(Flowable):
    """A box that can be ticked; its name says nothing, its label stands beside it."""

    def __init__(self, number, label, ticked):
        super().__init__()
        self.height = 16
        self.number, self.label, self.ticked = number, label, ticked

    def wrap(self, width, _height):
        return width, self.height

    def draw(self):
        self.canv.acroForm.checkbox(
            name=f"Check Box {self.number}",
            checked=self.ticked,
            x=0,
            y=2,
            size=11,
            relative=True,
            buttonStyle="cross",
        )
        self.canv.setFont("Helvetica", 9)
        self.canv.drawString(18, 4, self.label)


class Field(Flowable):
    def __init__(self, number, label, value, options=None):
        super().__init__()
        self.height = 20
        self.number, self.label, self.value, self.options = number, label, value, options

    def wrap(self, width, _height):
        return width, self.height

    def draw(self):
        self.canv.setFont("Helvetica", 9)
        self.canv.drawString(0, 6, f"{self.label}:")
        where = {"x": 130, "y": 1, "width": 240, "height": 15, "relative": True, "fontSize": 9}
        if self.options:
            # what is shown, and what a program gets to see
            options = [(shown, f"OPT{at}") for at, shown in enumerate(self.options)]
            chosen = f"OPT{self.options.index(self.value)}"
            self.canv.acroForm.choice(
                name=f"Choice {self.number}", options=options, value=chosen, **where
            )
        else:
            self.canv.acroForm.textfield(name=f"Text {self.number}", value=self.value, **where)


CHOICE = 3


def flowables(block):
    kind = block["kind"]
    if kind == "heading":
        return [Paragraph(escape(block["text"]), STYLES["Heading3"])]
    if kind == "paragraph":
        return [Paragraph(rich(block["content"]), BODY), Spacer(1, 4)]
    if kind == "columns":
        paragraphs = [Paragraph(escape(text), BODY) for text in block["paragraphs"]]
        return [BalancedColumns(paragraphs, nCols=2, innerPadding=8 * mm)]
    if kind == "boxes":
        return [
            Box(number, box["label"], box["ticked"]) for number, box in enumerate(block["boxes"])
        ]
    if kind == "fields":
        return [
            Field(
                number,
                field["label"],
                field["value"],
                ["None", field["value"], "Other"] if number == CHOICE else None,
            )
            for number, field in enumerate(block["fields"])
        ]
    return [table(block), Spacer(1, 6)]


def table(block):
    columns = block["columns"]
    data = [[Paragraph(f"<b>{escape(name)}</b>", BODY) for name in columns]]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 1)]
    for row in block["rows"]:
        if "group" in row:
            style.append(("SPAN", (0, len(data)), (-1, len(data))))
            data.append([Paragraph(f"<b>{escape(row['group'])}</b>", BODY)] + [""] * (len(columns) - 1))
        else:
            data.append([Paragraph(rich(cell), BODY) if cell else "" for cell in row["cells"]])
    if block["rules"] == "grid":
        style.append(("GRID", (0, 0), (-1, -1), 0.5, "black"))
    elif block["rules"] == "rows":
        style.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, "black"))
    width = (A4[0] - 40 * mm) / (len(columns) + 1)
    return Table(data, colWidths=[width * 2] + [width] * (len(columns) - 1), repeatRows=1, style=style)


def make(document, path):
    def edges(canvas, _template):
        canvas.setFont("Helvetica", 8)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 12 * mm, document["header"])
        canvas.drawCentredString(A4[0] / 2, 10 * mm, document["footer"])

    whole = Frame(20 * mm, 18 * mm, A4[0] - 40 * mm, A4[1] - 38 * mm, id="page")
    template = BaseDocTemplate(str(path), pagesize=A4, title=document["title"])
    template.addPageTemplates(PageTemplate(frames=[whole], onPage=edges))
    story = [Paragraph(escape(document["title"]), STYLES["Heading1"])]
    for block in document["blocks"]:
        story.extend(flowables(block))
    template.build(story)


given, folder = documents()
for each in given:
    make(each, folder / f"{each['name']}.pdf")
