import JSZip from 'jszip';
import type { ExtractionWarning } from './extraction-format.js';

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
