import type JSZip from 'jszip';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';

/** Programs that came with the file. */
export function leftOutParts(zip: JSZip): LeftOut[] {
  const macros = countOf(zip, MACROS);
  return macros === 0 ? [] : [{ kind: 'script', count: macros, name: 'vbaProject' }];
}

const MACROS = /(^|\/)vbaProject\.bin$/i;

/** What a Word file holds that was not read, or not run. */
export function describeParts(zip: JSZip, leftOut: readonly LeftOut[]): ExtractionWarning[] {
  const active = {
    macros: countOf(zip, MACROS),
    embedded: countOf(zip, /^word\/(embeddings|activeX)\/[^/]+$/i),
  };
  const counted = (kind: LeftOut['kind']): number =>
    leftOut.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0);
  const left = { pictures: counted('picture'), charts: counted('chart') };
  const warnings: ExtractionWarning[] = [];
  if (active.macros + active.embedded > 0) {
    warnings.push({
      code: 'active-content',
      message: 'The file holds macros or embedded objects. They were neither run nor read.',
      detail: active,
    });
  }
  if (left.pictures + left.charts > 0) {
    warnings.push({
      code: 'left-out',
      message: 'Pictures and charts were not read.',
      detail: left,
    });
  }
  return warnings;
}

function countOf(zip: JSZip, pattern: RegExp): number {
  return Object.keys(zip.files).filter((name) => pattern.test(name)).length;
}
