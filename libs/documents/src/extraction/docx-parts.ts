import type JSZip from 'jszip';
import type { ExtractionWarning } from './extraction-format.js';

const BODY_PARTS = /^word\/(document\d*|footnotes|endnotes)\.xml$/i;
// Wrappers around ordinary text that mammoth drops together with what is in them.
const DROPPED_WRAPPER = /<\/?w:(?:fldSimple|customXml|dir|bdo)\b(?:"[^"]*"|'[^']*'|[^>"'])*>/g;

/** The file without the wrappers that would cost their text; the file itself where it has none. */
export async function unwrapText(zip: JSZip, bytes: Buffer): Promise<Buffer> {
  let changed = false;
  for (const name of Object.keys(zip.files).filter((one) => BODY_PARTS.test(one))) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    const unwrapped = xml.replace(DROPPED_WRAPPER, '');
    if (unwrapped.length === xml.length) continue;
    zip.file(name, unwrapped);
    changed = true;
  }
  return changed ? zip.generateAsync({ type: 'nodebuffer' }) : bytes;
}

/** What a Word file holds beside the body, and that the reader of the body leaves out. */
export function describeParts(zip: JSZip): ExtractionWarning[] {
  const names = Object.keys(zip.files);
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  const active = {
    macros: count(/(^|\/)vbaProject\.bin$/i),
    embedded: count(/^word\/(embeddings|activeX)\/[^/]+$/i),
  };
  const leftOut = {
    pictures: count(/^word\/media\/[^/]+$/i),
    headersAndFooters: count(/^word\/(header|footer)\d*\.xml$/i),
    comments: count(/^word\/comments\.xml$/i),
    charts: count(/^word\/charts\/chart\d*\.xml$/i),
  };
  const warnings: ExtractionWarning[] = [];
  if (active.macros + active.embedded > 0) {
    warnings.push({
      code: 'active-content',
      message: 'The file holds macros or embedded objects. They were neither run nor read.',
      detail: active,
    });
  }
  if (Object.values(leftOut).some((number) => number > 0)) {
    warnings.push({
      code: 'left-out',
      message:
        'Parts beside the running text (pictures, headers and footers, comments, charts) were not read.',
      detail: leftOut,
    });
  }
  return warnings;
}
