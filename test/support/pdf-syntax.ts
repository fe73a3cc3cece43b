/** A stream object; `entries` stand in its dictionary beside the length. */
export function stream(entries: string, data: Buffer | string): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries}/Length ${Buffer.byteLength(data)} >>\nstream\n`),
    Buffer.from(data),
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF of objects that are numbered from 1; the first is the catalogue. */
export function assemble(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const written = [`${index + 1} 0 obj\n`, object, '\nendobj\n'].map((part) => Buffer.from(part));
    parts.push(...written);
    length += written.reduce((sum, part) => sum + part.length, 0);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer =
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
    `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(trailer)]);
}

export interface DrawnPage {
  /** Drawing instructions; `/F1` is Helvetica. */
  readonly content: string;
  /** More entries of the page's dictionary. */
  readonly page?: string;
  /** More entries of its fonts. */
  readonly fonts?: string;
  /** More entries of its resources. */
  readonly resources?: string;
}

/** A PDF of pages of 600 by 800 points; `more` objects are numbered from 10. */
export function drawnPdf(
  pages: readonly DrawnPage[],
  more: readonly (string | Buffer)[] = [],
): Buffer {
  const first = 10 + more.length;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const reserved = Array.from({ length: 6 }, () => 'null');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] >> >> >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 600 800] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /OCG /Name (off) >>',
    ...reserved.slice(1),
    ...more,
    ...pages.flatMap(({ content, page = '', fonts = '', resources = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R ${page} /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R ${fonts} >> ${resources} >> >>`,
      stream('', content),
    ]),
  ]);
}
