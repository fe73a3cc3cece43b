"""Word files by python-docx: content controls for fields and boxes, merged cells, header and footer."""

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from made import documents
from xml.sax.saxutils import escape

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def fill(paragraph, content):
    for piece in content:
        run = paragraph.add_run(piece["text"])
        run.font.strike = bool(piece.get("struck")) or None
        run.font.superscript = bool(piece.get("raised")) or None


def box(document, label, ticked):
    paragraph = document.add_paragraph()
    paragraph._p.append(
        parse_xml(
            f"""<w:sdt {nsdecls("w")} {W14}><w:sdtPr><w14:checkbox>
            <w14:checked w14:val="{int(ticked)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>
            <w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>
            <w:sdtContent><w:r><w:t>{"☒" if ticked else "☐"}</w:t></w:r></w:sdtContent></w:sdt>"""
        )
    )
    paragraph.add_run(f" {label}")


def field(document, label, value):
    paragraph = document.add_paragraph(f"{label}: ")
    shown = "" if value else "<w:showingPlcHdr/>"
    text = value or "Click or tap here to enter text."
    paragraph._p.append(
        parse_xml(
            f"""<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{escape(label)}"/>{shown}<w:text/></w:sdtPr>
            <w:sdtContent><w:r><w:t>{escape(text)}</w:t></w:r></w:sdtContent></w:sdt>"""
        )
    )


def table(document, block):
    columns = block["columns"]
    made = document.add_table(rows=1, cols=len(columns))
    if block["rules"] != "none":
        made.style = "Table Grid"
    for cell, name in zip(made.rows[0].cells, columns):
        cell.paragraphs[0].add_run(name).bold = True
    made.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for row in block["rows"]:
        cells = made.add_row().cells
        if "group" in row:
            cells[0].merge(cells[-1]).paragraphs[0].add_run(row["group"]).bold = True
        else:
            for cell, content in zip(cells, row["cells"]):
                fill(cell.paragraphs[0], content)


def two_columns(document, paragraphs):
    for text in paragraphs:
        document.add_paragraph(text)
    columns = parse_xml(f'<w:cols {nsdecls("w")} w:num="2" w:space="400"/>')
    section = document.sections[-1]._sectPr
    for old in section.findall(qn("w:cols")):
        section.remove(old)
    section.append(columns)


given, folder = documents()
for each in given:
    document = Document()
    document.sections[0].header.paragraphs[0].text = each["header"]
    document.sections[0].footer.paragraphs[0].text = each["footer"]
    document.add_heading(each["title"], 1)
    for block in each["blocks"]:
        kind = block["kind"]
        if kind == "heading":
            document.add_heading(block["text"], 2)
        elif kind == "paragraph":
            fill(document.add_paragraph(), block["content"])
        elif kind == "columns":
            two_columns(document, block["paragraphs"])
        elif kind == "boxes":
            for one in block["boxes"]:
                box(document, one["label"], one["ticked"])
        elif kind == "fields":
            for one in block["fields"]:
                field(document, one["label"], one["value"])
        else:
            table(document, block)
    document.save(folder / f"{each['name']}.docx")
