"""Workbooks by openpyxl: numbers as numbers with a format, headings over merged cells, gaps."""

import re

from made import documents, plain
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font


def put(cell, content):
    text = plain(content)
    if not text:
        return
    if any(piece.get("struck") for piece in content):
        if len(content) == 1:
            cell.value = text
            cell.font = Font(strike=True)
        else:
            cell.value = CellRichText(
                *(
                    TextBlock(InlineFont(strike=True), piece["text"])
                    if piece.get("struck")
                    else piece["text"]
                    for piece in content
                )
            )
    elif re.fullmatch(r"\d+(\.\d+)?", text):
        decimals = len(text.partition(".")[2])
        cell.value = float(text) if decimals else int(text)
        cell.number_format = f"0.{'0' * decimals}" if decimals else "0"
    else:
        cell.value = text


given, folder = documents()
for each in given:
    book = Workbook()
    sheet = book.active
    sheet.title = each["title"][:31].replace(":", "")
    sheet.append([each["title"]])
    sheet.append([])
    for block in each["blocks"]:
        kind = block["kind"]
        at = sheet.max_row + 1
        if kind == "heading":
            sheet.cell(at, 1, block["text"]).font = Font(bold=True)
        elif kind == "paragraph":
            put(sheet.cell(at, 1), block["content"])
        elif kind == "columns":
            for number, text in enumerate(block["paragraphs"]):
                sheet.cell(at + number, 1, text)
        elif kind == "boxes":
            for number, box in enumerate(block["boxes"]):
                sheet.cell(at + number, 1, f"{'☒' if box['ticked'] else '☐'} {box['label']}")
        elif kind == "fields":
            for number, field in enumerate(block["fields"]):
                sheet.cell(at + number, 1, f"{field['label']}: {field['value']}")
        else:
            # an empty line sets a table apart
            at += 1
            for column, name in enumerate(block["columns"], 1):
                sheet.cell(at, column, name).font = Font(bold=True)
            for number, row in enumerate(block["rows"], at + 1):
                if "group" in row:
                    sheet.cell(number, 1, row["group"])
                    sheet.merge_cells(
                        start_row=number, end_row=number, start_column=1, end_column=len(block["columns"])
                    )
                else:
                    for column, content in enumerate(row["cells"], 1):
                        put(sheet.cell(number, column), content)
            sheet.cell(sheet.max_row + 2, 1, "—")
    book.save(folder / f"{each['name']}.xlsx")
