import type JSZip from 'jszip';
import { type MarkedPart, markUnseen } from './docx-unseen.js';
import { stylesOf } from './docx-styles.js';
import type { ExtractionWarning } from '../model/extraction-format.js';

const BODY_PARTS = /^word\/(document\d*|footnotes|endnotes)\.xml$/i;
// Wrappers around ordinary text that mammoth drops together with what is in them.
const DROPPED_WRAPPER = /<\/?w:(?:fldSimple|customXml|dir|bdo)\b(?:"[^"]*"|'[^']*'|[^>"'])*>/g;

/** The archive as bytes for mammoth. */
export interface PreparedBody {
  readonly bytes: Buffer;
  /** Runs, or whole parts, of which it cannot be told whether they are seen. */
  readonly unsure: number;
}

/** Takes out the wrappers that would cost their text, and marks what nobody sees. */
export async function prepareBody(zip: JSZip): Promise<PreparedBody> {
  const read = async (name: string): Promise<string> =>
    (await zip.file(name)?.async('string')) ?? '';
  const stylesXml = await read('word/styles.xml');
  let unsure = 0;
  for (const name of Object.keys(zip.files).filter((one) => BODY_PARTS.test(one))) {
    const xml = (await read(name)).replace(DROPPED_WRAPPER, '');
    const marked = marking(xml, stylesXml);
    unsure += marked.unsure;
    zip.file(name, marked.xml);
  }
  return { bytes: await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' }), unsure };
}

function marking(xml: string, stylesXml: string): MarkedPart {
  try {
    return markUnseen(xml, stylesXml === '' ? new Map() : stylesOf(stylesXml));
  } catch {
    return { xml, unsure: 1 }; // mammoth may still read it
  }
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
